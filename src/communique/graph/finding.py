"""Statements by names and dates, without SPARQL.

1. Names of actors are looked up by their folded search key: the whole name first, then names that
   hold all the words asked for. An IRI or a prefixed name ("ent:turkey") stands for itself.
2. An act is an id ("supports"), a Turkish or English label, a PLOVER type, or anything above it
   in the hierarchy ("conflict", "verbal cooperation").
3. Dates bound when it happened, or, where no time is told, when it was published.
"""

from collections.abc import Iterator

from communique import iris
from communique.errors import InputError
from communique.graph.base import Store
from communique.graph.encoding import STANDINGS
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
_FIND = """SELECT DISTINCT ?graph ?statement ?start ?end ?date ?position WHERE {{
  {values}
  GRAPH ?graph {{
    ?statement a dip:Statement ; dip:position ?position ; dip:document ?graph .
    {patterns}
    OPTIONAL {{ ?statement dip:start ?start ; dip:end ?end }}
    OPTIONAL {{ ?statement dip:statedAt ?date }}
  }}
}}"""


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
    values: list[str] = []
    patterns: list[str] = []
    if act is not None:
        values.append(_values("act", acts_of(store, act)))
        patterns.append("?statement rdf:predicate ?act .")
    for name, wanted in (("subject", subject), ("object", object), ("speaker", speaker)):
        if wanted is not None:
            values.append(_values(name, _entities(store, wanted, role=name)))
    if standing is not None:
        if standing not in STANDINGS:
            raise InputError(f"unknown standing {standing!r}; known are {', '.join(STANDINGS)}")
        patterns.append(f"?statement dip:standing {STANDINGS[standing]} .")
    if speaker is not None:
        patterns.append("?statement dip:speaker ?speaker .")
    patterns += _ends(subject is not None, object is not None, store)
    query = _FIND.format(values=" ".join(values), patterns="\n    ".join(patterns))
    rows = {(row[4], row[0], int(row[5]), row[1]): row for row in store.select(query)}
    chosen = [key for key, row in sorted(rows.items()) if _is_within(row[2:5], start, end)]
    yield from _decoded(store, chosen[:limit])


def _decoded(store: Store, chosen: list[tuple[str, str, int, str]]) -> Iterator[Statement]:
    known: tuple[str, dict[str, Statement]] = ("", {})
    for _, graph, _, statement in chosen:
        if known[0] != graph:
            found = store.graph_records(graph)
            known = graph, {iris.STATEMENT + r.id: r for r in found if isinstance(r, Statement)}
        yield known[1][statement]


def _ends(has_subject: bool, has_object: bool, store: Store) -> list[str]:
    symmetric = " ".join(f"<{a.iri}>" for a in store.knowledge.acts.values() if a.symmetric)
    turned = f"VALUES ?turned {{ {symmetric} }} ?statement rdf:predicate ?turned ;"
    if has_subject and has_object:
        return [
            "{ ?statement rdf:subject ?subject ; rdf:object|dip:topic ?object } UNION "
            f"{{ {turned} rdf:object ?subject ; rdf:subject|dip:topic ?object }}"
        ]
    if has_subject:
        return [f"{{ ?statement rdf:subject ?subject }} UNION {{ {turned} rdf:object ?subject }}"]
    if has_object:
        return [
            "{ ?statement rdf:object|dip:topic ?object } UNION "
            f"{{ {turned} rdf:subject ?object }}"
        ]
    return []


def _values(name: str, found: list[str]) -> str:
    return f"VALUES ?{name} {{ {' '.join(f'<{iri}>' for iri in found)} }}"


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
        return [iri]
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
    return entities


def _iri(name: str) -> str | None:
    if "://" in name:
        if any(c in name for c in '<>"{}|^`\\') or any(c.isspace() for c in name):
            raise InputError(f"{name!r} is no IRI; take out the spaces and brackets")
        return name
    prefix, colon, local = name.partition(":")
    is_name = colon and prefix in PREFIXES and local.replace("-", "").replace("_", "").isalnum()
    return PREFIXES[prefix] + local if is_name else None


def _is_within(times: tuple[str, ...], start: str | None, end: str | None) -> bool:
    first, last, published = times
    first, last = first or published, last or published
    if not (start or end):
        return True
    if not first:
        return False
    after = not start or last[: len(start)] >= start[: len(last)]
    before = not end or first[: len(end)] <= end[: len(first)]
    return after and before
