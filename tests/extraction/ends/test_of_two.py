"""Two states by which an event is called, and datelines, which call none."""

import pytest

from communique.extraction.ends.of_two import _tied
from communique.extraction.syntax.tree import Tree


@pytest.mark.parametrize(
    ("second", "case", "tied"), [("Gana", "Nom", True), ("Gana'ya", "Dat", False)]
)
def test_a_hyphen_between_bare_names(second, case, tied):
    tree = Tree.build([
        ("Norveç", "norveç", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("-", "-", "PUNCT", 3, "punct", "_"),
        (second, "gana", "PROPN", 4, "nmod:poss", f"Case={case}"),
        ("Forumu'na", "forum", "PROPN", 5, "obl", "Case=Dat|Person[psor]=3"),
        ("gitti", "git", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert _tied(tree, 2) is tied
