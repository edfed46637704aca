"""Whom a deed meets is no object of the strike by which it is done, on trees built by hand."""

import pytest

from communique.extraction.mending.outer_objects import with_outer_objects
from communique.extraction.syntax.tree import Tree

STRIKES = frozenset({"saldırı", "baskın"})
DEED = "Person[psor]=3|Tense=Past|VerbForm=Part"
KILLED = ("öldürdü", "öldür", "VERB", 0, "root", "Tense=Past|Person=3")
NAME = (("Ada", "ada", "PROPN", 4, "obj", "Case=Nom"), ("Tuna'yı", "tuna", "PROPN", 2, "flat"))


def struck(*, feats=DEED, noun=("saldırıda", "saldırı", "Case=Loc"), verb=KILLED):
    """Fiji kills somebody in a strike that it carries out."""
    form, lemma, case = noun
    return Tree.build([
        ("Fiji", "fiji", "PROPN", 6, "nsubj", "Case=Nom"),
        NAME[0],
        (*NAME[1], "Case=Acc"),
        ("düzenlediği", "düzenle", "VERB", 5, "acl", feats),
        (form, lemma, "NOUN", 6, "obl", case),
        verb,
    ]).words  # fmt: skip


def head_of_the_object(words):
    return with_outer_objects(words, STRIKES)[1].head


def test_the_verb_behind_the_strike_has_the_object():
    assert head_of_the_object(struck()) == 5


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(struck(feats="Tense=Pres|VerbForm=Part"), id="who carries it out"),
        pytest.param(struck(feats=f"{DEED}|Voice=Pass"), id="a passive"),
        pytest.param(struck(noun=("evde", "ev", "Case=Loc")), id="no strike"),
        pytest.param(struck(noun=("saldırıyı", "saldırı", "Case=Acc")), id="an object itself"),
        pytest.param(
            struck(verb=("öldürüldü", "öldür", "VERB", 0, "root", "Tense=Past|Voice=Pass")),
            id="a passive verb",
        ),
    ],
)
def test_else_the_object_stays(words):
    assert head_of_the_object(words) == 3


def test_a_verb_with_an_object_of_its_own_takes_no_other():
    town = ("kenti", "kent", "NOUN", 7, "obj", "Case=Acc")
    words = Tree.build([
        ("Fiji", "fiji", "PROPN", 7, "nsubj", "Case=Nom"),
        ("Tuna'yı", "tuna", "PROPN", 3, "obj", "Case=Acc"),
        ("düzenlediği", "düzenle", "VERB", 4, "acl", DEED),
        ("baskında", "baskın", "NOUN", 7, "obl", "Case=Loc"),
        ("bütün", "bütün", "DET", 6, "det", "_"),
        town,
        ("yaktı", "yak", "VERB", 0, "root", "Tense=Past|Person=3"),
    ]).words  # fmt: skip
    assert head_of_the_object(words) == 2
