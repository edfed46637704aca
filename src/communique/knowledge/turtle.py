"""Facts of Turtle files by subject and predicate, read with pyoxigraph (rdflib is much slower)."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from communique.errors import KnowledgeError

Value = tuple[str, str]
"""Lexical form or IRI, and language tag ("" if none)."""

Term = ox.NamedNode | ox.Literal


class Facts:
    """Statements of some Turtle files, indexed by subject and predicate."""

    def __init__(self) -> None:
        self._index: dict[str, dict[str, list[Term]]] = {}

    def add(self, triple: ox.Triple | ox.Quad, path: Path) -> None:
        """Add one triple.

        Args:
            triple: The triple.
            path: Where it stands, for an error.

        Raises:
            KnowledgeError: If it holds a blank node.
        """
        subject, object_ = triple.subject, triple.object
        if not isinstance(subject, ox.NamedNode) or not isinstance(
            object_, ox.NamedNode | ox.Literal
        ):
            raise KnowledgeError(f"{path}: blank node in {triple}; give the node an IRI")
        by_predicate = self._index.setdefault(subject.value, {})
        by_predicate.setdefault(triple.predicate.value, []).append(object_)

    def terms(self, subject: str, predicate: str) -> tuple[Term, ...]:
        """Return the values of a predicate as terms."""
        return tuple(self._index.get(subject, {}).get(predicate, ()))

    def predicates(self, subject: str) -> list[str]:
        """Return the predicates of a subject in the order of the file."""
        return list(self._index.get(subject, ()))

    def put(self, subject: str, predicate: str, terms: Iterable[Term]) -> None:
        """Make some terms the only values of a predicate, each once; none takes it away."""
        found = list(dict.fromkeys(terms))
        by_predicate = self._index.setdefault(subject, {})
        if found:
            by_predicate[predicate] = found
        else:
            by_predicate.pop(predicate, None)

    def drop(self, subject: str) -> None:
        """Take a subject away with all that is said of it."""
        self._index.pop(subject, None)

    def triples(self) -> Iterator[ox.Triple]:
        """Yield all facts as triples, sorted by subject, else in the order of the files."""
        for subject, by_predicate in sorted(self._index.items()):
            own = ox.NamedNode(subject)
            for predicate, terms in by_predicate.items():
                yield from (ox.Triple(own, ox.NamedNode(predicate), t) for t in terms)

    def subjects(self) -> Iterator[str]:
        """Yield the subjects' IRIs in sorted order."""
        return iter(sorted(self._index))

    def has(self, subject: str, predicate: str) -> bool:
        """Return whether the subject has the predicate."""
        return predicate in self._index.get(subject, {})

    def values(self, subject: str, predicate: str) -> list[str]:
        """Return the values of a predicate in the order of the file."""
        return [term.value for term in self._index.get(subject, {}).get(predicate, ())]

    def tagged(self, subject: str, predicate: str) -> list[Value]:
        """Return the values of a predicate with their language tags."""
        return [
            (term.value, (term.language or "") if isinstance(term, ox.Literal) else "")
            for term in self._index.get(subject, {}).get(predicate, ())
        ]

    def label(self, subject: str, predicate: str, language: str) -> str | None:
        """Return the first value in a language, or None."""
        return next((v for v, lang in self.tagged(subject, predicate) if lang == language), None)


def read_facts(paths: Iterable[Path]) -> Facts:
    """Read Turtle files.

    Args:
        paths: The files.

    Returns:
        Their facts together.

    Raises:
        KnowledgeError: If a file is missing or malformed; the message gives its line.
    """
    facts = Facts()
    for path in paths:
        try:
            for triple in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
                facts.add(triple, path)
        except OSError as error:
            raise KnowledgeError(f"{path}: cannot be read: {error.strerror or error}") from error
        except (SyntaxError, ValueError) as error:
            raise KnowledgeError(f"{path}: not Turtle: {error}") from error
    return facts


def local_name(iri: str) -> str:
    """Return the part of an IRI behind its last '#' or '/'."""
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
