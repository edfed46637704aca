"""Bare names behind the object are the subject: "Planı Peru reddetti"."""

from dataclasses import replace

import pytest

from communique.extraction.mending.bare_subjects import with_bare_subjects
from communique.extraction.syntax.tree import Tree


def rejected(dep="obj", case="Nom", verb="Tense=Past", thing="Acc", form="Peru", lemma="peru"):
    """A plan that Peru rejects."""
    words = Tree.build([
        ("Planı", "plan", "NOUN", 4, "obj", f"Case={thing}"),
        ("önce", "önce", "ADV", 4, "advmod", "_"),
        (form, lemma, "PROPN", 4, dep, f"Case={case}"),
        ("reddetti", "reddet", "VERB", 0, "root", verb),
    ]).words  # fmt: skip
    return with_bare_subjects([replace(w, ent="GPE" if w.i == 2 else "") for w in words])


@pytest.mark.parametrize(
    ("words", "dep"),
    [
        pytest.param(rejected(), "nsubj", id="beside an accusative"),
        pytest.param(rejected(dep="obl", case="Dat"), "nsubj", id="a name without an ending"),
        pytest.param(rejected(form="Peru'ya", case="Dat"), "obj", id="a name with an ending"),
        pytest.param(rejected(thing="Nom"), "obj", id="no accusative"),
        pytest.param(rejected(verb="Voice=Pass"), "obj", id="passive"),
        pytest.param(rejected(verb="VerbForm=Vnoun"), "obj", id="a deed"),
    ],
)
def test_a_bare_name_is_the_subject_of_a_verb_that_lacks_one(words, dep):
    assert words[2].dep == dep


def test_a_second_subject_is_none():
    words = Tree.build([
        ("Fiji", "fiji", "PROPN", 4, "nsubj", "Case=Nom"),
        ("Gana'yı", "gana", "PROPN", 4, "obj", "Case=Acc"),
        ("Peru", "peru", "PROPN", 4, "obl", "Case=Nom"),
        ("gördü", "gör", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip
    assert with_bare_subjects([replace(w, ent="GPE") for w in words])[2].dep == "obl"
