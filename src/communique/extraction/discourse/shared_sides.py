"""Sides in a row told by one word at its end: "Fiji ve Gana birlikleri" are both."""

from collections.abc import Iterable

from communique.extraction.discourse.groups import Group
from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.tree import Tree


def sharing(tree: Tree, side: Mention, groups: Iterable[Group]) -> list[Mention]:
    """Return the names before a side whose word for it is theirs, too.

    Args:
        tree: The sentence.
        side: The side, with the word behind its name ("Gana birlikleri").
        groups: The rows of the sentence.

    Returns:
        Those of the row that the side ends which hang below that word, in order.
    """
    if side.source != "side":
        return []
    row = next((g.mentions for g in groups if g.mentions[-1] == side), ())
    below = set(tree.subtree(side.last))
    return [other for other in row[:-1] if other.kind == side.kind and other.head in below]
