"""Finding triggers in a sentence: stems compiled into an index over word beginnings."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from communique.extraction.syntax.stems import is_finite, is_verbal
from communique.extraction.syntax.tree import Tree, Word, beginning
from communique.extraction.syntax.wordings import (
    LIGHT_CASES,
    copula_after,
    find_phrase,
    words_before,
)
from communique.knowledge import Morphology, Stem, Trigger

T = TypeVar("T")


_PREDICATIVE = frozenset({"root", "ccomp", "advcl", "acl", "parataxis", "conj", "csubj", "xcomp"})
_TO_OTHERS = "Jus"
"""The mood of orders to others, which the tagger does not tell from that to whom one speaks."""
_COPULAS = frozenset({"cop", "aux", "compound:lvc"})


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """A trigger found in a sentence.

    Attributes:
        trigger: The trigger.
        item: What it belongs to (a frame or cue).
        words: Indices of its words, in order.
    """

    trigger: Trigger
    item: T
    words: tuple[int, ...]

    @property
    def verb(self) -> int:
        """Index of the word that carries the inflection."""
        return self.words[-1]


@dataclass(frozen=True, slots=True)
class _Entry(Generic[T]):
    """A trigger in the index, with the beginning of its last word but one, "" if it has none."""

    trigger: Trigger
    item: T
    before: str
    order: int


_Last = tuple[str, bool]
"""The last stem of a trigger and whether it is a verb's."""


