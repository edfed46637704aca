import pytest

from communique.errors import KnowledgeError
from communique.language.endings import Endings

CHECK = Endings()
FEATS = "Case=Acc|Number=Sing|Number[psor]=Sing|Person=3|Person[psor]=3|VerbForm=Part"


@pytest.mark.parametrize(
    ("form", "number"),
    [
        ("desteklediğimizi", "Plur"),
        ("olduğumuzu", "Plur"),
        ("gideceğimize", "Plur"),
        ("görüşmemizde", "Plur"),
        ("yapmamız", "Plur"),
        ("desteklediğimi", "Sing"),
        ("gideceğimi", "Sing"),
    ],
)
def test_who_speaks_is_told_by_the_form(form, number):
    expected = f"Case=Acc|Number=Sing|Number[psor]={number}|Person=3|Person[psor]=1|VerbForm=Part"
    assert CHECK.corrected(FEATS, form, upos="VERB", lemma="") == expected


@pytest.mark.parametrize("form", ["desteklediğini", "olduğu", "gelmesi", "temizi", "verdikleri"])
def test_other_forms_stay(form):
    assert CHECK.corrected(FEATS, form, upos="VERB", lemma="") == FEATS


def test_a_possessor_that_the_tagger_overlooked_is_added():
    feats = "Polarity=Pos|VerbForm=Vnoun"
    expected = "Number[psor]=Plur|Person[psor]=1|Polarity=Pos|VerbForm=Vnoun"
    assert CHECK.corrected(feats, "yapmamız", upos="VERB", lemma="yap") == expected


@pytest.mark.parametrize(
    ("form", "lemma", "upos"),
    [
        ("bakanlığınca", "bakanlık", "PROPN"),
        ("konseyince", "konsey", "PROPN"),
        ("mahkemesince", "mahkeme", "NOUN"),
        ("cumhurbaşkanlığınca", "cumhurbaşkanlık", "ADV"),
    ],
)
def test_the_equative_of_who_does_it(form, lemma, upos):
    found = CHECK.corrected("Case=Nom|Number=Sing|Person=3", form, upos=upos, lemma=lemma)
    assert found == "Case=Equ|Number=Sing|Person=3|Person[psor]=3"


@pytest.mark.parametrize(
    ("form", "lemma", "upos"),
    [("düşünce", "düşünce", "NOUN"), ("boyunca", "boyunca", "ADP"), ("evince", "", "VERB")],
)
def test_other_words_in_nca_stay(form, lemma, upos):
    assert CHECK.corrected("Case=Nom", form, upos=upos, lemma=lemma) == "Case=Nom"


def test_a_damaged_file_is_named(tmp_path):
    file = tmp_path / "endings.yaml"
    file.write_text("first_plural: '('\n")
    with pytest.raises(KnowledgeError, match=r"endings\.yaml"):
        Endings(file)
