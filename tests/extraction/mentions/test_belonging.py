"""Tests of forces that belong to somebody."""

import pytest

from communique.extraction.mentions.belonging import with_forces
from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.tree import Tree


def _rows(noun, lemma):
    return [
        ("Fiji'ye", "Fiji", "PROPN", 5, "nmod", "Case=Dat"),
        ("ait", "ait", "ADP", 1, "case", "_"),
        ("iki", "iki", "NUM", 5, "nummod", "_"),
        ("savaş", "savaş", "NOUN", 5, "nmod:poss", "Case=Nom"),
        (noun, lemma, "NOUN", 6, "nsubj", "Case=Nom|Person[psor]=3"),
        ("indi", "in", "VERB", 0, "root", "Tense=Past"),
    ]


@pytest.mark.parametrize(
    ("noun", "lemma", "spans"),
    [
        pytest.param("uçağı", "uçak", [(0, 4, 4)], id="a force"),
        pytest.param("anıtı", "anıt", [(0, 0, 0)], id="another thing"),
    ],
)
def test_a_force_is_whom_it_belongs_to(knowledge, noun, lemma, spans):
    tree = Tree.build(_rows(noun, lemma))
    mentions = [Mention(0, 0, 0, 0, "State", (0, 0))]
    found = list(with_forces(tree, mentions, knowledge.grammar))
    assert [(m.first, m.last, m.head) for m in found] == spans
    assert found[0].name == (0, 0)


def test_no_force_belongs_to_a_person(knowledge):
    tree = Tree.build(_rows("uçağı", "uçak"))
    person = Mention(0, 0, 0, 0, "Person", (0, 0))
    assert list(with_forces(tree, [person], knowledge.grammar)) == [person]


def test_a_name_in_between_is_its_own_mention(knowledge):
    rows = _rows("uçağı", "uçak")
    rows[3] = ("Peru", "Peru", "PROPN", 5, "nmod:poss", "Case=Nom")
    fiji, peru = Mention(0, 0, 0, 0, "State", (0, 0)), Mention(0, 3, 4, 4, "State", (3, 3))
    assert list(with_forces(Tree.build(rows), [fiji, peru], knowledge.grammar)) == [fiji, peru]
