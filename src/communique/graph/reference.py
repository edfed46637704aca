"""The graphs that no document writes: the ontology and the curated actors."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from communique import iris
from communique.errors import KnowledgeError
from communique.graph.encoding import own_version
from communique.graph.naming import KEY, LABEL
from communique.graph.terms import ENTITIES, ONTOLOGY, term
from communique.knowledge import Actor, Knowledge
from communique.paths import ontology_path
from communique.text import fold

_NAMES = {
    term(name).value for name in ("rdfs:label", "skos:prefLabel", "skos:altLabel", "skos:notation")
}
VERSION = term("owl:versionInfo")
_VOCABULARY = ("communique.ttl", "cameo.ttl")


def stamp(knowledge: Knowledge) -> ox.Quad:
    """Return the quad that says which version of the knowledge a store holds."""
    value = f"{own_version()} {knowledge.digest} {_digest(_VOCABULARY)}"
    return ox.Quad(ONTOLOGY, VERSION, ox.Literal(value), ONTOLOGY)


def reference_quads(knowledge: Knowledge) -> list[ox.Quad]:
    """Return the ontology and the actors with a search key for every name.

    Args:
        knowledge: The knowledge; actors of the user's own files are in it too.

    Returns:
        Quads of the graphs `g:ontology` and `g:entities`.

    Raises:
        KnowledgeError: If a file is missing or malformed.
    """
    root = ontology_path()
    ontology = list(_parse([*(root / name for name in _VOCABULARY), root / "acts.ttl"]))
    entities = [*knowledge.facts.triples(), *_named_alike(knowledge)]
    entities += _actor_keys(knowledge.actors.values())
    ontology += list(_term_keys(ontology))
    return [
        stamp(knowledge),
        *(_within(ONTOLOGY, t) for t in ontology),
        *(_within(ENTITIES, t) for t in entities),
    ]


def _within(graph: ox.NamedNode, triple: ox.Triple) -> ox.Quad:
    return ox.Quad(triple.subject, triple.predicate, triple.object, graph)


def _parse(paths: Iterable[Path]) -> Iterator[ox.Triple]:
    for path in paths:
        try:
            for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
                yield ox.Triple(quad.subject, quad.predicate, quad.object)
        except OSError as error:
            raise KnowledgeError(f"{path}: cannot be read: {error.strerror or error}") from error
        except (SyntaxError, ValueError) as error:
            raise KnowledgeError(f"{path}: not Turtle: {error}") from error


def _named_alike(knowledge: Knowledge) -> Iterator[ox.Triple]:
    """Yield the labels of the actors for the nodes that were declared one with them."""
    for other, stays in sorted(knowledge.same.items()):
        for label in knowledge.facts.terms(stays, LABEL.value):
            yield ox.Triple(ox.NamedNode(other), LABEL, label)


def _actor_keys(actors: Iterable[Actor]) -> Iterator[ox.Triple]:
    for actor in actors:
        for key in sorted({fold(name) for name in (actor.label, *actor.aliases)}):
            yield ox.Triple(ox.NamedNode(actor.id), KEY, ox.Literal(key))


def _term_keys(triples: list[ox.Triple]) -> Iterator[ox.Triple]:
    """Yield search keys for properties and concepts: their labels, notations and local names."""
    keys: dict[str, set[str]] = {}
    for t in triples:
        if not isinstance(t.subject, ox.NamedNode) or not t.subject.value.startswith(iris.BASE):
            continue
        own = keys.setdefault(t.subject.value, {fold(_local(t.subject.value))})
        if t.predicate.value in _NAMES and isinstance(t.object, ox.Literal):
            own.add(fold(t.object.value))
    for iri, found in sorted(keys.items()):
        for key in sorted(found - {""}):
            yield ox.Triple(ox.NamedNode(iri), KEY, ox.Literal(key))


def _local(iri: str) -> str:
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def _digest(names: Iterable[str]) -> str:
    try:
        return iris.digest(*((ontology_path() / n).read_text(encoding="utf-8") for n in names))
    except OSError as error:
        raise KnowledgeError(
            f"{error.filename}: cannot be read: {error.strerror or error}"
        ) from error
