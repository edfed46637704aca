import pytest

from communique.errors import KnowledgeError
from communique.language.person import PersonCheck

CHECK = PersonCheck()
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
    assert CHECK.corrected(FEATS, form) == expected


@pytest.mark.parametrize("form", ["desteklediğini", "olduğu", "gelmesi", "temizi", "verdikleri"])
def test_other_forms_stay(form):
    assert CHECK.corrected(FEATS, form) == FEATS


def test_a_possessor_that_the_tagger_overlooked_is_added():
    feats = "Polarity=Pos|VerbForm=Vnoun"
    expected = "Number[psor]=Plur|Person[psor]=1|Polarity=Pos|VerbForm=Vnoun"
    assert CHECK.corrected(feats, "yapmamız") == expected


def test_a_damaged_file_is_named(tmp_path):
    file = tmp_path / "person.yaml"
    file.write_text("plural: '('\nsingular: a\n")
    with pytest.raises(KnowledgeError, match=r"person\.yaml"):
        PersonCheck(file)
