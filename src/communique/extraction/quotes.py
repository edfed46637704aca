"""Quotations of a document as spans of code points, also over several sentences."""

from collections.abc import Collection
from dataclasses import dataclass

LONGEST = 4000
"""Code points after which an unclosed quotation is given up."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: code points between its marks, end exclusive."""

    start: int
    end: int

    def holds(self, at: int) -> bool:
        """Return whether a code point lies inside."""
        return self.start <= at < self.end


def find_quotes(text: str, *, opening: Collection[str], closing: Collection[str]) -> list[Quote]:
    """Return the quotations of a text.

    A mark opens before a word and closes behind one; an apostrophe inside a word does neither.

    Args:
        text: The text.
        opening: Marks that may open; two apostrophes in a row count as one mark.
        closing: Marks that may close.

    Returns:
        Quotations in order, without their marks; a mark that is never closed opens none.
    """
    quotes: list[Quote] = []
    start = -1
    for at, mark in enumerate(text):
        if mark not in opening and mark not in closing:
            continue
        before = text[at - 1] if at else " "
        after = text[at + 1] if at + 1 < len(text) else " "
        if before in opening and before == mark:
            continue
        opens = mark in opening and not before.isalnum() and before not in ".!?…"
        opens = opens and not after.isspace()
        closes = mark in closing and not before.isspace() and not (after.isalnum() and opens)
        if mark in "'’‘" and before.isalnum() and after.isalnum():
            continue
        if start >= 0 and closes and at > start and not (mark in "'’" and before.isalnum()):
            if at - start <= LONGEST:
                quotes.append(Quote(start, at))
            start = -1
        elif opens:
            start = at + 1
    return quotes
