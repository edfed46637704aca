"""From whom something comes, where two names stand in the ablative before its noun."""

from collections.abc import Sequence

from communique.extraction.syntax.predicate import Predicate


def nearest_first(predicate: Predicate, names: Sequence[int]) -> list[int]:
    """Put the ablative right before an event noun first, where another opens its object.

    "Rusya'dan füze alımına Norveç'ten tepki": Norveç reacts, and Rusya sells.

    Args:
        predicate: The predicate.
        names: Indices of its ablatives, in their order.

    Returns:
        The same indices.
    """
    tree, start = predicate.tree, min(predicate.core)
    if not predicate.is_noun or len(names) < 2:
        return list(names)
    *others, last = names
    between = tree.words[tree.edges[last][1] + 1 : start]
    adjacent = all(word.upos in ("ADJ", "DET", "NUM", "ADV") for word in between)
    opened = tree.words[others[0] + 1 : tree.edges[last][0]]
    takes = any(w.case == "Dat" and "Person[psor]" in w.feats for w in opened)
    return [last, *others] if adjacent and takes else list(names)
