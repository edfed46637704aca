"""Roles that are read off a predicate or its patients alone, by name."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from communique.extraction.roles.astray import surface
from communique.extraction.roles.complements import aimed_at, located, named_owners
from communique.extraction.roles.events import attributes
from communique.extraction.roles.forces import sent_forces
from communique.extraction.roles.inner import Agents
from communique.extraction.roles.own_subject import subject_owners
from communique.extraction.roles.strikes import strikers
from communique.extraction.roles.targets import targets
from communique.extraction.syntax.possession import holder
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.tree import ROOT, Tree, Word


def _modified(predicate: Predicate) -> list[int]:
    """The noun that a relative clause modifies."""
    return [] if predicate.modified == ROOT else [predicate.modified]


OF_PREDICATE: Mapping[str, Callable[[Predicate], list[int]]] = MappingProxyType({
    "surface": surface, "holder": holder, "bare": attributes,
    "agent.owner": subject_owners, "head": _modified,
})  # fmt: skip
"""What fills a role, given the predicate."""

OF_PATIENTS: Mapping[str, Callable[[Tree, list[int]], list[int]]] = MappingProxyType({
    "acc.owner": named_owners, "acc.aim": aimed_at, "acc.place": located,
})  # fmt: skip
"""What fills a role, given the sentence and the heads of the patients."""

OF_LISTS: Mapping[str, Callable[[Predicate, Agents, Callable[[str, Word], bool]], list[int]]] = (
    MappingProxyType({"striker": strikers, "sent": sent_forces, "target": targets})
)
"""What fills a role, given the predicate, who finds subjects, and the lists of the language."""
