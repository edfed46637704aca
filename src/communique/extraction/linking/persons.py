"""Known persons and bodies by name and office, and how well a person fits title and date."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from communique import text as turkish
from communique.knowledge import Actor, Grammar, Tenure
from communique.model import Node

SIMILAR = 88
"""Least similarity (0–100) of a given name under one family name to count as a spelling of it."""

NEARLY = 92
"""Least similarity (0–100) of a whole name whose family name no known person bears."""

MARGIN = 0.05
"""Least lead of a person over others of the same family name, where nothing but it is given."""


class PersonIndex:
    """Known persons by family name and office, known bodies by name, and nodes declared one.

    Attributes:
        family: Persons by the key of their family name.
        bodies: Bodies by folded name.
        same: The actor that stands for each node declared one with it.
    """

    def __init__(self, actors: Mapping[str, Actor], grammar: Grammar) -> None:
        self._spelling = grammar.spelling
        self._stems = grammar.offices
        self._labels: dict[str, str] = {}
        self.same = {other: actor.id for actor in actors.values() for other in actor.same}
        self.family: dict[str, list[str]] = {}
        self.bodies: dict[str, list[str]] = {}
        self._by_owner: dict[str, list[Tenure]] = {}
        self._near = lru_cache(maxsize=50_000)(self._nearest)
        for actor in actors.values():
            if actor.type == "Person":
                self._add_person(actor)
            elif actor.type == "Organization":
                for name in (actor.label, *actor.aliases):
                    self.bodies.setdefault(turkish.fold(name), []).append(actor.id)
            for tenure in actor.tenures:
                self._by_owner.setdefault(tenure.of, []).append(tenure)

    def _add_person(self, actor: Actor) -> None:
        names = [n for n in (actor.label, *actor.aliases) if n]
        for key in sorted({self._spelling.key(n.split()[-1]) for n in names}):
            self.family.setdefault(key, []).append(actor.id)
        for name in names:
            if " " in name:
                self._labels.setdefault(self._spelling.key(name), actor.id)

    def same_family(self, name: str) -> Sequence[str]:
        """Return the IRIs of the persons of a family name in any transliteration."""
        return self.family.get(self._spelling.key(name), ())

    def spelled(self, name: str, actors: Mapping[str, Actor]) -> Iterable[tuple[str, str]]:
        """Yield the persons whose full name a written one may be.

        Args:
            name: Given and family name.
            actors: All actors.

        Yields:
            IRI and the reason.
        """
        key = self._spelling.key(name)
        if known := self._labels.get(key):
            yield known, "another spelling of a known name"
            return
        given = key.rsplit(" ", 1)[0]
        for iri in self.same_family(name.split()[-1]):
            other = self._spelling.key(actors[iri].label).rsplit(" ", 1)[0]
            longer = set(given.split()) >= set(other.split())
            if fuzz.ratio(given, other) >= SIMILAR or longer:
                yield iri, "a spelling of a known name"

    def nearest(self, name: str) -> str | None:
        """Return the only person whose full name is nearly the written one, or None."""
        return self._near(self._spelling.key(name))

    def _nearest(self, key: str) -> str | None:
        found = process.extract(
            key, list(self._labels), scorer=fuzz.ratio, score_cutoff=NEARLY, limit=None
        )
        near = sorted({self._labels[label] for label, *_ in found})
        return near[0] if len(near) == 1 else None

    def holders(self, owner: str, title: str, office_class: str, date: str) -> list[str]:
        """Return the persons who held an office on a date.

        Args:
            owner: IRI of the state or body.
            title: Folded title.
            office_class: Class of the office, used where no title matches.
            date: ISO date.

        Returns:
            IRIs, sorted; of several whose terms meet on the day, who came last.
        """
        tenures = [t for t in self._by_owner.get(owner, ()) if t.holds_at(date)]
        titled = [t for t in tenures if title in map(turkish.fold, (t.office, *t.aliases))]
        single = office_class in self._stems.single or office_class == "PartyLeader"
        same = [t for t in tenures if same_office(t, title, office_class)]
        classed = [t for t in same if single or t.office_class != office_class or " " not in title]
        found = titled or classed
        latest = max((t.start for t in found if len(t.start) == 10), default="")
        newest = [t for t in found if t.start == latest] if latest else []
        return sorted({t.person for t in (newest if len(newest) == 1 else found)})


def same_office(tenure: Tenure, title: str, office_class: str) -> bool:
    """Return whether a title may be that of an office held.

    Args:
        tenure: The office held.
        title: Folded title as written.
        office_class: Its class.

    Returns:
        True if the titles agree, one is the last word of the other, or the classes do.
    """
    titles = {turkish.fold(t) for t in (tenure.office, *tenure.aliases)}
    if title in titles:
        return True
    if any(_ends_in(title.split(), t.split()) for t in titles):
        return True
    if " " not in title and any(t.split()[-1].startswith(title) for t in titles if t):
        return True
    if office_class == "PartyLeader":
        return tenure.office_class in ("HeadOfState", "HeadOfGovernment", "PartyLeader")
    generic = office_class in ("OrganizationHead", "Minister", "")
    return tenure.office_class == office_class and not generic


def foremost(scored: list[tuple[float, str]]) -> list[tuple[float, str]]:
    """Return the best of some persons of one family name, none if others fit as well."""
    ranked = sorted(scored, reverse=True)
    return ranked[:1] if len(ranked) < 2 or ranked[0][0] - ranked[1][0] > MARGIN else []


def _ends_in(title: list[str], office: list[str]) -> bool:
    """Whether a title of several words ends in an office, suffixes left aside."""
    tail = title[len(title) - len(office) :]
    if len(office) < 2 or len(tail) != len(office):
        return False
    return all(word.startswith(part) for word, part in zip(tail, office, strict=True))


def opened_by(word: str, persons: Iterable[Node]) -> Node | None:
    """Return the only one of some persons whose longer name opens with a word.

    The family name comes first in Korean, Chinese or Hungarian ("Ri" for Ri Yong Ho).

    Args:
        word: The word, folded.
        persons: The persons.
    """
    names = {node: turkish.fold(node.label).split() for node in persons}
    opened = [node for node, name in names.items() if len(name) > 1 and name[0] == word]
    return opened[0] if len(opened) == 1 else None
