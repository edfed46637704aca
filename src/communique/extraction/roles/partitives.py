"""Parts of what is told of: "yaptırımların bir kısmı" are sanctions, "X'lerin çoğu" are X.

So "gemilerden ikisi" are ships.
"""

from collections.abc import Callable

from communique.extraction.syntax.phrases import effective_case
from communique.extraction.syntax.tree import Tree, Word

_NUMBER = "CARDINAL"


def whole(tree: Tree, i: int, is_part: Callable[[Word], bool]) -> int:
    """Return the noun a part of which is meant.

    Args:
        tree: The sentence.
        i: Index of the head of a noun phrase.
        is_part: Whether a word says "part", "most" or "all" of something.

    Returns:
        Index of the genitive that owns the part, of the ablative of which some are meant
        ("uçaklardan bazılarını"), or the same index.
    """
    word = tree.words[i]
    counted = word.ent == _NUMBER
    if "Person[psor]" not in word.feats or not (counted or is_part(word)):
        return i
    before = [c for c in tree.children[i] if c < i]
    owners = [c for c in before if effective_case(tree, c) == "Gen" and not counted]
    of_several = [c for c in before if effective_case(tree, c) == "Abl" and c == i - 1]
    return (owners or of_several or [i])[-1]


def share(tree: Tree, i: int) -> bool:
    """Return whether a number is a share of some people ("yüzde 65'i", "dörtte üçü").

    Args:
        tree: The sentence.
        i: Index of the number.

    Returns:
        True for a possessed number with the number that it is counted by before it.
    """
    word = tree.words[i]
    if "Person[psor]" not in word.feats:
        return False
    below = (tree.words[c] for c in tree.children[i] if c < i)
    return any(w.upos == "NUM" and w.case == "Loc" for w in below)
