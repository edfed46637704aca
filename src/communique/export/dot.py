"""Drawings in Graphviz's DOT, written by hand: names never become syntax.

1. Edges of the same ends, sign, line and symmetry are drawn as one, with a line of label for
   each act.
2. Nodes are called n0, n1 …; labels are escaped, the IRI is the link.
3. A few nodes are laid out in layers (dot), more by the distances between them (neato), very
   many by force (sfdp).
"""

import html
import math
import textwrap
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

from communique.export.options import Options, load_labels, node_weights
from communique.export.style import FONT, LINES, SHAPES, SIGN_KEYS, STAND_KEYS, color_of, line_of

_FEW_NODES = 36
_FEW_PAIRS = 45
_MANY_NODES = 150
_FEW_EDGES = 30
_WRAP = 20
_TOOLTIP = 400
_MOST_ACTS = 3
_FORCED = {"overlap": "prism", "splines": "true", "sep": "+16", "start": "1"}
_LAYOUTS: Mapping[str, Mapping[str, str]] = {
    "dot": {"rankdir": "LR", "nodesep": "0.35", "ranksep": "0.9", "splines": "true"},
    # Edge lengths by shared neighbours keep the hubs' own neighbours off each other.
    "neato": {**_FORCED, "model": "subset", "overlap_scaling": "-5"},
    # Straight lines: routing hundreds of curves takes minutes.
    "sfdp": {**_FORCED, "K": "1.6", "repulsiveforce": "1.6", "splines": "line"},
}
_BOX = '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1" BGCOLOR="#FFFFFFD0">'


def to_dot(graph: "nx.MultiDiGraph[str]", options: Options) -> str:
    """Return a projection as DOT.

    Args:
        graph: A projection.
        options: Language, legend, title and engine.

    Returns:
        The drawing's source, in UTF-8 where written.
    """
    labels = load_labels(options.lang)
    engine = choose_engine(graph, options)
    # Layers keep labels off the lines; elsewhere they need a ground of their own.
    edges = _edges(graph, labels, boxed=engine != "dot")
    lines = ["digraph communique {", *_settings(graph, options, labels, engine)]
    names = {node: f"n{number}" for number, node in enumerate(graph)}
    weights = node_weights(graph)
    most = max(weights.values(), default=1)
    for node, data in graph.nodes(data=True):
        attributes = _node(node, data, weights[node] / most, large=engine != "dot")
        lines.append(f"  {names[node]} [{attributes}];")
    for source, target, attributes_ in edges:
        lines.append(f"  {names[source]} -> {names[target]} [{_attributes(attributes_)}];")
    return "\n".join([*lines, "}", ""])


def choose_engine(graph: "nx.MultiDiGraph[str]", options: Options) -> str:
    """Return the Graphviz program for a graph: the one asked for, or one for its size."""
    if options.engine:
        return options.engine
    pairs = {frozenset((u, v)) for u, v in graph.edges()}
    if len(graph) <= _FEW_NODES and len(pairs) <= _FEW_PAIRS:
        return "dot"
    return "neato" if len(graph) <= _MANY_NODES else "sfdp"


def quote(text: str) -> str:
    """Return a text as a quoted string of DOT.

    Backslashes would start an escape, ampersands an entity, and control characters break XML.

    Args:
        text: Any text; line feeds stay line breaks.

    Returns:
        The string with its quotes.
    """
    clean = "".join(c for c in text.replace("\r", " ") if c in "\n\t" or c.isprintable())
    clean = clean.replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")
    return '"' + clean.replace("\n", "\\n").replace("\t", " ") + '"'


def _attributes(values: Mapping[str, str]) -> str:
    return ", ".join(f"{key}={_value(value)}" for key, value in values.items())


def _value(value: str) -> str:
    return f"<{value}>" if value.startswith(_BOX) else quote(value)


def _settings(
    graph: "nx.MultiDiGraph[str]",
    options: Options,
    labels: Mapping[str, str],
    engine: str,
) -> Iterable[str]:
    general = {
        "charset": "UTF-8", "fontname": FONT, "bgcolor": "white", "pad": "0.3",
        "outputorder": "edgesfirst", "layout": engine, "labelloc": "b", "fontsize": "11",
    }  # fmt: skip
    yield f"  graph [{_attributes({**general, **_LAYOUTS.get(engine, _FORCED)})}];"
    if (options.legend and len(graph)) or options.title:
        yield f"  graph [label=<{_caption(graph, options, labels)}>];"
    yield f'  node [fontname="{FONT}", fontsize="12", margin="0.12,0.06", penwidth="1.2"];'
    size = "10" if engine == "dot" else "9"
    yield f'  edge [fontname="{FONT}", fontsize="{size}", arrowsize="0.7", len="1.5"];'


def _node(id: str, data: Mapping[str, Any], share: float, *, large: bool) -> str:
    shape = SHAPES[data["type"]]
    label = "\n".join(textwrap.wrap(data["label"], _WRAP, break_long_words=False)) or id
    values = {
        "label": label,
        "shape": shape.shape,
        "style": shape.style,
        "fillcolor": shape.fill,
        "color": shape.line,
        "tooltip": data["label"],
        "peripheries": str(shape.rings),
    }
    if large:
        values["fontsize"] = f"{10 + 8 * math.sqrt(share):.0f}"
    # Only web addresses become links: a record may hold anything.
    if id.startswith(("http://", "https://")):
        values["URL"] = id
    return _attributes(values)


