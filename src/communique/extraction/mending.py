"""What the grammar of the language says against the parser.

1. In "Katar, Hamas ve İsrail arasında arabuluculuk yaptı" the two names before "arasında" are a
   pair of their own; the name before the comma is the subject.
2. In "X, Y'nin planını reddettiklerini söyledi" one Y does not do what several do: Y owns the plan.
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


def with_owners(words: "Sequence[Word]") -> "list[Word]":
    """Return the words of a sentence with names as owners that cannot be the subject of many.

    Args:
        words: The words.

    Returns:
        The words, with other heads where one name in the genitive was the subject of a clause
        whose ending says several, and stands right before what it may own.
    """
    found = list(words)
    for word in words:
        if word.upos == "PROPN" and word.case == "Gen" and word.dep == "nsubj":
            owned = _owned(words, word)
            if owned >= 0:
                found[word.i] = replace(word, head=owned, dep="nmod:poss")
    return found


def _owned(words: "Sequence[Word]", owner: "Word") -> int:
    """The object that a name owns, if it cannot be the subject of the clause, else -1."""
    verb = words[owner.head]
    above = verb.head
    many = verb.feats.get("Number[psor]") == "Plur" and "VerbForm" in verb.feats
    told = above >= 0 and any(w.dep == "nsubj" and w.head == above for w in words)
    if not many or not told or any(w.dep == "conj" and w.head == owner.i for w in words):
        return -1
    thing = next((w for w in words if w.dep == "obj" and w.head == verb.i), None)
    if thing is None or "Person[psor]" not in thing.feats:
        return -1
    inside = [w for w in words if w.head == thing.i and w.dep.startswith(("nmod", "amod", "det"))]
    start = min([thing.i, *(_name(words, w.i)[1] for w in inside)])
    last = max([owner.i, *(w.i for w in words if w.head == owner.i and w.dep in _PARTS)])
    taken = any(w.case == "Gen" for w in inside)
    return thing.i if not taken and start == last + 1 else -1


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
