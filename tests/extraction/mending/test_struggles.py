"""Tests of who is struggled or talked with right before the noun for it, on trees built by hand."""

import pytest

from communique.extraction.mending.struggles import with_struggles
from communique.extraction.syntax.tree import Tree

STRUGGLES, COMPANY, TALKS = frozenset({"mücadele"}), frozenset({"ile"}), frozenset({"görüşme"})


def mended(noun="mücadele", *, voice="", head=5, case="Loc"):
    """Head and relation of "Fiji" in "Fiji ile mücadelede destek verdi"."""
    rows = [
        ("Fiji", "Fiji", "PROPN", head, "obl", "Case=Nom"),
        ("ile", "ile", "ADP", 1, "case", "_"),
        (noun + "de", noun, "NOUN", 5, "obl", f"Case={case}"),
        ("destek", "destek", "NOUN", 5, "obj", "Case=Nom"),
        ("verdi", "ver", "VERB", 0, "root", f"Tense=Past{voice}"),
    ]
    words = with_struggles(Tree.build(rows).words, STRUGGLES, COMPANY, talks=TALKS)
    return words[0].head, words[0].dep


@pytest.mark.parametrize("told", [{}, {"noun": "görüşme", "voice": "|Voice=Pass"}, {"case": "Ins"}])
def test_he_belongs_to_the_noun(told):
    assert mended(**told) == (2, "nmod")


@pytest.mark.parametrize(
    "told",
    [
        {"noun": "görüşme"},
        {"noun": "ziyaret"},
        {"head": 4},
        {"noun": "görüşme", "voice": "|Voice=Pass", "case": "Ins"},
    ],
)
def test_he_stays_where_he_is(told):
    assert mended(**told)[0] != 2
