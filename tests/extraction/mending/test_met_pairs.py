"""Two who are met together are a row, on trees built by hand."""

import pytest

from communique.extraction.mending.met_pairs import with_met_pairs
from communique.extraction.syntax.tree import Tree

COMPANY, MEETING = frozenset({"ile"}), frozenset({"davet", "uyar"})


def met(verb=("uyardı", "uyar"), *, case="Acc", ent="GPE"):
    """Peru does something to Fiji and Gana, or with one of them to the other."""
    return Tree.build([
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom", "GPE"),
        ("Fiji", "fiji", "PROPN", 5, "obl", "Case=Nom", "GPE"),
        ("ile", "ile", "CCONJ", 2, "case", "_"),
        ("Gana'yı", "gana", "PROPN", 5, "obj", f"Case={case}", ent),
        (*verb, "VERB", 0, "root", "Tense=Past|Person=3"),
    ]).words  # fmt: skip


def links(words):
    return [(w.head, w.dep) for w in with_met_pairs(words, COMPANY, MEETING)[1:4]]


def test_what_is_done_to_somebody_is_done_to_both():
    assert links(met()) == [(4, "obj"), (3, "cc"), (1, "conj")]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(met(("görüştü", "görüş")), id="something done with one"),
        pytest.param(met(case="Dat"), id="another case"),
        pytest.param(met(ent="PERSON"), id="names of two kinds"),
    ],
)
def test_others_are_left(words):
    assert links(words) == [(w.head, w.dep) for w in words[1:4]]
