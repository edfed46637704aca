"""The two of a sentence who are taken up together ("iki lider")."""

import pytest

from communique.extraction.kinds import ACTORS
from communique.extraction.tree import Tree

PAST = "Tense=Past|Person=3"


@pytest.mark.parametrize(
    ("second", "found"),
    [("Putin'i", ["Recep Tayyip Erdoğan", "Vladimir Putin"]), ("Çavuşoğlu'nu", [])],
)
def test_two_of_different_sides_are_taken_up_together(resolved, second, found):
    lemma = second.partition("'")[0]
    tree = Tree.build([
        ("Erdoğan", "Erdoğan", "PROPN", 4, "nsubj", "Case=Nom", "PERSON"),
        ("dün", "dün", "ADV", 4, "advmod", "_"),
        (second, lemma, "PROPN", 4, "obj", "Case=Acc", "PERSON"),
        ("aradı", "ara", "VERB", 0, "root", PAST),
        (";", ";", "PUNCT", 8, "punct", "_"),
        ("iki", "iki", "NUM", 7, "nummod", "_"),
        ("lider", "lider", "NOUN", 8, "nsubj", "Case=Nom"),
        ("konuştu", "konuş", "VERB", 4, "conj", PAST),
    ])  # fmt: skip
    assert [node.label for node in resolved(tree).nodes(6, ACTORS)] == found
