"""Ministries of the home state by their field alone."""

import pytest

from communique.extraction.mentions.finding import MentionFinder
from communique.extraction.mentions.gazetteer import Gazetteer
from communique.extraction.syntax.tree import Tree


@pytest.fixture(scope="module")
def bodies(knowledge):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    finder = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology))

    def read(*rows):
        found = finder.find(Tree.build(rows))
        return [actors[e.actor].label for m in found for e in m.entries]

    return read


VERB = ("konuştu", "konuş", "VERB", 0, "root", "Tense=Past")


@pytest.mark.parametrize(
    ("form", "case", "entity"),
    [("Dışişleri", "Nom", ""), ("Dışişleri'ne", "Dat", ""), ("Dışişlerine", "Dat", "ORG")],
)
def test_a_field_alone_is_the_ministry(bodies, form, case, entity):
    word = (form, "dışişleri", "NOUN", 2, "obl", f"Case={case}", entity)
    assert bodies(word, VERB) == ["Dışişleri Bakanlığı"]


def test_a_field_in_the_genitive_may_own_the_next_word(bodies):
    word = ("Dışişleri'nin", "dışişleri", "NOUN", 2, "nmod:poss", "Case=Gen")
    assert bodies(word, ("notası", "nota", "NOUN", 3, "nsubj", "Case=Nom"), VERB)


@pytest.mark.parametrize("form", ["Dışişleri", "dışişleri"])
def test_a_field_of_the_next_word_or_in_small_letters_is_none(bodies, form):
    word = (form, "dışişleri", "NOUN", 2, "nmod:poss", "Case=Nom")
    assert not bodies(word, ("Komisyonu", "komisyon", "NOUN", 3, "nsubj", "Case=Nom"), VERB)


def test_a_ministry_behind_an_envoy_is_no_name_of_his(bodies):
    envoy = ("Büyükelçisi", "büyükelçi", "NOUN", 4, "nsubj", "Case=Nom|Person[psor]=3")
    body = ("Dışişlerine", "dışişleri", "NOUN", 4, "obl", "Case=Dat")
    nation = ("Peru", "peru", "PROPN", 2, "nmod:poss", "Case=Nom")
    assert bodies(nation, envoy, body, VERB) == ["Dışişleri Bakanlığı"]
