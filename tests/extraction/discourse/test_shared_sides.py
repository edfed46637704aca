"""Names in a row that share the word for their sides."""

from communique.extraction.discourse.groups import Group
from communique.extraction.discourse.shared_sides import sharing
from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.tree import Tree

ROWS = [
    ("Fiji", "fiji", "PROPN", 4, "nmod:poss", "Case=Nom"),
    ("ve", "ve", "CCONJ", 3, "cc", "_"),
    ("Gana", "gana", "PROPN", 1, "conj", "Case=Nom"),
    ("gemileri", "gemi", "NOUN", 5, "nsubj", "Case=Nom|Person[psor]=3"),
    ("geldi", "gel", "VERB", 0, "root", "Tense=Past"),
]
FIJI = Mention(0, 0, 0, 0, "State", (0, 0))
SHIPS = Mention(0, 2, 3, 2, "State", (2, 2), source="side")


def shared(rows, side=SHIPS):
    return sharing(Tree.build(rows), side, [Group((FIJI, side), "Nom", "")])


def test_both_of_a_row_have_the_ships_at_its_end():
    assert shared(ROWS) == [FIJI]


def test_who_stands_beside_the_ships_has_none():
    beside = [("Fiji", "fiji", "PROPN", 5, "nsubj", "Case=Nom"), *ROWS[1:]]
    assert shared(beside) == []


def test_a_mere_name_shares_nothing():
    assert shared(ROWS, Mention(0, 2, 2, 2, "State", (2, 2))) == []
