"""Tests of people of whom no name is told."""

import pytest

from communique.extraction.discourse.state import Discourse
from communique.extraction.discourse.unnamed_groups import name_of, spoke_before
from communique.extraction.syntax.tree import Tree
from communique.model import Node

MINISTRY = Node("m", "Dışişleri Bakanlığı", "Organization")
PLURAL = "Case=Nom|Number=Plur"
BARE = [
    ("Kaynaklar", "kaynak", "NOUN", 2, "nsubj", PLURAL),
    ("konuştu", "konuş", "VERB", 0, "root", "_"),
]
OWNED = [
    ("Bakanlık", "bakanlık", "NOUN", 2, "nmod:poss", "Case=Nom"),
    ("kaynakları", "kaynak", "NOUN", 3, "nsubj", f"{PLURAL}|Person[psor]=3"),
    ("konuştu", "konuş", "VERB", 0, "root", "_"),
]


@pytest.mark.parametrize(
    ("label", "kind", "again"),
    [
        ("Diplomatik kaynaklar", "Group", True),
        ("Bakanlık kaynakları", "Group", True),
        ("Diplomatik yetkililer", "Group", False),
        ("Kaynaklar", "Group", False),
        ("Dışişleri kaynakları", "Person", False),
    ],
)
def test_a_bare_plural_is_the_group_that_spoke_last(label, kind, again):
    told = Discourse(speaker=Node("g", label, kind))
    found = spoke_before(Tree.build(BARE), 0, told)
    assert (found is not None) == again


def test_who_says_more_is_no_group_told_before():
    told = Discourse(speaker=Node("g", "Diplomatik kaynaklar", "Group"))
    assert spoke_before(Tree.build(OWNED), 1, told) is None
    assert spoke_before(Tree.build(BARE), 0, Discourse()) is None


def test_a_body_told_before_gives_its_people_its_full_name(knowledge):
    tree, grammar = Tree.build(OWNED), knowledge.grammar
    assert name_of(tree, 1, grammar, lambda _: [MINISTRY]) == "Dışişleri Bakanlığı kaynakları"
    assert name_of(tree, 1, grammar, lambda _: []) == "Bakanlık kaynakları"
    assert name_of(Tree.build(BARE), 0, grammar, lambda _: [MINISTRY]) == "Kaynaklar"
