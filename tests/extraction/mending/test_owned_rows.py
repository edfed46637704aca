"""Tests of rows of names that say whose people are met, on trees built by hand."""

import pytest

from communique.extraction.mending.owned_rows import with_owned_rows
from communique.extraction.syntax.tree import Tree

PEOPLE = frozenset({"bakan"})


def mended(*, noun="bakan", joint=",", dep="obj", first="nsubj"):
    """Heads and relations of "Peru, Fijili ve Malili bakanları eleştirdi"."""
    rows = [
        ("Peru", "Peru", "PROPN", 7, first, "Case=Nom"),
        (joint, joint, "PUNCT" if joint == "," else "CCONJ", 3, "punct", "_"),
        ("Fijili", "Fijili", "PROPN", 1, "conj", "Case=Nom"),
        ("ve", "ve", "CCONJ", 5, "cc", "_"),
        ("Malili", "Malili", "PROPN", 1, "conj", "Case=Nom"),
        (f"{noun}ları", noun, "NOUN", 7, dep, "Case=Acc|Number=Plur"),
        ("eleştirdi", "eleştir", "VERB", 0, "root", "Tense=Past"),
    ]
    words = with_owned_rows(Tree.build(rows).words, PEOPLE)
    return {w.lemma: (words[w.head].lemma if w.head >= 0 else "", w.dep) for w in words}


def test_names_behind_the_subject_say_whose_the_people_are():
    found = mended()
    assert found["peru"] == ("eleştir", "nsubj")
    assert found["fijili"] == ("bakan", "nmod:poss")
    assert found["malili"] == ("fijili", "conj")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"noun": "plan"}, id="no people"),
        pytest.param({"joint": "ve"}, id="no comma parts them"),
        pytest.param({"dep": "nsubj"}, id="the people act"),
        pytest.param({"first": "obl"}, id="the first name is no subject"),
    ],
)
def test_other_rows_stay(change):
    assert mended(**change)["malili"] == ("peru", "conj")
