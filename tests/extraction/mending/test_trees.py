"""Tests of whether mended words are still a tree."""

from dataclasses import replace

import pytest

from communique.extraction.mending import trees
from communique.extraction.mending.trees import Hints, is_tree, mended
from communique.extraction.syntax.tree import Tree


@pytest.mark.parametrize(
    ("heads", "sound"),
    [
        pytest.param((2, 0, 2), True, id="a tree"),
        pytest.param((0, 0, 2), True, id="two roots"),
        pytest.param((2, 1, 0), False, id="two that hang on each other"),
        pytest.param((1, 0, 2), False, id="one that hangs on itself"),
    ],
)
def test_each_word_hangs_on_a_root(heads, sound):
    words = [
        (form, form, "NOUN", head, "dep", "_") for form, head in zip("abc", heads, strict=True)
    ]
    assert is_tree(Tree.build(words).words) is sound


def test_a_step_that_makes_a_circle_is_left_out(monkeypatch):
    words = Tree.build([
        ("Fiji", "fiji", "PROPN", 2, "nsubj", "Case=Nom"),
        ("vurdu", "vur", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip

    def circle(row):
        return [row[0], replace(row[1], head=0)]

    def naming(row):
        return [replace(row[0], ent="GPE"), row[1]]

    monkeypatch.setattr(trees, "_steps", lambda hints: (circle, naming))
    done = mended(words, Hints({}))
    assert [(w.head, w.ent) for w in done] == [(1, "GPE"), (-1, "")]
