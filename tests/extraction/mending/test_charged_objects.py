"""Whom a verb charges with a deed is its object, and not that of the deed."""

import pytest

from communique.extraction.mending.charged_objects import with_charged
from communique.extraction.syntax.tree import Tree

DEED = "Case=Ins|VerbForm=Vnoun"
NO_CHARGE = "Case=Acc|VerbForm=Vnoun"
ROWS = [
    ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
    ("Şili'yi", "şili", "PROPN", 4, "obj", "Case=Acc"),
    ("sınırı", "sınır", "NOUN", 4, "obj", "Case=Acc"),
    ("aşmakla", "aş", "VERB", 5, "advcl", DEED),
    ("suçladı", "suçla", "VERB", 0, "root", "Tense=Past|Person=3"),
]
TWO = [
    ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
    ("Şili'yi", "şili", "PROPN", 6, "obj", "Case=Acc"),
    ("kaçmakla", "kaç", "VERB", 6, "advcl", DEED),
    ("Fiji'yi", "fiji", "PROPN", 6, "obj", "Case=Acc"),
    ("vurmakla", "vur", "VERB", 3, "conj", DEED),
    ("suçladı", "suçla", "VERB", 0, "root", "Tense=Past|Person=3"),
]


IDIOM = [
    *ROWS[:3],
    ("hiçe", "hiç", "NOUN", 5, "obl", "Case=Dat"),
    ("saymakla", "say", "VERB", 6, "advcl", DEED),
    ("suçladı", "suçla", "VERB", 0, "root", "Tense=Past|Person=3"),
]


def other(rows, **changed):
    return [changed.get(f"r{i}", row) for i, row in enumerate(rows)]


@pytest.mark.parametrize(
    ("rows", "at", "link"),
    [
        (ROWS, 1, (4, "obj")),
        (other(ROWS, r2=("dün", "dün", "ADV", 4, "advmod", "_")), 1, (3, "obj")),
        (other(ROWS, r3=("aşmayı", "aş", "VERB", 5, "obj", NO_CHARGE)), 1, (3, "obj")),
        (IDIOM, 1, (5, "obj")),
        (TWO, 3, (1, "conj")),
        (other(TWO, r2=("dün", "dün", "ADV", 6, "advmod", "_")), 3, (5, "obj")),
    ],
)  # fmt: skip
def test_who_is_charged(rows, at, link):
    word = with_charged(Tree.build(rows).words)[at]
    assert (word.head, word.dep) == link
