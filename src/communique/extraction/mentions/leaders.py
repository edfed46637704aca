"""Leaders whose family name stands for a government ("Clinton yönetimi")."""

from collections.abc import Mapping

from communique import text as turkish
from communique.extraction.mentions.gazetteer import Entry
from communique.knowledge import Actor

_LEADERS = frozenset({"HeadOfState", "HeadOfGovernment", "PartyLeader"})
"""Classes of offices that lead."""


def leads(person: Actor) -> bool:
    """Return whether a person leads or led a state or a party.

    Args:
        person: The person, with dated offices.
    """
    return any(tenure.office_class in _LEADERS for tenure in person.tenures)


def leaders_of(actors: Mapping[str, Actor]) -> dict[str, tuple[Entry, ...]]:
    """Return leaders by their folded family name, where all of that name lead one state.

    Args:
        actors: The actors by IRI.

    Returns:
        Entries by family name.
    """
    found: dict[str, list[Actor]] = {}
    for actor in actors.values():
        if actor.type == "Person" and leads(actor):
            found.setdefault(turkish.fold(actor.label).split()[-1], []).append(actor)
    return {
        name: tuple(Entry(person.id, "name", (name,), capital=True) for person in row)
        for name, row in found.items()
        if len({t.of for p in row for t in p.tenures if t.office_class in _LEADERS}) == 1
    }
