"""Of a town and its state, told by one word, the town is visited."""

import pytest

from communique.extraction.statements.assembling import Outcome
from communique.extraction.statements.destinations import unless_town_told
from communique.extraction.syntax.tree import Tree
from communique.model import Evidence, Node, Span, Statement

PERU = Node("x:peru", "Peru", "State")
FRAME = "act: visited, verbs: [git], subject: [agent], object: [dat]"
EVIDENCE = (Evidence(0, 9, 0, "gitti", Span(0, 9), "a"),)


@pytest.mark.parametrize(
    ("mention", "act", "kept"),
    [
        pytest.param("Suva'ya", "visited", False, id="one word"),
        pytest.param("Fiji'ye", "visited", True, id="the state by its own name"),
        pytest.param("Suva'ya", "urged", True, id="no journey"),
    ],
)
def test_a_town_is_not_its_state(knowledge, matched, mention, act, kept):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
        ("Suva'ya", "suva", "PROPN", 3, "obl", "Case=Dat"),
        ("gitti", "git", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    town, state = (m for m in matched(tree, f"id: a, {FRAME}", f"id: b, {FRAME}")[0])
    suva = Node("x:suva", "Suva", "Place", "Suva'ya")
    fiji = Node("x:fiji", "Fiji", "State", mention)
    to_town = Outcome(town, (), (Statement("s", "d", PERU, "visited", suva, EVIDENCE),))
    to_state = Outcome(state, (), (Statement("t", "d", PERU, act, fiji, EVIDENCE),))
    found = unless_town_told(to_state, [to_town, to_state], knowledge.grammar)
    assert bool(found.statements) is kept
