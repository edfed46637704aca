"""Which further objects a frame tells beside the likeliest one ("tasarıyı ve saldırıyı kınadı")."""

from collections.abc import Sequence

from communique.extraction.ends.scoring import Reading
from communique.extraction.syntax.tree import Tree

_WHERE = "role:loc"
"""How an object is found that may only say where."""


def apart(reading: Reading, chosen: Sequence[Reading], tree: Tree) -> bool:
    """Return whether a reading tells another object than those chosen before it.

    Not where it only says where ("Lima'da kışlaya saldırdı"), and not what one of them is called
    by: who backs "Y'nin Z konusundaki tutumu" is not told to back Y and Z.

    Args:
        reading: The reading.
        chosen: The readings chosen before it, with the same subject.
        tree: The sentence.

    Returns:
        True if its object stands apart from all theirs.
    """
    at_place = reading.object.ways[0] == _WHERE
    if at_place and not all(_WHERE in other.object.ways for other in chosen):
        return False
    taken = {node.id for other in chosen for node in other.object.nodes}
    heads = {other.object.at for other in chosen}
    if not taken.isdisjoint(node.id for node in reading.object.nodes) or reading.object.at < 0:
        return False
    at = reading.object.at
    return at not in heads and not any(_inside(tree, at, head) for head in heads)


def _inside(tree: Tree, at: int, head: int) -> bool:
    """Whether one of two words stands in the phrase of the other, and in no row with it."""
    for inner, outer in ((at, head), (head, at)):
        path = (inner, *tree.ancestors(inner))
        if outer in path:
            return all(tree.words[i].dep != "conj" for i in path[: path.index(outer)])
    return False
