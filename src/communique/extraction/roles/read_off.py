"""Roles that are read off a predicate or its patients alone, by name."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from communique.extraction.roles.astray import surface
from communique.extraction.roles.complements import aimed_at, located, named_owners
from communique.extraction.roles.events import attributes
from communique.extraction.roles.own_subject import subject_owners
from communique.extraction.syntax.possession import holder
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.tree import Tree

OF_PREDICATE: Mapping[str, Callable[[Predicate], list[int]]] = MappingProxyType({
    "surface": surface, "holder": holder, "bare": attributes,
    "agent.owner": subject_owners,
})  # fmt: skip
"""What fills a role, given the predicate."""

OF_PATIENTS: Mapping[str, Callable[[Tree, list[int]], list[int]]] = MappingProxyType({
    "acc.owner": named_owners, "acc.aim": aimed_at, "acc.place": located,
})  # fmt: skip
"""What fills a role, given the sentence and the heads of the patients."""
