"""Delegations told by where they come from."""

import pytest

from communique.extraction.mentions.finding import MentionFinder
from communique.extraction.mentions.gazetteer import Gazetteer
from communique.extraction.syntax.tree import Tree


@pytest.fixture(scope="module")
def spans(knowledge):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    finder = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology))

    def read(name="NATO'dan", case="Abl", word=("bir", "DET", "_"), noun="heyet"):
        upos = "PROPN"
        found = finder.find(
            Tree.build([
                (name, name.partition("'")[0].lower(), upos, 5, "obl", f"Case={case}", "ORG"),
                ("üst", "üst", "ADJ", 4, "amod", "_"),
                (word[0], word[0], word[1], 4, "det", word[2]),
                (noun, noun, "NOUN", 5, "nsubj", "Case=Nom"),
                ("geldi", "gel", "VERB", 0, "root", "Tense=Past"),
            ])
        )  # fmt: skip
        return [(m.first, m.last, m.head) for m in found]

    return read


@pytest.mark.parametrize(
    "word", [("bir", "DET", "_"), ("gelen", "VERB", "VerbForm=Part"), ("on", "NUM", "_")]
)
def test_a_body_takes_in_the_delegation_it_sends(spans, word):
    assert spans(word=word) == [(0, 3, 3)]


@pytest.mark.parametrize(
    "change",
    [
        {"case": "Nom"},
        {"noun": "gemi"},
        {"word": ("yeni", "ADJ", "_")},
        {"word": ("ayrılan", "VERB", "VerbForm=Part")},
    ],
)
def test_other_words_stay_for_themselves(spans, change):
    assert spans(**change) == [(0, 0, 0)]


@pytest.mark.parametrize(
    ("form", "noun", "last"), [("oluşan", "heyet", 5), ("gelen", "heyet", 1), ("oluşan", "ordu", 1)]
)
def test_members_take_in_the_delegation_made_up_of_them(knowledge, form, noun, last):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    finder = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology))
    psor = "Person[psor]=3"
    tree = Tree.build([
        ("NATO", "nato", "PROPN", 2, "nmod:poss", "Case=Nom", "ORG"),
        ("üyelerinden", "üye", "NOUN", 3, "obl", f"Case=Abl|Number=Plur|{psor}"),
        (form, form, "VERB", 6, "acl", "VerbForm=Part"),
        ("bir", "bir", "DET", 6, "det", "_"),
        ("küçük", "küçük", "ADJ", 6, "amod", "_"),
        (noun, noun, "NOUN", 7, "nsubj", "Case=Nom"),
        ("geldi", "gel", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert [m.last for m in finder.find(tree)] == [last]
