"""The user's own actors: they add to the packaged ones, correct them and declare nodes one.

1. A name, alias, demonym or other title is added. What can be only one (a date, a title, an owner,
   a label in one language, a Wikidata identifier) takes the place of the packaged value.
2. `owl:deprecated true` takes a node away, with the terms of office and memberships that name it.
3. Nodes that `owl:sameAs` declares one, directly or by the same Wikidata identifier, become one:
   the packaged node stays, of two such the one whose IRI is first in code point order. What it
   lacks comes from the other, whose label becomes an alias.
4. What breaks a rule is an error with file, line and remedy.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pyoxigraph as ox

from communique import iris
from communique.errors import KnowledgeError
from communique.knowledge.turtle import Facts, Term, local_name, read_facts
from communique.knowledge.vetting import FUNCTIONAL, Vetting

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_ORG = "http://www.w3.org/ns/org#"
_OWL = "http://www.w3.org/2002/07/owl#"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
LABEL, ALIAS = _SKOS + "prefLabel", _SKOS + "altLabel"
SAME, DEPRECATED = _OWL + "sameAs", _OWL + "deprecated"
REPLACED = "http://purl.org/dc/terms/isReplacedBy"
"""Leads from a node to the one that stands for both."""


def read_actors(paths: Iterable[Path], own: Iterable[Path] = ()) -> Facts:
    """Read the packaged actors and the user's own.

    Args:
        paths: The packaged Turtle files; later ones add to earlier ones.
        own: The user's files; later ones override earlier ones.

    Returns:
        The facts of all, nodes declared one merged; `REPLACED` leads from each node that went
        into another to that one.

    Raises:
        KnowledgeError: If a file is missing or malformed, or one of the user's breaks a rule.
    """
    facts = read_facts(paths)
    packaged = frozenset(facts.subjects())
    files = [(path, read_facts([path])) for path in own]
    for path, theirs in files:
        Vetting(path, theirs).alone()
        _override(facts, theirs)
    if files:
        merged = _merge(facts, packaged)
        for path, theirs in files:
            Vetting(path, theirs).together(facts, merged)
    return facts


def _override(facts: Facts, theirs: Facts) -> None:
    for subject in theirs.subjects():
        if "true" in theirs.values(subject, DEPRECATED):
            _remove(facts, subject)
            continue
        for predicate in theirs.predicates(subject):
            new = theirs.terms(subject, predicate)
            old = facts.terms(subject, predicate)
            kept = [t for t in old if not _replaces(predicate, new, t)]
            facts.put(subject, predicate, [*kept, *new])


def _replaces(predicate: str, new: Iterable[Term], old: Term) -> bool:
    """Whether new values take the place of an old one."""
    if predicate == SAME:
        return _is_wikidata(old) and any(map(_is_wikidata, new))
    if predicate == LABEL:
        return _language(old) in set(map(_language, new))
    return predicate in FUNCTIONAL or predicate == _TYPE


def _is_wikidata(term: Term) -> bool:
    return term.value.startswith(iris.WIKIDATA)


def _language(term: Term) -> str:
    return (term.language or "") if isinstance(term, ox.Literal) else ""


def _remove(facts: Facts, subject: str) -> None:
    facts.drop(subject)
    ends = (_ORG + "member", _ORG + "organization")
    for other in list(facts.subjects()):
        if any(subject in facts.values(other, end) for end in ends):
            facts.drop(other)


def _merge(facts: Facts, packaged: frozenset[str]) -> dict[str, str]:
    """Merge the nodes that are declared one; return what each that went is now."""
    merged: dict[str, str] = {}
    for group in _groups(facts):
        known = [iri for iri in group if facts.has(iri, _TYPE)]
        if not known:
            continue  # Told as an error later: nobody says who that is.
        stays, *others = sorted(group, key=lambda i: (i not in packaged, i not in known, i))
        merged |= dict.fromkeys(others, stays)
    for other, stays in merged.items():
        _unite(facts, other, stays)
    if merged:
        _redirect(facts, merged)
    for other, stays in merged.items():
        facts.put(other, REPLACED, [ox.NamedNode(stays)])
        facts.put(other, SAME, [ox.NamedNode(stays)])
    return merged


def _groups(facts: Facts) -> list[list[str]]:
    """The sets of two and more nodes that are one, directly or through others."""
    leader: dict[str, str] = {}

    def find(iri: str) -> str:
        while leader.setdefault(iri, iri) != iri:
            iri = leader[iri]
        return iri

    for subject in facts.subjects():
        for other in facts.values(subject, SAME):
            first, last = sorted((find(subject), find(other)))
            leader[last] = first
    groups: dict[str, list[str]] = {}
    for iri in sorted(leader):
        if not iri.startswith(iris.WIKIDATA):
            groups.setdefault(find(iri), []).append(iri)
    return [group for group in groups.values() if len(group) > 1]


def _unite(facts: Facts, other: str, stays: str) -> None:
    """Give a node what it lacks of another, whose labels become aliases, and drop the other."""
    types = facts.values(other, _TYPE), facts.values(stays, _TYPE)
    if all(types) and not set(types[0]) & set(types[1]):
        kinds = " and ".join(local_name(kind[0]) for kind in types)
        raise KnowledgeError(
            f"{other} and {stays}: declared one by owl:sameAs, but are {kinds}; take the "
            "owl:sameAs away or make the types agree"
        )
    for predicate in facts.predicates(other):
        new = facts.terms(other, predicate)
        has_one = facts.has(stays, predicate)
        if predicate == LABEL:
            facts.put(stays, ALIAS, [*facts.terms(stays, ALIAS), *new])
        if has_one and (predicate in FUNCTIONAL or predicate == LABEL):
            continue
        facts.put(stays, predicate, [*facts.terms(stays, predicate), *new])
    facts.drop(other)


def _redirect(facts: Facts, merged: Mapping[str, str]) -> None:
    """Let all that points to a node that went point to the one that stays."""
    for subject in list(facts.subjects()):
        for predicate in facts.predicates(subject):
            terms = facts.terms(subject, predicate)
            if any(t.value in merged and isinstance(t, ox.NamedNode) for t in terms):
                moved = [_moved(t, merged) for t in terms]
                facts.put(subject, predicate, [t for t in moved if t.value != subject])


def _moved(term: Term, merged: Mapping[str, str]) -> Term:
    is_node = isinstance(term, ox.NamedNode)
    return ox.NamedNode(merged[term.value]) if is_node and term.value in merged else term


def replaced(facts: Facts) -> Iterator[tuple[str, str]]:
    """Yield each node that went into another, and that one."""
    for subject in facts.subjects():
        for stays in facts.values(subject, REPLACED):
            yield subject, stays
