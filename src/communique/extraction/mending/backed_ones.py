"""Who backs whom, by an adjective: "X destekli Y".

The parser takes the bare name before it for the subject ("Fiji destekli Tuna saldırdı") or for
one of a row with what stands before ("Peru ordusu ve Fiji destekli Tuna").
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.syntax.tree import ROOT, Word

_FLAT = frozenset({"flat", "flat:name"})
_ASTRAY = frozenset({"nsubj", "obj", "obl", "conj"})
_NAMES = frozenset({"PROPN", "NOUN"})


def with_backed_ones(words: Sequence[Word], backed: frozenset[str]) -> list[Word]:
    """Return the words of a sentence with who backs somebody at the adjective that says so.

    Args:
        words: The words.
        backed: Forms of the adjective ("destekli", "himayesindeki").

    Returns:
        The words, where the bare name before it hangs on it, and who is backed takes its place.
    """
    found = list(words)
    for word in words[1:]:
        if word.low not in backed or word.head <= word.i:
            continue
        backer, one = _name(words, word.i - 1), words[word.head]
        if backer is None or backer.dep not in _ASTRAY or backer.head in (word.i, one.i):
            continue
        if backer.dep == "conj":
            if _is_bare(words[backer.head]):  # "Peru ve Fiji destekli": both back it
                continue
            if one.dep == "nsubj":
                found[one.i] = replace(one, head=backer.head, dep="conj")
        elif backer.dep == "nsubj" and one.head == backer.head and one.case in ("", "Nom"):
            found[one.i] = replace(one, dep="nsubj")
        found[backer.i] = replace(backer, head=word.i, dep="nmod")
    return found


def _name(words: Sequence[Word], at: int) -> Word | None:
    """The head of the bare name that ends at a word."""
    last = words[at]
    if last.upos not in _NAMES or last.case not in ("", "Nom") or "'" in last.low:
        return None
    head = words[last.head] if last.dep in _FLAT and last.head != ROOT else last
    return head if head.upos == "PROPN" else None


def _is_bare(word: Word) -> bool:
    return word.upos == "PROPN" and "Person[psor]" not in word.feats
