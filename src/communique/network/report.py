"""What an analysis gives: rows of one kind and a few numbers about the whole."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Centrality:
    """How central one node is.

    Attributes:
        id: IRI.
        label: Its label.
        type: Kind of node.
        degree: Neighbours.
        in_degree: Nodes that act toward it; both ends of a symmetric act count.
        out_degree: Nodes that it acts toward.
        statements: Statements it is an end of.
        pagerank: PageRank, weighted by statements.
        betweenness: Share of shortest paths that go through it.
    """

    id: str
    label: str
    type: str
    degree: int
    in_degree: int
    out_degree: int
    statements: int
    pagerank: float
    betweenness: float


@dataclass(frozen=True, slots=True)
class Community:
    """A group of nodes with more ties inside than to others."""

    number: int
    size: int
    members: tuple[str, ...]
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Triad:
    """Three actors with a signed tie between any two; `signs` are those of ab, ac and bc."""

    a: str
    b: str
    c: str
    signs: str
    balanced: bool


@dataclass(frozen=True, slots=True)
class Period:
    """Statements of one stretch of time by sign; `net` is the sum of the acts' weights."""

    period: str
    conflict: int
    neutral: int
    cooperation: int
    total: int
    net: float


@dataclass(frozen=True, slots=True)
class Dyad:
    """What one actor does toward another; `net` is the sum of the acts' weights."""

    source: str
    target: str
    conflict: int
    neutral: int
    cooperation: int
    total: int
    net: float
    acts: tuple[str, ...]
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Congruence:
    """How far two actors take the same stands.

    Attributes:
        a: One actor.
        b: The other.
        congruence: Topics on which both are for, or both against.
        conflict: Topics on which one is for and the other against.
        net: Congruence less conflict.
        normalized: `net` by the mean number of the two actors' stands, -1 to 1.
        topics: Labels of the topics agreed on.
        disputed: Labels of the topics in conflict.
    """

    a: str
    b: str
    congruence: int
    conflict: int
    net: int
    normalized: float
    topics: tuple[str, ...]
    disputed: tuple[str, ...]


Row = Centrality | Community | Triad | Period | Dyad | Congruence


@dataclass(frozen=True, slots=True)
class Report:
    """The result of one measure.

    Attributes:
        measure: Its name.
        rows: Rows of one kind, in order of interest.
        columns: Names of the rows' fields.
        summary: Numbers about the whole.
    """

    measure: str
    rows: tuple[Row, ...]
    columns: tuple[str, ...]
    summary: Mapping[str, int | float | str]

    def to_json(self) -> dict[str, Any]:
        """Return the report as a JSON object."""
        rows = [asdict(row) for row in self.rows]
        return {"measure": self.measure, "summary": dict(self.summary), "rows": rows}

    def cells(self) -> list[list[str]]:
        """Return the rows as text, for a table or CSV; lists are joined by semicolons."""
        return [[_cell(getattr(row, name)) for name in self.columns] for row in self.rows]


def make_report(
    measure: str,
    rows: list[Any],
    *,
    kind: type[Row],
    summary: Mapping[str, int | float | str] | None = None,
) -> Report:
    """Make a report.

    Args:
        measure: Name of the measure.
        rows: Its rows.
        kind: The rows' class, which gives the columns even where there is no row.
        summary: Numbers about the whole.

    Returns:
        The report.
    """
    columns = tuple(field.name for field in fields(kind))
    return Report(measure, tuple(rows), columns, dict(summary or {}))


def _cell(value: object) -> str:
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    if isinstance(value, float):
        return f"{value:.4f}".rstrip("0").rstrip(".")
    return str(value)
