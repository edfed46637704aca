"""Tests of owners told once for a row of things."""

import pytest

from communique.extraction.discourse.topics import TopicReader
from communique.extraction.roles.binding import Binder
from communique.extraction.roles.lending import lent_owner
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Role

OWNED = "Person[psor]=3|Case=Acc"


def _tree(*behind):
    """ "Fiji'nin barışını ve …": the words behind the conjunction; the last one is owned."""
    head = 3 + len(behind)
    before = [(form, form, upos, head, dep, feats) for form, upos, dep, feats in behind[:-1]]
    form, lemma, feats = behind[-1]
    return Tree.build([
        ("Fiji'nin", "Fiji", "PROPN", 2, "nmod:poss", "Case=Gen"),
        ("barışını", "barış", "NOUN", 0, "root", OWNED),
        ("ve", "ve", "CCONJ", head, "cc", "_"),
        *before,
        (form, lemma, "NOUN", 2, "conj", feats),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("behind", "label"),
    [
        pytest.param([("refahını", "refah", OWNED)], "Fiji'nin refahı", id="a noun"),
        pytest.param(
            [("toprak", "NOUN", "nmod:poss", "Case=Nom"), ("bütünlüğünü", "bütünlük", OWNED)],
            "Fiji'nin toprak bütünlüğü", id="one's own behind a bare noun",
        ),
        pytest.param(
            [("göç", "NOUN", "nmod:poss", "Case=Nom"), ("sorununu", "sorun", OWNED)],
            "göç sorunu", id="a matter of nobody's",
        ),
        pytest.param(
            [("Peru'nun", "PROPN", "nmod:poss", "Case=Gen"), ("refahını", "refah", OWNED)],
            "Peru'nun refahı", id="an owner of its own",
        ),
        pytest.param([("zamanı", "zaman", OWNED)], "zaman", id="no possessive by its ending"),
        pytest.param(
            [("yeniden", "ADV", "advmod", "_"), ("imarını", "imar", OWNED)],
            "Fiji'nin yeniden imarı", id="an adverb of the noun",
        ),
    ],
)  # fmt: skip
def test_an_owner_is_told_again(knowledge, behind, label):
    tree = _tree(*behind)
    reader = TopicReader(knowledge.grammar)
    heads = [1, len(tree) - 1]
    last = reader.parts(tree, heads, barred=lambda _: False)[-1]
    assert reader.node_of(tree, last.first, last.last).label == label


def test_an_owner_of_two_words_whose_second_hangs_on_the_first(knowledge):
    tree = Tree.build([
        ("Sri", "Sri", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("Lanka'nın", "Lanka", "PROPN", 1, "flat", "Case=Gen"),
        ("barışına", "barış", "NOUN", 0, "root", "Person[psor]=3|Case=Dat"),
        ("ve", "ve", "CCONJ", 5, "cc", "_"),
        ("refahına", "refah", "NOUN", 3, "conj", "Person[psor]=3|Case=Dat"),
    ])  # fmt: skip
    assert lent_owner(tree, 4, 4, grammar=knowledge.grammar) == range(2)
    assert not lent_owner(tree, 2, 2, grammar=knowledge.grammar)


@pytest.mark.parametrize(("noun", "owner"), [("tutumunu", [1]), ("tutumuna", [0])])
def test_a_deed_in_a_row_with_a_noun_is_its_owners(knowledge, noun, owner):
    case = "Case=Dat" if noun.endswith("a") else "Case=Acc"
    tree = Tree.build([
        ("Gana", "gana", "PROPN", 7, "nsubj", "Case=Nom"),
        ("Peru'nun", "peru", "PROPN", 3, "nmod:poss", "Case=Gen"),
        (noun, noun[:5], "NOUN", 7, "obj", f"{case}|Person[psor]=3"),
        ("ve", "ve", "CCONJ", 6, "cc", "_"),
        ("Fiji'yi", "fiji", "PROPN", 6, "obj", "Case=Acc"),
        ("vurmasını", "vur", "VERB", 3, "conj", "Case=Acc|Person[psor]=3|VerbForm=Vnoun"),
        ("kınadı", "kına", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip
    found = Binder(knowledge.grammar).fill(predicate_at(tree, 5), Role("agent"))
    assert found == owner
