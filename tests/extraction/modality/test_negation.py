"""Denial of an event by what is said of who would do it."""

import pytest

from communique.extraction.modality.negation import none_of_those
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree

PART = "VerbForm=Part|Polarity=Pos"
BEING = "Case=Acc|Person[psor]=3|VerbForm=Part|Polarity="


def by_being(noun="ülke", polarity="Neg"):
    return Tree.build(
        [
            ("Peru'nun", "Peru", "PROPN", 5, "nsubj", "Case=Gen"),
            ("ateşkesi", "ateşkes", "NOUN", 3, "obj", "Case=Acc"),
            ("bozan", "boz", "VERB", 4, "acl", PART),
            (noun, noun, "NOUN", 5, "xcomp", "Case=Nom"),
            ("olmadığını", "ol", "VERB", 6, "ccomp", BEING + polarity),
            ("söyledi", "söyle", "VERB", 0, "root", "Tense=Past"),
        ]
    )


def by_word(word="değil"):
    return Tree.build(
        [
            ("Peru", "Peru", "PROPN", 4, "nsubj", "Case=Nom"),
            ("ateşkesi", "ateşkes", "NOUN", 3, "obj", "Case=Acc"),
            ("bozan", "boz", "VERB", 4, "acl", PART),
            ("taraf", "taraf", "NOUN", 0, "root", "Case=Nom"),
            (word, word, "AUX", 4, "cop", "_"),
        ]
    )


@pytest.mark.parametrize(
    ("tree", "denied"),
    [
        pytest.param(by_being(), True, id="is no country that does"),
        pytest.param(by_word(), True, id="is not the side that does"),
        pytest.param(by_being(polarity="Pos"), False, id="is one"),
        pytest.param(by_word("oldu"), False, id="became one"),
        pytest.param(by_being("karar"), False, id="a thing"),
    ],
)
def test_who_is_not_the_one_that_does_it(knowledge, tree, denied):
    assert none_of_those(predicate_at(tree, 2), knowledge.grammar) is denied


@pytest.mark.model
def test_what_one_is_not_the_one_to_do_is_denied(reader):
    told = reader.read("Ruiz, Peru'nun anlaşmayı ihlal eden ülke olmadığını belirtti.").statements
    assert {s.negated for s in told if s.act == "violated"} == {True}
