"""Tests of names given as examples of many, on trees built by hand."""

import pytest

from communique.extraction.mending.such_as import with_such_as
from communique.extraction.syntax.tree import Tree

LIKENING = frozenset({"gibi"})
_PAST = "Tense=Past"


def heads(rows):
    """The mended heads by form, and the relation of the first word."""
    words = with_such_as(Tree.build(rows).words, LIKENING)
    return {w.form: (rows[w.head][0] if w.head >= 0 else "", w.dep) for w in words}


def oblique(first="nmod", second="conj", *, verb=_PAST, many="Case=Acc|Number=Plur"):
    """ "Peru, Fiji ve Mali gibi ülkeleri kınadı", with the row under its first name."""
    return [
        ("Peru", "Peru", "PROPN", 7 if first == "nmod" else 8, first, "Case=Nom"),
        (",", ",", "PUNCT", 3, "punct", "_"),
        ("Fiji", "Fiji", "PROPN", 1 if second == "conj" else 7, second, "Case=Nom"),
        ("ve", "ve", "CCONJ", 5, "cc", "_"),
        ("Mali", "Mali", "PROPN", 1, "conj", "Case=Nom"),
        ("gibi", "gibi", "ADP", 1, "case", "_"),
        ("ülkeleri", "ülke", "NOUN", 8, "obj", many),
        ("kınadı", "kına", "VERB", 0, "root", verb),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(oblique(), id="all in one row"),
        pytest.param(oblique("nsubj", "nmod"), id="the last hung on the subject"),
    ],
)
def test_a_name_that_opens_the_sentence_is_the_subject(rows):
    found = heads(rows)
    assert found["Peru"] == ("kınadı", "nsubj")
    assert found["Fiji"] == ("ülkeleri", "nmod")
    assert found["Mali"] == ("Fiji", "conj")
    assert found["gibi"] == ("Fiji", "case")


def test_in_a_passive_it_is_one_of_many():
    found = heads(oblique(verb="Tense=Past|Voice=Pass"))
    assert found["Peru"] == ("ülkeleri", "nmod")
    assert found["Mali"] == ("Peru", "conj")


def test_a_single_thing_has_no_examples():
    found = heads(oblique("nsubj", "nmod", many="Case=Acc|Number=Sing"))
    assert found["Mali"] == ("Peru", "conj")


def test_examples_of_the_subject_are_one_row():
    rows = [
        ("Peru", "Peru", "PROPN", 5, "nmod", "Case=Nom"),
        (",", ",", "PUNCT", 3, "punct", "_"),
        ("Fiji", "Fiji", "PROPN", 1, "conj", "Case=Nom"),
        ("gibi", "gibi", "ADP", 3, "case", "_"),
        ("ülkeler", "ülke", "NOUN", 6, "nsubj", "Case=Nom|Number=Plur"),
        ("ayrıldı", "ayrıl", "VERB", 0, "root", _PAST),
    ]
    found = heads(rows)
    assert found["Peru"] == ("ülkeler", "nmod")
    assert found["Fiji"] == ("Peru", "conj")


def test_they_are_examples_of_the_first_plural_behind():
    rows = [
        ("Fiji", "Fiji", "PROPN", 6, "nsubj", "Case=Nom"),
        ("gibi", "gibi", "ADP", 1, "case", "_"),
        ("farklı", "farklı", "ADJ", 4, "amod", "_"),
        ("ülkelerle", "ülke", "NOUN", 5, "nmod", "Case=Ins|Number=Plur"),
        ("ilişkilerini", "ilişki", "NOUN", 6, "obj", "Case=Acc|Number=Plur"),
        ("geliştirdi", "geliştir", "VERB", 0, "root", _PAST),
    ]
    assert heads(rows)["Fiji"] == ("ülkelerle", "nmod")
