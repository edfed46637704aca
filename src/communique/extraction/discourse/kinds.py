"""Kinds of node that the roles of frames admit."""

from collections.abc import Iterable

from communique.model import ACTOR_TYPES, NodeType

KINDS: dict[str, frozenset[NodeType]] = {
    "actor": ACTOR_TYPES,
    "state": frozenset({"State"}),
    "person": frozenset({"Person"}),
    "organization": frozenset({"Organization"}),
    "group": frozenset({"Group"}),
    "place": frozenset({"Place", "State"}),
    "agreement": frozenset({"Agreement"}),
    "topic": frozenset({"Topic", "Event", "Agreement"}),
    "event": frozenset({"Event", "Topic"}),
    "thing": frozenset({"Topic", "Event", "Agreement"}),
    "deed": frozenset({"Topic", "Event", "Agreement"}),
}
ACTORS = KINDS["actor"]
"""Who can act."""


def node_types(kinds: Iterable[str]) -> frozenset[NodeType]:
    """Return the node types that a set of kinds admits ("actor", "place", "thing", …)."""
    found: frozenset[NodeType] = frozenset()
    for kind in kinds:
        found |= KINDS.get(kind, frozenset())
    return found
