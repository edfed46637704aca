"""Deeds of force reported by who did them, on hand-made sentences."""

import pytest

from communique.extraction.roles.binding import Binder
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree
from communique.knowledge.frames import parse_role

PASSIVE = "Case=Acc|Person[psor]=3|VerbForm=Part|Voice=Pass"


def report(*, teller="ordusu", struck="mevzilerinin", deed=("vurulduğunu", "vur"), owner="Şili"):
    """A force tells that something was struck."""
    return [
        ("Peru", "peru", "PROPN", 2, "nmod:poss", "Case=Nom"),
        (teller, teller.removesuffix("su"), "NOUN", 6, "nsubj", "Case=Nom|Person[psor]=3"),
        (owner, owner.lower(), "PROPN" if owner == "Şili" else "NUM", 4, "nmod:poss", "Case=Nom"),
        (struck, struck, "NOUN", 5, "nsubj", "Case=Gen"),
        (*deed, "VERB", 6, "ccomp", PASSIVE),
        ("bildirdi", "bildir", "VERB", 0, "root", "Tense=Past"),
    ]


@pytest.fixture(scope="module")
def binder(knowledge):
    return Binder(knowledge.grammar)


def agents(binder, rows):
    return binder.fill(predicate_at(Tree.build(rows), 4), parse_role("agent"))


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(report(), id="a name says whose it was"),
        pytest.param(report(struck="teröristlerin", owner="üç"), id="they are called enemies"),
    ],
)
def test_a_force_that_reports_a_strike_has_struck(binder, rows):
    assert agents(binder, rows) == [1]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(report(teller="gazetesi"), id="a paper"),
        pytest.param(report(struck="askerinin", owner="üç"), id="its own loss"),
        pytest.param(report(deed=("bozulduğunu", "boz")), id="no deed of force"),
    ],
)
def test_others_only_tell_of_it(binder, rows):
    assert agents(binder, rows) == []
