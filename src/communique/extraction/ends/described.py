"""Whom an attribute describes: those behind it, not those before it in one row with them.

"Peru ordusu ve Fiji destekli Tuna": only Tuna is backed by Fiji.
"""

from collections.abc import Sequence

from communique.extraction.discourse.resolving import Resolver
from communique.extraction.frames.matching import FrameMatch
from communique.model import Node


def described(nodes: Sequence[Node], match: FrameMatch, resolver: Resolver) -> list[Node]:
    """Return those of a row that stand behind the words of a frame.

    Args:
        nodes: The row.
        match: The frame that fired, an attribute of the row or of its last.
        resolver: Resolves the words of the sentence.

    Returns:
        The nodes without those that are only named before it.
    """
    first, last = match.trigger[0], match.trigger[-1]
    resolve, tree = resolver.linker.resolve, resolver.tree
    before = {resolve(tree, m).id for m in resolver.mentions if m.last < first}
    behind = {resolve(tree, m).id for m in resolver.mentions if m.first > last}
    return [node for node in nodes if node.id in behind or node.id not in before]
