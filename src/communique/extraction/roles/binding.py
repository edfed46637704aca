"""Which words fill the roles of a predicate: one realisation for each voice and clause type.

A filler is the head of a noun phrase. "X Y'yi destekledi", "Y X tarafından desteklendi", "X'in
Y'yi desteklediği", "X'in desteklediği Y" give the same agent X and the same direct object Y.
"""

from collections.abc import Iterator
from functools import partial

from communique.extraction.linking.named_members import counts_among
from communique.extraction.roles.aims import aim, aimers
from communique.extraction.roles.astray import (
    COORDINATED,
    adjacent_genitive,
    agrees,
    clauses_before,
    differs,
    doubled_subject,
    leading,
    next_participle,
    of_later_clause,
    posted,
    surface,
    whose_side,
)
from communique.extraction.roles.authors import Authors
from communique.extraction.roles.by_case import oblique, possessing
from communique.extraction.roles.class_members import one_of_those
from communique.extraction.roles.complements import came_from, complements, reached
from communique.extraction.roles.control import (
    blamed,
    confronted,
    controlled,
    genitives_of,
    planned,
    raised,
    told_of,
)
from communique.extraction.roles.counterparts import of_counterpart
from communique.extraction.roles.double_owners import first_owners
from communique.extraction.roles.envoys import received
from communique.extraction.roles.equating import equated
from communique.extraction.roles.event_owners import marks_next_noun
from communique.extraction.roles.events import between, related
from communique.extraction.roles.forces import own_forces, reporting_force
from communique.extraction.roles.genitives import who_owns
from communique.extraction.roles.inner import InnerRoles
from communique.extraction.roles.lending import lent_subject
from communique.extraction.roles.own_subject import has_own_subject, told_subjects
from communique.extraction.roles.owners import Owners
from communique.extraction.roles.partitives import share, whole
from communique.extraction.roles.patients import patients, predicated_of, themes
from communique.extraction.roles.read_off import OF_LISTS, OF_PATIENTS, OF_PREDICATE
from communique.extraction.roles.strikes import by_strike
from communique.extraction.syntax.phrases import (
    companions,
    doer,
    effective_case,
    markers,
)
from communique.extraction.syntax.possession import SUBJECTS, region
from communique.extraction.syntax.predicate import Predicate, light_verb, predicate_at
from communique.extraction.syntax.stems import is_form_of, is_verbal, matches_stem
from communique.extraction.syntax.tree import ROOT, Tree, Word
from communique.knowledge import Grammar, Role, Stem

DEPTH = 8
"""How many clauses up a shared subject is sought."""

_SHARED = frozenset({"conj", "advcl", "xcomp", "parataxis", "advcl:cond"})


