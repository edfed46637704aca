"""Whom a blow meets by the clause that describes it, on hand-made sentences."""

import pytest

from communique.extraction.roles.binding import Binder
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree
from communique.knowledge.frames import parse_role

ACTIVE = "VerbForm=Part|Tense=Pres"


@pytest.mark.parametrize(
    ("verb", "feats", "found"),
    [
        pytest.param("vuran", ACTIVE, ["Peru'yu"], id="what strikes"),
        pytest.param("öven", ACTIVE, [], id="another deed"),
        pytest.param("vuran", f"{ACTIVE}|Voice=Pass", [], id="a passive"),
        pytest.param("vurduğu", "VerbForm=Part|Person[psor]=3", [], id="somebody else's clause"),
    ],
)
def test_the_object_of_a_clause_about_a_blow(knowledge, verb, feats, found):
    """ "Fiji'nin Peru'yu vuran saldırısı"."""
    tree = Tree.build([
        ("Fiji'nin", "fiji", "PROPN", 4, "nmod:poss", "Case=Gen"),
        ("Peru'yu", "peru", "PROPN", 3, "obj", "Case=Acc"),
        (verb, "öv" if verb == "öven" else "vur", "VERB", 4, "acl", feats),
        ("saldırısı", "saldırı", "NOUN", 5, "nsubj", "Case=Nom|Person[psor]=3"),
        ("sürdü", "sür", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    filled = Binder(knowledge.grammar).fill(predicate_at(tree, 3), parse_role("target:actor"))
    assert [tree.words[i].form for i in filled] == found
