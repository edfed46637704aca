"""What every store can do, whatever holds its quads."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

import pyoxigraph as ox
from rdflib import Dataset

from communique import iris
from communique.errors import StoreError
from communique.graph import running
from communique.graph.decoding import decode, decode_document
from communique.graph.deriving import STALE, derivation, prologue
from communique.graph.encoding import document_quads, own_version, run_iri, statement_iri
from communique.graph.reference import reference_quads, stamp
from communique.graph.results import QueryResult
from communique.graph.shapes import check_core
from communique.graph.terms import ASSERTED, ENTITIES, ONTOLOGY, PROVENANCE, TYPE, moment, term
from communique.knowledge import Knowledge
from communique.model import Document, Record, Statement

Row = tuple[str, ...]

STALE_MARK = ox.Quad(ASSERTED, STALE, ox.Literal("true", datatype=term("xsd:boolean")), PROVENANCE)
"""Says that the derived graphs are older than the documents."""

_DOCUMENTS = """
SELECT ?id ?date ?graph WHERE {
  GRAPH ?graph { ?graph a dip:Document ; dct:identifier ?id . OPTIONAL { ?graph dct:issued ?date } }
} ORDER BY ?id
"""


def bound(sparql: str, bindings: Mapping[str, str]) -> str:
    """Return a query with a VALUES line for each binding at the head of its pattern."""
    values = [
        f"VALUES ?{name} {{ {ox.NamedNode(v) if '://' in v else ox.Literal(v)} }}"
        for name, v in bindings.items()
    ]
    head, _, rest = sparql.partition("{")
    return f"{head}{{ {' '.join(values)} {rest}"


class Store(ABC):
    """Documents' graphs, the graphs derived from them, and the curated knowledge.

    Attributes:
        location: Where it lies, for messages.
        knowledge: Acts and curated actors.
        read_only: Whether writing is refused.
    """

    def __init__(self, location: str, *, knowledge: Knowledge, read_only: bool) -> None:
        self.location = location
        self.knowledge = knowledge
        self.read_only = read_only

    @abstractmethod
    def select(self, sparql: str, **bindings: str) -> list[Row]:
        """Return the rows of a query of our own over the union of all graphs.

        Args:
            sparql: A SELECT query; all prefixes are known.
            **bindings: IRIs (absolute) or texts to put in the place of variables.

        Returns:
            Rows of text; "" where a variable is unbound.
        """

    @abstractmethod
    def triples(self, graph: str) -> list[ox.Triple]:
        """Return the triples of one named graph."""

    @abstractmethod
    def quads(self) -> Iterator[ox.Quad]:
        """Yield all quads of all graphs."""

    @abstractmethod
    def update(self, sparql: str) -> None:
        """Run a SPARQL update of our own, whole or not at all."""

    @abstractmethod
    def query(
        self,
        sparql: str,
        *,
        timeout: float | None = running.TIMEOUT,
        memory: int = running.MEMORY,
        limit: int = running.LIMIT,
    ) -> QueryResult:
        """Answer a query over the union of all graphs, within limits.

        Args:
            sparql: SELECT, ASK, CONSTRUCT or DESCRIBE; the usual prefixes are known.
            timeout: Seconds; None waits without end.
            memory: Megabytes beyond the store itself.
            limit: Most rows.

        Returns:
            The answer.

        Raises:
            QueryError: If it is malformed, refused, or goes over a limit.
            StoreError: If the store cannot be read.
        """

    @abstractmethod
    def dataset(self) -> Dataset:
        """Return the real rdflib dataset, its default graph the union of all."""

    @abstractmethod
    def close(self) -> None:
        """Write what is still to be written, and let the store go."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def has_reference(self) -> bool:
        """Return whether the store holds the ontology and actors of the knowledge given."""
        mark = stamp(self.knowledge)
        query = f"SELECT ?v WHERE {{ GRAPH {ONTOLOGY} {{ {ONTOLOGY} owl:versionInfo ?v }} }}"
        return self.select(query) == [(mark.object.value,)]  # type: ignore[union-attr]

    def load_reference(self) -> None:
        """Bring the ontology and the curated actors up to date with the knowledge."""
        if not self.has_reference():
            self.write(reference_quads(self.knowledge), drop=(ONTOLOGY, ENTITIES), stale=True)

    def replace(self, document: Document, records: Iterable[Record]) -> None:
        """Write a document's named graph anew, whole or not at all.

        Args:
            document: The document.
            records: What was read from it.

        Raises:
            InputError: If a record breaks a core shape.
        StoreError: If the store cannot be written.
        """
        quads = document_quads(document, records, knowledge=self.knowledge)
        check_core(quads, name=document.id)
        own = ox.NamedNode(iris.document(document.id))
        run = ox.NamedNode(run_iri(document, self.knowledge))
        now = datetime.now(UTC).isoformat(timespec="seconds")
        values: Mapping[str, ox.NamedNode | ox.Literal] = {
            "prov:used": own,
            "prov:endedAtTime": moment(now),
            "dip:knowledgeDigest": ox.Literal(self.knowledge.digest),
            "dip:softwareVersion": ox.Literal(own_version()),
        }
        quads.append(ox.Quad(run, TYPE, term("prov:Activity"), PROVENANCE))
        quads += [ox.Quad(run, term(p), o, PROVENANCE) for p, o in values.items()]
        self.write(quads, drop=(own,), stale=True)

    def write(
        self, quads: list[ox.Quad], *, drop: Iterable[ox.NamedNode], stale: bool = False
    ) -> None:
        """Put quads in the place of whole graphs, whole or not at all.

        Args:
            quads: What to write.
            drop: Graphs that go before, with the provenance of the documents they are about.
            stale: Whether the derived graphs are older than the documents after it.

        Raises:
            StoreError: If the store cannot be written.
        """
        self._assert_writable()
        if stale:
            quads = [*quads, STALE_MARK]
        steps = []
        for graph in drop:
            steps.append(f"DROP SILENT GRAPH {graph}")
            steps.append(
                f"DELETE {{ GRAPH {PROVENANCE} {{ ?run ?p ?o }} }} "
                f"WHERE {{ GRAPH {PROVENANCE} {{ ?run prov:used {graph} ; ?p ?o }} }}"
            )
        by_graph: dict[str, list[str]] = {}
        for quad in quads:
            line = f"{quad.subject} {quad.predicate} {quad.object} ."
            by_graph.setdefault(str(quad.graph_name), []).append(line)
        data = "\n".join(
            f"GRAPH {graph} {{\n" + "\n".join(lines) + "\n}" for graph, lines in by_graph.items()
        )
        steps.append(f"INSERT DATA {{\n{data}\n}}")
        self.update(prologue() + " ;\n".join(steps))

    def _assert_writable(self) -> None:
        if self.read_only:
            raise StoreError(f"{self.location}: was opened for reading only; open it for writing")

    def has(self, document: Document) -> bool:
        """Return whether the same text was read already with the same knowledge and version."""
        run = run_iri(document, self.knowledge)
        found = self.select(
            f"SELECT ?run WHERE {{ GRAPH {PROVENANCE} {{ ?run a prov:Activity }} }}", run=run
        )
        return bool(found)

    def is_stale(self) -> bool:
        """Return whether the derived graphs are older than the documents."""
        query = f"SELECT ?x WHERE {{ GRAPH {PROVENANCE} {{ {ASSERTED} {STALE} ?x }} }}"
        return bool(self.select(query))

    def derive(self) -> None:
        """Rebuild the graphs of what is asserted, what is claimed, and who is mentioned."""
        self._assert_writable()
        self.update(derivation())

    def refresh(self) -> None:
        """Rebuild the derived graphs if they are out of date."""
        if not self.read_only and self.is_stale():
            self.derive()

    def documents(self) -> dict[str, str]:
        """Return the date ("" if unknown) of each document by its id, sorted."""
        return {id: date for id, date, _ in self.select(_DOCUMENTS)}

    def document(self, id: str) -> Document | None:
        """Return a document as stored, or None; its text is empty if only records were stored."""
        triples = self.triples(iris.document(id))
        return decode_document(triples, self.knowledge) if triples else None

    def pick(self, graph: str, statements: list[str] | None = None) -> list[Statement]:
        """Return statements of one document.

        Args:
            graph: The document's IRI.
            statements: IRIs of the statements; all by default.

        Returns:
            The statements in the order of the document.
        """
        triples = self.triples(graph) if statements is None else self.parts(graph, statements)
        found = (r for r in decode(triples, self.knowledge) if isinstance(r, Statement))
        wanted = None if statements is None else set(statements)
        return [s for s in found if wanted is None or statement_iri(s.id) in wanted]

    def parts(self, graph: str, subjects: list[str]) -> list[ox.Triple]:
        """Return at least the triples of a document that describe some of its nodes.

        Args:
            graph: The document's IRI.
            subjects: IRIs of the nodes.
        """
        del subjects
        return self.triples(graph)

    def graph_records(self, graph: str) -> list[Record]:
        """Return the records of the document whose IRI names a graph."""
        return decode(self.triples(graph), self.knowledge)

    def records(self, document: str | None = None) -> Iterator[Record]:
        """Yield records as they were stored.

        Args:
            document: Id of the document; all of them by default.

        Yields:
            The records by document, in their order.
        """
        for id in [document] if document is not None else self.documents():
            yield from self.graph_records(iris.document(id))

    def statements(self, document: str | None = None) -> Iterator[Statement]:
        """Yield the statements among the records."""
        yield from (r for r in self.records(document) if isinstance(r, Statement))