class Binder:
    """Fills roles; holds the grammar and nothing else."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._morphology = grammar.morphology
        self._inner = InnerRoles(grammar, self)
        self.later_agents = self._inner.later
        self._owners = Owners(grammar, self)
        self._authors = Authors(grammar, self)

    def fill(self, predicate: Predicate, role: Role) -> list[int]:
        """Return the words that may fill a role, best first.

        Args:
            predicate: The predicate.
            role: The role; "speaker" is never filled here.

        Returns:
            Indices of noun phrase heads; coordinated ones are not expanded. Of kind "deed"
            are nouns and verbal nouns with a person.
        """
        found, deeds = self._fill(predicate, role), "deed" in role.kinds
        return [i for i in found if not deeds or predicate_at(predicate.tree, i).may_be_deed]

    def _fill(self, predicate: Predicate, role: Role) -> list[int]:
        if role.name == "post" and role.stem:
            return related(predicate, partial(self._inflects, role.stem))
        if role.name.startswith(("clause", "condition")):
            return self._inner.fill(predicate, role.name)
        if role.name == "agent":
            things = "thing" in role.kinds and not predicate.passive
            return self.agents(predicate) or (told_subjects(predicate) if things else [])
        if role.name == "acc":
            return self._patients(predicate)
        if role.name in ("dat", "abl", "loc"):
            return oblique(predicate, role.name.capitalize())
        if role.name == "ins":
            return self._comitative(predicate)
        if role.name == "gen":
            return possessing(predicate)
        if role.name in ("owner", "possessor"):
            told = predicate.passive and predicate.clause == "nominal" and not predicate.to_come
            return self._owners.fill(predicate, climb=role.name == "owner" and not told)
        if of_lists := OF_LISTS.get(role.name):
            return of_lists(predicate, self, self._says)
        if role.name == "equated":
            return equated(predicate, self._grammar)
        if of_predicate := OF_PREDICATE.get(role.name):
            return of_predicate(predicate)
        if of_patients := OF_PATIENTS.get(role.name):
            return of_patients(predicate.tree, self._patients(predicate))
        if role.name == "received":
            heads = [*self._patients(predicate), *surface(predicate)]
            heads += oblique(predicate, "Dat")
            return list(received(predicate.tree, dict.fromkeys(heads), self._grammar))
        if role.name == "dat.origin":
            return came_from(predicate.tree, oblique(predicate, "Dat"))
        if role.name.startswith("above"):
            above = self.governor(predicate)
            if above is None or above.head in predicate.core:
                return []
            if role.name in ("above", "above.same"):
                apart = role.name == "above.same" and has_own_subject(predicate)
                return [] if apart else self.agents(above)
            if role.name == "above.dat":
                return reached(above)
            if role.name == "above.between":
                return between(above, lambda word: self._matches(word, "between"))
            return themes(above)
        if role.name == "place":
            return [i for case in ("Loc", "Dat", "Acc") for i in oblique(predicate, case)]
        if role.name == "between":
            return between(predicate, lambda word: self._matches(word, "between"))
        return []

    def agents(self, predicate: Predicate, *, shared: bool = True, depth: int = 0) -> list[int]:
        """Return the logical subject of a predicate.

        Args:
            predicate: The predicate.
            shared: Whether a subject shared with a governing clause counts.
            depth: How many clauses have been climbed.

        Returns:
            Indices of noun phrase heads; empty if the subject is dropped.
        """
        own = [self._people_of(predicate.tree, i) for i in self._own_agents(predicate)]
        found = own_forces(predicate, own, self, self._says)
        if found or depth >= DEPTH or not shared:
            return found
        found = self._shared_agents(predicate, depth)
        return found if depth else [i for i in found if not of_later_clause(predicate, i)]

    def nested_subjects(self, predicate: Predicate) -> list[int]:
        """Return a subject that the parser gave to a clause inside.

        "X'in [… başlattığı] … olduğu"; not the subject of a condition ("X'in saldırması halinde"),
        nor where another owns what is told ("X'in, [Y'nin yaptığını] kınadığına ilişkin sözleri").
        """
        tree = predicate.tree
        if markers(tree, predicate.head) and genitives_of(tree, predicate.modified):
            return []
        words = (tree.words[i] for i in region(predicate))
        owners = [w for w in words if w.dep == "nsubj" and w.case == "Gen"]
        fit = [w.i for w in owners if not agrees(tree, w.i) and not differs(predicate, w.i)]
        if len(owners) == 1:
            fit = [i for i in fit if not self._answered(predicate, tree.words[i].head)]
        genitive = [i for i in fit if not self._is_apart(tree, tree.words[i].head)]
        return [i for i in genitive[:1] if not is_verbal(tree.words[i])]

    def _answered(self, predicate: Predicate, i: int) -> bool:
        """Whether a clause tells whose the proposal is that another answers.

        "X, Y'nin sunduğu öneriyi reddettiğini söyledi": Y does not turn it down.
        """
        tree = predicate.tree
        noun = tree.words[i].head
        theirs = tree.words[i].dep == "acl" and noun != ROOT and self._is(tree, noun, "proposals")
        return theirs and any(self._says("answers", tree.words[c]) for c in predicate.core)

    def _is_apart(self, tree: Tree, i: int) -> bool:
        """Whether a clause is a condition, or only counts its subject among others."""
        around = {*tree.children[i], tree.words[i].head} - {ROOT}
        among = counts_among(tree, i, self._grammar)
        return among or any(self._is(tree, a, "conditions") for a in around)

    def _own_agents(self, predicate: Predicate) -> Iterator[int]:
        tree = predicate.tree
        if predicate.passive or predicate.is_noun:
            marked = list(self.marked_agents(predicate))
            marked = marked or (list(self._stray_agents(predicate)) if predicate.passive else [])
            yield from marked
            if predicate.is_noun and not marked:
                yield from possessing(predicate)
            elif not marked:
                yield from reporting_force(predicate, self.governor(predicate), self._says)
                yield from by_strike(predicate, self, self._says)
            return
        if whose := aimers(predicate, aim(predicate)):
            yield from whose
            return
        subjects = [c for c in predicate.dependents if tree.words[c].dep in SUBJECTS]
        doubled = doubled_subject(predicate)
        subjects = [c for c in subjects if c not in doubled and not differs(predicate, c)]
        if predicate.clause == "nominal":
            genitive = [c for c in subjects if effective_case(tree, c) == "Gen"]
            owners = [] if subjects else [g for c in doubled for g in who_owns(tree, c)]
            described = {w for c in genitive for w in tree.subtree(c)}  # "X'in yaptığı yardımın"
            nested = [i for i in self.nested_subjects(predicate) if i not in described]
            subjects = genitive + nested + owners + subjects
        subjects += leading(predicate)
        yield from (c for c in dict.fromkeys(subjects) if not is_verbal(tree.words[c]))
        if subjects:
            return
        yield from (g for c in predicate.dependents for g in posted(tree, c))
        if predicate.clause == "nominal":
            beside = whose_side(predicate)
            yield from (i for i in adjacent_genitive(predicate) if i not in beside)
            yield from first_owners(predicate)
            genitives = (c for c in predicate.dependents if effective_case(tree, c) == "Gen")
            genitives = (c for c in genitives if c not in beside)
            yield from (c for c in genitives if tree.words[c].dep.startswith(("nmod", "obl")))
            yield from of_counterpart(predicate, self._grammar)
        if predicate.clause == "relative" and predicate.modified != ROOT:
            yield from predicated_of(tree, predicate.modified)
            yield predicate.modified
            yield from self._authors.of(predicate)
        yield from one_of_those(predicate, self._grammar)

    def marked_agents(self, predicate: Predicate) -> Iterator[int]:
        """Yield the agents of a passive or noun that a word marks ("X tarafından", "X'çe")."""
        tree = predicate.tree
        for child in predicate.dependents:
            if self._is(tree, child, "agent_markers"):
                if marks_next_noun(predicate, child):
                    continue
                owners = [g for g in tree.children[child] if tree.words[g].dep != "punct"]
                yield from (g for g in owners if tree.words[g].upos != "ADP")
            elif doer(tree, child) or self._marked(tree, child):
                yield child

    def _marked(self, tree: Tree, i: int) -> bool:
        marked = any(self._is(tree, m, "agent_markers") for m in markers(tree, i))
        return marked or self._is(tree, i, "own_agents")

    def _stray_agents(self, predicate: Predicate) -> Iterator[int]:
        """The agent of a passive that the parser hung on an active verb below it."""
        for i in (tree := predicate.tree).subtree(predicate.head):
            if i >= predicate.inflected or i in predicate.core:
                continue
            marker = self._is(tree, i, "agent_markers")
            holder = self.governor_of(tree, i) if marker or doer(tree, i) else None
            if holder is not None and not holder.passive:
                named = tree.children[i] if marker else (i,)
                yield from (g for g in named if tree.words[g].upos != "PUNCT")

    def _shared_agents(self, predicate: Predicate, depth: int) -> list[int]:
        """Subject of a governing clause: coordination, converbs, infinitives, dropped -DIğInI."""
        tree, head = predicate.tree, predicate.head_word
        if head.head == ROOT or predicate.passive or predicate.is_noun:
            return []
        if head.dep in COORDINATED and (found := self._from_conjuncts(predicate)):
            return found
        if lent := lent_subject(predicate):
            return lent
        over = self.governor_of(tree, predicate.head)
        if over and (met := confronted(predicate, over, partial(self._says, "grounds"))):
            return met
        if faced := self._owners.faced(predicate):
            return faced
        if over and (known := raised(predicate, over) or blamed(predicate, over, self, self._says)):
            return known
        noun = predicate.modified if predicate.modified != ROOT else planned(predicate)
        if noun != ROOT:
            if owners := genitives_of(tree, noun):
                return owners
            if predicate.clause == "relative":
                return []
            above = self.governor_of(tree, noun)
        else:
            above = over
        if above is None or above.head in predicate.core:
            return []
        if found := told_of(predicate, above) or controlled(predicate, above, self._is_shell):
            return found
        if (participle := next_participle(predicate)) is not None:
            return self.agents(participle, depth=depth + 1)
        condition = "Cnd" in predicate.word.feats.get("Mood", "")  # "çekilmezse X'çe vurulacak"
        if above.passive and (condition or head.dep not in _SHARED):
            return self._surface_subjects(above, depth)
        return self.agents(above, depth=depth + 1)

    def _from_conjuncts(self, predicate: Predicate) -> list[int]:
        """The subject of the nearest clause before in a row of clauses under one governor."""
        for other in clauses_before(predicate):
            found = [] if other.passive else list(self._own_agents(other))
            if found:
                return found
        return []

    def _surface_subjects(self, predicate: Predicate, depth: int) -> list[int]:
        """The subject in form, whatever the voice: what a dropped subject below refers to."""
        tree = predicate.tree
        subjects = [
            c
            for c in predicate.dependents
            if not is_verbal(tree.words[c])
            and (tree.words[c].dep in SUBJECTS or effective_case(tree, c) == "Gen")
        ]
        if subjects or depth >= DEPTH:
            return subjects
        if predicate.clause == "finite" and predicate.head_word.dep != "conj":
            return list(self.marked_agents(predicate)) or list(self._stray_agents(predicate))
        above = self.governor_of(tree, predicate.head)
        if above is None or above.head in predicate.core:
            return []
        if above.passive:
            return self._surface_subjects(above, depth + 1)
        return self.agents(above, depth=depth + 1)

    def governor_of(self, tree: Tree, i: int) -> Predicate | None:
        """Return the predicate above a word, passing over nouns without a verb."""
        for up in tree.ancestors(i):
            word = tree.words[up]
            if light_verb(tree, up) is not None or is_verbal(word) or word.head == ROOT:
                return predicate_at(tree, up)
        return None

    def governor(self, predicate: Predicate) -> Predicate | None:
        """Return the predicate above another one, or None at the root."""
        return self.governor_of(predicate.tree, predicate.head)

    def _patients(self, predicate: Predicate) -> list[int]:
        if predicate.is_noun:
            return oblique(predicate, "Acc") + possessing(predicate)
        return [whole(predicate.tree, i, self._is_part) for i in patients(predicate)]

    def _people_of(self, tree: Tree, i: int) -> int:
        """Those of whom a subject is the most or a share ("X'lerin çoğu", "X'lerin yüzde 65'i")."""
        most = share(tree, i)
        return whole(tree, i, lambda word: most or self._says("majorities", word))

    def _is_part(self, word: Word) -> bool:
        return self._matches(word, "partitives")

    def _comitative(self, predicate: Predicate) -> list[int]:
        tree = predicate.tree
        found = [first for c in predicate.dependents for first in companions(tree, c)[:1]]
        found += [c for c in predicate.dependents if not companions(tree, c)]
        ties = partial(self._is, tree, key="comitative")
        marked = [c for c in found if any(map(ties, markers(tree, c)))]
        return marked + oblique(predicate, "Ins")

    def clauses(self, predicate: Predicate) -> list[Predicate]:
        """Return the complement clauses of a predicate as predicates."""
        return complements(predicate)

    def _is_shell(self, word: Word) -> bool:
        return self._says("topic_heads", word)

    def _says(self, key: str, word: Word) -> bool:
        return is_form_of(word, self._grammar.words[key], self._morphology)

    def _is(self, tree: Tree, i: int, key: str) -> bool:
        return self._matches(tree.words[i], key)

    def _inflects(self, stem: Stem, word: Word) -> bool:
        return word.upos != "PROPN" and matches_stem(word, stem, self._morphology)

    def _matches(self, word: Word, key: str) -> bool:
        stems = self._grammar.words[key].alone
        return word.low in stems or word.lemma in stems
