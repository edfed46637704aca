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


SENT = ("Voice=Pass", "gönderildi")


@pytest.mark.parametrize(
    ("owner", "noun", "verb", "expected"),
    [
        (("Peru", "Case=Nom"), ("askerleri", "asker"), SENT, [0]),
        (("Peru'nun", "Case=Gen"), ("askerleri", "asker"), SENT, [0]),
        (("Peru", "Case=Nom"), ("mektupları", "mektup"), SENT, []),
        (("Peru", "Case=Nom"), ("askerleri", "asker"), ("Tense=Past", "gönderdi"), []),
    ],
)
def test_whose_forces_are_sent_sends_them(binder, owner, noun, verb, expected):
    tree = Tree.build([
        (owner[0], "peru", "PROPN", 2, "nmod:poss", owner[1]),
        (*noun, "NOUN", 4, "nsubj", "Case=Nom|Person[psor]=3"),
        ("Şili'ye", "şili", "PROPN", 4, "obl", "Case=Dat"),
        (verb[1], "gönder", "VERB", 0, "root", verb[0]),
    ])  # fmt: skip
    assert binder.fill(predicate_at(tree, 3), parse_role("sent")) == expected