class TriggerIndex(Generic[T]):
    """Triggers by the beginning of their last stem."""

    def __init__(
        self,
        items: Iterable[tuple[Trigger, T]],
        morphology: Morphology,
        *,
        copulas: Sequence[Stem] = (),
    ) -> None:
        self._morphology = morphology
        self._copulas = copulas
        self._exact: dict[str, list[_Entry[T]]] = {}
        # By the last stem and whether it is a verb's.
        self._entries: dict[_Last, list[_Entry[T]]] = {}
        # By the last stem without its last letter, which is all that its forms share.
        self._stems: dict[str, list[_Last]] = {}
        self._moods: dict[str, list[tuple[Trigger, T]]] = {}
        self._verbs: set[str] = set()
        for order, (trigger, item) in enumerate(items):
            last = trigger.last
            if trigger.kind == "mood":
                self._moods.setdefault(trigger.mood, []).append((trigger, item))
                continue
            before = beginning(trigger.stems[-2].text) if len(trigger.stems) > 1 else ""
            entry = _Entry(trigger, item, before, order)
            if last.exact:
                self._exact.setdefault(last.text, []).append(entry)
                continue
            if trigger.kind == "verb":
                self._verbs.add(last.text)
            key = (last.text, trigger.kind == "verb")
            if key not in self._entries:
                self._stems.setdefault(last.text[:-1], []).append(key)
            self._entries.setdefault(key, []).append(entry)
        self._candidates = lru_cache(maxsize=50_000)(self._lookup)
        self._alike = lru_cache(maxsize=10_000)(self._group)

    def _lookup(self, low: str, lemma: str) -> dict[str, list[tuple[int, _Entry[T]]]]:
        """Triggers that a word may end, by the beginning of the word before, with their ranks."""
        lasts: set[_Last] = set()
        longer = lemma in self._verbs  # "konuşlandır" is no form of "konuş"
        for key in {lemma[:-1], *(low[:size] for size in range(len(low) + 1))}:
            for stem, verb in self._stems.get(key, ()):
                if longer and verb and self._outgrows(lemma, stem):
                    continue
                if lemma == stem or self._morphology.inflects(low, stem, verb=verb):
                    lasts.add((stem, verb))
        return self._alike(low if low in self._exact else "", frozenset(lasts))

    def _group(self, exact: str, lasts: frozenset[_Last]) -> dict[str, list[tuple[int, _Entry[T]]]]:
        """Triggers that end with a form or some stems; many words share them ("etti", "edecek")."""
        found = [entry for last in lasts for entry in self._entries[last]]
        ranked = (*self._exact.get(exact, ()), *sorted(found, key=lambda entry: entry.order))
        groups: dict[str, list[tuple[int, _Entry[T]]]] = {}
        for rank, entry in enumerate(ranked):
            groups.setdefault(entry.before, []).append((rank, entry))
        return groups

    def _outgrows(self, lemma: str, stem: str) -> bool:
        """Whether a lemma is a stem with more behind it than a passive."""
        if lemma == stem or not lemma.startswith(stem):
            return False
        passive = self._morphology.passive.match(lemma, len(stem))
        return passive is None or passive.end() < len(lemma)  # "nitelendir" is more than "nitelen"

    def find(self, tree: Tree) -> list[Hit[T]]:
        """Return the triggers in a sentence.

        Args:
            tree: The sentence.

        Returns:
            Hits in order of their last word; a hit whose words lie within those of a longer
            one with the same last word is dropped, unless that fires in one polarity only.
        """
        return [hit for rungs in self.ladders(tree) for hit in rungs[0]]

    def ladders(self, tree: Tree) -> Iterator[list[list[Hit[T]]]]:
        """Yield the triggers that end with each word of a sentence, the longest first.

        What fires in one polarity only hides nothing: it may not fire at all.

        Args:
            tree: The sentence.

        Yields:
            For each word that ends any, rungs of hits: those of the next rung have fewer words.
        """
        for word in tree.words:
            here = self._ending(tree, word)
            rungs: list[list[Hit[T]]] = []
            while here:
                longest = max((len(h.words) for h in here if not h.trigger.polarity), default=0)
                rungs.append([hit for hit in here if len(hit.words) >= longest])
                here = [hit for hit in here if len(hit.words) < longest]
            moods = [Hit(trigger, item, (word.i,)) for trigger, item in self._in_mood(word)]
            if moods:
                rungs[:1] = [(rungs[0] if rungs else []) + moods]
            if rungs:
                yield rungs

    def _ending(self, tree: Tree, word: Word) -> list[Hit[T]]:
        """The triggers that end with a word, in the order of their index."""
        groups = self._candidates(word.low, word.lemma)
        if not groups:
            return []
        single = len(groups) == 1 and "" in groups
        befores = ("",) if single else groups.keys() & tree.beginnings(words_before(tree, word.i))
        here: list[tuple[int, Hit[T]]] = []
        for before in befores:
            for rank, entry in groups[before]:
                if not self._fits(tree, word, entry.trigger):
                    continue
                stems = entry.trigger.stems
                words = find_phrase(tree, stems, self._morphology, end=word.i)
                if words is not None and not self._other_predicate(tree, words, stems):
                    here.append((rank, Hit(entry.trigger, entry.item, words)))
        here.sort(key=lambda pair: pair[0])
        return [hit for _, hit in here]

    def _other_predicate(self, tree: Tree, words: Sequence[int], stems: Sequence[Stem]) -> bool:
        """Whether a copula has another word to it ("Y'ye karşı bir kalkan olarak")."""
        if len(words) < 2 or stems[-1] not in self._copulas:
            return False
        between = tree.words[words[-2] + 1 : words[-1]]
        return any(is_verbal(w) or (w.upos == "NOUN" and w.case in LIGHT_CASES) for w in between)

    def _in_mood(self, word: Word) -> Iterator[tuple[Trigger, T]]:
        mood = word.feats.get("Mood", "")
        endings = word.low.removeprefix(word.lemma)  # "kesin" is "kes-in"
        if mood == "Imp" and self._morphology.moods[_TO_OTHERS].search(endings):
            mood = _TO_OTHERS  # "İsrail ateşi kessin" orders nobody to whom one speaks
        open_form = not mood and word.upos == "VERB"
        for value, pairs in self._moods.items():
            form = self._morphology.moods.get(value) if value != _TO_OTHERS else None
            if mood == value or (open_form and form is not None and form.search(word.low)):
                yield from pairs

    def _fits(self, tree: Tree, word: Word, trigger: Trigger) -> bool:
        if trigger.kind == "predicate":
            copula = copula_after(tree, word.i, self._copulas, self._morphology)
            return copula is not None or is_predicative(tree, word)
        if trigger.last.exact and len(trigger.stems) == 1:
            return True
        if trigger.kind == "verb":
            if word.upos == "ADV" and not is_verbal(word):
                return word.lemma == trigger.last.text  # "kesinlikle" is no form of "kes"
            named = word.upos == "NOUN" and word.lemma != trigger.last.text
            return len(trigger.stems) > 1 or (is_verbal(word) and not named)
        return not is_finite(word) and not _in_participle(tree, word)


def _in_participle(tree: Tree, word: Word) -> bool:
    """Whether a noun makes a participle with a light verb ("karara itiraz eden")."""
    light = (tree.words[c] for c in tree.children[word.i] if tree.words[c].dep == "compound:lvc")
    forms = (w.feats for w in light) if word.dep == "acl" else iter(())
    return any(f.get("VerbForm") == "Part" and "Person[psor]" not in f for f in forms)


def is_predicative(tree: Tree, word: Word) -> bool:
    """Return whether a nominal stands as the predicate of a clause."""
    if is_finite(word) or any(tree.words[c].dep in _COPULAS for c in tree.children[word.i]):
        return True
    # Nobody's owner stands in the locative: “X'in yanındayız” ifadesi
    quoted = word.dep == "nmod:poss" and (word.case == "Loc" or word.feats.get("Person") == "1")
    return quoted or word.dep in _PREDICATIVE
