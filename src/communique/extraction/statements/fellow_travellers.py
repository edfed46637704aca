"""Who goes along on a journey: "X, Y ile birlikte Lima'ya gitti" tells that Y went, too."""

from collections.abc import Iterator, Sequence

from communique.extraction.discourse.resolving import Resolver
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.syntax.phrases import companions, effective_case, markers
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Grammar
from communique.model import Node, NodeType

_PEOPLE: frozenset[NodeType] = frozenset({"Person"})


def with_fellows(
    match: FrameMatch, subjects: Sequence[Node], resolver: Resolver, grammar: Grammar
) -> list[Node]:
    """Return who travels, with the persons named as going along.

    Args:
        match: The frame that fired.
        subjects: Who is told to travel.
        resolver: Resolves the words of the sentence.
        grammar: Names the journeys, and the words for doing something together.
    """
    journey = match.frame.act in grammar.marks["journeys"]
    if not journey or match.negated or match.predicate.passive or match.predicate.is_noun:
        return list(subjects)
    found = {node.id: node for node in subjects}
    for i in _alongside(match, grammar):
        for node in resolver.nodes(i, _PEOPLE):
            found.setdefault(node.id, node)
    return list(found.values())


def _alongside(match: FrameMatch, grammar: Grammar) -> Iterator[int]:
    """Words of the clause that are with its subject: "Y'yle birlikte", "Y ile beraber"."""
    tree = match.predicate.tree
    with_, *together = (phrase[-1].text for phrase in grammar.words["comitative"])
    for child in match.predicate.dependents:
        for i in companions(tree, child) or [child]:
            marked = {tree.words[m].low for m in markers(tree, i)} | _behind(tree, i)
            partner = with_ in marked or effective_case(tree, i) == "Ins"
            if partner and not marked.isdisjoint(together):
                yield i


def _behind(tree: Tree, i: int) -> set[str]:
    """The word right behind a phrase, which the parser may have hung on the verb."""
    after = tree.edges[i][1] + 1
    return {tree.words[after].low} if after < len(tree) else set()
