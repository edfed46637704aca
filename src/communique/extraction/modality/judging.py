"""Polarity and modality of a predicate: from its own form, then from what governs it."""

from collections.abc import Iterator
from itertools import islice

from communique.extraction.modality.ablatives import spoken_of
from communique.extraction.modality.conditions import conceded, follows
from communique.extraction.modality.foretelling import foretold
from communique.extraction.modality.forms import describes_name, tells_fact, verb_words
from communique.extraction.modality.governing import lent_by, verb_above
from communique.extraction.modality.negation import (
    neither,
    none_of_those,
    noun_denied,
    stands_among,
)
from communique.extraction.modality.nominal import meant, to_be, with_auxiliary
from communique.extraction.modality.performing import of_another
from communique.extraction.modality.seeming import precedes, was_to
from communique.extraction.roles.aims import aim
from communique.extraction.syntax.predicate import Predicate, light_verb, predicate_at
from communique.extraction.syntax.stems import (
    is_form_of,
    is_last_of,
    is_verbal,
    matches_stem,
)
from communique.extraction.syntax.tree import ROOT, Tree
from communique.extraction.syntax.wordings import ends_phrase, find_phrase
from communique.knowledge import Grammar
from communique.model import Modality

_ADVERBIAL = frozenset({"Loc", "Abl", "Ins"})
"""Cases in which an event noun tells when something else happens."""
_OF_FACTS: tuple[Modality, ...] = ("conditional", "possible")
"""What may govern a clause that tells a fact ("-DIğI takdirde", "-DIğI iddia edildi")."""
_WISHED = ("Imp", "Opt", "Nec", "Des")
"""Moods of what is wanted or must be done."""
_NOMINAL = frozenset({"Vnoun", "Part"})
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
            return noun_denied(predicate, self._grammar)
        if precedes(predicate, self._grammar):
            return False
        if none_of_those(predicate, self._grammar):
            return True
        own = tuple(c for c in predicate.dependents if tree.words[c].dep != "conj")  # "yok etmek"
        if any(tree.words[i].feats.get("Polarity") == "Neg" for i in verb_words(predicate)):
            spoken = spoken_of(tree, predicate.inflected, self._grammar)
            return not spoken and not stands_among(tree, own, "negation.words", self._grammar)
        if stands_among(tree, own, "negation.words", self._grammar):
            return True
        after = predicate.inflected + 1
        if after < len(tree) and stands_among(tree, (after,), "negation.words", self._grammar):
            return tree.words[after].head in predicate.core
        return neither(predicate, self._grammar)

    def modality(self, predicate: Predicate, act: str = "") -> Modality:
        """Return the modality of a predicate.

        Args:
            predicate: The predicate.
            act: The act that it tells.

        Returns:
            "actual" unless its form, its clause or its governor says otherwise; acts performed
            by announcing them are actual where somebody announces his own in the future.
        """
        own = self._own(with_auxiliary(predicate, self._grammar))
        if own == "future" and act in self._grammar.marks["announced_acts"]:
            feats = predicate.word.feats
            performed = tells_fact(predicate.word) and not of_another(predicate, self._grammar)
            if performed or feats.get("Person") == "1":
                return "actual"
        if own == "desired" and act in self._grammar.marks["requests"] and self.must(predicate):
            return "actual"  # "durdurulmalı": who says so demands it
        if own != "actual":
            return own
        if foretold(predicate, act, self._grammar):
            return "future"
        spoken = act in self._grammar.marks["announced_acts"]  # "vurursa vururuz" threatens now
        if not spoken and follows(predicate, self._grammar):
            return "conditional"
        if act in self._grammar.marks["talking_acts"] and self._awaited(predicate):
            return "future"
        if meant(predicate, act, self._grammar):
            return "future"
        kept = act in self._grammar.marks["words_kept"]
        return self._governed(predicate, owed=kept)

    def _awaited(self, predicate: Predicate) -> bool:
        """Whether talks are those to which somebody will come ("görüşmelere katılacak")."""
        tree, head = predicate.tree, predicate.head_word
        marked = any(tree.words[c].dep == "case" for c in tree.children[head.i])
        if not predicate.is_noun or head.case != "Dat" or head.head == ROOT or marked:
            return False
        return predicate_at(tree, head.head).word.feats.get("Tense") == "Fut"

    def _own(self, predicate: Predicate) -> Modality:
        tree, feats = predicate.tree, predicate.word.feats
        mood = feats.get("Mood", "")
        if predicate.is_noun and light_verb(tree, predicate.head) is not None:
            verb = predicate_at(tree, predicate.head)  # "işgal ederse": the verb says it
            if not verb.is_noun and (told := self._own(verb)) != "actual":
                return told
        if predicate.is_noun and self._coming(predicate):
            return "future"
        if predicate.is_noun and self._described(predicate, "possible_words"):
            return "possible"
        if "Cnd" in mood or self._by_form(predicate, "Cnd") or self._conditional(predicate):
            return "actual" if conceded(predicate, self._grammar) else "conditional"
        able = self._by_form(predicate, "Pot") or "Pot" in mood or "Abil" in mood
        if able and feats.get("Polarity") != "Neg":
            return "possible"
        coming = feats.get("Tense") == "Fut" or feats.get("Aspect") == "Prosp"
        if coming or to_be(predicate) or was_to(predicate.word, self._grammar):
            return "actual" if self._goes_on(predicate) else "future"
        if any(m in mood for m in _WISHED) or self._by_form(predicate, "Nec"):
            return "desired"
        coordinated = [c for c in predicate.dependents if tree.words[c].dep == "conj"]
        if predicate.clause in ("converb", "finite") and not predicate.is_noun:
            for child in coordinated[-1:]:
                other = predicate_at(tree, child)
                if other.word.feats.get("Tense") == "Fut" and predicate.clause == "converb":
                    return "future"
        return "actual"

    def must(self, predicate: Predicate) -> bool:
        """Return whether a clause tells what somebody must do ("çekilmeli").

        Args:
            predicate: The predicate.

        Returns:
            True for a main verb in the necessitative.
        """
        mood, main = predicate.word.feats.get("Mood", ""), predicate.clause in ("finite", "noun")
        return main and ("Nec" in mood or self._by_form(predicate, "Nec"))

    def _by_form(self, predicate: Predicate, mood: str) -> bool:
        """Whether a verb stands in a mood by its form, whatever the tagger says of it."""
        form = self._morphology.moods[mood].search(predicate.word.low)
        return form is not None and (is_verbal(predicate.word) or predicate.word.dep == "root")

    def _goes_on(self, predicate: Predicate) -> bool:
        """Whether it is told to go on, and so holds now ("desteğini sürdürecek")."""
        if len(predicate.core) < 2:
            return False
        words = self._grammar.words["continuing"]
        return any(
            matches_stem(predicate.tree.words[i], phrase[-1], self._morphology, verb=True)
            for i in predicate.core
            for phrase in words
        )

    def _coming(self, predicate: Predicate) -> bool:
        """Whether an event noun is one to come: by its participle, or an adjective of time."""
        tree = predicate.tree
        if any(tree.words[i].feats.get("Tense") == "Fut" for i in predicate.core):
            return not self._goes_on(predicate)
        return self._planned(predicate) or self._described(predicate, "future_words")

    def _planned(self, predicate: Predicate) -> bool:
        """Whether its participle says that it is planned ("yapması beklenen", "planlanan")."""
        words, planned = predicate.tree.words, self._grammar.words["planned_verbs"]
        relatives = (words[i] for i in predicate.core if words[i].feats.get("VerbForm") == "Part")
        above = verb_above(predicate, "taking_place", self._grammar)
        if any(words[i].feats.get("Tense") == "Past" for i in above):
            return False  # "beklenen ziyaret gerçekleşti"
        return any(
            is_last_of(word, planned, self._morphology, verb=True)
            and word.feats.get("Polarity") != "Neg"
            for word in relatives
        )

    def _described(self, predicate: Predicate, key: str) -> bool:
        """Whether a word of a list stands before an event noun ("olası bir saldırı")."""
        words, head = predicate.tree.words, predicate.head
        own = (c for c in predicate.tree.children[head] if c < head)
        return any(words[c].low in self._grammar.marks[key] for c in own)

    def _conditional(self, predicate: Predicate) -> bool:
        """Whether a word makes it a condition: before it ("eğer"), or right behind its form."""
        tree, words = predicate.tree, self._grammar.conditional_words
        opening = self._grammar.marks["condition_openers"]
        if any(tree.words[c].low in opening for c in predicate.dependents if c < predicate.head):
            return True
        if predicate.word.feats.get("VerbForm") not in _NOMINAL:
            return False
        behind = (predicate.inflected + 1, predicate.head_word.head)
        return any(0 <= i < len(tree) and tree.words[i].low in words for i in behind)

    def _governed(self, predicate: Predicate, *, owed: bool) -> Modality:
        tree, clause = predicate.tree, predicate.clause
        if clause in ("finite", "relative") or describes_name(predicate):
            return "actual"
        if predicate.is_noun and verb_above(predicate, "ending", self._grammar):
            return "actual"
        if predicate.is_noun and predicate.head_word.case in _ADVERBIAL:
            return self._at_the_time(predicate)
        if predicate.is_noun and self._purpose(predicate) and self._done_in_future(predicate):
            return "future"  # "zirve için Oslo'ya gidecek"
        if self._occasion(predicate):
            return "actual"
        if equated := self._equated(predicate):
            return equated
        if predicate.is_noun and (told := self._takes_place(predicate)):
            return told
        if clause in ("infinitive", "nominal") and self._purpose(predicate):
            return "future" if clause == "infinitive" else "desired"
        fact = self._fact(predicate)
        for up in islice(self._above(predicate), _CLIMB):
            light = light_verb(tree, up) is not None
            verb = light or tree.words[up].upos in ("VERB", "AUX")
            if verb and clause == "converb":  # "arayarak başsağlığı diledi": who wishes has called
                told = self.modality(predicate_at(tree, up))
                while_ = predicate.word.low.endswith(tuple(self._grammar.marks["while_endings"]))
                return "actual" if while_ and told == "desired" else told
            if self._forced(tree, up):
                return "actual"
            found = lent_by(tree, up, self._grammar)
            genitive = predicate.is_noun and predicate.head_word.case == "Gen"
            if found == "desired" and genitive and self._is_aim(tree, up):
                found = "actual"  # "ziyaretinin amacı": that of what takes place
            if found and (not fact or found in _OF_FACTS):
                return found
            if owed and clause == "nominal" and not fact and self._matters(tree, up):
                return "desired"
            if verb and clause == "infinitive" and tree.words[up].feats.get("VerbForm") == "Vnoun":
                continue  # "görüşmeye başlaması bekleniyor"
            if verb:
                return "conditional" if not fact and self._supposes(predicate, up) else "actual"
        return "actual"

    def _equated(self, predicate: Predicate) -> Modality | None:
        """What a noun makes of a deed that it is said to be ("hedef, X'in çekilmesidir")."""
        tree, head = predicate.tree, predicate.head_word
        feats = predicate.word.feats
        if (told := aim(predicate)) != ROOT:
            return lent_by(tree, told, self._grammar)
        if feats.get("VerbForm") != "Vnoun" or "Person[psor]" not in feats:
            return None
        nouns = [c for c in tree.children[head.i] if c < head.i and tree.words[c].dep == "nsubj"]
        nouns += [head.head] if head.dep == "conj" and head.head < head.i else []
        named = (i for i in nouns if tree.words[i].upos == "NOUN" and tree.words[i].case == "Nom")
        return next(filter(None, (lent_by(tree, i, self._grammar) for i in named)), None)

    def _above(self, predicate: Predicate) -> Iterator[int]:
        """The words above a predicate, without those that it is only coordinated with."""
        tree, at = predicate.tree, predicate.head
        for up in tree.ancestors(predicate.head):
            joined = tree.words[at].dep == "conj"
            at = up
            if up not in predicate.core and not joined:
                yield up

    def _forced(self, tree: Tree, i: int) -> bool:
        """Whether somebody did what he had to ("çekilmek zorunda kaldı")."""
        behind = min(i + 1, len(tree) - 1)
        past = tree.words[behind].feats.get("Tense") == "Past"
        words = self._grammar.words["forced"]
        return past and any(find_phrase(tree, p, self._morphology, end=behind) for p in words)

    def _occasion(self, predicate: Predicate) -> bool:
        """Whether something was done on a deed, and so it took place ("saldırması üzerine")."""
        tree = predicate.tree
        verb = light_verb(tree, predicate.head) if predicate.is_noun else None
        behind = 1 + (predicate.inflected if verb is None else verb)
        if predicate.clause not in ("nominal", "noun") or behind >= len(tree):
            return False
        if tree.words[behind].low not in self._grammar.marks["occasions"]:
            return False
        above = (tree.words[up] for up in tree.ancestors(predicate.head))
        main = next((w for w in above if is_verbal(w)), None)
        return main is None or main.feats.get("Tense") != "Fut"

    def _is_aim(self, tree: Tree, i: int) -> bool:
        """Whether a noun is one for what somebody aims at ("amacı", not "gerekmesi")."""
        noun = tree.words[i].upos == "NOUN" and "VerbForm" not in tree.words[i].feats
        return noun and is_form_of(tree.words[i], self._grammar.words["aims"], self._morphology)

    def _matters(self, tree: Tree, i: int) -> bool:
        """Whether a word says that what is owed matters ("sözünü tutmasının önemli olduğunu")."""
        verb = light_verb(tree, i)
        end = i if verb is None else verb
        return ends_phrase(tree, end, self._grammar.words["mattering"], self._morphology)

    def _supposes(self, predicate: Predicate, up: int) -> bool:
        """Whether an aorist tells what a deed would bring ("saldırması savaş demektir")."""
        tree = predicate.tree
        deed = predicate.clause == "nominal" and predicate.head_word.dep == "csubj"
        feats = predicate_at(tree, up).word.feats
        return deed and feats.get("Aspect") == "Hab" and feats.get("Polarity") != "Neg"

    def _fact(self, predicate: Predicate) -> bool:
        """Whether a clause tells a fact (-DIK), also where its noun carries it ("işgal ettiği")."""
        if not predicate.is_noun:
            return tells_fact(predicate.word)
        tree = predicate.tree
        verb = light_verb(tree, predicate.head)
        return verb is not None and tells_fact(tree.words[verb])

    def _at_the_time(self, predicate: Predicate) -> Modality:
        """An event at which something will happen is itself to come ("ziyaretinde … görüşecek")."""
        here = predicate.head_word.case == "Loc"
        return "future" if here and self._done_in_future(predicate) else "actual"

    def _done_in_future(self, predicate: Predicate) -> bool:
        """Whether the main verb right above is in the future."""
        up = predicate.head_word.head
        above = predicate_at(predicate.tree, up) if up != ROOT else predicate
        return above.clause == "finite" and above.word.feats.get("Tense") == "Fut"

    def _takes_place(self, predicate: Predicate) -> Modality | None:
        """How an event is told that is the subject of a verb of taking place ("savaş çıkarsa")."""
        tree, head = predicate.tree, predicate.head_word
        if head.dep not in ("nsubj", "obj") or head.case not in ("", "Nom", "Gen"):
            return None
        above = verb_above(predicate, "taking_place", self._grammar)
        told = self.modality(predicate_at(tree, above[0])) if above else "actual"
        return None if told == "actual" else told

    def _purpose(self, predicate: Predicate) -> bool:
        """Whether it is what something else is done for ("görüşmek üzere", "-mak için")."""
        near = predicate.tree.words[predicate.inflected : predicate.inflected + 2]
        if predicate.word.feats.get("VerbForm") == "Part":
            return False
        words = self._grammar.words["purpose"]
        return any(matches_stem(word, p[-1], self._morphology) for word in near for p in words)
