"""Whose deed it is that somebody feels about."""

import pytest

from communique.extraction.mending.felt import with_felt
from communique.extraction.syntax.tree import Tree

PART = "Person[psor]=3|VerbForm=Part"


def felt(*, verb="duy", dep="nsubj", owned="Case=Abl|Person[psor]=3", told="nsubj"):
    """A feeling that the first word tells of, about what the second one does or is."""
    return Tree.build([
        ("Fiji", "fiji", "PROPN", 6, told, "Case=Nom"),
        ("Gana'nın", "gana", "PROPN", 4, dep, "Case=Gen"),
        ("tatbikatından", "tatbikat", "NOUN", 4, "obl", owned),
        ("duyduğu", verb, "VERB", 5, "acl", PART),
        ("rahatsızlığı", "rahatsızlık", "NOUN", 6, "obj", "Case=Acc"),
        ("iletti", "ilet", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("tree", "head"),
    [
        pytest.param(felt(), 2, id="of another one's deed"),
        pytest.param(felt(owned="Case=Abl"), 3, id="of nobody's deed"),
        pytest.param(felt(verb="gönder"), 3, id="no feeling"),
        pytest.param(felt(told="obl"), 3, id="nobody tells of it"),
    ],
)
def test_whose_deed_is_felt_about(tree, head):
    assert with_felt(tree.words, frozenset({"duy"}))[1].head == head
