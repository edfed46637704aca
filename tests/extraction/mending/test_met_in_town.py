"""Persons before "ile" and a town told with its country, on trees built by hand."""

import pytest

from communique.extraction.mending.met_in_town import with_met_in_town
from communique.extraction.syntax.tree import Tree


def talk(*, first="nsubj", lead="nsubj", country="Gen", noun="conj", kind="PERSON"):
    """Ada met Can and Efe in the capital of Fiji; the parser joins the capital to them."""
    return Tree.build([
        ("Ada", "ada", "PROPN", 10, lead, "Case=Nom", "PERSON"),
        (",", ",", "PUNCT", 3, "punct", ""),
        ("Can", "can", "PROPN", 10, first, "Case=Nom", "PERSON"),
        ("ve", "ve", "CCONJ", 5, "cc", ""),
        ("Efe", "efe", "PROPN", 3, "conj", "Case=Nom", kind),
        ("ile", "ile", "CCONJ", 5, "cc", ""),
        ("Fiji'nin", "fiji", "PROPN", 8, "nmod:poss", f"Case={country}", "GPE"),
        ("başkenti", "başkent", "NOUN", 3 if noun == "conj" else 10, noun, "Case=Nom"),
        ("Suva'da", "suva", "PROPN", 8, "appos", "Case=Loc", "GPE"),
        ("görüştü", "görüş", "VERB", 0, "root", "Tense=Past|Person=3"),
    ]).words  # fmt: skip


def links(words):
    found = with_met_in_town(words, frozenset({"ile"}))
    return [(found[i].head, found[i].dep) for i in (2, 4, 5, 7)]


@pytest.mark.parametrize("words", [talk(), talk(first="obl"), talk(noun="obl")])
def test_both_are_met_and_the_place_says_where(words):
    assert links(words) == [(9, "obl"), (2, "conj"), (4, "case"), (9, "obl")]


@pytest.mark.parametrize(
    "words",
    [talk(lead="vocative"), talk(country="Dat"), talk(kind="GPE"), talk(noun="amod")],
)
def test_others_are_left(words):
    assert with_met_in_town(words, frozenset({"ile"})) == list(words)
