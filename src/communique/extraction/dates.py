"""When something happened: dates and words of time in a sentence, resolved to ISO dates."""

import calendar
import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from communique.extraction.tree import Tree
from communique.model import TimeSpan

_YEARS = range(1900, 2101)


class DateReader:
    """Reads dates; the day of publication anchors words like "dün" and "salı"."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        self._months: Mapping[str, int] = words["months"]
        self._weekdays: Mapping[str, int] = words["weekdays"]
        self._days: Mapping[str, int] = words["days"]
        self._next = frozenset(words["next"])

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
        if published:
            return self._relative(tree, lows, published)
        return None

    def _in_month(self, lows: list[str], i: int, published: str | None) -> TimeSpan | None:
        month = self._months[lows[i]]
        after = lows[i + 1][:4] if i + 1 < len(lows) else ""
        year = int(after) if after.isdigit() and int(after) in _YEARS else None
        before = lows[i - 1].rstrip(".") if i else ""
        day = int(before) if before.isdigit() and 1 <= int(before) <= 31 else None
        if year is None and published:
            year = int(published[:4])
        if year is None or (day is None and after[:4] != str(year)):
            return None
        if day is not None:
            return _day(year, month, day)
        last = calendar.monthrange(year, month)[1]
        return TimeSpan(f"{year}-{month:02}-01", f"{year}-{month:02}-{last}")

    def _relative(self, tree: Tree, lows: list[str], published: str) -> TimeSpan | None:
        today = date.fromisoformat(published[:10])
        text = " ".join(lows)
        for words, shift in self._days.items():
            if re.search(rf"\b{words}\b", text):
                return _iso(today + timedelta(days=shift))
        for i, low in enumerate(lows):
            if low in self._weekdays and (i + 1 < len(lows) and lows[i + 1].startswith("gün")):
                back = (today.weekday() - self._weekdays[low]) % 7
                forward = bool(i and lows[i - 1] in self._next)
                return _iso(today + timedelta(days=(7 - back) if forward else -back))
        return None


def _iso(day: date) -> TimeSpan:
    return TimeSpan(day.isoformat(), day.isoformat())


def _day(year: int, month: int, day: int) -> TimeSpan | None:
    try:
        return _iso(date(year, month, day))
    except ValueError:
        return None
