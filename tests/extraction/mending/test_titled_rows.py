"""Persons behind the title that they share, on trees built by hand."""

import pytest

from communique.extraction.mending.titled_rows import with_titled_rows
from communique.extraction.syntax.tree import Tree


def leaders(*, second="conj", title="NOUN", owner="conj"):
    """ "Peru ve Şili liderleri Ana ve Juan görüştü"."""
    return Tree.build([
        ("Peru", "peru", "PROPN", 4, "nmod:poss", "Case=Nom"),
        ("ve", "ve", "CCONJ", 3, "cc", "_"),
        ("Şili", "şili", "PROPN", 1 if owner == "conj" else 4, owner, "Case=Nom"),
        ("liderleri", "lider", title, 8, "nsubj", "Case=Nom|Person[psor]=3"),
        ("Ana", "ana", "PROPN", 4, "appos", "Case=Nom", "PERSON"),
        ("ve", "ve", "CCONJ", 7, "cc", "_"),
        ("Juan", "juan", "PROPN", 5, second, "Case=Nom", "PERSON"),
        ("görüştü", "görüş", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip


@pytest.mark.parametrize(
    ("words", "heads"),
    [
        pytest.param(leaders(), [(4, "nmod"), (7, "nsubj")], id="two of two"),
        pytest.param(leaders(second="flat"), [(7, "nsubj"), (3, "appos")], id="one person"),
        pytest.param(leaders(owner="nmod:poss"), [(7, "nsubj"), (3, "appos")], id="one state"),
        pytest.param(leaders(title="PROPN"), [(7, "nsubj"), (3, "appos")], id="no title"),
    ],
)
def test_persons_stand_over_the_title_they_share(words, heads):
    found = with_titled_rows(words)
    assert [(found[i].head, found[i].dep) for i in (3, 4)] == heads
