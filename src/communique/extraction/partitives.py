"""Parts of what is told of: "yaptırımların bir kısmı" are sanctions, "X'lerin çoğu" are X."""

from collections.abc import Callable

from communique.extraction.phrases import effective_case
from communique.extraction.tree import Tree, Word


def whole(tree: Tree, i: int, is_part: Callable[[Word], bool]) -> int:
    """Return the noun a part of which is meant.

    Args:
        tree: The sentence.
        i: Index of the head of a noun phrase.
        is_part: Whether a word says "part", "most" or "all" of something.

    Returns:
        Index of the genitive that owns the part, or the same index.
    """
    word = tree.words[i]
    if "Person[psor]" not in word.feats or not is_part(word):
        return i
    owners = [c for c in tree.children[i] if c < i and effective_case(tree, c) == "Gen"]
    return owners[-1] if owners else i


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
