"""Rows before "ile" are partners, no subjects."""

import pytest

from communique.extraction.mending.accompanying import with_accompanying
from communique.extraction.syntax.tree import Tree


def met(joined="conj", marker="case", behind=("üçlü", "üçlü", "ADV", 6, "advmod", "_")):
    """Somebody meets with Fiji and Peru."""
    words = Tree.build([
        ("Fiji", "fiji", "PROPN", 6, "nsubj", "Case=Nom"),
        ("ve", "ve", "CCONJ", 3, "cc", "_"),
        ("Peru", "peru", "PROPN", 1, joined, "Case=Nom"),
        ("ile", "ile", "ADP", 1, marker, "_"),
        behind,
        ("görüştü", "görüş", "VERB", 0, "root", "Tense=Past|Person=3"),
    ]).words  # fmt: skip
    return with_accompanying(words, frozenset({"ile"}))


def test_a_comma_parts_the_subject_from_its_partners():
    """ "Fiji, Gana ve Peru ile görüştü"."""
    words = Tree.build([
        ("Fiji", "fiji", "PROPN", 7, "nsubj", "Case=Nom"),
        (",", ",", "PUNCT", 3, "punct", "_"),
        ("Gana", "gana", "PROPN", 1, "conj", "Case=Nom"),
        ("ve", "ve", "CCONJ", 5, "cc", "_"),
        ("Peru", "peru", "PROPN", 1, "conj", "Case=Nom"),
        ("ile", "ile", "ADP", 1, "case", "_"),
        ("görüştü", "görüş", "VERB", 0, "root", "Tense=Past|Person=3"),
    ]).words  # fmt: skip
    assert with_accompanying(words, frozenset({"ile"}))[0].dep == "nsubj"


def test_a_row_before_a_word_of_company_is_no_subject():
    assert met()[0].dep == "obl"


@pytest.mark.parametrize(
    "case",
    [
        pytest.param({"joined": "appos"}, id="one alone"),
        pytest.param({"marker": "cc"}, id="a conjunction"),
        pytest.param(
            {"behind": ("yetkililer", "yetkili", "NOUN", 6, "nsubj", "Case=Nom")}, id="with others"
        ),
    ],
)
def test_else_it_is_the_subject(case):
    assert met(**case)[0].dep == "nsubj"
