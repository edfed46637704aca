"""Who talks with somebody about what is somewhere: "X, Y ile Fiji'deki krizi ele aldı".

The parser may take the person and the place for one row; "ile" then belongs to the person, and the
place only says where the thing is.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from communique.extraction.tree import Word

_PERSON = "PERSON"
_NOUNS = frozenset({"NOUN", "ADJ", "PROPN"})
_INSIDE = frozenset({"nmod", "nmod:poss", "amod", "compound", "flat"})
"""Relations of words within a noun phrase."""


def with_located(
    words: "Sequence[Word]", company: frozenset[str], located: tuple[str, ...]
) -> "list[Word]":
    """Return the words of a sentence with a person before "ile" at the verb, not in a row.

    Args:
        words: The words.
        company: Postpositions behind who takes part ("ile").
        located: Endings of a name that says where the noun behind it is ("daki").

    Returns:
        The words, where the person hangs on the verb above the noun and the place on the noun.
    """
    found = list(words)
    for word in words:
        if word.dep != "conj" or not word.low.endswith(located):
            continue
        person, mark = words[word.head], words[word.i - 1]
        joined = person.ent == _PERSON and person.i < mark.i and mark.low in company
        noun = _noun(words, word.i)
        if not joined or noun is None or noun.head < 0:
            continue
        found[person.i] = replace(person, head=_verb(words, noun), dep="obl")
        found[mark.i] = replace(mark, head=person.i, dep="case")
        found[word.i] = replace(word, head=noun.i, dep="amod")
    return found


def _noun(words: "Sequence[Word]", i: int) -> "Word | None":
    """The head of the noun phrase behind a word."""
    for word in words[i + 1 :]:
        if word.upos == "NOUN" and word.dep not in _INSIDE:
            return word
        if word.upos not in _NOUNS:
            return None
    return None


def _verb(words: "Sequence[Word]", noun: "Word") -> int:
    """The verb above a noun, or what stands for it."""
    at = words[noun.head]
    while at.upos in _NOUNS and at.head >= 0 and at.dep in _INSIDE:
        at = words[at.head]
    return at.i
