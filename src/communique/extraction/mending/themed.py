"""Who talks with somebody about a theme: "Fiji, Gana ile balıkçılık konulu bir toplantı yaptı".

The parser may make one row of the partner before "ile" and the theme behind it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.extraction.syntax.tree import ROOT, Word

_PARTS = frozenset({"flat", "flat:name", "appos", "nmod:poss", "compound", "amod"})
_VERBAL = ("VERB", "AUX")


def with_themed(
    words: Sequence[Word], company: frozenset[str], themed: frozenset[str]
) -> list[Word]:
    """Return the words of a sentence with a partner apart from the theme of the talk behind him.

    Args:
        words: The words.
        company: Postpositions behind who takes part ("ile").
        themed: Adjectives behind the theme of a talk ("konulu").

    Returns:
        The words, where the name before "ile" hangs on the verb of the talk and the theme on
        its adjective.
    """
    found = list(words)
    for adjective in words[3:]:
        if adjective.low not in themed:
            continue
        theme, start = _phrase(words, adjective.i - 1, adjective.i)
        mark = words[start - 1] if start > 1 else None
        if mark is None or mark.low not in company:
            continue
        partner, begins = _phrase(words, mark.i - 1, mark.i)
        named = any(w.upos == "PROPN" for w in words[begins : mark.i])
        verb = _verb(words, adjective)
        row = theme.dep == "conj" and theme.head == partner.i
        inside = partner.dep.startswith("nmod") and mark.i < partner.head <= adjective.i
        if verb == ROOT or not named or not (row or inside):
            continue
        found[partner.i] = replace(partner, head=verb, dep="obl")
        found[mark.i] = replace(mark, head=partner.i, dep="case")
        if theme.head <= mark.i:
            found[theme.i] = replace(theme, head=adjective.i, dep="nmod")
    return found


def _phrase(words: Sequence[Word], last: int, end: int) -> tuple[Word, int]:
    """Head and first word of the noun phrase that ends at a word, before another one."""
    start = last
    while start > 0 and _joins(words, start - 1, last, end):
        start -= 1
    heads = [w for w in words[start : last + 1] if not start <= w.head <= last]
    return (heads[0] if heads else words[last]), start


def _joins(words: Sequence[Word], before: int, last: int, end: int) -> bool:
    """Whether the word before a phrase belongs to it."""
    one = words[before]
    down = one.dep in _PARTS and before < one.head <= last
    up = any(w.head == before and w.dep in _PARTS for w in words[before + 1 : end])
    return one.upos in ("PROPN", "NOUN", "ADJ") and (down or up)


def _verb(words: Sequence[Word], adjective: Word) -> int:
    """The verb above the talk that an adjective describes, or ROOT."""
    for at in _up(words, adjective):
        if at.upos in _VERBAL:
            return at.i
    return ROOT


def _up(words: Sequence[Word], word: Word) -> Iterator[Word]:
    at = word
    for _ in words:
        if at.head == ROOT:
            return
        at = words[at.head]
        yield at
