"""The actors: states, organisations, persons, places and their dated offices."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from communique import iris
from communique.knowledge.overriding import read_actors, replaced
from communique.knowledge.turtle import Facts, local_name
from communique.model import NodeType

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_ORG = "http://www.w3.org/ns/org#"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_SAME = "http://www.w3.org/2002/07/owl#sameAs"

_KINDS: tuple[tuple[str, NodeType], ...] = (
    ("http://xmlns.com/foaf/0.1/Person", "Person"),
    (iris.DIP + "State", "State"),
    (iris.DIP + "Group", "Group"),
    (iris.DIP + "Agreement", "Agreement"),
    (iris.DIP + "Place", "Place"),
    (iris.DIP + "InternationalOrganization", "Organization"),
    (_ORG + "FormalOrganization", "Organization"),
    (_ORG + "Organization", "Organization"),
)


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office held by a person from one date to another.

    Attributes:
        person: IRI of the person.
        office: Turkish title ("Dışişleri Bakanı").
        office_class: Local name of its class ("ForeignMinister"), or "".
        of: IRI of the state or organisation.
        start: ISO date or year, "" if unknown.
        end: ISO date or year, "" if still held or unknown.
        aliases: Other titles for it ("Devlet Başkanı").
    """

    person: str
    office: str
    office_class: str
    of: str
    start: str
    end: str
    aliases: tuple[str, ...] = ()

    def holds_at(self, date: str) -> bool:
        """Return whether the office was held on an ISO date; years count in full."""
        return self.start <= date and (not self.end or date <= self.end + "~")


@dataclass(frozen=True, slots=True)
class Actor:
    """A node of the curated reference data.

    Attributes:
        active_in: IRI of the state in whose politics a party takes part.
        same: IRIs of other nodes that were declared one with it.
    """

    id: str
    label: str
    type: NodeType
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    qid: str | None = None
    iso: str | None = None
    parent: str | None = None
    capital: str | None = None
    active_in: str | None = None
    tenures: tuple[Tenure, ...] = field(default=(), compare=False)
    same: tuple[str, ...] = ()


def load_actors(paths: Iterable[Path], *, own: Iterable[Path] = ()) -> dict[str, Actor]:
    """Read the actors.

    Args:
        paths: Turtle files; later ones add to earlier ones.
        own: Files of the user, which add and override.

    Returns:
        Actors by IRI, sorted.

    Raises:
        KnowledgeError: If a file is missing or malformed, or one of the user's breaks a rule.
    """
    return actors_of(read_actors(paths, own))


def actors_of(facts: Facts) -> dict[str, Actor]:
    """Return the actors that some facts describe, by IRI, sorted."""
    tenures: dict[str, list[Tenure]] = {}
    kinds: dict[str, NodeType] = {}
    for subject in facts.subjects():
        types = facts.values(subject, _TYPE)
        if _ORG + "Membership" in types:
            if not facts.has(subject, iris.DIP + "office"):
                continue  # a state's membership of an organisation
            tenure = _tenure(facts, subject)
            tenures.setdefault(tenure.person, []).append(tenure)
        elif kind := next((k for iri, k in _KINDS if iri in types), None):
            kinds[subject] = kind
    same: dict[str, list[str]] = {}
    for other, stays in replaced(facts):
        same.setdefault(stays, []).append(other)
    return {
        s: _actor(facts, s, kinds[s], tenures.get(s, []), tuple(same.get(s, ())))
        for s in sorted(kinds)
    }


def _tenure(facts: Facts, subject: str) -> Tenure:
    def first(predicate: str) -> str:
        return next(iter(facts.values(subject, predicate)), "")

    return Tenure(
        person=first(_ORG + "member"),
        office=first(iris.DIP + "office"),
        office_class=local_name(first(iris.DIP + "officeClass")),
        of=first(_ORG + "organization"),
        start=first(iris.DIP + "from"),
        end=first(iris.DIP + "until"),
        aliases=tuple(facts.values(subject, iris.DIP + "officeAlias")),
    )


def _actor(
    facts: Facts, subject: str, kind: NodeType, tenures: list[Tenure], others: tuple[str, ...]
) -> Actor:
    def named(*predicates: str) -> tuple[str, ...]:
        names = [v for p in predicates for v in facts.values(subject, p)]
        return tuple(dict.fromkeys(names))

    def first(*predicates: str) -> str | None:
        return next((v for p in predicates for v in facts.values(subject, p)), None)

    label = facts.label(subject, _SKOS + "prefLabel", "tr") or first(_SKOS + "prefLabel")
    same = [v for v in facts.values(subject, _SAME) if v.startswith(iris.WIKIDATA)]
    names = named(_SKOS + "prefLabel", _SKOS + "altLabel", iris.DIP + "abbreviation")
    return Actor(
        id=subject,
        label=label or local_name(subject),
        type=kind,
        aliases=tuple(n for n in names if n != label),
        demonyms=named(iris.DIP + "demonym", iris.DIP + "people"),
        metonyms=named(iris.DIP + "metonym"),
        qid=local_name(same[0]) if same else None,
        iso=first(iris.DIP + "isoCode"),
        active_in=first(iris.DIP + "activeIn"),
        parent=first(iris.DIP + "speaksFor", _ORG + "subOrganizationOf", iris.DIP + "inState"),
        capital=first(iris.DIP + "capital"),
        tenures=tuple(sorted(tenures, key=lambda t: (t.start, t.of, t.office))),
        same=others,
    )
