"""A partner and the theme of a talk are no row, on trees built by hand."""

import pytest

from communique.extraction.mending.themed import with_themed
from communique.extraction.syntax.tree import Tree

COMPANY, THEMED = frozenset({"ile"}), frozenset({"konulu"})


def talk(*, theme=(2, "conj"), mark=("ile", "ile"), adjective="konulu"):
    """Peru holds a meeting with Fiji about fish."""
    return Tree.build([
        ("Peru", "peru", "PROPN", 7, "nsubj", "Case=Nom"),
        ("Fiji", "fiji", "PROPN", 7, "obl", "Case=Nom"),
        (*mark, "CCONJ", 4, "cc", "_"),
        ("balık", "balık", "NOUN", *theme, "Case=Nom"),
        (adjective, adjective, "ADJ", 6, "amod", "_"),
        ("toplantı", "toplantı", "NOUN", 7, "obj", "Case=Nom"),
        ("yaptı", "yap", "VERB", 0, "root", "Tense=Past|Person=3"),
    ]).words  # fmt: skip


def links(words):
    return [(w.head, w.dep) for w in with_themed(words, COMPANY, THEMED)[1:4]]


def test_the_partner_is_the_verbs_and_the_theme_the_adjectives():
    assert links(talk()) == [(6, "obl"), (1, "case"), (4, "nmod")]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(talk(mark=("ve", "ve")), id="no partner"),
        pytest.param(talk(adjective="büyük"), id="no theme"),
        pytest.param(talk(theme=(5, "nmod")), id="no row"),
    ],
)
def test_others_are_left(words):
    assert links(words) == [(w.head, w.dep) for w in words[1:4]]
