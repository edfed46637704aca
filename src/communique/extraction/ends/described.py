"""Whom an attribute describes: those behind it, not those before it in one row with them.

"Peru ordusu ve Fiji destekli Tuna": only Tuna is backed by Fiji. In "Gana destekli yönetim ve
Fiji destekli Tuna" Gana does not back Tuna: the same attribute stands there again.
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
        The nodes without those that are only named before it, or behind its like.
    """
    first, last = match.trigger[0], match.trigger[-1]
    resolve, tree = resolver.linker.resolve, resolver.tree
    like = (word.i for word in tree.words[last + 1 :] if word.low == tree.words[last].low)
    end = next(like, len(tree))
    apart = [m for m in resolver.mentions if m.last < first or m.first > end]
    behind = {resolve(tree, m).id for m in resolver.mentions if last < m.first < end}
    elsewhere = {resolve(tree, m).id for m in apart}
    return [node for node in nodes if node.id in behind or node.id not in elsewhere]
