"""Rows before "tarafından" of which the parser saw the end: "X, Y ve diğer yetkililer tarafından".

A conjunction right before a phrase joins it with what stands before that. Where the parser hung
this on the verb, as if it were another part of the clause, it belongs to those who act.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.mending.hanging import hung_on
from communique.extraction.syntax.tree import Word

_TAKEN_FOR = frozenset({"obj", "nsubj", "obl", "nmod"})
_NAMING = frozenset({"flat", "flat:name", "appos", "conj"})


def with_doing_rows(words: Sequence[Word], markers: frozenset[str]) -> list[Word]:
    """Return the words of a sentence with the whole row of those by whom something is done.

    Args:
        words: The words.
        markers: Words behind who does what a passive tells ("tarafından").

    Returns:
        The words, where a bare phrase that the parser hung on the verb, and that a conjunction
        joins to the phrase before such a word, is the first of its row.
    """
    found = list(words)
    for marker in words[2:]:
        last = words[marker.i - 1]
        if marker.low not in markers or last.head != marker.i:
            continue
        before = next((w.i for w in hung_on(words, last.i) if w.dep == "cc"), -1) - 1
        first = _first(words, before) if before >= 0 else None
        if first is None or first.head != marker.head or first.dep not in _TAKEN_FOR:
            continue
        if first.case in ("", "Nom"):
            found[first.i] = replace(first, head=marker.i, dep=last.dep)
            found[last.i] = replace(last, head=first.i, dep="conj")
    return found


def _first(words: Sequence[Word], i: int) -> Word:
    """The first word of the row of names or nouns that a word ends."""
    word = words[i]
    while word.dep in _NAMING and 0 <= word.head < word.i:
        word = words[word.head]
    return word
