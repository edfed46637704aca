"""Plural nouns behind a bare name are objects of verbs that want one: "Gana esirleri bıraktı"."""

from dataclasses import replace

import pytest

from communique.extraction.mending.plain_objects import with_plain_objects
from communique.extraction.syntax.tree import Tree

OWNED = "Case=Nom|Number[psor]=Sing|Person[psor]=3"


def freed(*, name=("Gana", "gana", "GPE"), noun=("esirleri", OWNED), voice="Tense=Past", more=()):
    """Ghana frees the prisoners; how name and noun hang after mending."""
    words = Tree.build([
        (name[0], name[1], "PROPN", 2, "nmod:poss", "Case=Nom"),
        (noun[0], "esir", "NOUN", 3, "nsubj", noun[1]),
        ("serbest", "serbest", "ADJ", 0, "root", "_"),
        ("bıraktı", "bırak", "VERB", 3, "compound", f"Person=3|{voice}"),
        *more,
    ]).words  # fmt: skip
    first = replace(words[0], ent=name[2], ent_start=True)
    done = with_plain_objects([first, *words[1:]], {"serbest"})
    return [(w.head, w.dep) for w in done[:2]], done[1].case


def test_the_name_is_the_subject_and_the_noun_the_object():
    assert freed() == ([(2, "nsubj"), (2, "obj")], "Acc")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"name": ("Rus", "rus", "NORP")}, id="a people"),
        pytest.param({"name": ("Gana'nın", "gana", "GPE")}, id="a name with an ending"),
        pytest.param({"noun": ("esiri", OWNED)}, id="a singular"),
        pytest.param({"noun": ("esirleri", "Case=Acc")}, id="an accusative"),
        pytest.param({"voice": "Voice=Pass"}, id="passive"),
        pytest.param({"more": (("onu", "o", "PRON", 3, "obj", "Case=Acc"),)}, id="another object"),
    ],
)
def test_they_stay(change):
    assert freed(**change)[0] == [(1, "nmod:poss"), (2, "nsubj")]


def test_other_verbs_need_no_object():
    words = Tree.build([
        ("Gana", "gana", "PROPN", 2, "nmod:poss", "Case=Nom"),
        ("askerleri", "asker", "NOUN", 3, "nsubj", OWNED),
        ("yürüdü", "yürü", "VERB", 0, "root", "Person=3|Tense=Past"),
    ]).words  # fmt: skip
    assert with_plain_objects(words, {"serbest"}) == list(words)
