"""Of two ablatives before an event noun, the one right before it is from whom it comes."""

import pytest

from communique.extraction.roles.origins import nearest_first
from communique.extraction.syntax.predicate import predicate_from
from communique.extraction.syntax.tree import Tree


@pytest.mark.parametrize(
    ("thing", "order"),
    [(("alımına", "Case=Dat|Person[psor]=3"), [2, 0]), (("Gana'ya", "Case=Dat"), [0, 2])],
)
def test_the_nearest_behind_an_object_comes_first(thing, order):
    form, feats = thing
    tree = Tree.build([
        ("Peru'dan", "peru", "PROPN", 2, "nmod", "Case=Abl"),
        (form, "alım", "NOUN", 5, "nmod", feats),
        ("Çad'dan", "çad", "PROPN", 5, "nmod", "Case=Abl"),
        ("yeni", "yeni", "ADJ", 5, "amod", "_"),
        ("tepki", "tepki", "NOUN", 6, "nsubj", "Case=Nom"),
        ("geldi", "gel", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert nearest_first(predicate_from(tree, (4,)), [0, 2]) == order
