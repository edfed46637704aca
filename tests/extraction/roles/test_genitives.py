"""Who owns a noun by the genitives under it, on trees built by hand."""

import pytest

from communique.extraction.roles.genitives import direct_owners, who_owns
from communique.extraction.syntax.tree import Tree

ROW = [
    ("Fiji", "fiji", "PROPN", 4, "nmod:poss", "Case=Nom"),
    ("ve", "ve", "CCONJ", 3, "cc", "_"),
    ("Gana'nın", "gana", "PROPN", 1, "conj", "Case=Gen"),
    ("planı", "plan", "NOUN", 0, "root", "Case=Nom|Person[psor]=3"),
]
ONE = [("Fiji'nin", "fiji", "PROPN", 2, "nmod:poss", "Case=Gen"), (*ROW[3],)]
BARE = [("barış", "barış", "NOUN", 2, "nmod:poss", "Case=Nom"), (*ROW[3],)]


@pytest.mark.parametrize(
    ("rows", "direct", "whose"), [(ONE, [0], [0]), (ROW, [], [0]), (BARE, [], [])]
)
def test_a_row_owns_by_its_last(rows, direct, whose):
    tree = Tree.build(rows)
    assert direct_owners(tree, len(rows) - 1) == direct
    assert who_owns(tree, len(rows) - 1) == whose
