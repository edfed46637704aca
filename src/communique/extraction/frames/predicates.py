"""The predicates of one sentence: built, judged and filled once, however many frames ask."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from communique.extraction.modality.above import carried
from communique.extraction.modality.judging import ModalityReader
from communique.extraction.modality.questions import asked
from communique.extraction.modality.unreal import unreal
from communique.extraction.roles.binding import Binder
from communique.extraction.syntax.lexicon import Hit
from communique.extraction.syntax.predicate import Predicate, predicate_at, predicate_of
from communique.extraction.syntax.tree import Tree
from communique.extraction.syntax.wordings import copula_after
from communique.knowledge import Frame, Grammar, Role, Stem

_MAIN = frozenset({"root", "conj", "parataxis", "ccomp"})


@dataclass(frozen=True)
class Judged:
    """A predicate and what its form says of it."""

    predicate: Predicate
    polarity: ModalityReader
    grammar: Grammar

    @cached_property
    def negated(self) -> bool:
        """Whether it is denied by its own words."""
        return self.polarity.negated(self.predicate)

    @cached_property
    def demanded(self) -> bool:
        """Whether it must be done, also by the verb that carries its noun ("yaptırım koymalı")."""
        predicate = self.predicate
        verb = carried(predicate.tree, predicate.head) if predicate.is_noun else None
        carrier = None if verb is None else predicate_at(predicate.tree, verb)
        musts = (p for p in (predicate, carrier) if p is not None)
        return any(self.polarity.must(p) for p in musts)

    @cached_property
    def unasserted(self) -> str:
        """Why it tells nothing, or an empty string."""
        return unasserted(self.predicate, self.grammar)


class Predicates:
    """The predicates of one sentence.

    Args:
        tree: The sentence.
        binder: Fills their roles.
        grammar: The language.
        polarity: Reads whether they are denied or demanded.
        copulas: Stems of copulas.
    """

    def __init__(
        self,
        tree: Tree,
        binder: Binder,
        *,
        grammar: Grammar,
        polarity: ModalityReader,
        copulas: Sequence[Stem],
    ) -> None:
        self._tree = tree
        self._binder = binder
        self._grammar = grammar
        self._polarity = polarity
        self._copulas = copulas
        self._judged: dict[tuple[object, ...], Judged] = {}
        self._filled: dict[tuple[object, ...], tuple[int, ...]] = {}

    def of(self, hit: Hit[Frame]) -> Judged:
        """Return the predicate of a trigger that stands in the sentence.

        Args:
            hit: The trigger with its words.

        Returns:
            The predicate.
        """
        trigger = hit.trigger
        stem = trigger.last.text if trigger.kind == "verb" and not trigger.last.exact else ""
        key = (hit.words, hit.verb, trigger.kind, stem)
        if key not in self._judged:
            morphology = self._grammar.morphology
            predicate = predicate_of(
                self._tree,
                hit.words,
                trigger=trigger,
                morphology=morphology,
                copula=copula_after(self._tree, hit.verb, self._copulas, morphology),
                support=self._grammar.words["support_verbs"],
                planned=self._grammar.words["planned_verbs"],
            )
            self._judged[key] = Judged(predicate, self._polarity, self._grammar)
        return self._judged[key]

    def fill(self, predicate: Predicate, role: Role) -> tuple[int, ...]:
        """Return the words that may fill a role of a predicate, best first.

        Args:
            predicate: The predicate.
            role: The role.

        Returns:
            Indices of noun phrase heads.
        """
        p = predicate
        form = (p.core, p.head, p.inflected, p.passive, p.is_noun, p.deverbal)
        key = (*form, role.name, role.stem, "deed" in role.kinds)
        if key not in self._filled:
            self._filled[key] = tuple(self._binder.fill(predicate, role))
        return self._filled[key]


def unasserted(predicate: Predicate, grammar: Grammar) -> str:
    """Return why a predicate tells nothing, or "".

    Args:
        predicate: The predicate.
        grammar: The language.

    Returns:
        The reason: it asks, orders whom it addresses, or names what does not take place.
    """
    tree, plain = predicate.tree, predicate.clause == "finite"
    feats = predicate.word.feats
    if plain and feats.get("Mood") == "Imp" and feats.get("Person") == "2":
        return "it orders whom it addresses"
    signs = "".join(word.form for word in tree.words[-3:] if word.upos == "PUNCT")
    if plain and "?" in signs and predicate.head_word.dep in _MAIN:
        return "it asks"
    if asked(predicate, grammar):
        return "it asks"
    verb = carried(tree, predicate.head) if predicate.is_noun else None
    told = "" if verb is None else unreal(predicate_at(tree, verb), grammar)
    return told or unreal(predicate, grammar)