def _edges(
    graph: "nx.MultiDiGraph[str]", labels: Mapping[str, str], *, boxed: bool
) -> list[tuple[str, str, dict[str, str]]]:
    groups: dict[tuple[str, str, int, str, bool], list[dict[str, Any]]] = {}
    for u, v, data in graph.edges(data=True):
        key = (u, v, data["sign"], line_of(data), data["symmetric"])
        groups.setdefault(key, []).append(data)
    few = len(groups) <= _FEW_EDGES
    edges = []
    for (u, v, sign, line, symmetric), group in groups.items():
        attributes = _edge(
            group, sign, line, symmetric=symmetric, labels=labels, speakers=few, boxed=boxed
        )
        edges.append((u, v, attributes))
    return edges


def _edge(
    group: list[dict[str, Any]],
    sign: int,
    line: str,
    *,
    symmetric: bool,
    labels: Mapping[str, str],
    speakers: bool,
    boxed: bool,
) -> dict[str, str]:
    count = sum(data["count"] for data in group)
    words = _act_labels(group, labels)
    names = sorted({name for data in group for name in data["speakers"]})
    if speakers and names and line in ("claimed", "denied"):
        words.append(f"({', '.join(names[:2])}{' …' if len(names) > 2 else ''})")
    color = color_of(sign, line)
    tip = _tooltip(group)
    values = {
        "label": _box(words) if boxed else "\n".join(words),
        "color": color,
        "fontcolor": color,
        "penwidth": f"{(1.8 if line == 'denied' else 1.1) + 0.7 * math.log2(count):.2f}",
        "tooltip": tip,
        "labeltooltip": tip,
        "weight": str(min(count, 10)),
        **LINES[line],
    }
    if symmetric:
        values["dir"] = "none"
    return values


def _box(words: list[str]) -> str:
    """Return lines on a ground of white, so that an edge that crosses a label stays behind it."""
    return f"{_BOX}<TR><TD>{'<BR/>'.join(map(_escape, words))}</TD></TR></TABLE>"


def _act_labels(group: list[dict[str, Any]], labels: Mapping[str, str]) -> list[str]:
    counts: Counter[str] = Counter()
    for data in group:
        counts[_act_label(data, labels)] += data["count"]
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    words = [f"{label} ×{count}" if count > 1 else label for label, count in ordered]
    rest = len(words) - _MOST_ACTS
    return [*words[:_MOST_ACTS], f"+{rest}"] if rest > 1 else words


def _act_label(data: Mapping[str, Any], labels: Mapping[str, str]) -> str:
    notes = [labels["negated"]] if data["negated"] else []
    if data["modality"] != "actual":
        notes.append(labels[data["modality"]])
    is_stand = data["act"] in STAND_KEYS.values()
    label = labels[data["act"]] if is_stand else str(data["label"])
    return label + (f" [{', '.join(notes)}]" if notes else "")


def _tooltip(group: list[dict[str, Any]]) -> str:
    lines = []
    for data in group:
        who = f"{', '.join(data['speakers'])}: " if data["speakers"] else ""
        lines.append(f"{data['label']} ×{data['count']} – {who}{data['evidence']}")
    return textwrap.shorten(" / ".join(lines), _TOOLTIP, placeholder=" …")


def _caption(graph: "nx.MultiDiGraph[str]", options: Options, labels: Mapping[str, str]) -> str:
    rows = []
    if options.title:
        rows.append(f'<FONT POINT-SIZE="16"><B>{_escape(options.title)}</B></FONT>')
    if options.legend and len(graph):
        rows.extend([_line_legend(graph, labels), _node_legend(graph, labels)])
    cells = "".join(f"<TR><TD>{row}</TD></TR>" for row in rows)
    return f'<TABLE BORDER="0" CELLBORDER="0" CELLPADDING="3">{cells}</TABLE>'


def _line_legend(graph: "nx.MultiDiGraph[str]", labels: Mapping[str, str]) -> str:
    drawn = [(data["sign"], line_of(data)) for *_, data in graph.edges(data=True)]
    real = {sign for sign, line in drawn if line != "hypothetical"}
    lines = {line for _, line in drawn}
    keys = STAND_KEYS if graph.graph.get("view") == "topics" else SIGN_KEYS
    items = [(color_of(s, "plain"), "━━", keys[s]) for s in (1, 0, -1) if s in real]
    marks = {"claimed": "╍╍", "denied": "┅┫", "hypothetical": "━▷"}
    items += [(color_of(0, line), mark, line) for line, mark in marks.items() if line in lines]
    return " &#160; ".join(
        f'<FONT COLOR="{color}">{mark} {_escape(labels[key])}</FONT>' for color, mark, key in items
    )


def _node_legend(graph: "nx.MultiDiGraph[str]", labels: Mapping[str, str]) -> str:
    types = {data["type"] for _, data in graph.nodes(data=True)}
    cells = "".join(
        f'<TD BORDER="1" COLOR="{shape.line}" BGCOLOR="{shape.fill}">{_escape(labels[type_])}</TD>'
        for type_, shape in SHAPES.items()
        if type_ in types
    )
    return (
        f'<TABLE BORDER="0" CELLBORDER="1" CELLSPACING="5" CELLPADDING="3"><TR>{cells}</TR></TABLE>'
    )


def _escape(text: str) -> str:
    clean = "".join(c for c in text if c.isprintable())
    return html.escape(clean, quote=False)
