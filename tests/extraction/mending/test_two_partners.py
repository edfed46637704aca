"""A deed has one partner, on trees built by hand."""

import pytest

from communique.extraction.mending.two_partners import with_two_partners
from communique.extraction.syntax.tree import Tree


def talk(*, verb=("görüştü", "görüş"), case="Ins"):
    """Peru talks with its colleague about a summit that it will hold with Gana."""
    return Tree.build([
        ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
        ("mevkidaşıyla", "mevkidaş", "NOUN", 4, "obl", f"Case={case}|Person[psor]=3"),
        ("Gana'yla", "gana", "PROPN", 4, "obl", "Case=Ins"),
        ("yapacağı", "yap", "VERB", 5, "acl", "VerbForm=Part|Tense=Fut|Person[psor]=3"),
        ("zirveyi", "zirve", "NOUN", 6, "obj", "Case=Acc"),
        (*verb, "VERB", 0, "root", "Tense=Past|Person=3"),
    ]).words  # fmt: skip


def heads(words):
    return [w.head for w in with_two_partners(words, frozenset({"görüş"}))[1:3]]


def test_the_first_talks_and_the_second_takes_part_in_the_deed():
    assert heads(talk()) == [5, 3]


@pytest.mark.parametrize("words", [talk(verb=("övdü", "öv")), talk(case="Dat")])
def test_others_are_left(words):
    assert heads(words) == [3, 3]
