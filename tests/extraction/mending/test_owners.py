"""Owners of what is backed are no subjects, on trees built by hand."""

from dataclasses import replace

import pytest

from communique.extraction.mending.owners import with_owners
from communique.extraction.syntax.tree import Tree


def links(words):
    return [(w.head, w.dep) for w in words]


@pytest.mark.parametrize(("number", "owner"), [("Plur", (3, "nmod:poss")), ("Sing", (4, "nsubj"))])
def test_one_is_no_subject_of_what_several_do(number, owner):
    several = f"Case=Acc|Number[psor]={number}|Person[psor]=3|VerbForm=Part"
    words = Tree.build([
        ("Ana", "ana", "PROPN", 6, "nsubj", "Case=Nom"),
        (",", ",", "PUNCT", 6, "punct", "_"),
        ("Juan'ın", "juan", "PROPN", 5, "nsubj", "Case=Gen"),
        ("planını", "plan", "NOUN", 5, "obj", "Case=Acc|Person[psor]=3"),
        ("sevdiklerini", "sev", "VERB", 6, "ccomp", several),
        ("söyledi", "söyle", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip
    assert links(with_owners(words))[2] == owner


@pytest.mark.parametrize(
    ("thing", "verb", "expected"),
    [
        pytest.param("bütünlük", "destekle", (2, "nmod:poss"), id="backs what is another's"),
        pytest.param("bütünlük", "ihlal", (3, "nsubj"), id="another verb"),
        pytest.param("plan", "destekle", (2, "nmod:poss"), id="whatever has its owner"),
    ],
)
def test_who_owns_what_is_backed_does_not_back_it(thing, verb, expected):
    words = Tree.build(
        [
            ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
            ("Fiji'nin", "fiji", "PROPN", 4, "nsubj", "Case=Gen"),
            (thing, thing, "NOUN", 4, "obj", "Case=Acc|Person[psor]=3"),
            (verb, verb, "VERB", 5, "ccomp", "VerbForm=Part|Person[psor]=3"),
            ("söyledi", "söyle", "VERB", 0, "root", "Tense=Past"),
        ]
    ).words
    found = with_owners(words, frozenset({"destekle"}), frozenset({"bütünlük"}))
    assert links(found)[1] == expected


@pytest.mark.parametrize(
    ("speaker", "thing", "expected"),
    [
        pytest.param("PERSON", "çaba", "nsubj", id="a person tells of his state"),
        pytest.param("GPE", "çaba", "nmod:poss", id="a state tells of itself"),
        pytest.param("PERSON", "üyelik", "nmod:poss", id="always somebody's"),
    ],
)
@pytest.mark.parametrize(
    ("case", "last"),
    [("Dat", ("destek", "obj")), ("Abl", ("yana", "xcomp")), ("Dat", ("söz", "obj"))],
)
def test_a_compound_may_be_nobodys(speaker, thing, expected, case, last):
    word, dep = last
    rows = [
        ("Ada", "ada", "PROPN", 7, "nsubj", "Case=Nom"),
        ("Fiji'nin", "fiji", "PROPN", 6, "nsubj", "Case=Gen"),
        ("barış", "barış", "NOUN", 4, "nmod:poss", "Case=Nom"),
        (thing, thing, "NOUN", 5 if case == "Abl" else 6, "obl", f"Case={case}|Person[psor]=3"),
        (word, word, "NOUN", 6, dep, "Case=Nom"),
        ("verdiğini", "ver", "VERB", 7, "ccomp", "VerbForm=Part|Person[psor]=3"),
        ("söyledi", "söyle", "VERB", 0, "root", "Tense=Past"),
    ]
    words = [replace(w, ent=speaker if w.i == 0 else w.ent) for w in Tree.build(rows).words]
    found = with_owners(words, frozenset({"destek", "yana"}), frozenset({"üyelik"}))
    assert found[1].dep == ("nsubj" if word == "söz" else expected)


@pytest.mark.parametrize(
    ("thing", "word", "expected"),
    [("üyelik", "karşı", (2, "nmod:poss")), ("plan", "karşı", (2, "nmod:poss")),
     ("üyelik", "uygun", (4, "nsubj"))],
)  # fmt: skip
def test_who_owns_what_somebody_is_against_is_not_against_it(thing, word, expected):
    words = Tree.build(
        [
            ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
            ("Fiji'nin", "fiji", "PROPN", 5, "nsubj", "Case=Gen"),
            (thing, thing, "NOUN", 4, "obl", "Case=Dat|Person[psor]=3"),
            (word, word, "ADP", 5, "xcomp", "_"),
            ("olduğunu", "ol", "VERB", 6, "ccomp", "VerbForm=Part|Person[psor]=3"),
            ("söyledi", "söyle", "VERB", 0, "root", "Tense=Past"),
        ]
    ).words
    found = with_owners(words, frozenset(), frozenset({"üyelik"}), frozenset({"karşı"}))
    assert links(found)[1] == expected
