"""Tests of the subject that a clause has of its own, on trees built by hand."""

import pytest

from communique.extraction.roles.own_subject import has_own_subject, subject_owners
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree

TOLD = [
    ("Fiji", "Fiji", "PROPN", 6, "nsubj", "Case=Nom"),
    ("Peru'nun", "Peru", "PROPN", 3, "nmod:poss", "Case=Gen"),
    ("gemisinin", "gemi", "NOUN", 5, "nsubj", "Case=Gen|Person[psor]=3"),
    ("limana", "liman", "NOUN", 5, "obl", "Case=Dat"),
    ("yaklaştığını", "yaklaş", "VERB", 6, "ccomp", "Case=Acc|Person[psor]=3|VerbForm=Part"),
    ("bildirdi", "bildir", "VERB", 0, "root", "Tense=Past"),
]
DROPPED = [
    ("Fiji", "Fiji", "PROPN", 4, "nsubj", "Case=Nom"),
    ("limana", "liman", "NOUN", 3, "obl", "Case=Dat"),
    ("yaklaştığını", "yaklaş", "VERB", 4, "ccomp", "Case=Acc|Person[psor]=3|VerbForm=Part"),
    ("bildirdi", "bildir", "VERB", 0, "root", "Tense=Past"),
]


@pytest.mark.parametrize(("rows", "verb", "own"), [(TOLD, 4, True), (TOLD, 5, False),
                                                   (DROPPED, 2, False)])  # fmt: skip
def test_a_clause_that_is_told_may_have_its_own_subject(rows, verb, own):
    assert has_own_subject(predicate_at(Tree.build(rows), verb)) is own


@pytest.mark.parametrize(("rows", "verb", "owners"), [(TOLD, 4, [1]), (DROPPED, 2, [])])
def test_whose_the_subject_is(rows, verb, owners):
    assert subject_owners(predicate_at(Tree.build(rows), verb)) == owners
