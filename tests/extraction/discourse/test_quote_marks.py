"""Quotation marks inside a topic: both or none."""

import pytest

from communique.extraction.discourse.quote_marks import paired
from communique.extraction.syntax.tree import Tree


@pytest.mark.parametrize(
    ("before", "label", "expected"),
    [
        ("“", "balık” yasağı", "“balık” yasağı"),
        ('"', 'balık" yasağı', '"balık" yasağı'),
        ("dün", "balık” yasağı", "balık yasağı"),
        ("dün", "“balık” yasağı", "“balık” yasağı"),
        ("“", "Peru'nun yasağı", "Peru'nun yasağı"),
    ],
)
def test_a_mark_goes_with_its_partner(knowledge, before, label, expected):
    tree = Tree.build([
        (before, before, "PUNCT", 2, "punct", "_"),
        ("balık", "balık", "NOUN", 0, "root", "Case=Nom"),
    ])  # fmt: skip
    assert paired(label, tree, 1, knowledge.grammar) == expected
