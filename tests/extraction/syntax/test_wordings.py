"""Copulas behind a nominal, with or without a mark of quotation between."""

import pytest

from communique.extraction.syntax.tree import Tree
from communique.extraction.syntax.wordings import copula_after


@pytest.mark.parametrize(
    ("between", "found"),
    [
        (None, 1),
        (("”", "”", "PUNCT", 1, "punct", "_"), 2),
        ((",", ",", "PUNCT", 1, "punct", "_"), None),
    ],
)
def test_the_copula_behind_a_nominal(knowledge, between, found):
    tree = Tree.build([
        ("edilemez", "et", "VERB", 0, "root", "_"),
        *([between] if between else []),
        ("olduğunu", "ol", "VERB", 1, "cop", "Case=Acc|VerbForm=Part"),
    ])  # fmt: skip
    copulas = [phrase[0] for phrase in knowledge.grammar.words["copulas"]]
    assert copula_after(tree, 0, copulas, knowledge.grammar.morphology) == found
