"""Tests of who a noun is said to be, on trees built by hand."""

import pytest

from communique.extraction.roles.equating import equated
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree

_SAID = ("söyledi", "söyle", "VERB", 0, "root", "Tense=Past")
BEING = [
    ("krizin", "kriz", "NOUN", 2, "nmod:poss", "Case=Gen"),
    ("nedeninin", "neden", "NOUN", 4, "nsubj", "Case=Gen|Person[psor]=3"),
    ("Peru", "Peru", "PROPN", 4, "xcomp", "Case=Nom"),
    ("olduğunu", "ol", "VERB", 5, "ccomp", "Case=Acc|VerbForm=Part"),
    _SAID,
]
NAMED = [
    ("krizin", "kriz", "NOUN", 2, "nmod:poss", "Case=Gen"),
    ("nedeni", "neden", "NOUN", 3, "nsubj", "Case=Nom|Person[psor]=3"),
    ("Peru'dur", "Peru", "PROPN", 0, "root", "Case=Nom"),
]
THERE = [
    ("krizin", "kriz", "NOUN", 2, "nmod:poss", "Case=Gen"),
    ("nedeninin", "neden", "NOUN", 4, "nsubj", "Case=Gen|Person[psor]=3"),
    ("Peru'da", "Peru", "PROPN", 4, "obl", "Case=Loc"),
    ("olduğunu", "ol", "VERB", 5, "ccomp", "Case=Acc|VerbForm=Part"),
    _SAID,
]
DONE = [
    *BEING[:2],
    ("Peru", "Peru", "PROPN", 4, "nsubj", "Case=Nom"),
    ("bildiğini", "bil", "VERB", 5, "ccomp", "Case=Acc|VerbForm=Part"),
    _SAID,
]
AS = [
    *BEING[:2],
    ("olarak", "ol", "AUX", 2, "aux", "VerbForm=Conv"),
    ("Peru", "Peru", "PROPN", 5, "xcomp", "Case=Nom"),
    ("olduğunu", "ol", "VERB", 6, "ccomp", "Case=Acc|VerbForm=Part"),
    _SAID,
]
AS[1] = (*BEING[1][:3], 5, *BEING[1][4:])


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(BEING, [2], id="with a verb of being"),
        pytest.param(NAMED, [2], id="as the predicate itself"),
        pytest.param(THERE, [], id="where it is"),
        pytest.param(AS, [], id="as what it is named"),
        pytest.param(DONE, [], id="another deed"),
    ],
)
def test_equated(knowledge, rows, expected):
    assert equated(predicate_at(Tree.build(rows), 1), knowledge.grammar) == expected
