"""Whom an attribute describes in a row, on a tree built by hand."""

from types import SimpleNamespace

from communique.extraction.ends.described import described
from communique.model import Node

PERU, FIJI, TUNA = (Node(f"x:{n}", n, "State") for n in ("Peru", "Fiji", "Tuna"))


def resolver(*nodes):
    """A sentence in which each word names somebody, but for the fourth ("destekli")."""
    places = [i for i in range(len(nodes) + 1) if i != 3]
    mentions = [
        SimpleNamespace(first=i, last=i, node=n) for i, n in zip(places, nodes, strict=True)
    ]
    linker = SimpleNamespace(resolve=lambda tree, mention: mention.node)
    return SimpleNamespace(mentions=mentions, linker=linker, tree=None)


MATCH = SimpleNamespace(trigger=(3,))


def test_who_is_only_named_before_is_not_described():
    names = resolver(PERU, FIJI, FIJI, TUNA)
    assert described([PERU, TUNA], MATCH, names) == [TUNA]


def test_who_is_named_again_behind_is():
    names = resolver(PERU, FIJI, FIJI, PERU)
    assert described([PERU], MATCH, names) == [PERU]


def test_what_has_no_name_stays():
    thing = Node("x:t", "milisler", "Topic")
    assert described([thing], MATCH, resolver(PERU, FIJI, FIJI)) == [thing]
