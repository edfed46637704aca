"""GraphML and GEXF that Gephi opens: only scalars, unique edge ids, positive weights."""

import io
import re
from typing import Any

import networkx as nx

from communique.export.options import node_weights
from communique.export.style import SHAPES, color_of, line_of


def to_graphml(graph: "nx.MultiDiGraph[str]") -> bytes:
    """Return a projection as GraphML.

    Args:
        graph: A projection.

    Returns:
        XML. An edge's `weight` is its number of statements, `act_weight` that of the act on the
        scale from conflict to cooperation; dates are ISO text; lists are joined by "; ".
    """
    out = io.BytesIO()
    nx.write_graphml_xml(_flat(graph), out, encoding="utf-8", prettyprint=True)
    return out.getvalue()


def to_gexf(graph: "nx.MultiDiGraph[str]") -> bytes:
    """Return a projection as GEXF, with the colours of the drawings.

    Args:
        graph: A projection.

    Returns:
        XML as of `to_graphml`. All edges are directed, which every reader takes; `symmetric`
        marks those without a direction.
    """
    flat = _flat(graph)
    for node, data in flat.nodes(data=True):
        size = 10 + 3 * data["count"] ** 0.5
        data["viz"] = {"color": _rgb(SHAPES[graph.nodes[node]["type"]].line), "size": size}
    for _, _, data in flat.edges(data=True):
        data["viz"] = {"color": _rgb(color_of(data["sign"], line_of(data)))}
    out = io.BytesIO()
    nx.write_gexf(flat, out, encoding="utf-8", prettyprint=True, version="1.2draft")
    # The writer puts today's date in; the same input gives the same bytes.
    text = re.sub(rb' lastmodifieddate="[^"]*"', b"", out.getvalue(), count=1)
    return re.sub(rb"<creator>[^<]*</creator>", b"<creator>communique</creator>", text, count=1)


def _flat(graph: "nx.MultiDiGraph[str]") -> "nx.MultiDiGraph[str]":
    flat: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    weights = node_weights(graph)
    for node, data in graph.nodes(data=True):
        scalars = {key: _scalar(value) for key, value in data.items()}
        flat.add_node(node, **scalars, count=weights[node])
    for number, (u, v, data) in enumerate(graph.edges(data=True)):
        scalars = {key: _scalar(value) for key, value in data.items() if key != "weight"}
        weight = float(data["count"])
        # The key becomes the edge's id, which readers want to be unique in the file.
        key = f"e{number}"
        flat.add_edge(u, v, key=key, **scalars, weight=weight, act_weight=float(data["weight"]))
    return flat


def _scalar(value: Any) -> str | int | float | bool:  # noqa: ANN401 - whatever an edge carries
    if isinstance(value, tuple):
        value = "; ".join(map(str, value))
    if isinstance(value, bool | int | float):
        return value
    return "".join(c for c in str(value) if c in "\n\t" or c.isprintable())


def _rgb(color: str) -> dict[str, int | float]:
    red, green, blue = (int(color[i : i + 2], 16) for i in (1, 3, 5))
    return {"r": red, "g": green, "b": blue, "a": 1.0}
