"""Tests of whether mended words are still a tree."""

import pytest

from communique.extraction.mending.trees import is_tree
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
