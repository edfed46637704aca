"""Tests of words that are no topic, on trees built by hand."""

import pytest

from communique.extraction.discourse.no_topics import first_subject, no_topic, says_people
from communique.extraction.syntax.tree import Tree

ROWS = [
    ("sınırdaki", "sınır", "NOUN", 2, "amod", "Case=Loc"),
    ("tarafları", "taraf", "NOUN", 4, "obj", "Case=Acc|Number=Plur"),
    ("bunu", "bu", "PRON", 4, "obj", "Case=Acc"),
    ("uyardı", "uyar", "VERB", 0, "root", "Tense=Past"),
]


@pytest.mark.parametrize(
    ("i", "none"),
    [
        pytest.param(0, True, id="where something is"),
        pytest.param(1, True, id="parties"),
        pytest.param(2, True, id="a pronoun"),
        pytest.param(3, False, id="anything else"),
    ],
)
def test_words_that_are_no_topic(knowledge, i, none):
    assert no_topic(Tree.build(ROWS), i, knowledge.grammar) is none


@pytest.mark.parametrize(("form", "none"), [("tersine", True), ("tersini", False)])
def test_a_turn_of_the_text_is_no_topic(knowledge, form, none):
    tree = Tree.build([(form, "ters", "NOUN", 0, "root", "Case=Dat")])
    assert no_topic(tree, 0, knowledge.grammar) is none


@pytest.mark.parametrize(("noun", "people"), [("bakan", True), ("karar", False)])
def test_people_by_office(knowledge, noun, people):
    tree = Tree.build([(noun, noun, "NOUN", 0, "root", "Case=Nom")])
    assert says_people(tree, 0, knowledge.grammar) is people


def test_the_first_subject_of_a_clause():
    tree = Tree.build([
        ("Kuzey", "kuzey", "PROPN", 4, "nsubj", "Case=Nom"),
        ("Kore", "kore", "PROPN", 1, "flat", "Case=Nom"),
        ("karar", "karar", "NOUN", 4, "nsubj", "Case=Nom"),
        ("aldı", "al", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert [first_subject(tree, i) for i in range(4)] == [True, True, False, False]
