"""Who only tells of one that goes between others, on trees built by hand."""

import pytest

from communique.extraction.ends.told_go_betweens import tells_of_go_between
from communique.extraction.syntax.tree import Tree

PAST = "Tense=Past|Person=3"
PSOR = "Person[psor]=3"


@pytest.mark.parametrize(
    ("act", "case", "tells"),
    [
        pytest.param("mediated", "Acc", True, id="praised for it"),
        pytest.param("mediated", "Nom", False, id="it goes on"),
        pytest.param("attacked", "Acc", False, id="no go-between"),
    ],
)
def test_who_praises_a_go_between_is_no_party(knowledge, matched, act, case, tells):
    frame = f"id: x, act: {act}, nouns: [arabuluculuk], subject: [owner], object: [dat]"
    tree = Tree.build([
        ("Peru'nun", "peru", "PROPN", 2, "nmod:poss", "Case=Gen"),
        ("arabuluculuğunu", "arabuluculuk", "NOUN", 3, "obj", f"Case={case}|{PSOR}"),
        ("övdü", "öv", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    (match,), _ = matched(tree, frame)
    assert tells_of_go_between(match, knowledge.grammar) is tells
