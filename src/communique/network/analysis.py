"""Measures by name."""

from collections.abc import Callable, Iterable, Mapping

import networkx as nx

from communique.errors import InputError
from communique.knowledge.acts import Act
from communique.model import Statement
from communique.network.centrality import centrality
from communique.network.course import dyads, timeline
from communique.network.projection import project
from communique.network.report import Report
from communique.network.selection import Filter, select
from communique.network.structure import balance, communities, congruence

_OF_GRAPH: "Mapping[str, Callable[[nx.MultiDiGraph[str]], Report]]" = {
    "centrality": centrality,
    "communities": communities,
    "balance": balance,
    "dyads": dyads,
    "congruence": congruence,
}
MEASURES = (*_OF_GRAPH, "timeline")
_ONLY = {"balance": "actors", "dyads": "actors", "congruence": "topics"}


def analyze(
    statements: Iterable[Statement],
    *,
    acts: Mapping[str, Act],
    measure: str = "centrality",
    view: str | None = None,
    window: str = "month",
    filter: Filter | None = None,
    dates: Mapping[str, str] | None = None,
    lang: str = "tr",
) -> Report:
    """Measure the network of statements.

    What is denied, negated or hypothetical is no act and does not count; claims count unless
    the filter leaves them out.

    Args:
        statements: The statements.
        acts: The ontology's acts by id.
        measure: One of `MEASURES`.
        view: One of `VIEWS`; by default "topics" for congruence and "actors" for all else.
        window: Unit of time of the timeline.
        filter: Which statements to look at.
        dates: Dates of publication by document, for statements without a time of their own.
        lang: Language of the acts' labels, tr or en.

    Returns:
        The report.

    Raises:
        InputError: If a name is unknown, or the measure is not for the view.
    """
    chosen = select(statements, filter or Filter(), dates=dates)
    if measure == "timeline":
        return timeline(chosen, acts=acts, window=window, dates=dates)
    if measure not in _OF_GRAPH:
        raise InputError(f"unknown measure {measure!r}; known are {', '.join(MEASURES)}")
    needed = _ONLY.get(measure)
    if view and needed and view != needed:
        raise InputError(f"{measure} is a measure of the view {needed!r}, not of {view!r}")
    graph = project(chosen, acts=acts, view=view or needed or "actors", lang=lang, dates=dates)
    return _OF_GRAPH[measure](graph)
