"""Whose people are met, told in a row behind the subject: "Fiji, Ganalı ve Malili bakanları".

The parser joins all names under the first one, which alone is the subject; those behind it say
whose the people are.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.mending.opening_rows import parted_row
from communique.extraction.syntax.tree import Word

_OBJECTS = frozenset({"obj", "obl", "iobj"})


def with_owned_rows(words: Sequence[Word], people: frozenset[str]) -> list[Word]:
    """Return the words of a sentence with the names before a noun for people under it.

    Args:
        words: The words.
        people: Lemmas of people whom one meets ("bakan").

    Returns:
        The words, where the names behind the first one of the sentence, which is the subject, hang
        on such an object right behind them.
    """
    found = list(words)
    for noun in words[1:]:
        if noun.dep not in _OBJECTS or noun.lemma not in people or noun.head < noun.i:
            continue
        _, row = parted_row(words, noun.i - 1)
        if not row:
            continue
        first, *others = row
        found[first] = replace(words[first], head=noun.i, dep="nmod:poss")
        for i in others:
            found[i] = replace(words[i], head=first, dep="conj")
    return found
