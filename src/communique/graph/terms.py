"""The vocabulary of the graph: prefixes, terms, literals."""

import re
from datetime import date, datetime

import pyoxigraph as ox

from communique import iris
from communique.errors import InputError

PREFIXES = {
    "dip": iris.DIP,
    "dipc": iris.DIPC,
    "ent": iris.ENTITY,
    "st": iris.STATEMENT,
    "ev": iris.EVENT,
    "g": iris.GRAPH,
    "doc": iris.DOCUMENT,
    "prop": iris.PROPOSITION,
    "plv": iris.PLOVER,
    "cameo": iris.CAMEO,
    "run": iris.RUN,
    "report": iris.REPORT,
    "office": iris.OFFICE,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "prov": "http://www.w3.org/ns/prov#",
    "org": "http://www.w3.org/ns/org#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "gaf": "http://groundedannotationframework.org/gaf#",
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "dct": "http://purl.org/dc/terms/",
    "schema": "https://schema.org/",
    "shp": iris.BASE + "shape/",
    "sh": "http://www.w3.org/ns/shacl#",
    "wd": iris.WIKIDATA,
}
"""Prefixes that every query knows and every file is written with."""

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]+")
_DATE_TYPES = (
    (re.compile(r"\d{4}-\d\d-\d\d"), "date"),
    (re.compile(r"\d{4}-\d\d"), "gYearMonth"),
    (re.compile(r"\d{4}"), "gYear"),
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?"), "dateTime"),
)


def term(name: str) -> ox.NamedNode:
    """Return the node of a prefixed name ("dip:Statement")."""
    prefix, local = name.split(":", 1)
    return ox.NamedNode(PREFIXES[prefix] + local)


def node(iri: str, *, where: str = "record") -> ox.NamedNode:
    """Return the node of an IRI that comes from outside.

    Args:
        iri: The IRI.
        where: What holds it, for an error.

    Returns:
        The node.

    Raises:
        InputError: If it is no absolute IRI.
    """
    if not _IRI.fullmatch(iri):
        raise InputError(f"{where}: {iri!r} is no absolute IRI; give the node one as its id")
    return ox.NamedNode(iri)


def reference(value: str) -> ox.NamedNode | ox.Literal:
    """Return a source as a node if it is a web address, else as plain text."""
    is_address = value.startswith(("http://", "https://")) and _IRI.fullmatch(value)
    return ox.NamedNode(value) if is_address else ox.Literal(value)


def graph(name: str) -> ox.NamedNode:
    """Return the node of one of the graphs beside the documents' ("asserted")."""
    return ox.NamedNode(iris.GRAPH + name)


ASSERTED, CLAIMED = graph("asserted"), graph("claimed")
ENTITIES, MENTIONED = graph("entities"), graph("mentioned")
ONTOLOGY, PROVENANCE = graph("ontology"), graph("provenance")

TYPE = term("rdf:type")


def moment(value: str) -> ox.Literal:
    """Return a date as a typed literal: day, month, year or date-time; else as plain text."""
    for pattern, kind in _DATE_TYPES:
        if pattern.fullmatch(value) and _exists(value):
            return ox.Literal(value, datatype=term(f"xsd:{kind}"))
    return ox.Literal(value)


def _exists(value: str) -> bool:
    try:
        if "T" in value:
            return datetime.fromisoformat(value).year > 0
        return date.fromisoformat((value + "-01-01")[:10]).year > 0
    except ValueError:
        return False


def integer(value: int) -> ox.Literal:
    """Return a whole number."""
    return ox.Literal(str(value), datatype=term("xsd:integer"))


def decimal(value: float) -> ox.Literal:
    """Return a number with at most four decimals."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return ox.Literal(text, datatype=term("xsd:decimal"))


def turkish(value: str) -> ox.Literal:
    """Return text in Turkish."""
    return ox.Literal(value, language="tr")


def shorten(iri: str) -> str:
    """Return an IRI as a prefixed name where a prefix fits, else as it is."""
    best = max((p for p in PREFIXES.items() if iri.startswith(p[1])), key=_length, default=None)
    if best is None:
        return iri
    local = iri[len(best[1]) :]
    return f"{best[0]}:{local}" if local else iri


def _length(item: tuple[str, str]) -> int:
    return len(item[1])
