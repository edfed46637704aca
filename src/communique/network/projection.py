"""Statements as networkx graphs.

1. A view says which nodes and edges a statement gives.
2. Edges of the same ends, act, standing, polarity and modality are merged; the merged edge
   keeps the count and the ids of its statements.
3. Nodes and edges are added in sorted order, so that equal input gives an equal graph.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from communique.errors import InputError
from communique.knowledge.acts import Act
from communique.model import ACTOR_TYPES, Node, Statement
from communique.network.selection import when

TOPIC_TYPES = frozenset({"Topic", "Agreement", "Event"})
UNREAL = frozenset({"denied", "hypothetical"})
_ASKING = frozenset({"REQUEST", "DEMAND"})


@dataclass(frozen=True, slots=True)
class _Tie:
    """One edge before merging."""

    source: Node
    target: Node
    key: tuple[str, ...]
    statement: Statement
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Context:
    acts: Mapping[str, Act]
    lang: str

    def label(self, act: Act) -> str:
        return act.label_en if self.lang == "en" else act.label_tr


def act_of(statement: Statement, acts: Mapping[str, Act]) -> Act:
    """Return a statement's act.

    Args:
        statement: The statement.
        acts: The ontology's acts by id.

    Returns:
        The act.

    Raises:
        InputError: If the ontology has no such act.
    """
    if statement.act not in acts:
        raise InputError(
            f"statement {statement.id}: act {statement.act!r} is not in the ontology; "
            "were the records made by another version?"
        )
    return acts[statement.act]


def project(
    statements: Iterable[Statement],
    *,
    acts: Mapping[str, Act],
    view: str = "actors",
    lang: str = "tr",
    dates: Mapping[str, str] | None = None,
) -> "nx.MultiDiGraph[str]":
    """Project statements to a directed multigraph.

    Nodes carry `label`, `type` and `qid`; edges `act`, `label`, `sign`, `weight` (the act's, on
    the scale from conflict to cooperation), `symmetric`, `standing`, `negated`, `modality`,
    `count` (statements), `statements` (ids), `documents`, `speakers`, `first`, `last`,
    `confidence` (highest) and `evidence` (a sentence).

    Args:
        statements: The statements.
        acts: The ontology's acts by id.
        view: "all": both ends, whatever they are; "actors": only actors; "acts": actors and
            acts, two-mode; "topics": actors and the topics they take a stand on, two-mode, where
            the sign is the stand and what is not real is left out.
        lang: Language of the acts' labels, tr or en.
        dates: Dates of publication by document.

    Returns:
        The graph; nodes are IRIs.

    Raises:
        InputError: If the view or an act is unknown.
    """
    if view not in _VIEWS:
        raise InputError(f"unknown view {view!r}; known are {', '.join(_VIEWS)}")
    context = _Context(acts, lang)
    ties = [tie for s in statements for tie in _VIEWS[view](s, context)]
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(view=view, lang=lang)
    nodes: dict[str, Node] = {}
    groups: dict[tuple[str, ...], list[_Tie]] = {}
    for tie in ties:
        nodes.setdefault(tie.source.id, tie.source)
        nodes.setdefault(tie.target.id, tie.target)
        groups.setdefault((tie.source.id, tie.target.id, *tie.key), []).append(tie)
    act_iris = {act.iri for act in acts.values()}
    for id, node in sorted(nodes.items()):
        type_ = "Act" if id in act_iris else node.type
        graph.add_node(id, label=node.label, type=type_, qid=node.qid or "")
    for (source, target, *key), group in sorted(groups.items()):
        graph.add_edge(source, target, key="|".join(key), **_merge(group, dates))
    return graph


def _merge(group: list[_Tie], dates: Mapping[str, str] | None) -> dict[str, Any]:
    statements = list({tie.statement.id: tie.statement for tie in group}.values())
    times = [time for s in statements if (time := when(s, dates))]
    return {
        **group[0].facts,
        "count": len(statements),
        "statements": tuple(s.id for s in statements),
        "documents": tuple(sorted({s.document for s in statements})),
        "speakers": tuple(sorted({s.speaker.label for s in statements if s.speaker})),
        "first": min((t.start for t in times), default=""),
        "last": max((t.end for t in times), default=""),
        "confidence": max(s.confidence for s in statements),
        "evidence": next((e.text for s in statements for e in s.evidence), ""),
    }


def _facts(statement: Statement, act: Act, label: str) -> dict[str, Any]:
    return {
        "act": act.id,
        "label": label,
        "sign": act.sign,
        "weight": act.weight,
        "symmetric": act.symmetric,
        "standing": statement.standing,
        "negated": statement.negated,
        "modality": statement.modality,
    }


def _key(statement: Statement) -> tuple[str, ...]:
    polarity = "negative" if statement.negated else "positive"
    return (statement.act, statement.standing, polarity, statement.modality)


def _all(statement: Statement, context: _Context) -> Iterator[_Tie]:
    act = act_of(statement, context.acts)
    source, target = statement.subject, statement.object
    if act.symmetric and target.id < source.id:
        source, target = target, source
    facts = _facts(statement, act, context.label(act))
    yield _Tie(source, target, _key(statement), statement, facts)


def _actors(statement: Statement, context: _Context) -> Iterator[_Tie]:
    if {statement.subject.type, statement.object.type} <= ACTOR_TYPES:
        yield from _all(statement, context)


def _acts(statement: Statement, context: _Context) -> Iterator[_Tie]:
    act = act_of(statement, context.acts)
    middle = Node(act.iri, context.label(act), "Event")
    facts = _facts(statement, act, context.label(act))
    if statement.subject.type in ACTOR_TYPES:
        yield _Tie(statement.subject, middle, _key(statement), statement, facts)
    if statement.object.type in ACTOR_TYPES:
        # Both ends of a symmetric act do it; of any other, the object undergoes it.
        ends = (statement.object, middle) if act.symmetric else (middle, statement.object)
        yield _Tie(*ends, _key(statement), statement, facts)


def _topics(statement: Statement, context: _Context) -> Iterator[_Tie]:
    if statement.subject.type not in ACTOR_TYPES or statement.modality != "actual":
        return
    act = act_of(statement, context.acts)
    sign = stand_of(statement, act)
    stand = {1: "for", 0: "neutral", -1: "against"}[sign]
    # The sign has the negation in it, and a denial is somebody's claim about the stand.
    standing = "claimed" if statement.standing == "denied" else statement.standing
    facts = {
        **_facts(statement, act, stand),
        "act": stand, "sign": sign, "symmetric": False, "negated": False, "standing": standing,
    }  # fmt: skip
    holders = [statement.subject]
    if act.symmetric and statement.object.type in ACTOR_TYPES:
        holders.append(statement.object)
    for topic in topics_of(statement):
        for holder in holders:
            yield _Tie(holder, topic, (stand, standing), statement, facts)


def topics_of(statement: Statement) -> list[Node]:
    """Return what a statement is about: its topics, and its object if that is a thing."""
    things = [statement.object] if statement.object.type in TOPIC_TYPES else []
    return list({node.id: node for node in (*things, *statement.topics)}.values())


def stand_of(statement: Statement, act: Act) -> int:
    """Return whether a statement's subject is for its topics (1), against (-1) or neither (0).

    An act's sign is toward its object. Who asks for or demands a thing wants that thing, even
    where the demand is a conflict with the actor that it is made to.

    Args:
        statement: The statement.
        act: Its act.

    Returns:
        The sign, turned round where the statement is negated.
    """
    sign = 1 if act.plover in _ASKING else act.sign
    return -sign if statement.negated else sign


_VIEWS: Mapping[str, Callable[[Statement, _Context], Iterator[_Tie]]] = {
    "all": _all,
    "actors": _actors,
    "acts": _acts,
    "topics": _topics,
}
VIEWS = tuple(_VIEWS)


def effective_edges(graph: "nx.MultiDiGraph[str]") -> list[tuple[str, str, dict[str, Any]]]:
    """Return the edges of what happened or holds: not denied, not negated, not hypothetical.

    Args:
        graph: A projection. In the view "topics" every edge is a stand and counts.

    Returns:
        Source, target and attributes, in the graph's order.
    """
    every = graph.graph.get("view") == "topics"
    return [
        (u, v, data)
        for u, v, data in graph.edges(data=True)
        if every or not (data["negated"] or data["standing"] in UNREAL)
    ]
