"""Which statements an analysis or a drawing looks at."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from communique.errors import InputError
from communique.model import Node, Standing, Statement, TimeSpan
from communique.text import fold

FACTUAL: frozenset[Standing] = frozenset({"asserted", "selfDeclared"})
"""Standings of what the text tells, or one end says of itself."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Conditions that all must hold; an empty one lets everything through.

    Attributes:
        start: First ISO date, inclusive.
        end: Last ISO date, inclusive.
        speakers: Names or IRIs of speakers.
        actors: Names or IRIs; one of them is an end of the statement.
        acts: Ids of acts.
        standings: Standings.
        min_confidence: Least confidence.
    """

    start: str | None = None
    end: str | None = None
    speakers: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    acts: frozenset[str] = frozenset()
    standings: frozenset[Standing] = frozenset()
    min_confidence: float = 0.0

    def __post_init__(self) -> None:
        if self.start and self.end and self.end < self.start[: len(self.end)]:
            raise InputError(
                f"the range of dates ends ({self.end}) before it starts ({self.start})"
            )


def select(
    statements: Iterable[Statement],
    filter: Filter,
    *,
    dates: Mapping[str, str] | None = None,
) -> Iterator[Statement]:
    """Yield the statements that a filter lets through.

    Args:
        statements: The statements.
        filter: The conditions.
        dates: Dates of publication by document, for statements without a time of their own.

    Yields:
        Those that fit, in order. With a range of dates, an undated one does not.
    """
    speakers = frozenset(map(_key, filter.speakers))
    actors = frozenset(map(_key, filter.actors))
    for statement in statements:
        if filter.acts and statement.act not in filter.acts:
            continue
        if filter.standings and statement.standing not in filter.standings:
            continue
        if statement.confidence < filter.min_confidence:
            continue
        if speakers and not _is_one_of(statement.speaker, speakers):
            continue
        ends = (statement.subject, statement.object)
        if actors and not any(_is_one_of(end, actors) for end in ends):
            continue
        if (filter.start or filter.end) and not _is_within(when(statement, dates), filter):
            continue
        yield statement


def when(statement: Statement, dates: Mapping[str, str] | None = None) -> TimeSpan | None:
    """Return when a statement's act took place: its own time, else its document's date.

    Args:
        statement: The statement.
        dates: Dates of publication by document.

    Returns:
        Whole days, or None where neither is known.
    """
    if statement.time:
        return TimeSpan(statement.time.start[:10], statement.time.end[:10])
    day = (dates or {}).get(statement.document)
    return TimeSpan(day[:10], day[:10]) if day else None


def _is_within(time: TimeSpan | None, filter: Filter) -> bool:
    if time is None:
        return False
    # Comparing prefixes lets "2020" and "2020-10" stand for the whole year and month.
    after = not filter.start or time.end[: len(filter.start)] >= filter.start
    before = not filter.end or time.start[: len(filter.end)] <= filter.end
    return after and before


def _key(name: str) -> str:
    return name if "://" in name else fold(name)


def _is_one_of(node: Node | None, keys: frozenset[str]) -> bool:
    if node is None:
        return False
    return node.id in keys or any(fold(name) in keys for name in (node.label, *node.aliases))
