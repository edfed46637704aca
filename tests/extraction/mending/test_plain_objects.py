"""Plural objects behind a bare name: "Gana esirleri bıraktı", "Peru iddiaları reddetti"."""

from dataclasses import replace

import pytest

from communique.extraction.mending.plain_objects import with_plain_objects, with_plural_objects
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


OWN_MANY = "Number=Plur|Person[psor]=3"
PERU = ("Peru", "peru", "PROPN", 2, "nmod:poss", "Case=Nom", "GPE")
CLAIMS = ("iddiaları", "iddia", "NOUN", 3, "obj", f"Case=Acc|{OWN_MANY}")
DENIED = ("reddetti", "reddet", "VERB", 0, "root", "Tense=Past|Person=3")


@pytest.mark.parametrize(
    ("rows", "dep"),
    [
        pytest.param([PERU, CLAIMS, DENIED], "nsubj", id="opens the sentence"),
        pytest.param(
            [PERU, ("iddialarını", *CLAIMS[1:]), DENIED], "nmod:poss", id="its own claims"
        ),
        pytest.param(
            [PERU, CLAIMS, (*DENIED[:5], "VerbForm=Part")], "nmod:poss", id="a participle"
        ),
        pytest.param(
            [PERU, CLAIMS, (*DENIED[:5], "Voice=Pass|Person=3")], "nmod:poss", id="a passive"
        ),
        pytest.param(
            [PERU, (*CLAIMS[:5], "Case=Acc|Number=Sing|Person[psor]=3"), DENIED],
            "nmod:poss", id="one thing",
        ),
        pytest.param([(*PERU[:6], ""), CLAIMS, DENIED], "nmod:poss", id="no state"),
    ],
)  # fmt: skip
def test_who_denies_them(rows, dep):
    words = with_plural_objects(Tree.build(rows).words, ("nı", "ni"))
    assert words[0].dep == dep
    assert ("Person[psor]" in words[1].feats) is (dep != "nsubj")


def test_a_clause_with_a_subject_of_its_own():
    tree = Tree.build([
        ("Şili", "şili", "PROPN", 5, "nsubj", "Case=Nom", "GPE"),
        (",", ",", "PUNCT", 5, "punct", "_"),
        (*PERU[:3], 4, *PERU[4:]),
        (*CLAIMS[:3], 5, *CLAIMS[4:]),
        DENIED,
    ])  # fmt: skip
    assert with_plural_objects(tree.words, ("nı", "ni"))[2].dep == "nmod:poss"
