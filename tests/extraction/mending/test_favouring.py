"""Tests of postpositions that are the predicate, on trees built by hand."""

from communique.extraction.mending.favouring import with_favoured
from communique.extraction.syntax.tree import Tree

FAVOUR = frozenset({"yana"})
TREE = [
    ("Fiji", "Fiji", "PROPN", 4, "nsubj", "Case=Nom"),
    (",", ",", "PUNCT", 1, "punct", "_"),
    ("Peru'nun", "Peru", "PROPN", 4, "nsubj", "Case=Gen"),
    ("çekilmesinden", "çekil", "VERB", 0, "root", "Case=Abl|Person[psor]=3|VerbForm=Vnoun"),
    ("yana", "yana", "ADP", 4, "case", "_"),
    ("değil", "değil", "AUX", 4, "cop", "Polarity=Neg"),
]
BEHIND = [
    ("Fiji", "Fiji", "PROPN", 4, "nsubj", "Case=Nom"),
    ("çözümden", "çözüm", "NOUN", 4, "obl", "Case=Abl"),
    ("yana", "yana", "ADP", 2, "case", "_"),
    ("davrandı", "davran", "VERB", 0, "root", "Tense=Past"),
]


def test_who_is_for_a_deed_does_not_do_it():
    found = with_favoured(Tree.build(TREE).words, FAVOUR)
    assert [(w.head, w.dep) for w in found] == [
        (4, "nsubj"), (0, "punct"), (3, "nsubj"), (4, "obl"), (-1, "root"), (4, "cop"),
    ]  # fmt: skip


def test_before_a_verb_it_stays_a_postposition():
    words = Tree.build(BEHIND).words
    assert with_favoured(words, FAVOUR) == list(words)


def test_other_postpositions_stay():
    words = Tree.build(TREE).words
    assert with_favoured(words, frozenset()) == list(words)


def test_in_a_clause_it_is_what_somebody_is():
    words = Tree.build([
        ("Fiji", "Fiji", "PROPN", 5, "nsubj", "Case=Nom"),
        ("çözümden", "çözüm", "NOUN", 4, "obl", "Case=Abl"),
        ("yana", "yana", "ADP", 2, "case", "_"),
        ("olduğunu", "ol", "VERB", 5, "ccomp", "Person[psor]=3|VerbForm=Part"),
        ("söyledi", "söyle", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip
    found = with_favoured(words, FAVOUR)
    assert [(w.head, w.dep) for w in found[1:3]] == [(2, "obl"), (3, "xcomp")]
