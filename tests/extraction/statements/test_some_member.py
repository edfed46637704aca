"""Some country of a body is not the body."""

import pytest

from communique.extraction.syntax.tree import Tree


@pytest.mark.parametrize(("first", "tells"), [("Bir", False), ("Her", True)])
def test_some_country_is_not_all_of_them(told, first, tells):
    tree = Tree.build([
        (first, first.lower(), "DET", 3, "det", "_"),
        ("NATO", "nato", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("ülkesi", "ülke", "NOUN", 5, "nsubj", "Case=Nom|Person[psor]=3"),
        ("Peru'yu", "peru", "PROPN", 5, "obj", "Case=Acc"),
        ("kınadı", "kına", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip
    assert (("NATO", "condemned", "Peru") in told(tree)) == tells
