"""Owners that the parser made subjects of verbs that cannot have them."""

import pytest

from communique.extraction.mending.content_owners import with_content_owners
from communique.extraction.syntax.tree import Tree

LINKS = frozenset({"yol"})
PART = "Person[psor]=3|VerbForm=Part"


def owner(rows):
    words = with_content_owners(Tree.build(rows).words, LINKS)
    return rows[words[0].head][0], words[0].dep


def content(second, feats="Case=Gen", possessed="Case=Acc|Person[psor]=3", voice=""):
    return [
        ("Peru'nun", "peru", "PROPN", 3, "nsubj", "Case=Gen"),
        (second, second, "PROPN", 3, "nsubj", feats),
        ("vurduğu", "vur", "VERB", 4, "acl", f"{PART}{voice}"),
        ("yolundaki", "yol", "NOUN", 5, "amod", "Case=Loc|Person[psor]=3"),
        ("tezini", "tez", "NOUN", 6, "obj", possessed),
        ("savundu", "savun", "VERB", 0, "root", "Tense=Past"),
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(content("Fiji'nin"), "tezini", id="the first of two subjects"),
        pytest.param(content("planının", "Case=Gen|Person[psor]=3"), "vurduğu", id="it may own it"),
        pytest.param(content("Fiji", "Case=Nom"), "vurduğu", id="one genitive"),
        pytest.param(content("Fiji", "Case=Nom", voice="|Voice=Pass"), "tezini", id="a passive"),
        pytest.param(content("Fiji'nin", possessed="Case=Acc"), "vurduğu", id="nobody's noun"),
    ],
)
def test_of_two_genitive_subjects_the_first_owns_the_noun(rows, expected):
    assert owner(rows)[0] == expected


def finite(verb="Tense=Past", mine="Case=Acc|Person[psor]=3"):
    return [
        ("Başkanı", "başkan", "NOUN", 6, "nsubj", "Case=Nom|Person[psor]=3"),
        ("İvan", "ivan", "PROPN", 1, "appos", "Case=Nom"),
        ("Ortega'nın", "ortega", "PROPN", 2, "flat", "Case=Gen"),
        ("planını", "plan", "NOUN", 6, "obj", mine),
        ("Fiji", "fiji", "PROPN", 6, "nsubj", "Case=Nom"),
        ("reddetti", "reddet", "VERB", 0, "root", verb),
    ]


def test_a_finite_verb_has_no_genitive_subject():
    assert owner(finite()) == ("planını", "nmod:poss")
    assert owner(finite(verb=PART)) == ("reddetti", "nsubj")
    assert owner(finite(mine="Case=Acc")) == ("reddetti", "nsubj")


def described(form="kınayan", feats="VerbForm=Part|Tense=Pres", mine="Case=Acc|Person[psor]=3"):
    return [
        ("Peru'nun", "peru", "PROPN", 3, "nsubj", "Case=Gen"),
        ("savaşı", "savaş", "NOUN", 3, "obj", "Case=Acc"),
        (form, "kına", "VERB", 4, "acl", feats),
        ("kararını", "karar", "NOUN", 5, "obj", mine),
        ("okudu", "oku", "VERB", 0, "root", "Tense=Past"),
    ]


def test_a_participle_of_the_doer_has_no_genitive_subject():
    assert owner(described()) == ("kararını", "nmod:poss")
    assert owner(described("kınadığı", PART)) == ("kınadığı", "nsubj")
    assert owner(described(mine="Case=Acc")) == ("kınayan", "nsubj")
