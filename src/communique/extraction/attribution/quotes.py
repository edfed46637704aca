"""Quotations of a document as spans of code points, also over several sentences.

1. Marks open before a word and close behind one; an apostrophe inside a word does neither. A
   double mark before an ending closes what is open ('"Nehir Anlaşması"nı').
2. A quotation ends at the next mark of its family that closes; other marks inside it belong to
   what it quotes, so that only the outermost quotations are given.
3. Where marks are odd in number: a quotation that is opened again behind the end of a sentence
   ends there (a new paragraph), one that the text breaks off in ends with the text, and one that
   the text begins inside begins with the text. Any other lonely mark opens nothing.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

LONGEST = 4000
"""Code points after which a quotation is given up."""
BROKEN = 1200
"""Code points of a quotation that the text begins or breaks off inside."""

_APOSTROPHES = frozenset("'’‘")
FINAL = frozenset(".!?…")
_CLOSED_ONLY = frozenset("”»")


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: code points between its marks, end exclusive."""

    start: int
    end: int

    def holds(self, at: int) -> bool:
        """Return whether a code point lies inside."""
        return self.start <= at < self.end


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark: first code point, one past its last, its family, what it may do, if in a word."""

    start: int
    end: int
    single: bool
    opens: bool
    closes: bool
    inner: bool = False


def find_quotes(text: str, *, opening: Collection[str], closing: Collection[str]) -> list[Quote]:
    """Return the quotations of a text.

    Args:
        text: The text.
        opening: Marks that may open; two apostrophes in a row count as one mark.
        closing: Marks that may close.

    Returns:
        The outermost quotations in order, without their marks.
    """
    quotes: list[Quote] = []
    open_mark: _Mark | None = None
    for mark in _marks(text, frozenset(opening), frozenset(closing)):
        if open_mark is None:
            if mark.opens:
                open_mark = mark
            elif not quotes and not (mark.single or mark.inner) and mark.start <= BROKEN:
                quotes.append(Quote(0, mark.start))
        elif mark.single != open_mark.single:
            if open_mark.single and mark.opens:
                open_mark = mark
        elif mark.closes:
            if mark.start - open_mark.end <= LONGEST:
                quotes.append(Quote(open_mark.end, mark.start))
            open_mark = None
        elif mark.opens:
            quotes.extend(_reopened(text, open_mark, mark))
            open_mark = mark
    if open_mark and not open_mark.single and len(text) - open_mark.end <= BROKEN:
        quotes.append(Quote(open_mark.end, len(text)))
    return quotes


def _reopened(text: str, first: _Mark, second: _Mark) -> Iterator[Quote]:
    said = text[first.end : second.start].rstrip()
    if not first.single and said and said[-1] in FINAL and len(said) <= LONGEST:
        yield Quote(first.end, first.end + len(said))


def _marks(text: str, opening: frozenset[str], closing: frozenset[str]) -> Iterator[_Mark]:
    at = 0
    while at < len(text):
        mark = text[at]
        if mark not in opening and mark not in closing:
            at += 1
            continue
        end = at + 2 if mark in _APOSTROPHES and text[at + 1 : at + 2] == mark else at + 1
        before, after = text[at - 1 : at] or " ", text[end : end + 1] or " "
        single = mark in _APOSTROPHES and end == at + 1
        inner = before.isalnum() and after.isalnum() and mark not in _CLOSED_ONLY
        if inner and not single and mark in closing:
            yield _Mark(at, end, single, opens=False, closes=True, inner=True)
        elif not inner:
            opens = mark in opening and not (before.isalnum() or before in FINAL)
            opens = opens and not after.isspace() and mark not in _CLOSED_ONLY
            closes = mark in closing and not before.isspace() and not (opens and after.isalnum())
            if single and before.isalnum() and not _ends_quote(text, at):
                closes = False
            if opens or closes:
                yield _Mark(at, end, single, opens, closes)
        at = end


def _ends_quote(text: str, at: int) -> bool:
    """Whether an apostrophe behind a word may close: the word carries none before it."""
    word = at
    while word and text[word - 1].isalnum():
        word -= 1
    return not (word > 1 and text[word - 1] in _APOSTROPHES and text[word - 2].isalnum())
