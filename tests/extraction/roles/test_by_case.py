"""Who stands in a case at a predicate, on hand-made sentences."""

import pytest

from communique.extraction.roles.by_case import possessing
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree

PSOR = "Person[psor]=3"


def died(dep, form, feats):
    """ "Peru'nun … ölen köylülere üzüntü bildirdi"."""
    return [
        ("Peru'nun", "peru", "PROPN", 2, "nmod:poss", "Case=Gen"),
        (form, form, "NOUN", 3 if dep == "obl" else 4, dep, feats),
        ("ölen", "öl", "VERB", 4, "acl", "VerbForm=Part"),
        ("köylülere", "köylü", "NOUN", 6, "obl", "Case=Dat|Number=Plur"),
        ("üzüntü", "üzüntü", "NOUN", 6, "obj", "Case=Nom"),
        ("bildirdi", "bildir", "VERB", 0, "root", "Tense=Past"),
    ]


@pytest.mark.parametrize(
    ("rows", "owners"),
    [
        pytest.param(died("obl", "saldırısında", f"Case=Loc|{PSOR}"), [], id="his attack"),
        pytest.param(died("nmod:poss", "yaralı", "Case=Nom"), [0], id="his people"),
    ],
)
def test_who_owns_what_a_relative_clause_tells_of_owns_nothing_outside(rows, owners):
    assert possessing(predicate_at(Tree.build(rows), 5)) == owners
