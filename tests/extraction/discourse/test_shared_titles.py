"""Whose a title in the plural is, on sentences built by hand."""

import pytest

from communique.extraction.discourse.shared_titles import holders_of_one_title
from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.tree import Tree

ROW = Tree.build([
    ("Peru", "peru", "PROPN", 4, "nmod:poss", "Case=Nom"),
    ("ve", "ve", "CCONJ", 3, "cc", "_"),
    ("Birlik", "birlik", "PROPN", 1, "conj", "Case=Nom"),
    ("üyeleri", "üye", "NOUN", 5, "nsubj", "Case=Nom|Person[psor]=3"),
    ("görüştü", "görüş", "VERB", 0, "root", "Tense=Past"),
])  # fmt: skip


@pytest.mark.parametrize(("in_bodies", "owners"), [(False, [0, 2]), (True, [2])])
def test_a_state_has_no_members(in_bodies, owners):
    peru = Mention(0, 0, 0, 0, "State", (0, 0))
    body = Mention(0, 2, 2, 2, "Organization", (2, 2))
    members = Mention(0, 2, 3, 3, "Person", None, of=body)
    found = holders_of_one_title(ROW, members, [peru, members], in_bodies=in_bodies)
    assert [m.of.first for m in found if m.of] == owners
