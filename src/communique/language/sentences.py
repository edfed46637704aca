"""Sentence boundaries by rule: stops, quotations, line breaks.

A stop ends a sentence unless it belongs to an abbreviation, ordinal or initial (the tokenizer
keeps those on the word) or a small letter follows. Marks behind the stop belong to the sentence:
'… dedi."'. Behind a closed quotation a small letter goes on with the sentence: '"…!" dedi.'
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from communique import text as turkish

_LABEL = re.compile(r"\d{1,2}|[^\W\d_]")


@dataclass(frozen=True)
class SentenceRules:
    """Marks and abbreviations that decide about boundaries."""

    stops: frozenset[str]
    closing: frozenset[str]
    opening: frozenset[str]
    ending_abbreviations: frozenset[str]

    @classmethod
    def from_rules(cls, rules: dict[str, Any]) -> "SentenceRules":
        """Return the rules of a language's token file."""
        return cls(
            frozenset(rules["stops"]) | {"..."},
            frozenset(rules["closing_marks"]),
            frozenset(rules["opening"]),
            frozenset(rules["closing"]),
        )


def sentence_starts(
    words: Sequence[str], spaces: Sequence[bool], rules: SentenceRules
) -> list[bool]:
    """Return for each token whether a sentence begins with it.

    Args:
        words: Tokens; one of white space with a line break in it is a boundary.
        spaces: For each, whether a space stands behind it.
        rules: The rules.

    Returns:
        A flag for each token.
    """
    starts = [i == 0 for i in range(len(words))]
    begin, i = True, 0
    while i < len(words):
        word = words[i]
        if word.isspace():
            begin = begin or "\n" in word or "\r" in word
            i += 1
            continue
        if begin:
            starts[i], begin = True, False
        if _stops(words, i, rules) and not _is_label(words, starts, i):
            end = _closing(words, spaces, i, rules)
            if _opens(words, spaces, end + 1, rules):
                begin = True
            i = end
        i += 1
    return starts


def _stops(words: Sequence[str], i: int, rules: SentenceRules) -> bool:
    word = words[i]
    if word in rules.stops:
        return True
    return word.endswith(".") and turkish.lower(word[:-1]) in rules.ending_abbreviations


def _is_label(words: Sequence[str], starts: Sequence[bool], i: int) -> bool:
    """Whether a stop follows the number or letter of a list at the beginning of a sentence."""
    return (
        words[i] == "." and i > 0 and starts[i - 1] and _LABEL.fullmatch(words[i - 1]) is not None
    )


def _closing(words: Sequence[str], spaces: Sequence[bool], i: int, rules: SentenceRules) -> int:
    """Index of the last mark that still belongs to the sentence."""
    while i + 1 < len(words) and not spaces[i]:
        after = words[i + 1]
        if after not in rules.closing and after not in rules.stops:
            break
        i += 1
    return i


def _opens(words: Sequence[str], spaces: Sequence[bool], i: int, rules: SentenceRules) -> bool:
    """Whether what follows can begin a sentence; the dash of a speaker can."""
    if i + 1 < len(words) and words[i] in "-–—" and spaces[i]:
        i += 1
    while i < len(words) and (words[i] in rules.opening or words[i].isspace()):
        if "\n" in words[i]:
            return True
        i += 1
    if i >= len(words):
        return True
    first = words[i][0]
    return not first.islower() and first not in ",;:-–"
