"""Passives whose doer is who reports them, and those that tell only what he lost himself."""

from collections.abc import Collection, Iterator

from communique.extraction.discourse.resolving import Resolver
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.roles.astray import surface
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar
from communique.model import Node, NodeType

FORCE = frozenset({"ASSAULT", "COERCE"})
"""Kinds of act that meet somebody, and that nobody does by speaking."""
_PERSONS: frozenset[NodeType] = frozenset({"Person"})


def reports_own(match: FrameMatch, i: int) -> bool:
    """Return whether the agent of a passive is who reports it ("X, … vurulduğunu bildirdi").

    Args:
        match: The frame that fired.
        i: Index of the agent.
    """
    predicate = match.predicate
    if not predicate.passive or predicate.clause != "nominal":
        return False
    return i not in predicate.tree.subtree(predicate.head)


def tells_own_deed(match: FrameMatch) -> bool:
    """Return whether a force reports what can only be its deed.

    Args:
        match: The frame that fired.
    """
    agents = (i for b in match.subject if b.role.name == "agent" for i in b.words)
    return any(reports_own(match, i) for i in agents)


def told_of_others(match: FrameMatch, grammar: Grammar) -> bool:
    """Whether who tells a deed in the passive only tells it ("X, Y'nin vurulduğunu bildirdi").

    What is still to be done is planned by who tells it, and those whom he calls enemies are met by
    his own forces ("12 teröristin etkisiz hale getirildiği bildirildi").

    Args:
        match: The frame that fired.
        grammar: Names the enemies.
    """
    predicate = match.predicate
    if not predicate.passive or predicate.clause != "nominal" or predicate.to_come:
        return False
    enemies = grammar.words["enemies"]
    return not any(
        ends_phrase(predicate.tree, i, enemies, grammar.morphology) for i in surface(predicate)
    )


def reporters_side(match: FrameMatch, i: int, resolver: Resolver) -> list[Node]:
    """Return for whom the person speaks who reports a deed of force ("X ordusu sözcüsü").

    Args:
        match: The frame that fired.
        i: Index of the agent.
        resolver: Resolves the words of the sentence.

    Returns:
        The state or body of the first person named; empty if it is anybody else's deed.
    """
    if not reports_own(match, i):
        return []
    return [resolver.side(node) for node in resolver.nodes(i, _PERSONS)[:1]]


def own_loss(match: FrameMatch, resolver: Resolver) -> bool:
    """Return whether who reports a deed of force is the one it met.

    "X ordusu, iki X askerinin öldürüldüğünü bildirdi".

    Args:
        match: The frame that fired.
        resolver: Resolves the words of the sentence.
    """
    agents = [i for b in match.subject if b.role.name == "agent" for i in b.words]
    told = {
        n.id for i in agents if reports_own(match, i) for n in _sides(resolver, range(i, i + 1))
    }
    if not told:
        return False
    struck = {j for i in surface(match.predicate) for j in resolver.tree.subtree(i)}
    return any(node.id in told for node in _sides(resolver, struck))


def _sides(resolver: Resolver, words: Collection[int]) -> Iterator[Node]:
    """The states and bodies that the names among some words speak for."""
    for mention in resolver.mentions:
        if any(mention.covers(i) for i in words):
            yield resolver.side(resolver.linker.resolve(resolver.tree, mention))
