"""Years told of a person's deed, and known persons of another time."""

import pytest

from communique.extraction.linking.bygone import fit_in_time, year_of
from communique.extraction.linking.linker import Linker
from communique.extraction.linking.persons import PersonIndex
from communique.extraction.mentions.finding import MentionFinder
from communique.extraction.mentions.gazetteer import Gazetteer
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Tenure


def sentence(name="Johnson", year="1964'te", head=4, case="Loc", dep="obl"):
    return Tree.build([
        (name, name, "PROPN", 4, "nsubj", "Case=Nom", "PERSON"),
        (year, year[:4], "NUM", head, dep, f"Case={case}"),
        ("uçağı", "uçak", "NOUN", 4, "obj", "Case=Acc"),
        ("gördü", "gör", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip


@pytest.fixture(scope="module")
def person(knowledge):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    finder = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology))
    index = PersonIndex(actors, grammar)

    def read(tree, date=""):
        linker = Linker(actors, grammar, index=index, date=date)
        mentions = finder.find(tree)
        linker.survey([tree], [mentions])
        return linker.resolve(tree, mentions[0]).label

    return read


def test_the_year_of_a_clause_is_that_of_its_persons():
    assert year_of(sentence(), 0) == "1964"


@pytest.mark.parametrize(
    "tree", [sentence(head=3, dep="amod"), sentence(case="Nom"), sentence(year="64'te")]
)
def test_the_year_of_a_thing_and_other_numbers_are_not(tree):
    assert year_of(tree, 0) == ""


@pytest.mark.parametrize(
    ("told", "date", "sign"),
    [
        ("2005", "", 0.1), ("", "2005-04-01", 0.1), ("1998", "", -0.1), ("1990", "", -0.5),
        ("", "1990-04-01", -0.1), ("", "1980-04-01", -0.5), ("", "", 0.0),
        ("1990", "2005-04-01", -0.5),
    ],
)  # fmt: skip
def test_offices_fit_a_time(told, date, sign):
    tenure = Tenure("x", "Başkan", "HeadOfState", "y", "2001-01-20", "2009-01-20")
    assert fit_in_time([tenure], told=told, date=date) == sign


def test_an_office_of_unknown_beginning_is_never_long_ahead():
    tenure = Tenure("x", "Başkan", "HeadOfState", "y", "", "2009-01-20")
    assert fit_in_time([tenure], told="1950", date="") == 0.1


@pytest.mark.parametrize(
    ("name", "year", "label"),
    [
        ("Johnson", "1964'te", "Johnson"), ("Johnson", "2020'de", "Boris Johnson"),
        ("Aliyev", "1997'de", "Haydar Aliyev"), ("Aliyev", "2019'da", "İlham Aliyev"),
    ],
)  # fmt: skip
def test_a_family_name_goes_to_who_was_in_office(person, name, year, label):
    assert person(sentence(name, year)) == label


def test_a_document_of_long_before_means_another(person):
    assert person(sentence("Johnson", "64'te"), "1964-06-05") == "Johnson"
