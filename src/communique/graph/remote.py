"""A store behind a SPARQL 1.1 endpoint."""

import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.client import HTTPException
from urllib.parse import urlencode, urlsplit

import pyoxigraph as ox
from rdflib import Dataset
from rdflib.plugins.stores.sparqlstore import SPARQLStore

from communique.errors import QueryError, StoreError
from communique.graph import guard, running
from communique.graph.base import Row, Store, bound
from communique.graph.deriving import prologue
from communique.graph.results import QueryResult, Term
from communique.graph.terms import PREFIXES
from communique.knowledge import Knowledge

_JSON = "application/sparql-results+json"
_TRIPLES = "application/n-triples"
_WAIT = 120.0


def endpoints(location: str) -> tuple[str, str]:
    """Return the addresses for queries and updates.

    Args:
        location: A server's address ("http://host:7878"), or that of its query service
            ("…/query", "…/sparql").

    Returns:
        The query and the update address.
    """
    base = location.rstrip("/")
    for ending in ("/query", "/sparql"):
        if urlsplit(base).path.endswith(ending):
            return base, base.removesuffix(ending) + "/update"
    return f"{base}/query", f"{base}/update"


class RemoteStore(Store):
    """A store whose quads a server holds; each write is one update request, so whole or not."""

    def __init__(self, location: str, *, knowledge: Knowledge, read_only: bool = False) -> None:
        super().__init__(location, knowledge=knowledge, read_only=read_only)
        self._query, self._update = endpoints(location)
        if not read_only:
            self.load_reference()

    def select(self, sparql: str, **bindings: str) -> list[Row]:
        """Return the rows of a query of our own; see `Store.select`."""
        columns, rows = self._ask(bound(sparql, bindings), _WAIT)
        return [tuple(row[c]["value"] if c in row else "" for c in columns) for row in rows]

    def _ask(self, sparql: str, timeout: float | None) -> tuple[list[str], list[dict[str, Term]]]:
        answer = self._post(self._query, {"query": prologue() + sparql}, _JSON, timeout)
        try:
            data = json.loads(answer)
            if "boolean" in data:
                word = "true" if data["boolean"] else "false"
                return ["answer"], [{"answer": {"type": "literal", "value": word}}]
            return data["head"]["vars"], data["results"]["bindings"]
        except (ValueError, KeyError, TypeError) as error:
            raise StoreError(
                f"{self.location}: the answer is not SPARQL JSON; give a SPARQL 1.1 endpoint"
            ) from error

    def triples(self, graph: str) -> list[ox.Triple]:
        """Return the triples of one named graph."""
        iri = ox.NamedNode(graph)
        query = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {iri} {{ ?s ?p ?o }} }}"
        return self._graph(query, _WAIT)

    def quads(self) -> Iterator[ox.Quad]:
        """Yield all quads of all graphs, one graph after the other."""
        for (graph,) in self.select(
            "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"
        ):
            name = ox.NamedNode(graph)
            for t in self.triples(graph):
                yield ox.Quad(t.subject, t.predicate, t.object, name)

    def _graph(self, sparql: str, timeout: float | None) -> list[ox.Triple]:
        answer = self._post(self._query, {"query": prologue() + sparql}, _TRIPLES, timeout)
        try:
            quads = ox.parse(answer, format=ox.RdfFormat.N_TRIPLES)
            return [ox.Triple(q.subject, q.predicate, q.object) for q in quads]
        except (SyntaxError, ValueError) as error:
            raise StoreError(f"{self.location}: the answer is not N-Triples: {error}") from error

    def update(self, sparql: str) -> None:
        """Run a SPARQL update of our own, whole or not at all."""
        self._assert_writable()
        self._post(self._update, {"update": sparql}, "*/*", _WAIT)

    def query(
        self,
        sparql: str,
        *,
        timeout: float | None = running.TIMEOUT,
        memory: int = running.MEMORY,
        limit: int = running.LIMIT,
    ) -> QueryResult:
        """Answer a query; the memory is the server's. See `Store.query`."""
        del memory
        checked = guard.check(sparql)
        self.refresh()
        kind = guard.form(checked)
        if kind == "graph":
            found = sorted(self._graph(checked, timeout), key=str)
            rows: list[tuple[Term | None, ...]]
            rows = [tuple(map(_term, (t.subject, t.predicate, t.object))) for t in found]
            columns = ["subject", "predicate", "object"]
        else:
            columns, bindings = self._ask(checked, timeout)
            rows = [tuple(row.get(c) for c in columns) for row in bindings]
        return QueryResult(kind, tuple(columns), tuple(rows[:limit]), len(rows) > limit)

    def dataset(self) -> Dataset:
        """Return an rdflib dataset that reads from the endpoint."""
        self.refresh()
        fields = {"union-default-graph": "true"}
        engine = SPARQLStore(self._query, method="POST_FORM", params=fields)
        found = Dataset(store=engine, default_union=True)
        for prefix, iri in PREFIXES.items():
            found.bind(prefix, iri, replace=True)
        return found

    def close(self) -> None:
        """Do nothing: every request stands alone."""

    def _post(
        self, address: str, fields: dict[str, str], accept: str, timeout: float | None
    ) -> bytes:
        if accept != "*/*":
            fields = {**fields, "union-default-graph": "true"}
        request = urllib.request.Request(
            address, urlencode(fields).encode(), {"Accept": accept}, method="POST"
        )
        try:
            with urllib.request.urlopen(request, timeout=timeout) as answer:
                content: bytes = answer.read()
                return content
        except urllib.error.HTTPError as error:
            word = error.read(400).decode(errors="replace").strip()
            message = f"{address}: the server answers {error.code}: {word or error.reason}"
            kind = QueryError if error.code == 400 and "query" in fields else StoreError
            raise kind(message) from error
        except TimeoutError as error:
            raise QueryError(
                f"{address}: no answer within {timeout:g} s; narrow the query"
            ) from error
        except (urllib.error.URLError, HTTPException, OSError) as error:
            reason = getattr(error, "reason", error)
            raise StoreError(f"{address}: cannot be reached: {reason}") from error


def _term(value: object) -> Term:
    if isinstance(value, ox.NamedNode):
        return {"type": "uri", "value": value.value}
    if isinstance(value, ox.Literal):
        return {"type": "literal", "value": value.value}
    return {"type": "bnode", "value": str(value)}
