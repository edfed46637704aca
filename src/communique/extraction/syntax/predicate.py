"""A trigger as the predicate of its clause: its words, inflection, voice and clause type.

UD analyses a light-verb expression with the noun as head and the verb below it
(`compound:lvc`), parsers often the other way round: a predicate is therefore the set of its
words, and its dependents are the dependents of all of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from communique.extraction.syntax.carriers import carriers
from communique.extraction.syntax.per_word import per_word
from communique.extraction.syntax.stems import is_finite
from communique.extraction.syntax.tree import ROOT, Tree, Word
from communique.knowledge import Morphology, Stem, Trigger

ClauseType = Literal["finite", "relative", "nominal", "converb", "infinitive", "noun"]

JOINED = frozenset({"compound:lvc", "compound", "aux", "cop", "aux:q", "fixed"})
"""Relations that tie the words of one predicate."""
_MARKED = frozenset({"Acc", "Dat", "Loc", "Abl"})


@dataclass(frozen=True)
class Predicate:
    """The words of a predicate within a sentence.

    Attributes:
        tree: The sentence.
        core: Indices of its words.
        head: Index of its syntactic head.
        inflected: Index of the word that carries tense and polarity.
        passive: Whether it is in the passive.
        is_noun: Whether it is an event noun.
        deverbal: Whether the word that carries the inflection is a verb that the tagger took for
            a noun ("yaptırım uygulaması").
    """

    tree: Tree
    core: frozenset[int]
    head: int
    inflected: int
    passive: bool
    is_noun: bool
    deverbal: bool = False

    @property
    def word(self) -> Word:
        """The inflected word."""
        return self.tree.words[self.inflected]

    @property
    def head_word(self) -> Word:
        """The syntactic head."""
        return self.tree.words[self.head]

    @cached_property
    def dependents(self) -> tuple[int, ...]:
        """Indices of the dependents of all its words, in order."""
        found = {c for w in self.core for c in self.tree.children[w]} - self.core
        return tuple(sorted(found))

    @cached_property
    def clause(self) -> ClauseType:
        """What kind of clause it heads."""
        if self.is_noun:
            return "noun"
        if self.deverbal:
            return "nominal" if "Person[psor]" in self.word.feats else "infinitive"
        form, feats = self.word.feats.get("VerbForm"), self.word.feats
        if form == "Conv":
            return "converb"
        if form == "Part":
            return "nominal" if "Person[psor]" in feats or feats.get("Case") else "relative"
        if form == "Vnoun":
            return "nominal" if "Person[psor]" in feats else "infinitive"
        if form == "Inf":
            return "infinitive"
        return "finite"

    @property
    def to_come(self) -> bool:
        """Whether it is told as what will be ("vurulacağını", "sürdürülecek")."""
        return self.word.feats.get("Tense") == "Fut"

    @cached_property
    def first_person(self) -> bool:
        """Whether it is told of who speaks, by its ending or that of the last verb in its row."""
        feats, tree = self.word.feats, self.tree
        own = self.head_word.feats.get("Person[psor]")
        if "1" in (feats.get("Person[psor]") or feats.get("Person"), own):
            return True
        if self.is_noun or self.passive:
            return False
        if any(tree.words[c].dep.startswith("nsubj") for c in self.dependents):
            return False
        if self.clause == "converb":
            above = self.head_word.head
            main = predicate_at(tree, above).word if above >= 0 else self.word
            return is_finite(main) and main.feats.get("Person") == "1"
        if self.clause != "finite":
            return False
        row = [*tree.children[self.head], *self.core]
        if self.head_word.dep == "conj":
            row += [self.head_word.head, *tree.children[self.head_word.head]]
        later = (tree.words[i] for i in row if i > self.inflected)
        last = [predicate_at(tree, word.i).word for word in later if word.dep in ("conj", "root")]
        return any(is_finite(word) and word.feats.get("Person") == "1" for word in last)

    @property
    def may_be_deed(self) -> bool:
        """Whether it is a noun or somebody's deed (-mAsI).

        Clauses that tell a fact (-DIK, -AcAK), infinitives (-mAk) and persons are none.
        """
        if self.word.ent == "PERSON":
            return False
        feats = self.word.feats
        form = feats.get("VerbForm")
        fact = form == "Part" and ("Person[psor]" in feats or "Case" in feats)
        return not fact and (form != "Vnoun" or "Person[psor]" in feats)

    @property
    def modified(self) -> int:
        """Index of the noun that a relative clause modifies, or -1."""
        if self.head_word.dep in ("acl", "amod", "nmod:part"):
            return self.head_word.head
        return ROOT


@per_word
def predicate_at(tree: Tree, i: int) -> Predicate:
    """Return the predicate that a word belongs to, whatever its words are.

    Args:
        tree: The sentence.
        i: Index of one of its words.

    Returns:
        The predicate.
    """
    noun = tree.words[i].upos == "NOUN" and light_verb(tree, i) is None
    return _build(tree, (i,), is_noun=noun and not _has_verbal_copula(tree, i))


def predicate_from(tree: Tree, words: tuple[int, ...]) -> Predicate:
    """Return the predicate that words make, whatever they are.

    Args:
        tree: The sentence.
        words: Indices of its words.

    Returns:
        The predicate: of a noun if the last word is one without a light verb.
    """
    last = words[-1]
    verbal = "VerbForm" in tree.words[last].feats or _has_verbal_copula(tree, last)
    noun = tree.words[last].upos in ("NOUN", "PROPN", "ADJ") and not verbal
    joined = light_verb(tree, last) is not None or tree.words[last].dep in ("compound:lvc", "root")
    return _build(tree, words, is_noun=noun and not joined)


def predicate_of(
    tree: Tree,
    words: tuple[int, ...],
    *,
    trigger: Trigger,
    morphology: Morphology,
    copula: int | None = None,
    support: Sequence[tuple[Stem, ...]] = (),
    planned: Sequence[tuple[Stem, ...]] = (),
) -> Predicate:
    """Return the predicate of a trigger.

    Args:
        tree: The sentence.
        words: Indices of the trigger's words.
        trigger: The trigger.
        morphology: The suffix grammar, for the passive.
        copula: Index of the copula behind a nominal predicate.
        support: Verbs that only carry an event noun ("yaptığı görüşme", "varılan anlaşma").
        planned: Verbs by which it is planned ("planlanan görüşme").

    Returns:
        The predicate.
    """
    passive = None
    if trigger.kind == "verb" and not trigger.last.exact:
        passive = _passive_form(tree.words[words[-1]], trigger.last.text, morphology)
    if trigger.kind == "mood" and tree.words[words[-1]].low.startswith(morphology.middles):
        passive = False  # "X oradan çekilmeli": it acts
    if trigger.kind == "predicate" and copula is not None:
        words = (*words, copula)
    if trigger.kind == "noun":
        words = (*carriers(tree, words, support, planned, morphology=morphology), *words)
    found = _build(tree, words, is_noun=trigger.kind == "noun", passive=passive)
    word = found.word
    named = word.upos == "NOUN" and word.i == words[-1] and "VerbForm" not in word.feats
    marked = "Person[psor]" in word.feats or word.case in _MARKED
    marked = marked or word.dep in ("nmod", "nmod:poss")  # "yaptırım uygulama ihtimali"
    if trigger.kind == "verb" and named and marked:
        return replace(found, deverbal=True)
    return found


def _has_verbal_copula(tree: Tree, i: int) -> bool:
    """Whether a noun heads a clause by its copula ("yanında olduğunu")."""
    return any(
        tree.words[c].dep == "cop" and "VerbForm" in tree.words[c].feats for c in tree.children[i]
    )


def light_verb(tree: Tree, i: int) -> int | None:
    """Return the light verb below a noun ("son vermesi"), or None."""
    for child in tree.children[i]:
        word = tree.words[child]
        verbal = word.upos in ("VERB", "AUX") or "VerbForm" in word.feats
        if word.dep == "compound:lvc" or (word.dep == "compound" and verbal and child > i):
            return child
    return None


def _build(
    tree: Tree, words: tuple[int, ...], *, is_noun: bool, passive: bool | None = None
) -> Predicate:
    core = _close(tree, set(words), is_noun=is_noun)
    head = _head(tree, core)
    inflected = _inflected(tree, core, words[-1], is_noun=is_noun)
    if passive is None:
        passive = tree.words[inflected].feats.get("Voice", "").startswith("Pass")
    return Predicate(tree, frozenset(core), head, inflected, passive, is_noun)


def _close(tree: Tree, core: set[int], *, is_noun: bool) -> set[int]:
    """Add the words that form one predicate with the core."""
    closed = set(core)
    for i in sorted(core):
        word = tree.words[i]
        if word.dep == "compound:lvc" and word.head != ROOT and not is_noun:
            closed.add(word.head)
        for child in tree.children[i]:
            joined = tree.words[child].dep in JOINED
            if joined and not (is_noun and tree.words[child].dep == "compound"):
                closed.add(child)
    return closed


def _head(tree: Tree, core: set[int]) -> int:
    """The first word of a predicate that hangs outside of it.

    In a participle it hangs on none of the others at all: "[rejime karşı] olan gruplar".
    """
    for i in sorted(core):
        if tree.words[i].dep == "acl" and core.isdisjoint(tree.ancestors(i)):
            return i
    for i in sorted(core):
        if tree.words[i].head not in core:
            return i
    return min(core)


def _inflected(tree: Tree, core: set[int], last: int, *, is_noun: bool) -> int:
    if is_noun:
        return last
    verbal = [i for i in core if i > last and tree.words[i].upos in ("VERB", "AUX")]
    if verbal and not is_finite(tree.words[last]):
        return max(verbal)
    return last


def _passive_form(word: Word, stem: str, morphology: Morphology) -> bool | None:
    if word.low == stem:
        return None
    for variant in sorted(morphology.variants(stem, verb=True), key=lambda v: (-len(v), v)):
        if word.low.startswith(variant):
            return bool(morphology.passive.match(word.low, len(variant)))
    return None
