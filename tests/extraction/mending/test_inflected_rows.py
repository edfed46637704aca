"""Tests of rows that share an ending, on trees built by hand."""

import pytest

from communique.extraction.mending.inflected_rows import with_inflected_rows
from communique.extraction.syntax.tree import Tree


def mended(
    *,
    ending="Case=Acc",
    second=",",
    between=(),
    upos="CCONJ",
    first="nsubj",
    verb="Tense=Past|Person=3",
):
    """Heads and relations of "Peru, Fiji ve Mali'yi kınadı", the row under its first name."""
    at = 6 + len(between)
    rows = [
        ("Peru", "Peru", "PROPN", at, first, "Case=Nom"),
        (second, second, "PUNCT" if second == "," else "CCONJ", 3, "punct", "_"),
        ("Fiji", "Fiji", "PROPN", 1, "conj", "Case=Nom"),
        ("ve", "ve", upos, 5, "cc", "_"),
        ("Mali'yi", "Mali", "PROPN", 1, "conj", ending),
        *between,
        ("kınadı", "kına", "VERB", 0, "root", verb),
    ]
    words = with_inflected_rows(Tree.build(rows).words)
    return {w.lemma: (words[w.head].lemma if w.head >= 0 else "", w.dep) for w in words}


@pytest.mark.parametrize(("ending", "dep"), [("Case=Acc", "obj"), ("Case=Dat", "obl")])
def test_who_share_an_ending_are_one_row(ending, dep):
    found = mended(ending=ending)
    assert found["peru"] == ("kına", "nsubj")
    assert found["fiji"] == ("kına", dep)
    assert found["mali"] == ("fiji", "conj")


def test_the_first_acts_though_the_parser_took_all_for_objects():
    found = mended(first="obj")
    assert found["peru"] == ("kına", "nsubj")
    assert found["fiji"] == ("kına", "obj")


def test_the_first_acts_though_the_parser_took_all_for_those_whom_it_is_done_to():
    found = mended(first="obl", ending="Case=Dat")
    assert found["peru"] == ("kına", "nsubj")
    assert found["fiji"] == ("kına", "obl")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"first": "obl"}, id="another case"),
        pytest.param(
            {"first": "obl", "ending": "Case=Dat", "verb": "Tense=Past|Person=3|Voice=Pass"},
            id="done to all three",
        ),
        pytest.param({"ending": "Case=Nom"}, id="no ending"),
        pytest.param({"ending": "Case=Ins"}, id="together with them"),
        pytest.param({"second": "ve"}, id="no comma parts them"),
        pytest.param(
            {"between": [("Gana", "Gana", "PROPN", 7, "compound", "Case=Nom")]},
            id="another subject",
        ),
    ],
)
def test_other_rows_stay(change):
    assert mended(**change)["mali"] == ("peru", "conj")


def test_two_act_on_two():
    rows = [
        ("Peru", "Peru", "PROPN", 8, "nsubj", "Case=Nom"),
        ("ve", "ve", "CCONJ", 3, "cc", "_"),
        ("Fiji", "Fiji", "PROPN", 1, "conj", "Case=Nom"),
        (",", ",", "PUNCT", 5, "punct", "_"),
        ("Gana", "Gana", "PROPN", 1, "conj", "Case=Nom"),
        ("ve", "ve", "CCONJ", 7, "cc", "_"),
        ("Mali'yi", "Mali", "PROPN", 1, "conj", "Case=Acc"),
        ("kınadı", "kına", "VERB", 0, "root", "Tense=Past"),
    ]
    words = with_inflected_rows(Tree.build(rows).words)
    assert [(words[i].head, words[i].dep) for i in (0, 2, 4, 6)] == [
        (7, "nsubj"), (0, "conj"), (7, "obj"), (4, "conj")
    ]  # fmt: skip
