"""Rows of owners before a possessed noun in "-ki"."""

import pytest

from communique.extraction.mending.located_owners import with_located_owners
from communique.extraction.syntax.tree import Tree


def process(psor="|Person[psor]=3", gen="Gen", dep="amod", outer=5):
    """A peace process led by Fiji and Peru."""
    words = Tree.build([
        ("Fiji", "fiji", "PROPN", outer, "nmod:poss", "Case=Nom"),
        ("ve", "ve", "CCONJ", 3, "cc", "_"),
        ("Peru'nun", "peru", "PROPN", 1, "conj", f"Case={gen}"),
        ("yönetimindeki", "yönetim", "NOUN", 5, dep, f"Case=Loc{psor}"),
        ("süreç", "süreç", "NOUN", 6, "nsubj", "Case=Nom"),
        ("bitti", "bit", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip
    return with_located_owners(words)


def test_they_own_what_stands_right_behind_them():
    assert process()[0].head == 3


@pytest.mark.parametrize(
    "case",
    [
        pytest.param({"psor": ""}, id="nobody's"),
        pytest.param({"gen": "Nom"}, id="no genitive"),
        pytest.param({"dep": "nmod"}, id="no modifier"),
    ],
)
def test_else_they_own_the_outer_noun(case):
    assert process(**case)[0].head == 4


def test_owners_of_something_else_stay_there():
    assert process(outer=6)[0].head == 5
