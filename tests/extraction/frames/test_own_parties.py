"""Who acts in talks of others is no party of them, on trees built by hand."""

import pytest

from communique.extraction.frames.own_parties import without_outsiders
from communique.extraction.roles.binding import Binder
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree
from communique.knowledge.frames import parse_role

OTHERS = [
    ("Fiji", "fiji", "PROPN", 4, "nmod:poss", "Case=Nom"),
    ("ile", "ile", "CCONJ", 3, "cc", "_"),
    ("Gana", "gana", "PROPN", 1, "conj", "Case=Nom"),
    ("arasındaki", "ara", "NOUN", 5, "amod", "Case=Loc|Person[psor]=3"),
    ("görüşmelerde", "görüşme", "NOUN", 7, "obl", "Case=Loc|Number=Plur"),
    ("Peru", "peru", "PROPN", 7, "nsubj", "Case=Nom"),
    ("konuştu", "konuş", "VERB", 0, "root", "Tense=Past"),
]
OPEN = [
    ("Dünkü", "dünkü", "ADJ", 2, "amod", "_"),
    ("görüşmelerde", "görüşme", "NOUN", 4, "obl", "Case=Loc|Number=Plur"),
    ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
    ("konuştu", "konuş", "VERB", 0, "root", "Tense=Past"),
]
CALLED = [
    ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
    ("Fiji'yi", "fiji", "PROPN", 4, "obj", "Case=Acc"),
    ("görüşmelere", "görüşme", "NOUN", 4, "obl", "Case=Dat|Number=Plur"),
    ("çağırdı", "çağır", "VERB", 0, "root", "Tense=Past"),
]


@pytest.mark.parametrize(
    ("rows", "at", "act", "kept"),
    [
        (OTHERS, 4, "negotiated", ["owner"]),
        (OTHERS, 4, "visited", ["above", "owner"]),
        (OPEN, 1, "negotiated", ["above", "owner"]),
        (CALLED, 2, "negotiated", ["owner"]),
    ],
)
def test_who_acts_above_talks(knowledge, rows, at, act, kept):
    grammar = knowledge.grammar
    roles = [parse_role("above:actor"), parse_role("owner")]
    predicate = predicate_at(Tree.build(rows), at)
    found = without_outsiders(predicate, roles, act=act, binder=Binder(grammar), grammar=grammar)
    assert [role.name for role in found] == kept
