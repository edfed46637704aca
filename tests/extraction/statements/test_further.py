"""Which further objects are told, on trees built by hand."""

import pytest

from communique.extraction.ends.collecting import Candidate
from communique.extraction.ends.scoring import Reading
from communique.extraction.statements.further import apart
from communique.extraction.syntax.tree import Tree
from communique.model import Node

TREE = Tree.build([
    ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
    ("Fiji'nin", "fiji", "PROPN", 3, "nmod:poss", "Case=Gen"),
    ("planını", "plan", "NOUN", 5, "obj", "Case=Acc|Person[psor]=3"),
    ("Gana'yı", "gana", "PROPN", 3, "conj", "Case=Acc"),
    ("övdü", "öv", "VERB", 0, "root", "Tense=Past"),
])  # fmt: skip


def reading(at, way="role:acc", name=""):
    subject = Candidate((Node("x:peru", "Peru", "State"),), ("role:agent",), 0, ())
    node = Node(f"x:{name or at}", name or str(at), "State")
    return Reading(subject, Candidate((node,), (way,), at, ()), (), ())


@pytest.mark.parametrize(
    ("at", "way", "expected"),
    [
        pytest.param(3, "role:acc", True, id="one more in a row"),
        pytest.param(1, "role:gen", False, id="whose it is"),
        pytest.param(2, "role:dat", False, id="the same word"),
        pytest.param(-1, "role:acc", False, id="of the context"),
        pytest.param(4, "role:loc", False, id="where"),
    ],
)
def test_another_object_stands_apart(at, way, expected):
    assert apart(reading(at, way), [reading(2)], TREE) is expected


def test_what_an_owner_has_stands_not_apart_from_him():
    assert not apart(reading(2), [reading(1)], TREE)


def test_nobody_is_told_twice():
    assert not apart(reading(3, name="a"), [reading(2, name="a")], TREE)
