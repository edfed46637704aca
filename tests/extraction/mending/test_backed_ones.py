"""Who backs somebody hangs on the adjective that says so, on trees built by hand."""

import pytest

from communique.extraction.mending.backed_ones import with_backed_ones
from communique.extraction.syntax.tree import Tree

BACKED = frozenset({"destekli"})


def attack(dep="obj", adjective="destekli", name="Fiji"):
    return Tree.build([
        (name, "fiji", "PROPN", 4, "nsubj", "Case=Nom"),
        (adjective, adjective, "ADJ", 3, "amod", "_"),
        ("Tuna", "tuna", "PROPN", 4, dep, "Case=Nom"),
        ("saldırdı", "saldır", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip


def links(words):
    return [(w.head, w.dep) for w in words]


@pytest.mark.parametrize("dep", ["obj", "nsubj"])
def test_who_is_backed_acts(dep):
    found = with_backed_ones(attack(dep), BACKED)
    assert links(found)[0] == (1, "nmod")
    assert links(found)[2] == (3, "nsubj")


@pytest.mark.parametrize("words", [attack(adjective="silahlı"), attack(name="Fiji'ye")])
def test_other_adjectives_and_cases_change_nothing(words):
    assert with_backed_ones(words, BACKED) == list(words)


def row(last):
    """Somebody and those backed by Fiji attack."""
    return Tree.build([
        ("Peru", "peru", "PROPN", 2, "nmod:poss", "Case=Nom"),
        (*last, 7, "nsubj", "Case=Nom|Person[psor]=3" if last[2] == "NOUN" else "Case=Nom"),
        ("ve", "ve", "CCONJ", 4, "cc", "_"),
        ("Fiji", "fiji", "PROPN", 2, "conj", "Case=Nom"),
        ("destekli", "destekli", "ADJ", 6, "amod", "_"),
        ("milisler", "milis", "NOUN", 7, "nsubj", "Case=Nom"),
        ("saldırdı", "saldır", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip


def test_those_backed_are_in_the_row_and_not_who_backs_them():
    found = with_backed_ones(row(("ordusu", "ordu", "NOUN")), BACKED)
    assert links(found)[3] == (4, "nmod")
    assert links(found)[5] == (1, "conj")


def test_two_bare_names_both_back():
    words = row(("Gana", "gana", "PROPN"))
    assert with_backed_ones(words, BACKED) == list(words)
