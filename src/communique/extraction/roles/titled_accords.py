"""Whose accord the long title of a document names, however far from its noun.

"Fiji Hükümeti ile Gana Hükümeti Arasında Hava Ulaştırma Anlaşmasının Onaylanmasına Dair Kanun":
the parser hangs the sides and "Arasında" anywhere in it.
"""

from collections.abc import Callable

from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.tree import ROOT, Tree, Word

_INNER = frozenset({"ADP", "CCONJ", "NUM", "DET"})
"""Words that a title writes small or in figures."""
_MARKS = frozenset({"(", ")", "-", ","})


def titled(predicate: Predicate, relational: Callable[[Word], bool]) -> list[int]:
    """Return the "Arasında" of the title that an event noun is a word of.

    Args:
        predicate: The event noun.
        relational: Whether a word is "arasında" or its like.

    Returns:
        At most one index, of a capital word from which capitals lead up to the noun.
    """
    words, at = predicate.tree.words, min(predicate.core)
    if not words[at].capital:
        return []
    for word in reversed(words[:at]):
        if relational(word):
            return [word.i] if word.capital else []
        if not (word.capital or word.upos in _INNER or word.form in _MARKS):
            return []
    return []


def row_before(tree: Tree, i: int) -> list[int]:
    """Return the head of the row of names that ends right before a word without an owner.

    Args:
        tree: The sentence.
        i: Index of the word ("arasında").

    Returns:
        At most one index; none but for a row of two or more.
    """
    at = last = i - 1
    if last < 0:
        return []
    while tree.words[at].head != ROOT and tree.edges[tree.words[at].head][1] == last:
        at = tree.words[at].head
    several = any(tree.words[c].dep == "conj" for c in tree.children[at])
    return [at] if several and at < i else []
