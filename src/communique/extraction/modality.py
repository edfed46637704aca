"""Polarity and modality of a predicate: from its own form, then from what governs it."""

from communique.extraction.lexicon import find_phrase, matches_stem
from communique.extraction.predicate import Predicate, predicate_at
from communique.extraction.tree import ROOT, Tree
from communique.knowledge import Grammar
from communique.model import Modality

_ORDER: tuple[Modality, ...] = ("conditional", "future", "possible", "desired")
_ADVERBIAL = frozenset({"Loc", "Abl", "Ins"})
"""Cases in which an event noun tells when something else happens."""
_CLIMB = 3
"""Governing words that can lend their modality."""


class ModalityReader:
    """Reads whether something is denied, planned, possible, conditional or wanted."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._morphology = grammar.morphology

    def negated(self, predicate: Predicate) -> bool:
        """Return whether the predicate is denied in its own clause.

        Args:
            predicate: The predicate.

        Returns:
            True for a negative form, "değil", "yok" and "ne … ne".
        """
        tree = predicate.tree
        if predicate.is_noun:
            return self._noun_denied(predicate)
        words = [tree.words[i] for i in sorted(predicate.core)]
        if any(w.feats.get("Polarity") == "Neg" for w in words):
            return not self._has(tree, predicate.dependents, "negation.words")
        if self._has(tree, predicate.dependents, "negation.words"):
            return True
        after = predicate.inflected + 1
        if after < len(tree) and self._has(tree, (after,), "negation.words"):
            return tree.words[after].head in predicate.core
        pairs = (self._has(tree, (c,), "negation.coordinating") for c in predicate.dependents)
        return sum(pairs) > 1

    def _noun_denied(self, predicate: Predicate) -> bool:
        """An event noun is denied with the verb that it is subject or object of."""
        tree, head = predicate.tree, predicate.head_word
        if head.head == ROOT or head.dep not in ("nsubj", "obj", "root"):
            return False
        above = tree.words[head.head]
        light = self._has(tree, (head.head,), "light_verbs")
        return light and above.feats.get("Polarity") == "Neg"

    def _has(self, tree: Tree, words: tuple[int, ...], key: str) -> bool:
        stems = {phrase[0].text for phrase in self._grammar.words[key]}
        return any(tree.words[i].lemma in stems or tree.words[i].low in stems for i in words)

    def modality(self, predicate: Predicate) -> Modality:
        """Return the modality of a predicate.

        Args:
            predicate: The predicate.

        Returns:
            "actual" unless its form, its clause or its governor says otherwise.
        """
        own = self._own(predicate)
        if own != "actual":
            return own
        return self._governed(predicate)

    def _own(self, predicate: Predicate) -> Modality:
        tree, feats = predicate.tree, predicate.word.feats
        mood = feats.get("Mood", "")
        if predicate.is_noun and any(
            tree.words[i].feats.get("Tense") == "Fut" for i in predicate.core
        ):
            return "future"
        if "Cnd" in mood or self._conditional(predicate):
            return "conditional"
        if "Pot" in mood or "Abil" in mood:
            return "possible"
        if feats.get("Tense") == "Fut" or feats.get("Aspect") == "Prosp":
            return "future"
        if any(m in mood for m in ("Imp", "Opt", "Nec", "Des")):
            return "desired"
        coordinated = [c for c in predicate.dependents if tree.words[c].dep == "conj"]
        if predicate.clause in ("converb", "finite") and not predicate.is_noun:
            for child in coordinated[-1:]:
                other = predicate_at(tree, child)
                if other.word.feats.get("Tense") == "Fut" and predicate.clause == "converb":
                    return "future"
        return "actual"

    def _conditional(self, predicate: Predicate) -> bool:
        tree = predicate.tree
        near = {*predicate.dependents, predicate.inflected + 1, predicate.head_word.head}
        near = {i for i in near if 0 <= i < len(tree)}
        return any(tree.words[i].low in self._grammar.conditional_words for i in near)

    def _governed(self, predicate: Predicate) -> Modality:
        tree, clause = predicate.tree, predicate.clause
        if clause in ("finite", "relative"):
            return "actual"
        if predicate.is_noun and predicate.head_word.case in _ADVERBIAL:
            return "actual"
        for up in list(tree.ancestors(predicate.head))[:_CLIMB]:
            if up in predicate.core:
                continue
            if found := self._from_word(tree, up):
                return found
            if tree.words[up].upos in ("VERB", "AUX"):
                return self._own(predicate_at(tree, up)) if clause == "converb" else "actual"
        return "actual"

    def _from_word(self, tree: Tree, i: int) -> Modality | None:
        word = tree.words[i]
        for modality in _ORDER:
            if self._governor(tree, i, modality):
                return modality
            if word.upos not in ("VERB", "AUX"):
                for stem in self._grammar.modal_nouns.get(modality, ()):
                    if matches_stem(word, stem, self._morphology):
                        return modality
        return None

    def _governor(self, tree: Tree, i: int, modality: Modality) -> bool:
        words = [i, *(c for c in tree.children[i] if tree.words[c].dep == "compound:lvc")]
        for at in words:
            for trigger in self._grammar.governors.get(modality, ()):
                matched = matches_stem(tree.words[at], trigger.last, self._morphology, verb=True)
                if matched and find_phrase(tree, trigger.stems, self._morphology, end=at):
                    return True
        return False
