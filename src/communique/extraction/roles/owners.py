"""Whose an event noun is: "X'in Y ziyareti", "X tarafından …", "X, Y'ye gönderdiği mektupta …"."""

from communique.extraction.roles.astray import surface
from communique.extraction.roles.control import met_by
from communique.extraction.roles.event_owners import marked_before, owners_before
from communique.extraction.roles.events import possessors
from communique.extraction.roles.inner import Agents
from communique.extraction.syntax.phrases import effective_case, markers
from communique.extraction.syntax.possession import SUBJECTS
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.stems import matches_stem
from communique.extraction.syntax.tree import ROOT, Tree, Word
from communique.knowledge import Grammar

CLAUSES = 3
"""Clauses above an event noun whose subject may be its owner."""
_THINGS = frozenset({"obj", "nsubj", "compound", "compound:lvc"})


class Owners:
    """Fills the roles "owner" and "possessor"."""

    def __init__(self, grammar: Grammar, outer: Agents) -> None:
        self._grammar = grammar
        self._outer = outer

    def fill(self, predicate: Predicate, *, climb: bool) -> list[int]:
        """Return whose an event is.

        Args:
            predicate: The event noun.
            climb: Whether the subject of the clause that it stands in counts.

        Returns:
            Indices of a genitive, of the name before "tarafından", or of that subject.
        """
        tree, head = predicate.tree, predicate.head_word
        marked = list(self._outer.marked_agents(predicate))
        marked = marked or marked_before(predicate, self._marks_agent)
        if marked:
            return marked
        genitive = [i for i in possessors(predicate) if effective_case(tree, i) == "Gen"]
        supports = predicate.core - {predicate.inflected}
        inner = [c for i in supports for c in tree.children[i] if tree.words[c].dep in SUBJECTS]
        if genitive or inner:
            return genitive
        if before := owners_before(predicate):
            return before
        if faced := self.faced(predicate):
            return faced
        if not climb or any(suffered(tree.words[i]) for i in supports):
            return []
        if supports and (astray := self._astray(predicate)):
            return astray
        if not supports and ("Person[psor]" not in head.feats or _dated(tree, predicate.head)):
            return []
        return self._subject_above(predicate)

    def _subject_above(self, predicate: Predicate) -> list[int]:
        """The subject of the nearest clause above that has one.

        Who condemns an event in a passive clause does not do it ("saldırısı X'çe kınandı"), nor
        who dies of it ("X saldırısında üç Y'li öldü").
        """
        tree, at = predicate.tree, predicate.head
        for _ in range(CLAUSES):
            above = self._outer.governor_of(tree, at)
            if above is None or above.head == at:
                return []
            if above.passive and any(_is_in(predicate, c) for c in above.dependents):
                return []
            if any(self._says("suffering", tree.words[i]) for i in above.core):
                return []
            doers = self._outer.agents(above)
            if above.passive and predicate.head_word.case == "Loc":
                met = [i for i in surface(above) if _bears_name(tree, i)]
                doers = met or doers  # "gezisinde Y tarafından kabul edildi"
            told_of = above.modified if _why_of(predicate, above) else ROOT
            found = [i for i in doers if i == told_of or predicate.head not in tree.subtree(i)]
            if found:
                return found
            at = above.head
        return []

    def faced(self, predicate: Predicate) -> list[int]:
        """Return those whom one meets because of what they did.

        "Çabaları için Y'ye teşekkür etti", "saldırdığı için Y'yi kınadı", "müdahalesi nedeniyle
        Y'ye uygulanan yaptırımlar", "verdiği destek için Y'yi kutladı".

        Args:
            predicate: The event noun, or the deed without a subject.

        Returns:
            Indices of names, or nothing where no word of praise, blame or sanctions stands above.
        """
        tree = predicate.tree
        reason = self._reason(predicate) if _somebodys(predicate) else ROOT
        above = self._outer.governor_of(tree, reason) if reason != ROOT else None
        if above is None:
            return []
        near = {*above.core, *(c for c in above.dependents if tree.words[c].dep in _THINGS)}
        near |= {above.modified} - {ROOT}
        if not any(self._says("facing", tree.words[i]) for i in near):
            return []
        met = (above.passive and _named(tree, surface(above))) or met_by(above)
        return met or [c for c in above.dependents if self._is_met(tree, c)]

    def _is_met(self, tree: Tree, i: int) -> bool:
        """Whether a word is whom one meets without a name ("mevkidaşına", "konuğunu")."""
        word = tree.words[i]
        listed = any(self._says(key, word) for key in ("counterparts", "met_again"))
        return listed and word.case in ("Acc", "Dat") and "Person[psor]" in word.feats

    def _reason(self, predicate: Predicate) -> int:
        """The word that hangs on the clause for which an event noun is the reason, or ROOT."""
        tree = predicate.tree
        head = tree.words[predicate.head if predicate.modified == ROOT else predicate.modified]
        if any(self._says("reasons", tree.words[m]) for m in markers(tree, head.i)):
            feats = predicate.word.feats
            purpose = feats.get("VerbForm") == "Vnoun" and feats.get("Case") == "Nom"
            return ROOT if purpose else head.i  # "çekilmesi için": he shall do it
        owned = head.head != ROOT and head.dep.startswith("nmod")
        return head.head if owned and self._says("reasons", tree.words[head.head]) else ROOT

    def _says(self, key: str, word: Word) -> bool:
        keys, morphology = self._grammar.words[key], self._grammar.morphology
        return any(matches_stem(word, phrase[-1], morphology) for phrase in keys)

    def _astray(self, predicate: Predicate) -> list[int]:
        """The genitive subject of a carrying verb that the parser hung on a clause above it."""
        tree, start = predicate.tree, min(predicate.core)
        return [
            c
            for up in tree.ancestors(predicate.head)
            for c in tree.children[up]
            if c < start and tree.words[c].dep in SUBJECTS and effective_case(tree, c) == "Gen"
        ]

    def _marks_agent(self, word: Word) -> bool:
        return self._says("agent_markers", word)


