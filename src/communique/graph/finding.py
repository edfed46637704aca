"""Statements by names and dates, without SPARQL.

1. Names of actors are looked up by their folded search key: the whole name first, then names that
   hold all the words asked for. An IRI or a prefixed name ("ent:turkey") stands for itself; nodes
   that were declared one stand for each other.
2. An act is an id ("supports"), a Turkish or English label, a PLOVER type, or anything above it
   in the hierarchy ("conflict", "verbal cooperation").
3. Dates bound when it happened, or, where no time is told, when it was published.
"""

from collections.abc import Iterator
from itertools import islice

from communique import iris
from communique.errors import InputError
from communique.graph.base import Store
from communique.graph.encoding import STANDINGS, statement_iri
from communique.graph.terms import PREFIXES
from communique.model import Statement
from communique.text import fold

_EXACT = "SELECT DISTINCT ?n WHERE { ?n dip:searchKey ?key . FILTER(isIRI(?n)) }"
_WORDS = """SELECT DISTINCT ?n WHERE {{
  ?n dip:searchKey ?found . BIND(CONCAT(" ", ?found, " ") AS ?padded)
  FILTER({conditions})
}}"""
_ACTS = """SELECT DISTINCT ?act WHERE {
  ?above dip:searchKey ?key .
  ?act dip:claimedForm ?claim .
  { ?act rdfs:subPropertyOf* ?above } UNION { ?act skos:exactMatch/skos:broader* ?above }
}"""
_FITTING = """SELECT DISTINCT ?graph ?statement WHERE {{
  VALUES ?value {{ {values} }} GRAPH ?graph {{ ?statement {predicate} ?value }}
}}"""
_TURNED = """SELECT DISTINCT ?graph ?statement WHERE {{
  VALUES ?value {{ {values} }} VALUES ?act {{ {acts} }}
  GRAPH ?graph {{ ?statement {predicate} ?value ; rdf:predicate ?act }}
}}"""

_HOLDING = """SELECT DISTINCT ?graph WHERE {
  GRAPH ?graph { ?statement a dip:Statement ; rdf:predicate ?act }
}"""

_Found = set[tuple[str, str]]
"""Graph and IRI of statements."""


def find(
    store: Store,
    *,
    subject: str | None = None,
    act: str | None = None,
    object: str | None = None,
    speaker: str | None = None,
    standing: str | None = None,
    start: str | None = None,
    end: str | None = None,
    limit: int | None = None,
) -> Iterator[Statement]:
    """Yield the statements that fit all of the conditions given.

    Args:
        store: The store.
        subject: Name or IRI of who acts; for symmetric acts, of either end.
        act: Id, label, PLOVER type or superproperty.
        object: Name or IRI of toward whom or what; for symmetric acts, of either end. A topic of
            the statement fits as well.
        speaker: Name or IRI of whose words they are.
        standing: "asserted", "selfDeclared", "claimed", "denied" or "hypothetical".
        start: First ISO date; a year or month counts in full.
        end: Last ISO date; a year or month counts in full.
        limit: Most statements.

    Yields:
        Statements by date, document and place in it.

    Raises:
        InputError: If a name, act or standing is not known.
    """
    store.refresh()
    chosen: list[_Found] = []
    if act is not None:
        chosen.append(_fitting(store, acts_of(store, act), "rdf:predicate"))
    if subject is not None:
        entities = _entities(store, subject, role="subject")
        turned = _turned(store, entities, "rdf:object")
        chosen.append(_fitting(store, entities, "rdf:subject") | turned)
    if object is not None:
        entities = _entities(store, object, role="object")
        own = _fitting(store, entities, "rdf:object") | _fitting(store, entities, "dip:topic")
        chosen.append(own | _turned(store, entities, "rdf:subject"))
    if speaker is not None:
        entities = _entities(store, speaker, role="speaker")
        chosen.append(_fitting(store, entities, "dip:speaker"))
    if standing is not None:
        if standing not in STANDINGS:
            raise InputError(f"unknown standing {standing!r}; known are {', '.join(STANDINGS)}")
        chosen.append(_fitting(store, [STANDINGS[standing].value], "dip:standing"))
    fitting = set.intersection(*chosen) if chosen else None
    yield from islice(_decoded(store, fitting, start, end), limit)


