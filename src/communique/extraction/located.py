"""Who talks with somebody somewhere, or about what is somewhere.

"X, Y ile Suva'da görüştü", "X, Y ile Fiji'deki krizi ele aldı": the parser may take the person and
the place for one row; "ile" then belongs to the person, and the place says where.
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
        The words, where the person hangs on the verb, and the place too or on its noun.
    """
    found = list(words)
    for word in words:
        if word.dep != "conj" or word.case != "Loc" or word.upos != "PROPN":
            continue
        person, mark = words[word.head], words[word.i - 1]
        if person.ent != _PERSON or person.i > mark.i or mark.low not in company:
            continue
        noun = _noun(words, word.i) if word.low.endswith(located) else person
        if noun is None or noun.head < 0:
            continue
        verb = _verb(words, noun)
        found[person.i] = replace(person, head=verb, dep="obl")
        found[mark.i] = replace(mark, head=person.i, dep="case")
        place = (verb, "obl") if noun is person else (noun.i, "amod")
        found[word.i] = replace(word, head=place[0], dep=place[1])
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
    while at.upos in _NOUNS and at.head >= 0 and at.dep in _INSIDE | {"obj"}:
        at = words[at.head]
    return at.i
