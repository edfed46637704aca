"""Tests of bodies of a state whose names stand apart from its own."""

import pytest

from communique.extraction.mentions.mention import Mention
from communique.extraction.mentions.state_bodies import with_bodies
from communique.extraction.syntax.tree import Tree

BODY = ("Savunma", "Bakanlığı")


def tree_of(*words, case="Nom"):
    """A row of words that ends in the name of a ministry, the first one in a case."""
    count = len(words) + len(BODY)
    rows = [(w, w, "PROPN", count, "nmod:poss", f"Case={case}") for w in words]
    rows.append((BODY[0], "savunma", "NOUN", count, "nmod:poss", "Case=Nom"))
    rows.append((BODY[1], "bakanlık", "NOUN", 0, "root", "Case=Nom|Person[psor]=3"))
    return Tree.build(rows)


def length(tree, at):
    return len(BODY) * (tree.words[at].form == BODY[0])


def joined(tree, mentions):
    found = with_bodies(tree, mentions, length=length)
    return [(m.first, m.last, m.kind, m.of is not None) for m in found]


def body(first, source="entity"):
    return Mention(
        0, first, first + 1, first + 1, "Organization", (first, first + 1), source=source
    )


STATE = Mention(0, 0, 0, 0, "State", (0, 0))


def test_a_ministry_behind_a_people_is_that_of_its_state():
    assert joined(tree_of("Fijili"), [STATE, body(1)]) == [(0, 2, "Organization", True)]


@pytest.mark.parametrize("short", [True, False])
def test_an_abbreviation_in_brackets_may_stand_between(short):
    tree = tree_of("Fiji", "(", "FJ", ")")
    inside = [Mention(0, 2, 2, 2, "State", (2, 2))] if short else []
    found = joined(tree, [STATE, *inside, body(4, "gazetteer")])
    assert found == [(0, 5, "Organization", True)]
    assert with_bodies(tree, [STATE, *inside], length=length)[0].of.last == 3


@pytest.mark.parametrize(
    ("tree", "mentions"),
    [
        pytest.param(tree_of("Fiji", case="Loc"), [STATE, body(1)], id="where it is"),
        pytest.param(tree_of("Fiji", ","), [STATE, body(2)], id="in a row"),
        pytest.param(tree_of("Fiji"), [STATE, body(1, "gazetteer")], id="a known one"),
        pytest.param(tree_of("Fiji"), [STATE], id="no name of its own"),
    ],
)
def test_what_stands_apart(tree, mentions):
    assert with_bodies(tree, mentions, length=length) == mentions
