"""Checks records and datasets as a whole.

Core shapes go over each document's graph alone; what spans graphs is one SPARQL query each, which
is thousands of times faster than the same rule in SHACL.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from communique import iris
from communique.errors import InputError
from communique.graph.encoding import document_quads
from communique.graph.files import FORMATS, parse_file, regrouped
from communique.graph.local import LocalStore
from communique.graph.shapes import Violation, core_violations
from communique.graph.terms import ASSERTED, CLAIMED, ENTITIES, MENTIONED, ONTOLOGY, shorten
from communique.knowledge import Knowledge
from communique.model import Document, Record

_STATED = "GRAPH ?d { ?x a dip:Statement ; %s }"

CHECKS: tuple[tuple[str, str, str], ...] = (
    (
        "known-act",
        "its predicate is no act of the ontology",
        "SELECT ?x WHERE { "
        + _STATED % "rdf:predicate ?act"
        + f" FILTER NOT EXISTS {{ GRAPH {ONTOLOGY} {{ ?act dip:claimedForm ?claim }} }} }}",
    ),
    (
        "known-entity",
        "it is neither curated nor described by the document that names it",
        "SELECT ?x WHERE { GRAPH ?d { ?m dip:mentionOf ?x "
        "FILTER NOT EXISTS { ?m skos:prefLabel ?label } } "
        f"FILTER NOT EXISTS {{ GRAPH {ENTITIES} {{ ?x skos:prefLabel ?name }} }} }}",
    ),
    (
        "mention-of-subject",
        "its subject is not the entity that it mentions as subject",
        "SELECT ?x WHERE { "
        + _STATED % "rdf:subject ?s ; dip:subjectMention ?m"
        + " GRAPH ?d { ?m dip:mentionOf ?e } FILTER(?e != ?s) }",
    ),
    (
        "one-document",
        "it stands in the graphs of two documents",
        "SELECT ?x WHERE { GRAPH ?a { ?x a dip:Statement } GRAPH ?b { ?x a dip:Statement } "
        "FILTER(STR(?a) < STR(?b)) }",
    ),
    (
        "proposition",
        "it shares a proposition key with a statement of another subject, act or object",
        "SELECT ?x WHERE { GRAPH ?d { ?x dip:proposition ?key ; rdf:subject ?s ; "
        "rdf:predicate ?p ; rdf:object ?o } GRAPH ?e { ?y dip:proposition ?key ; "
        "rdf:subject ?s2 ; rdf:predicate ?p2 ; rdf:object ?o2 } "
        "FILTER(?s != ?s2 || ?p != ?p2 || ?o != ?o2) }",
    ),
    (
        "hypothetical",
        "it is hypothetical although actual, or actual although hypothetical",
        "SELECT ?x WHERE { "
        + _STATED % "dip:standing ?s ; dip:modality ?m"
        + " FILTER((?s = dip:Hypothetical) = (?m = dip:Actual)) }",
    ),
    (
        "denied",
        "it is denied although its polarity is positive",
        "SELECT ?x WHERE { "
        + _STATED % "dip:standing dip:Denied ; dip:polarity dip:Positive"
        + " }",
    ),
    (
        "span-order",
        "it ends before it begins",
        "SELECT ?x WHERE { GRAPH ?d { ?x nif:beginIndex ?b ; nif:endIndex ?e } FILTER(?e < ?b) }",
    ),
    (
        "span-text",
        "its words are not those of the document at its offsets",
        "SELECT ?x WHERE { GRAPH ?d { ?x nif:referenceContext ?doc ; nif:beginIndex ?b ; "
        "nif:endIndex ?e ; nif:anchorOf ?words . ?doc nif:isString ?text } "
        "FILTER(SUBSTR(?text, ?b + 1, ?e - ?b) != STR(?words)) }",
    ),
    (
        "dates",
        "its last day is before its first",
        "SELECT ?x WHERE { " + _STATED % "dip:start ?b ; dip:end ?e" + " FILTER(?e < ?b) }",
    ),
)
"""Name, message and query of each check; ?x is what breaks it."""


def check_dataset(quads: Iterable[ox.Quad], knowledge: Knowledge) -> list[Violation]:
    """Check documents' graphs, each by the core shapes and all together by SPARQL.

    Args:
        quads: A dataset; graphs other than documents' are made anew from the knowledge.
        knowledge: Acts and curated actors.

    Returns:
        What breaks a rule, documents first.
    """
    others = (ASSERTED, CLAIMED, ENTITIES, MENTIONED, ONTOLOGY)
    own = [q for q in quads if q.graph_name not in others]
    graphs: dict[str, list[ox.Quad]] = {}
    for quad in own:
        name = getattr(quad.graph_name, "value", "")
        if name.startswith(iris.DOCUMENT):
            graphs.setdefault(name, []).append(quad)
    found = [v for _, graph in sorted(graphs.items()) for v in core_violations(graph)]
    with LocalStore(ox.Store(), "memory", knowledge=knowledge) as store:
        store.engine.extend(own)
        for name, message, query in CHECKS:
            broken = {row[0] for row in store.select(query)}
            found += [Violation(shorten(x), name, message) for x in sorted(broken)]
    return found


def check_file(path: Path, knowledge: Knowledge) -> tuple[int, list[Violation]]:
    """Check a Turtle, TriG or N-Quads file.

    Args:
        path: The file.
        knowledge: Acts and curated actors.

    Returns:
        The number of documents and what breaks a rule.

    Raises:
        StoreError: If it cannot be read.
        InputError: If it holds no document.
    """
    quads = parse_file(path)
    if FORMATS[path.suffix.lower()] == ox.RdfFormat.TURTLE:
        quads = list(regrouped(quads))
    names = {getattr(q.graph_name, "value", "") for q in quads}
    count = sum(name.startswith(iris.DOCUMENT) for name in names)
    if not count:
        raise InputError(f"{path}: holds no document of communique; there is nothing to check")
    return count, check_dataset(quads, knowledge)


def check_records(records: Iterable[Record], knowledge: Knowledge) -> tuple[int, list[Violation]]:
    """Check records: whether they can be encoded, and what a dataset of them breaks.

    Args:
        records: Records of one or more documents.
        knowledge: Acts and curated actors.

    Returns:
        The number of records and what breaks a rule.
    """
    count = 0
    found: list[Violation] = []
    quads: list[ox.Quad] = []
    for document, own in grouped(records):
        count += len(own)
        found += _repeated(document, own)
        try:
            quads += document_quads(document, own, knowledge=knowledge)
        except InputError as error:
            found.append(Violation(document.id, "encoding", str(error)))
        except (KeyError, ValueError) as error:
            found.append(Violation(document.id, "record", f"a value is not allowed: {error}"))
    return count, found + check_dataset(quads, knowledge)


def _repeated(document: Document, records: list[Record]) -> Iterator[Violation]:
    ids = [getattr(r, "id", None) for r in records]
    for id in sorted({i for i in ids if i is not None and ids.count(i) > 1}):
        yield Violation(f"{document.id}: {id}", "repeated", "two statements have this id")


def grouped(records: Iterable[Record]) -> Iterator[tuple[Document, list[Record]]]:
    """Yield records by document, in the order in which the documents first occur."""
    by_document: dict[str, list[Record]] = {}
    for record in records:
        by_document.setdefault(record.document, []).append(record)
    for id, own in by_document.items():
        yield Document(id, ""), own