def statement(store: Store, id: str) -> Statement:
    """Return a stored statement by its id.

    Args:
        store: The store.
        id: The id as records have it, or the statement's IRI.

    Returns:
        The statement.

    Raises:
        InputError: If there is none.
    """
    wanted = _iri(id) or statement_iri(id)
    for (graph,) in store.select(_HOLDING, statement=wanted):
        for found in store.pick(graph, [wanted]):
            return found
    raise InputError(
        f"{store.location}: holds no statement {id!r}; `communique find --json` shows their ids"
    )


def _fitting(store: Store, values: list[str], predicate: str) -> _Found:
    query = _FITTING.format(values=_nodes(values), predicate=predicate)
    return {(row[0], row[1]) for row in store.select(query)}


def _turned(store: Store, values: list[str], predicate: str) -> _Found:
    acts = [a.iri for a in store.knowledge.acts.values() if a.symmetric]
    query = _TURNED.format(values=_nodes(values), acts=_nodes(acts), predicate=predicate)
    return {(row[0], row[1]) for row in store.select(query)}


def _nodes(values: list[str]) -> str:
    return " ".join(f"<{iri}>" for iri in values)


def _decoded(
    store: Store, fitting: _Found | None, start: str | None, end: str | None
) -> Iterator[Statement]:
    """Yield statements document by document, so that a limit spares the rest."""
    by_graph: dict[str, list[str]] = {}
    for graph, statement in fitting or ():
        by_graph.setdefault(graph, []).append(statement)
    dates = {iris.document(id): (date, id) for id, date in store.documents().items()}
    for graph, (date, _) in sorted(dates.items(), key=lambda item: item[1]):
        if fitting is not None and graph not in by_graph:
            continue
        for found in store.pick(graph, by_graph.get(graph)):
            span = (found.time.start, found.time.end) if found.time else (date, date)
            if _is_within(span, start, end):
                yield found


def acts_of(store: Store, name: str) -> list[str]:
    """Return the IRIs of the acts that a name stands for.

    Args:
        store: The store; its ontology is asked.
        name: Id, label, PLOVER type, superproperty, or an IRI.

    Returns:
        The IRIs, sorted.

    Raises:
        InputError: If no act has that name.
    """
    if name in store.knowledge.acts:
        return [store.knowledge.acts[name].iri]
    local = (_iri(name) or "").removeprefix(iris.DIP)
    key = fold(local or name)
    found = {row[0] for row in store.select(_ACTS, key=key)} if key else set()
    if not found:
        known = ", ".join(store.knowledge.acts)
        raise InputError(
            f"no act is called {name!r}; give an act ({known}), its label, a PLOVER type, or a "
            "class such as conflict"
        )
    return sorted(found)


def _entities(store: Store, name: str, *, role: str) -> list[str]:
    if iri := _iri(name):
        return _declared_one(store, [iri])
    key = fold(name)
    if not key:
        raise InputError(f"the {role} {name!r} holds no letters; give a name or an IRI")
    found = {row[0] for row in store.select(_EXACT, key=key)}
    if not found:
        conditions = " && ".join(f'CONTAINS(?padded, " {word} ")' for word in key.split())
        found = {row[0] for row in store.select(_WORDS.format(conditions=conditions))}
    entities = sorted(iri for iri in found if iri.startswith(iris.ENTITY) or "#" not in iri)
    if not entities:
        raise InputError(
            f"nobody and nothing here is called {name!r}; check the spelling, or leave {role} out"
        )
    return _declared_one(store, entities)


def _declared_one(store: Store, entities: list[str]) -> list[str]:
    """The entities, and all nodes that were declared one with them."""
    same = store.knowledge.same
    stays = {same.get(iri, iri) for iri in entities}
    return sorted(stays.union(other for other, iri in same.items() if iri in stays))


def _iri(name: str) -> str | None:
    if "://" in name:
        if any(c in name for c in '<>"{}|^`\\') or any(c.isspace() for c in name):
            raise InputError(f"{name!r} is no IRI; take out the spaces and brackets")
        return name
    prefix, colon, local = name.partition(":")
    is_name = colon and prefix in PREFIXES and local.replace("-", "").replace("_", "").isalnum()
    return PREFIXES[prefix] + local if is_name else None


def _is_within(span: tuple[str, str], start: str | None, end: str | None) -> bool:
    first, last = span
    if not (start or end):
        return True
    if not first:
        return False
    after = not start or last[: len(start)] >= start[: len(last)]
    before = not end or first[: len(end)] <= end[: len(first)]
    return after and before
