"""Formats by name."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from communique.errors import InputError
from communique.export import tables
from communique.export.dot import choose_engine, to_dot
from communique.export.graphs import to_gexf, to_graphml
from communique.export.options import Options, make_graph
from communique.export.render import ENGINES, render
from communique.model import Statement

Writer = Callable[[list[Statement], Options], bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """One format of output.

    Attributes:
        name: What the user calls it.
        description: What it is for.
        binary: Whether it is no text, so not for a terminal.
        write: Makes the bytes.
    """

    name: str
    description: str
    binary: bool
    write: Writer


def _picture(format: str) -> Writer:
    def write(statements: list[Statement], options: Options) -> bytes:
        graph = make_graph(statements, options)
        engine = choose_engine(graph, options)
        return render(to_dot(graph, options), format, engine=engine, timeout=options.timeout)

    return write


def _table(make: Callable[[Iterable[Statement], Options], str]) -> Writer:
    return lambda statements, options: make(statements, options).encode()


def _dot(statements: list[Statement], options: Options) -> bytes:
    return to_dot(make_graph(statements, options), options).encode()


def _graphml(statements: list[Statement], options: Options) -> bytes:
    return to_graphml(make_graph(statements, options))


def _gexf(statements: list[Statement], options: Options) -> bytes:
    return to_gexf(make_graph(statements, options))


_ALL = (
    Format("dot", "drawing for Graphviz", False, _dot),
    Format("svg", "drawing with links and tooltips, for the web", False, _picture("svg")),
    Format("png", "drawing as a picture", True, _picture("png")),
    Format("graphml", "graph for Gephi, Cytoscape, igraph", False, _graphml),
    Format("gexf", "graph with colours for Gephi", False, _gexf),
    Format("csv", "table of statements", False, _table(tables.to_csv)),
    Format("dna", "event list of Discourse Network Analyzer", False, _table(tables.to_dna)),
    Format("jsonl", "the records themselves", False, _table(tables.to_jsonl)),
)
FORMATS: Mapping[str, Format] = {format.name: format for format in _ALL}
"""The formats of output by name."""


def export(statements: Iterable[Statement], *, to: str, options: Options) -> bytes:
    """Export statements.

    Args:
        statements: The statements.
        to: One of `FORMATS`.
        options: Choices for it.

    Returns:
        The bytes to write; text is UTF-8.

    Raises:
        InputError: If the format or a choice is unknown, or nothing is left to draw.
        MissingExtraError: If a picture is wanted and there is no Graphviz.
    """
    if to not in FORMATS:
        raise InputError(f"unknown format {to!r}; known are {', '.join(FORMATS)}")
    if options.engine is not None and options.engine not in ENGINES:
        raise InputError(f"unknown engine {options.engine!r}; known are {', '.join(ENGINES)}")
    return FORMATS[to].write(list(statements), options)
