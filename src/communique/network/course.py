"""How relations run: counts over time, and pair by pair."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

import networkx as nx

from communique.errors import InputError
from communique.knowledge.acts import Act
from communique.model import Statement
from communique.network.projection import UNREAL, act_of, effective_edges
from communique.network.report import Dyad, Period, Report, make_report
from communique.network.selection import when

WINDOWS = ("day", "week", "month", "quarter", "year")


def timeline(
    statements: Iterable[Statement],
    *,
    acts: Mapping[str, Act],
    window: str = "month",
    dates: Mapping[str, str] | None = None,
) -> Report:
    """Count what happened or holds by time and sign.

    Args:
        statements: The statements; one counts where its time begins.
        acts: The ontology's acts by id.
        window: day, week, month, quarter or year.
        dates: Dates of publication by document, for statements without a time of their own.

    Returns:
        A row for each window from the first to the last, empty ones too; the summary tells how
        many statements have no date.

    Raises:
        InputError: If the window is unknown.
    """
    if window not in WINDOWS:
        raise InputError(f"unknown window {window!r}; known are {', '.join(WINDOWS)}")
    cells: dict[str, list[Act]] = {}
    days: list[date] = []
    undated = 0
    for statement in statements:
        if statement.negated or statement.standing in UNREAL:
            continue
        time = when(statement, dates)
        if time is None:
            undated += 1
            continue
        day = _day(time.start, statement)
        days.append(day)
        cells.setdefault(_period(day, window), []).append(act_of(statement, acts))
    periods = dict.fromkeys(_period(day, window) for day in _range(days))
    rows = [_row(period, cells.get(period, [])) for period in periods]
    return make_report(
        "timeline",
        rows,
        kind=Period,
        summary={"statements": len(days), "undated": undated, "window": window},
    )


def _day(text: str, statement: Statement) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InputError(
            f"statement {statement.id}: {text!r} is no date; write it as 2020-10-13"
        ) from error


def _range(days: list[date]) -> Iterator[date]:
    if days:
        first, last = min(days), max(days)
        for number in range((last - first).days + 1):
            yield first + timedelta(days=number)


def _period(day: date, window: str) -> str:
    if window == "week":
        year, week, _ = day.isocalendar()
        return f"{year}-W{week:02d}"
    if window == "quarter":
        return f"{day.year}-Q{(day.month + 2) // 3}"
    return day.isoformat()[: {"day": 10, "month": 7, "year": 4}[window]]


def _row(period: str, acts: list[Act]) -> Period:
    signs = Counter(act.sign for act in acts)
    net = round(sum(act.weight for act in acts), 4)
    return Period(period, signs[-1], signs[0], signs[1], len(acts), net)


def dyads(graph: "nx.MultiDiGraph[str]") -> Report:
    """Sum up what each actor does toward each other.

    Args:
        graph: A projection.

    Returns:
        A row for each ordered pair, most statements first; of a symmetric act, the ends stand in
        the graph's own order.
    """
    pairs: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for u, v, data in effective_edges(graph):
        pairs.setdefault((u, v), []).append(data)
    rows = [_dyad(graph, pair, edges) for pair, edges in pairs.items()]
    rows.sort(key=lambda row: (-row.total, row.source, row.target))
    return make_report("dyads", rows, kind=Dyad, summary={"pairs": len(rows)})


def _dyad(
    graph: "nx.MultiDiGraph[str]", pair: tuple[str, str], edges: list[dict[str, Any]]
) -> Dyad:
    signs: Counter[int] = Counter()
    acts: Counter[str] = Counter()
    net = 0.0
    for data in edges:
        count = data["count"]
        signs[data["sign"]] += count
        acts[data["label"]] += count
        net += data["weight"] * count
    ordered = sorted(acts.items(), key=lambda item: (-item[1], item[0]))
    return Dyad(
        source=graph.nodes[pair[0]]["label"],
        target=graph.nodes[pair[1]]["label"],
        conflict=signs[-1],
        neutral=signs[0],
        cooperation=signs[1],
        total=signs.total(),
        net=round(net, 4),
        acts=tuple(f"{label} ×{count}" if count > 1 else label for label, count in ordered),
        first=min((e["first"] for e in edges if e["first"]), default=""),
        last=max((e["last"] for e in edges if e["last"]), default=""),
    )
