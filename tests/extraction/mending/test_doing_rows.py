"""Whole rows of those by whom something is done."""

import pytest

from communique.extraction.mending.doing_rows import with_doing_rows
from communique.extraction.syntax.tree import Tree


def welcomed(dep="obj", case="Nom", joined="cc"):
    """Peru and others welcome somebody."""
    words = Tree.build([
        ("Peru", "peru", "PROPN", 6, dep, f"Case={case}"),
        ("ve", "ve", "CCONJ", 4 if joined == "cc" else 6, joined, "_"),
        ("diğer", "diğer", "ADJ", 4, "amod", "_"),
        ("yetkililer", "yetkili", "NOUN", 5, "nmod:poss", "Case=Nom"),
        ("tarafından", "taraf", "NOUN", 6, "obl", "Case=Abl|Person[psor]=3"),
        ("karşılandı", "karşıla", "VERB", 0, "root", "Tense=Past|Voice=Pass"),
    ]).words  # fmt: skip
    return with_doing_rows(words, frozenset({"tarafından"}))


def test_what_and_joins_belongs_to_those_who_act():
    words = welcomed()
    assert [(w.head, w.dep) for w in (words[0], words[3])] == [(4, "nmod:poss"), (0, "conj")]


@pytest.mark.parametrize(
    "case",
    [
        pytest.param({"case": "Acc"}, id="an object"),
        pytest.param({"dep": "advcl"}, id="a clause"),
        pytest.param({"joined": "advmod"}, id="nothing joined"),
    ],
)
def test_else_the_row_is_as_parsed(case):
    assert welcomed(**case)[3].dep == "nmod:poss"
