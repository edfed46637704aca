"""Tests of who tells of others in a first sentence, on trees built by hand."""

import pytest

from communique.extraction.mending.genitive_rows import with_genitive_rows
from communique.extraction.syntax.tree import Tree

PART = "Case=Acc|Person[psor]=3|Tense=Past|VerbForm=Part"


def mended(*, joint=",", case="Gen", voice="", before=()):
    """Heads and relations of "Peru, Fiji ve Mali'nin kınadığını söyledi", all in one row."""
    n = len(before)
    rows = [
        *before,
        ("Peru", "Peru", "PROPN", n + 6, "nsubj", "Case=Nom"),
        (joint, joint, "PUNCT" if joint == "," else "CCONJ", n + 3, "punct", "_"),
        ("Fiji", "Fiji", "PROPN", n + 1, "conj", "Case=Nom"),
        ("ve", "ve", "CCONJ", n + 5, "cc", "_"),
        ("Mali'nin", "Mali", "PROPN", n + 1, "conj", f"Case={case}"),
        ("kınadığını", "kına", "VERB", n + 7, "ccomp", PART),
        ("söyledi", "söyle", "VERB", 0, "root", f"Tense=Past{voice}"),
    ]
    words = with_genitive_rows(Tree.build(rows).words)
    return {w.lemma: (words[w.head].lemma if w.head >= 0 else "", w.dep) for w in words}


def test_the_first_says_it_of_the_others():
    found = mended()
    assert found["peru"] == ("söyle", "nsubj")
    assert found["fiji"] == ("kına", "nsubj")
    assert found["mali"] == ("fiji", "conj")


def test_the_first_rejects_what_the_others_have():
    rows = [
        ("Peru", "Peru", "PROPN", 6, "nsubj", "Case=Nom"),
        (",", ",", "PUNCT", 3, "punct", "_"),
        ("Fiji", "Fiji", "PROPN", 1, "conj", "Case=Nom"),
        ("ve", "ve", "CCONJ", 5, "cc", "_"),
        ("Mali'nin", "Mali", "PROPN", 1, "conj", "Case=Gen"),
        ("desteklediği", "destekle", "VERB", 7, "acl", PART.replace("Case=Acc|", "")),
        ("planı", "plan", "NOUN", 8, "obj", "Case=Acc"),
        ("reddetti", "reddet", "VERB", 0, "root", "Tense=Past"),
    ]
    words = with_genitive_rows(Tree.build(rows).words)
    assert [words[i].head for i in (0, 2, 4)] == [7, 5, 2]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"joint": "ve"}, id="no comma parts them"),
        pytest.param({"case": "Nom"}, id="no genitive"),
        pytest.param({"voice": "|Voice=Pass"}, id="a passive needs nobody who says it"),
        pytest.param({"voice": "|Person=1"}, id="I say it"),
        pytest.param({"before": [("Togo", "Togo", "PROPN", 8, "nsubj", "Case=Nom")]},
                     id="another one says it"),
    ],
)  # fmt: skip
def test_else_they_are_one_row(change):
    found = mended(**change)
    assert found["peru"] == ("kına", "nsubj")
    assert found["mali"] == ("peru", "conj")
