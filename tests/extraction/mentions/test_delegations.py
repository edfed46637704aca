"""Delegations told by where they come from."""

import pytest

from communique.extraction.mentions.finding import MentionFinder
from communique.extraction.mentions.gazetteer import Gazetteer
from communique.extraction.syntax.tree import Tree


@pytest.fixture(scope="module")
def spans(knowledge):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    finder = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology))

    def read(name="NATO'dan", case="Abl", word=("bir", "DET", "_"), noun="heyet"):
        upos = "PROPN"
        found = finder.find(
            Tree.build([
                (name, name.partition("'")[0].lower(), upos, 5, "obl", f"Case={case}", "ORG"),
                ("üst", "üst", "ADJ", 4, "amod", "_"),
                (word[0], word[0], word[1], 4, "det", word[2]),
                (noun, noun, "NOUN", 5, "nsubj", "Case=Nom"),
                ("geldi", "gel", "VERB", 0, "root", "Tense=Past"),
            ])
        )  # fmt: skip
        return [(m.first, m.last, m.head) for m in found]

    return read


@pytest.mark.parametrize(
    "word", [("bir", "DET", "_"), ("gelen", "VERB", "VerbForm=Part"), ("on", "NUM", "_")]
)
def test_a_body_takes_in_the_delegation_it_sends(spans, word):
    assert spans(word=word) == [(0, 3, 3)]


@pytest.mark.parametrize(
    "change",
    [
        {"case": "Nom"},
        {"noun": "gemi"},
        {"word": ("yeni", "ADJ", "_")},
        {"word": ("ayrılan", "VERB", "VerbForm=Part")},
    ],
)
def test_other_words_stay_for_themselves(spans, change):
    assert spans(**change) == [(0, 0, 0)]
