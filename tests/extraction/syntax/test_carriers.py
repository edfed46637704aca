"""Relative clauses that only carry an event noun, on trees built by hand."""

import pytest

from communique.extraction.syntax.carriers import carriers
from communique.extraction.syntax.tree import Tree

PASSIVE = "VerbForm=Part|Voice=Pass"


def visit(*row):
    return Tree.build([*row, ("gezi", "gezi", "NOUN", 0, "root", "Case=Nom")])


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        pytest.param([("yaptığı", "yap", "VERB", 2, "acl", "VerbForm=Part")], (0,), id="carried"),
        pytest.param([("planlanan", "planla", "VERB", 2, "acl", PASSIVE)], (0,), id="planned"),
        pytest.param(
            [
                ("yapması", "yap", "VERB", 2, "csubj", "VerbForm=Vnoun|Person[psor]=3"),
                ("beklenen", "bekle", "VERB", 3, "acl", PASSIVE),
            ],
            (0, 1), id="a deed that is planned",
        ),
        pytest.param([("kınanan", "kına", "VERB", 2, "acl", PASSIVE)], (), id="another verb"),
        pytest.param(
            [
                ("yaptığına", "yap", "VERB", 3, "acl", "VerbForm=Part|Case=Dat"),
                ("dair", "dair", "ADP", 1, "case", "_"),
            ],
            (), id="the content of the noun",
        ),
    ],
)  # fmt: skip
def test_verbs_that_carry_an_event(knowledge, rows, found):
    tree, grammar = visit(*rows), knowledge.grammar
    support, planned = grammar.words["support_verbs"], grammar.words["planned_verbs"]
    last = len(tree) - 1
    assert carriers(tree, (last,), support, planned, morphology=grammar.morphology) == found
