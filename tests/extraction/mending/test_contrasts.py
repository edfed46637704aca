"""Whose clause is whose in a contrast."""

import pytest

from communique.extraction.mending.contrasts import with_contrasts
from communique.extraction.syntax.tree import Tree

CONVERB = ("kınarken", "kına", "VERB", 6, "advcl", "VerbForm=Conv")
WHEN = ("kınadığında", "kına", "VERB", 6, "advcl", "VerbForm=Part|Case=Loc")
WHICH = ("kınayan", "kına", "VERB", 6, "advcl", "VerbForm=Part")
OTHER = ("Gana", "gana", "PROPN", 6, "nsubj", "Case=Nom")
ASTRAY = ("Gana", "gana", "PROPN", 5, "nmod", "Case=Nom")
OWNER = ("Gana'nın", "gana", "PROPN", 5, "nmod:poss", "Case=Gen")
SIDES = ("taraflara", "taraf", "NOUN", 6, "obl", "Case=Dat")


def contrast(clause, other):
    """Fiji does the one thing, somebody else the other."""
    return Tree.build([
        ("Fiji", "fiji", "PROPN", 6, "nsubj", "Case=Nom"),
        ("Peru'yu", "peru", "PROPN", 3, "obj", "Case=Acc"),
        clause,
        other,
        SIDES,
        ("seslendi", "seslen", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("tree", "heads"),
    [
        pytest.param(contrast(CONVERB, OTHER), (2, 5), id="while"),
        pytest.param(contrast(WHEN, OTHER), (2, 5), id="when"),
        pytest.param(contrast(CONVERB, ASTRAY), (2, 5), id="a subject astray"),
        pytest.param(contrast(CONVERB, OWNER), (5, 4), id="one subject"),
        pytest.param(contrast(WHICH, OTHER), (5, 5), id="no adverb"),
    ],
)
def test_whose_clause_is_whose(tree, heads):
    words = with_contrasts(tree.words)
    assert (words[0].head, words[3].head) == heads
