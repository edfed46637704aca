"""Tests of owners in a row that share an ending, on trees built by hand."""

import pytest

from communique.extraction.mending.owning_rows import with_owning_rows
from communique.extraction.syntax.tree import Tree

OWNED = "Case=Ins|Person[psor]=3"


def mended(*, joint=("ve", "CCONJ"), ent="GPE", owned=OWNED, kind="NOUN", title=""):
    """Head and relation of the first name of "Fiji ve Gana'nın da katkısıyla kınıyoruz"."""
    rows = [
        ("Fiji", "Fiji", "PROPN", 6, "nsubj", "Case=Nom", ent),
        (joint[0], joint[0], joint[1], 3, "cc", "_"),
        ("Gana'nın", "Gana", "PROPN", 1, "conj", "Case=Gen", "GPE"),
        ("da", "da", "CCONJ", 3, "advmod:emph", "_"),
        ("katkısıyla", "katkı", kind, 6, "obl", owned, title),
        ("kınıyoruz", "kına", "VERB", 0, "root", "Person=1|Tense=Pres"),
    ]
    word = with_owning_rows(Tree.build(rows).words)[0]
    return word.head, word.dep


def test_both_own_the_thing():
    assert mended() == (4, "nmod:poss")


@pytest.mark.parametrize(
    "other",
    [
        {"joint": (",", "PUNCT")},
        {"ent": "PERSON"},
        {"owned": "Case=Ins"},
        {"kind": "VERB"},
        {"title": "TITLE"},
    ],
)
def test_the_first_stays_the_subject(other):
    assert mended(**other) == (5, "nsubj")
