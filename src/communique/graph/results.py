"""The answer to a query, and its forms on paper."""

import csv
import io
import json
from dataclasses import dataclass
from typing import Any, Literal

from rich.table import Table

from communique.graph.terms import shorten

Kind = Literal["select", "ask", "graph"]
Term = dict[str, Any]
"""A term as SPARQL 1.1 Query Results JSON has it: type, value, and xml:lang or datatype."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class QueryResult:
    """The answer to a query.

    Attributes:
        kind: "select", "ask" or "graph" (CONSTRUCT and DESCRIBE).
        columns: Names of the variables; subject, predicate and object of a graph.
        terms: A term or None for each column of each row.
        truncated: Whether rows beyond the limit were left out.
    """

    kind: Kind
    columns: tuple[str, ...]
    terms: tuple[tuple[Term | None, ...], ...]
    truncated: bool = False

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The rows as text: IRIs in full, literals without type, "" where unbound."""
        return tuple(tuple(t["value"] if t else "" for t in row) for row in self.terms)

    def __bool__(self) -> bool:
        """Whether the answer is yes, or there is any row."""
        if self.kind == "ask":
            return self.rows[0][0] == "true"
        return bool(self.terms)

    def to_json(self) -> str:
        """Return SPARQL 1.1 Query Results JSON; a graph has the variables of its triples."""
        if self.kind == "ask":
            return json.dumps({"head": {}, "boolean": bool(self)}) + "\n"
        bindings = [
            {name: term for name, term in zip(self.columns, row, strict=True) if term}
            for row in self.terms
        ]
        data = {"head": {"vars": list(self.columns)}, "results": {"bindings": bindings}}
        return json.dumps(data, ensure_ascii=False, indent=1) + "\n"

    def to_csv(self) -> str:
        """Return CSV with a header; no cell can run as a formula in a spreadsheet."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(self.columns)
        writer.writerows([_cell(term) for term in row] for row in self.terms)
        return out.getvalue()

    def table(self) -> Table:
        """Return a table for the terminal, with prefixed names."""
        table = Table(*self.columns, show_lines=False)
        for row in self.terms:
            table.add_row(*(_word(term).replace("[", r"\[") for term in row))
        return table


def _cell(term: Term | None) -> str:
    if term is None:
        return ""
    value: str = term["value"]
    is_text = term["type"] == "literal" and "datatype" not in term
    return "'" + value if is_text and value.startswith(_FORMULA) else value


def _word(term: Term | None) -> str:
    if term is None:
        return ""
    value: str = term["value"]
    return shorten(value) if term["type"] == "uri" else value
