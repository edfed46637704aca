"""Whom an attribute describes in a row, on a tree built by hand."""

from types import SimpleNamespace

import pytest

from communique.extraction.ends.described import described
from communique.extraction.syntax.tree import Tree
from communique.model import Node

PERU, FIJI, TUNA, GANA = (Node(f"x:{n}", n, "State") for n in ("Peru", "Fiji", "Tuna", "Gana"))
MATCH = SimpleNamespace(trigger=(3,))


def resolver(*nodes, again="yanlısı"):
    """A sentence of names, with "destekli" as its fourth word and an attribute as its sixth."""
    words = ["ad"] * 7
    words[3], words[5] = "destekli", again
    tree = Tree.build([(w, w, "PROPN", 7 if i < 6 else 0, "dep", "_") for i, w in enumerate(words)])
    places = (0, 1, 2, 4, 6)
    mentions = [
        SimpleNamespace(first=i, last=i, node=n) for i, n in zip(places, nodes, strict=True)
    ]
    linker = SimpleNamespace(resolve=lambda _, mention: mention.node)
    return SimpleNamespace(mentions=mentions, linker=linker, tree=tree)


@pytest.mark.parametrize(
    ("last", "again", "expected"),
    [
        pytest.param(GANA, "yanlısı", [TUNA, GANA], id="those behind"),
        pytest.param(GANA, "destekli", [TUNA], id="not behind its like"),
        pytest.param(TUNA, "destekli", [TUNA, TUNA], id="named again"),
    ],
)
def test_an_attribute_describes_those_behind_it(last, again, expected):
    names = resolver(PERU, FIJI, FIJI, TUNA, last, again=again)
    assert described([PERU, TUNA, last], MATCH, names) == expected


def test_what_has_no_name_stays():
    thing = Node("x:t", "milisler", "Topic")
    assert described([thing], MATCH, resolver(PERU, FIJI, FIJI, TUNA, GANA)) == [thing]