def _why_of(predicate: Predicate, above: Predicate) -> bool:
    """Whether an event is why somebody does what a clause tells ("tepki olarak vuran X")."""
    head = predicate.head_word
    beside = head.dep == "advcl" and head.head in above.core
    return beside and above.clause == "relative" and above.modified != ROOT


def _dated(tree: Tree, i: int) -> bool:
    """Whether an event is named by its date, and so by nobody ("11 Eylül saldırıları")."""
    named = (tree.words[c] for c in tree.children[i] if c < i)
    return any(w.ent in ("DATE", "EVENT") and w.upos != "NUM" and w.case == "Nom" for w in named)


def suffered(word: Word) -> bool:
    """Return whether a word is a participle that leaves open who does it ("düzenlenen saldırı").

    Args:
        word: The word.

    Returns:
        True for passive participles.
    """
    return word.feats.get("VerbForm") == "Part" and word.feats.get("Voice", "").startswith("Pass")


def _somebodys(predicate: Predicate) -> bool:
    """Whether a deed is somebody's by its ending, or that of its participle ("verdiği destek")."""
    if not predicate.is_noun:
        return predicate.word.feats.get("Person[psor]") == "3"
    words = predicate.tree.words
    told = (words[c] for c in predicate.tree.children[predicate.head] if words[c].dep == "acl")
    bearers = (predicate.head_word, *(w for w in told if w.feats.get("VerbForm") == "Part"))
    return any(bearer.feats.get("Person[psor]") == "3" for bearer in bearers)


def _named(tree: Tree, found: list[int]) -> list[int]:
    """Those of some words that are names."""
    return [i for i in found if tree.words[i].upos == "PROPN"]


def _bears_name(tree: Tree, i: int) -> bool:
    """Whether a word is a name, or a title before one."""
    parts = (i, *(c for c in tree.children[i] if tree.words[c].dep == "appos"))
    return any(tree.words[c].upos == "PROPN" for c in parts)


def _is_in(predicate: Predicate, subject: int) -> bool:
    """Whether an event noun is the subject of a clause or stands in it."""
    tree = predicate.tree
    return tree.words[subject].dep in SUBJECTS and predicate.head in tree.subtree(subject)
