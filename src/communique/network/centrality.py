"""Who is central: degree, PageRank, betweenness.

*Source:* S. Brin, L. Page, "The anatomy of a large-scale hypertextual Web search engine" (1998);
U. Brandes, "On variants of shortest-path betweenness centrality" (2008), for the sampling.
"""

from collections.abc import Mapping
from typing import Any

import networkx as nx

from communique.network.projection import effective_edges
from communique.network.report import Centrality, Report, make_report

EXACT_NODES = 2000
SAMPLED_NODES = 200
SEED = 20201013


def centrality(graph: "nx.MultiDiGraph[str]") -> Report:
    """Measure how central each node is, by what happened or holds.

    Args:
        graph: A projection.

    Returns:
        A row for each node, highest PageRank first.
    """
    arcs = directed(graph)
    plain = undirected(graph)
    rank = pagerank(arcs)
    sampled = len(plain) > EXACT_NODES
    between = nx.betweenness_centrality(
        numbered(plain), k=SAMPLED_NODES if sampled else None, seed=SEED
    )
    load = dict(zip(plain, (between[n] for n in range(len(plain))), strict=True))
    rows = [_row(id, data, arcs, plain, rank[id], load[id]) for id, data in graph.nodes(data=True)]
    rows.sort(key=lambda row: (-row.pagerank, row.label, row.id))
    summary: dict[str, int | float | str] = {
        "nodes": len(plain),
        "ties": plain.number_of_edges(),
        "betweenness": f"sampled from {SAMPLED_NODES} nodes" if sampled else "exact",
    }
    return make_report("centrality", rows, kind=Centrality, summary=summary)


def _row(
    id: str,
    data: Mapping[str, Any],
    arcs: "nx.DiGraph[str]",
    plain: "nx.Graph[str]",
    rank: float,
    load: float,
) -> Centrality:
    return Centrality(
        id=id,
        label=data["label"],
        type=data["type"],
        degree=len(plain[id]),
        in_degree=arcs.in_degree(id),
        out_degree=arcs.out_degree(id),
        statements=sum(tie["count"] for tie in plain[id].values()),
        pagerank=round(rank, 6),
        betweenness=round(load, 6),
    )


def directed(graph: "nx.MultiDiGraph[str]") -> "nx.DiGraph[str]":
    """Return one arc for each ordered pair, with `count`; symmetric acts run both ways."""
    result: nx.DiGraph[str] = nx.DiGraph()
    result.add_nodes_from(graph)
    for u, v, data in effective_edges(graph):
        for a, b in ((u, v), (v, u)) if data["symmetric"] and u != v else ((u, v),):
            before = result.get_edge_data(a, b, {"count": 0})["count"]
            result.add_edge(a, b, count=before + data["count"])
    return result


def undirected(
    graph: "nx.MultiDiGraph[str]", *, signs: tuple[int, ...] = (-1, 0, 1)
) -> "nx.Graph[str]":
    """Return one tie for each pair, with `count`, of acts of the given signs; no loops."""
    result: nx.Graph[str] = nx.Graph()
    result.add_nodes_from(graph)
    for u, v, data in effective_edges(graph):
        if u != v and data["sign"] in signs:
            before = result.get_edge_data(u, v, {"count": 0})["count"]
            result.add_edge(u, v, count=before + data["count"])
    return result


def numbered(plain: "nx.Graph[str]") -> "nx.Graph[int]":
    """Return the graph with numbers for nodes: their sets are ordered alike in every process."""
    numbers = {node: number for number, node in enumerate(plain)}
    result: nx.Graph[int] = nx.Graph()
    result.add_nodes_from(numbers.values())
    for u, v, data in plain.edges(data=True):
        result.add_edge(numbers[u], numbers[v], **data)
    return result


def pagerank(
    arcs: "nx.DiGraph[str]", *, damping: float = 0.85, rounds: int = 200, tolerance: float = 1e-10
) -> dict[str, float]:
    """Return PageRank by power iteration (networkx's own needs SciPy).

    Args:
        arcs: A graph whose arcs have a `count`.
        damping: Share that follows an arc.
        rounds: Most iterations.
        tolerance: Change, summed over all nodes, at which to stop.

    Returns:
        The rank of each node; they sum to 1. A node that acts toward nobody spreads its rank
        over all.
    """
    if not len(arcs):
        return {}
    size = len(arcs)
    totals = {node: sum(data["count"] for data in arcs[node].values()) for node in arcs}
    rank = dict.fromkeys(arcs, 1 / size)
    for _ in range(rounds):
        idle = sum(rank[node] for node in arcs if not totals[node])
        new = dict.fromkeys(arcs, (1 - damping + damping * idle) / size)
        for u, v, data in arcs.edges(data=True):
            new[v] += damping * rank[u] * data["count"] / totals[u]
        change = sum(abs(new[node] - rank[node]) for node in arcs)
        rank = new
        if change < tolerance:
            break
    return rank
