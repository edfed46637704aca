"""The core shapes, and two ways of holding a document's graph to them.

1. Before a document is stored, `check_core` reads the packaged shapes as what they are: counts,
   types, values and bounds of single properties. That takes about a millisecond a document.
2. `core_violations` gives the same graph to pyshacl, which knows all of SHACL and takes a hundred
   times as long; `communique validate` uses it. A test holds that both agree.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from communique.errors import InputError, KnowledgeError
from communique.graph.terms import TYPE, shorten
from communique.paths import ontology_path

_SH = Namespace("http://www.w3.org/ns/shacl#")


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule that something breaks.

    Attributes:
        where: The node, document or line.
        rule: The shape or check.
        message: What is wrong.
    """

    where: str
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.where}: {self.message} [{self.rule}]"


@dataclass(frozen=True, slots=True)
class PropertyShape:
    """What one property of a class may hold.

    Attributes:
        id: IRI of the shape.
        path: IRI of the property.
        message: What to say where it is broken.
        least: Least number of values.
        most: Most values, or None.
        is_iri: Whether each must be an IRI.
        datatype: Datatype of each, or None.
        among: The only values allowed, or none for any.
        lowest: Least number, or None.
        highest: Greatest number, or None.
        pattern: Regular expression that each must hold, or None.
    """

    id: str
    path: str
    message: str
    least: int
    most: int | None
    is_iri: bool
    datatype: str | None
    among: frozenset[str]
    lowest: float | None
    highest: float | None
    pattern: str | None

    def broken_by(self, values: list[ox.NamedNode | ox.Literal]) -> bool:
        """Return whether a node's values of the property break the shape."""
        if len(values) < self.least or (self.most is not None and len(values) > self.most):
            return True
        return not all(map(self._allows, values))

    def _allows(self, value: ox.NamedNode | ox.Literal) -> bool:
        if isinstance(value, ox.NamedNode):
            if self.datatype:
                return False
        elif self.is_iri or (self.datatype and value.datatype.value != self.datatype):
            return False
        if self.among and value.value not in self.among:
            return False
        if self.pattern and not re.search(self.pattern, value.value):
            return False
        return self._is_within(value.value)

    def _is_within(self, text: str) -> bool:
        if self.lowest is None and self.highest is None:
            return True
        try:
            number = float(text)
        except ValueError:
            return False
        above = self.lowest is None or number >= self.lowest
        return above and (self.highest is None or number <= self.highest)


@cache
def shapes() -> Graph:
    """Return the packaged shapes.

    Raises:
        KnowledgeError: If they cannot be read.
    """
    path = ontology_path() / "shapes.ttl"
    try:
        return Graph().parse(path, format="turtle")
    except OSError as error:
        raise KnowledgeError(f"{path}: cannot be read: {error.strerror or error}") from error
    except Exception as error:
        raise KnowledgeError(f"{path}: not Turtle: {error}") from error


@cache
def property_shapes() -> dict[str, tuple[PropertyShape, ...]]:
    """Return the packaged shapes by the IRI of the class that they are about."""
    graph = shapes()
    return {
        str(cls): tuple(
            _property(graph, own) for own in sorted(graph.objects(shape, _SH.property), key=str)
        )
        for shape, cls in graph.subject_objects(_SH.targetClass)
    }


def _property(graph: Graph, own: Node) -> PropertyShape:
    def value(name: str) -> str | None:
        found = graph.value(own, _SH[name])
        return None if found is None else str(found)

    def number(name: str) -> float | None:
        found = value(name)
        return None if found is None else float(found)

    listed = graph.value(own, _SH["in"])
    most = value("maxCount")
    return PropertyShape(
        id=str(own),
        path=value("path") or "",
        message=value("message") or "",
        least=int(value("minCount") or 0),
        most=None if most is None else int(most),
        is_iri=value("nodeKind") == str(_SH.IRI),
        datatype=value("datatype"),
        among=frozenset(map(str, Collection(graph, listed))) if listed is not None else frozenset(),
        lowest=number("minInclusive"),
        highest=number("maxInclusive"),
        pattern=value("pattern"),
    )


def check_core(quads: Iterable[ox.Quad], *, name: str) -> None:
    """Refuse a document's graph that breaks a core shape.

    Args:
        quads: The graph.
        name: The document's id.

    Raises:
        InputError: If it breaks one; the message names the first.
    """
    found = list(quick_violations(quads))
    if found:
        more = f" and {len(found) - 1} more" if len(found) > 1 else ""
        raise InputError(f"{name}: not stored: {found[0]}{more}")


def quick_violations(triples: Iterable[ox.Triple | ox.Quad]) -> Iterator[Violation]:
    """Yield what of a graph breaks a core shape, in the order of the graph."""
    nodes: dict[str, dict[str, list[ox.NamedNode | ox.Literal]]] = {}
    for t in triples:
        if not isinstance(t.subject, ox.NamedNode):
            raise InputError(f"{t.subject} is a blank node; every node has an IRI here")
        own = nodes.setdefault(t.subject.value, {})
        own.setdefault(t.predicate.value, []).append(t.object)  # type: ignore[arg-type]
    known = property_shapes()
    for node, values in nodes.items():
        for cls in values.get(TYPE.value, ()):
            for shape in known.get(cls.value, ()):
                if shape.broken_by(values.get(shape.path, [])):
                    told = f"{shorten(shape.path)}: {shape.message}"
                    yield Violation(shorten(node), shorten(shape.id), told)


def core_violations(triples: Iterable[ox.Triple | ox.Quad]) -> list[Violation]:
    """Check a graph against the packaged shapes with a full SHACL engine.

    Args:
        triples: The graph.

    Returns:
        What breaks a shape, sorted.
    """
    from pyshacl import validate

    data = Graph()
    for t in triples:
        data.add((_rdflib(t.subject), _rdflib(t.predicate), _rdflib(t.object)))
    _, report, _ = validate(data, shacl_graph=shapes(), inplace=True)
    found = []
    for result in report.subjects(RDF.type, _SH.ValidationResult):
        path = report.value(result, _SH.resultPath)
        source = report.value(result, _SH.sourceShape)
        value = report.value(result, _SH.value)
        told = str(report.value(result, _SH.resultMessage))
        told = f"{shorten(str(path))}: {told}" if path else told
        told += f" (found {shorten(str(value))})" if value is not None else ""
        node = shorten(str(report.value(result, _SH.focusNode)))
        found.append(Violation(node, shorten(str(source)), told))
    return sorted(found, key=str)


def _rdflib(value: object) -> URIRef | Literal:
    if isinstance(value, ox.NamedNode):
        return URIRef(value.value)
    if isinstance(value, ox.Literal):
        if value.language:
            return Literal(value.value, lang=value.language)
        return Literal(value.value, datatype=URIRef(value.datatype.value), normalize=False)
    raise InputError(f"{value} is a blank node; every node has an IRI here")
