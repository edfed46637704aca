"""When something happened: dates and words of time in a sentence, resolved to ISO dates."""

import calendar
import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from communique.extraction.syntax.tree import Tree
from communique.model import TimeSpan

_YEARS = range(1900, 2101)
_HALF = 6
"""Months of half a year."""
_DASHES = frozenset("-–")


class DateReader:
    """Reads dates; the day of publication anchors words like "dün" and "salı"."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        self._months: Mapping[str, int] = words["months"]
        self._weekdays: Mapping[str, int] = words["weekdays"]
        self._days: Mapping[str, int] = words["days"]
        self._next = frozenset(words["next"])
        self._last = frozenset(words["last"])
        self._day_words = tuple(words["day_words"])
        self._month_words = tuple(words["month_words"])
        self._year_words = tuple(words["year_words"])

    def read(self, tree: Tree, published: str | None) -> TimeSpan | None:
        """Return the first time that a sentence names.

        Args:
            tree: The sentence.
            published: ISO date of publication, without which relative words say nothing.

        Returns:
            A day, month or year as a span of days, or None.
        """
        lows = [w.bare for w in tree.words]
        for i, low in enumerate(lows):
            if low in self._months:
                found = self._in_month(lows, i, published)
                if found:
                    return found
        if numeric := re.search(r"\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b", tree.text):
            return _day(int(numeric[3]), int(numeric[2]), int(numeric[1]))
        relative = self._relative(lows, published) if published else None
        return relative or self._in_year(lows)

    def _in_month(self, lows: list[str], i: int, published: str | None) -> TimeSpan | None:
        """A day, a row of days or a whole month; its year is the one told or the nearest."""
        month = self._months[lows[i]]
        year = _year(lows[i + 1] if i + 1 < len(lows) else "")
        told = year is not None
        if year is None and published:
            year = _nearest_year(month, published)
        if year is None:
            return None
        day = _number(lows[i - 1]) if i else None
        if day is not None:
            first = _number(lows[i - 3]) if i > 2 and lows[i - 2] in _DASHES else day
            return _days(year, month, (first or day, day))
        if not told and not (i + 1 < len(lows) and lows[i + 1].startswith(self._month_words)):
            return None
        last = calendar.monthrange(year, month)[1]
        return TimeSpan(f"{year}-{month:02}-01", f"{year}-{month:02}-{last}")

    def _in_year(self, lows: list[str]) -> TimeSpan | None:
        """A year by itself ("2019 yılında")."""
        for i, low in enumerate(lows[:-1]):
            year = _year(low)
            if year is not None and lows[i + 1].startswith(self._year_words):
                return TimeSpan(f"{year}-01-01", f"{year}-12-31")
        return None

    def _relative(self, lows: list[str], published: str) -> TimeSpan | None:
        today = date.fromisoformat(published[:10])
        text = " ".join(lows)
        for words, shift in self._days.items():
            if re.search(rf"\b{words}\b", text):
                return _iso(today + timedelta(days=shift))
        for i, low in enumerate(lows):
            before, after = lows[i - 1] if i else "", lows[i + 1] if i + 1 < len(lows) else ""
            directed = before in self._next or before in self._last
            if low in self._weekdays and (directed or after.startswith(self._day_words)):
                back = (today.weekday() - self._weekdays[low]) % 7
                back = 7 if not back and before in self._last else back
                forward = before in self._next
                return _iso(today + timedelta(days=(7 - back) if forward else -back))
        return None


def _number(word: str) -> int | None:
    """A day of a month, or None."""
    digits = word.rstrip(".")
    return int(digits) if digits.isdecimal() and 1 <= int(digits) <= 31 else None


def _year(word: str) -> int | None:
    digits = word[:4]
    return int(digits) if digits.isdecimal() and int(digits) in _YEARS else None


def _nearest_year(month: int, published: str) -> int:
    """The year in which a month lies nearest to a day: "Aralık" told in January is last year's."""
    year, told = int(published[:4]), int(published[5:7] or 1)
    return year - 1 if month - told > _HALF else year + 1 if told - month > _HALF else year


def _iso(day: date) -> TimeSpan:
    return TimeSpan(day.isoformat(), day.isoformat())


def _days(year: int, month: int, days: tuple[int, int]) -> TimeSpan | None:
    """The days from one to another of a month ("2-5 Ağustos"), or the last alone."""
    start, end = _day(year, month, days[0]), _day(year, month, days[1])
    if start is None or end is None or start.start > end.end:
        return end
    return TimeSpan(start.start, end.end)


def _day(year: int, month: int, day: int) -> TimeSpan | None:
    try:
        return _iso(date(year, month, day))
    except ValueError:
        return None
