"""Who breaks what behind the colon of a headline, on trees built by hand."""

import pytest

from communique.extraction.mending.headline_subjects import with_headline_subjects
from communique.extraction.syntax.tree import Tree

PSOR = "Case=Nom|Person[psor]=3"
BROKE = ("bozdu", "boz", "VERB", 0, "root", "Tense=Past|Person=3")
BREAK = ("bozduk", "boz", "VERB", 0, "root", "Tense=Past|Person=1")
BROKEN = ("bozuldu", "boz", "VERB", 0, "root", "Tense=Past|Person=3|Voice=Pass")


def headline(noun=("sınırı", "sınır"), feats=PSOR, verb=BROKE, *, sign=":"):
    """Fiji says that Peru breaks something."""
    return Tree.build([
        ("Fiji", "fiji", "PROPN", 5, "parataxis", "Case=Nom"),
        (sign, sign, "PUNCT", 1, "punct", "_"),
        ("Peru", "peru", "PROPN", 4, "nmod:poss", "Case=Nom"),
        (*noun, "NOUN", 5, "obj", feats),
        verb,
    ]).words  # fmt: skip


@pytest.mark.parametrize("sign", [":", ";"])
def test_the_name_is_the_subject(sign):
    found = with_headline_subjects(headline(sign=sign))
    assert [(w.head, w.dep) for w in found[2:4]] == [(4, "nsubj"), (4, "obj")]
    assert found[3].case == "Acc"
    assert "Person[psor]" not in found[3].feats


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(headline(sign=","), id="no colon"),
        pytest.param(headline(verb=BREAK), id="who speaks does it"),
        pytest.param(headline(verb=BROKEN), id="a passive"),
        pytest.param(headline(("planını", "plan"), f"Case=Acc|{PSOR[9:]}"), id="its own"),
        pytest.param(headline(("güvenlisi", "güvenli")), id="a longer ending"),
    ],
)
def test_else_it_owns_what_follows(words):
    found = with_headline_subjects(words)
    assert [(w.head, w.dep) for w in found[2:4]] == [(3, "nmod:poss"), (4, "obj")]


def test_another_subject_leaves_it_the_owner():
    words = Tree.build([
        ("Fiji", "fiji", "PROPN", 6, "parataxis", "Case=Nom"),
        (":", ":", "PUNCT", 1, "punct", "_"),
        ("Peru", "peru", "PROPN", 4, "nmod:poss", "Case=Nom"),
        ("sınırı", "sınır", "NOUN", 6, "obj", PSOR),
        ("ordu", "ordu", "NOUN", 6, "nsubj", "Case=Nom"),
        BROKE,
    ]).words  # fmt: skip
    assert with_headline_subjects(words)[2].dep == "nmod:poss"
