"""Roles inside the clauses at a predicate: who must act, whom it concerns, on what condition."""

from collections.abc import Iterator
from typing import Protocol

from communique.extraction.roles.complements import (
    complements,
    condition_clauses,
    equated_deed,
    linked_clauses,
    named_owner,
)
from communique.extraction.syntax.phrases import effective_case
from communique.extraction.syntax.possession import SUBJECTS, in_case
from communique.extraction.syntax.predicate import Predicate, predicate_at
from communique.extraction.syntax.stems import is_verbal, matches_stem
from communique.extraction.syntax.tree import Tree, Word
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar


class Agents(Protocol):
    """Finds the subjects of a predicate."""

    def agents(self, predicate: Predicate, *, shared: bool = True, depth: int = 0) -> list[int]:
        """Return the logical subject."""

    def marked_agents(self, predicate: Predicate) -> Iterator[int]:
        """Yield the marked agents of a passive."""

    def nested_subjects(self, predicate: Predicate) -> list[int]:
        """Return a subject that hangs in a clause inside."""

    def governor(self, predicate: Predicate) -> Predicate | None:
        """Return the predicate above."""

    def governor_of(self, tree: Tree, i: int) -> Predicate | None:
        """Return the predicate above a word."""


class InnerRoles:
    """Fills the roles "clause", "clause.…" and "condition"."""

    def __init__(self, grammar: Grammar, outer: Agents) -> None:
        self._grammar = grammar
        self._morphology = grammar.morphology
        self._outer = outer

    def fill(self, predicate: Predicate, name: str) -> list[int]:
        """Return the words that may fill a role, best first.

        Args:
            predicate: The predicate.
            name: The role: "clause" is a complement clause, "clause.agent" who acts in it,
                "clause.state" a complement clause without an actor, "clause.acc", "clause.dat"
                and "clause.abl" a noun phrase of that case inside, "condition" who acts in a
                condition.

        Returns:
            Indices of heads.
        """
        if name == "condition":
            return [a for clause in self._conditions(predicate) for a in self._who_must(clause)]
        clauses = complements(predicate)
        clauses = clauses or linked_clauses(predicate, self._links)
        if not clauses and (deeds := equated_deed(predicate)):
            acting = [a for deed in deeds for a in self._outer.agents(deed, shared=False)]
            return [a for a in acting if a not in predicate.core] if name == "clause.agent" else []
        if name == "clause.agent":
            return [a for clause in clauses for a in self._who_must(clause)]
        if name == "clause.state":
            return [clause.head for clause in clauses if self._agentless(clause)]
        if name in ("clause.acc", "clause.dat", "clause.abl"):
            case = name.removeprefix("clause.").capitalize()
            found = [i for clause in clauses for i in self._inside(clause, case)]
            outer = _first_outer(predicate, case) if case == "Acc" else None
            return found if outer is None else [i for i in found if i <= outer]
        return [clause.head for clause in clauses]

    def later(self, predicate: Predicate) -> list[tuple[int, list[int]]]:
        """Return the clauses coordinated with a complement, each with who acts in it.

        Args:
            predicate: The predicate.

        Returns:
            Heads of the clauses that have somebody of their own, with indices of his words.
        """
        tree = predicate.tree
        rows = (c for clause in complements(predicate) for c in tree.children[clause.head])
        later = (predicate_at(tree, c) for c in rows if tree.words[c].dep == "conj")
        deeds = (clause for clause in later if clause.clause == "nominal")
        found = ((clause.head, self._who_must(clause)) for clause in deeds)
        return [(head, agents) for head, agents in found if agents]

    def _inside(self, clause: Predicate, case: str) -> list[int]:
        """Noun phrases of a case in a complement that belong to the verb above it.

        Only one before its subject is that verb's: "X'ten Y'nin bırakılmasını istedi", not "Y'nin
        X'ten çıkmasını istedi" or "Y'nin X'e saldırmamasını istedi"; in a passive one nothing
        else is. An ablative or accusative that opens the complement is that verb's, however deep
        the parser hung it.
        """
        tree = clause.tree
        if self._is_passive(clause):
            subjects = [c for c in clause.dependents if tree.words[c].dep in SUBJECTS]
            before = min(subjects, default=-1)
            own = tuple(c for c in clause.dependents if c < before)
            return in_case(tree, own, case) if case == "Abl" else []
        owners = (c for c in clause.dependents if tree.words[c].dep in SUBJECTS)
        of_its_own = next((c for c in owners if tree.words[c].case == "Gen"), len(tree))
        outside = tuple(c for c in clause.dependents if c < of_its_own)
        found = in_case(tree, outside, case)
        if not found and case == "Dat" and clause.clause == "infinitive":
            found = in_case(tree, _at_objects(clause), case)
        if found or case == "Dat":
            return found
        below = sorted(tree.subtree(clause.head))
        opening = [i for i in below if tree.words[i].case == case and not is_verbal(tree.words[i])]
        return [i for i in opening[:1] if min(tree.subtree(i)) == below[0]]

    def _conditions(self, predicate: Predicate) -> list[Predicate]:
        above = self._outer.governor(predicate)
        near = [predicate] if above is None else [predicate, above]
        return condition_clauses([*near, *complements(predicate)], self._conditional)

    def _conditional(self, word: Word) -> bool:
        return any(word.low == phrase[-1].text for phrase in self._grammar.words["conditions"])

    def _links(self, word: Word) -> bool:
        stems = (phrase[-1] for phrase in self._grammar.words["report_nouns.links"])
        return any(matches_stem(word, stem, self._morphology) for stem in stems)

    def _who_must(self, clause: Predicate) -> list[int]:
        """The agent of a complement, or the name that owns what it is about."""
        tree = clause.tree
        subjects = [c for c in clause.dependents if tree.words[c].dep in SUBJECTS]
        if self._is_passive(clause):
            found = list(self._outer.marked_agents(clause)) or self._whose_deed(tree, subjects)
        else:
            found = [c for c in subjects if not is_verbal(tree.words[c])]
            found = found or self._outer.agents(clause, shared=False)
        if found or clause.clause != "nominal":
            return found
        if subjects:
            return []
        if clause.passive:
            nested = self._outer.nested_subjects(clause)
            return [i for i in nested if tree.words[i].upos == "PROPN"]
        return named_owner(clause, self._says_where)

    def _says_where(self, tree: Tree, i: int) -> bool:
        """Whether a word only says in which part of a land something is ("kuzeyinde")."""
        parts = self._grammar.words["parts_of_land"]
        return tree.words[i].case == "Loc" and ends_phrase(tree, i, parts, self._morphology)

    def _whose_deed(self, tree: Tree, subjects: list[int]) -> list[int]:
        """Whose doing a passive is about: he must change it ("X'in ablukasının kaldırılması")."""
        words = self._grammar.words["own_doings"]
        doings = (s for s in subjects if ends_phrase(tree, s, words, self._morphology))
        owners = (g for s in doings for g in tree.children[s] if tree.words[g].upos == "PROPN")
        return [g for g in owners if effective_case(tree, g) == "Gen"]

    def _is_passive(self, clause: Predicate) -> bool:
        return clause.passive and not clause.word.low.startswith(self._morphology.middles)

    def _agentless(self, clause: Predicate) -> bool:
        """Whether a clause names no actor: passive without an agent, or with a thing as subject."""
        tree = clause.tree
        agents = self._who_must(clause)
        if self._is_passive(clause):
            return not agents
        nouns = [a for a in agents if tree.words[a].upos == "NOUN"]
        who = [phrase[-1] for phrase in self._grammar.words["who_acts"]]
        return bool(nouns) and not any(
            matches_stem(tree.words[a], stem, self._morphology) for a in nouns for stem in who
        )


def _first_outer(predicate: Predicate, case: str) -> int | None:
    """The object of a verb itself, behind which an object is its clause's own.

    "tarafları sivilleri korumaya çağırdı": the parties are called upon, not the civilians.
    """
    tree = predicate.tree
    objects = [c for c in predicate.dependents if tree.words[c].dep == "obj"]
    return next((c for c in objects if tree.words[c].case == case), None)


def _at_objects(clause: Predicate) -> tuple[int, ...]:
    """What hangs on an object, or on a participle of nobody before it ("Y'ye gereken desteği")."""
    tree = clause.tree
    objects = (c for c in clause.dependents if tree.words[c].dep == "obj")
    below = [c for i in objects for c in tree.children[i] if c < i]
    needed = (c for c in below if tree.words[c].dep == "acl")
    plain = [c for c in needed if "Person[psor]" not in tree.words[c].feats]
    return tuple(sorted({*below, *(g for c in plain for g in tree.children[c])}))
