"""What the parser coordinates across a comma that bounds a subject.

In "Katar, Hamas ve İsrail arasında arabuluculuk yaptı" the two names before "arasında" are a pair
of their own; the name before the comma is the subject.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from communique.extraction.tree import Word

_PARTS = frozenset({"flat", "flat:name", "compound", "appos", "nmod:poss"})
"""Relations of the words of a name to its head."""


def with_pairs(words: "Sequence[Word]", between: frozenset[str]) -> "list[Word]":
    """Return the words of a sentence with the pairs before "arasında" for themselves.

    Args:
        words: The words.
        between: Words behind a pair.

    Returns:
        The words, with other heads where the parser joined a pair to the subject before it.
    """
    found = list(words)
    for word in words:
        if word.low in between and (pair := _pair(words, word.i)):
            first, second = pair
            found[first] = replace(found[first], head=word.i, dep="nmod:poss")
            found[second] = replace(found[second], head=first, dep="conj")
    return found


def _pair(words: "Sequence[Word]", at: int) -> tuple[int, int] | None:
    """Heads of two names joined before a word, if the second hangs on a subject before a comma."""
    second, start = _name(words, at - 1)
    if start < 2 or words[start - 1].upos != "CCONJ":
        return None
    first, begins = _name(words, start - 2)
    subject = words[second].head
    if words[second].dep != "conj" or not 0 <= subject < first or begins < 1:
        return None
    verb = words[subject].head
    bounded = words[begins - 1].form == "," and words[subject].dep == "nsubj"
    active = verb >= 0 and not words[verb].feats.get("Voice", "").startswith("Pass")
    return (first, second) if bounded and active else None


def _name(words: "Sequence[Word]", last: int) -> tuple[int, int]:
    """Head and first word of the name that ends at a word."""
    head, start = last, last
    while start > 0 and _joined(words, start - 1, start, last):
        start -= 1
    while start <= words[head].head <= last:
        head = words[head].head
    return head, start


def _joined(words: "Sequence[Word]", before: int, start: int, last: int) -> bool:
    """Whether the word before a name belongs to it."""
    one = words[before]
    down = one.dep in _PARTS and start <= one.head <= last
    up = any(w.head == before and w.dep in _PARTS for w in words[start : last + 1])
    return one.upos in ("PROPN", "NOUN", "ADJ") and (down or up)
