"""Attribution: whose words or thoughts a stretch of text reports.

1. Reporting verbs with their clause or quotation: speaker by the agent role, addressee by the
   dative, content by the complement clause.
2. Source phrases over the sentence: "X'e göre", "X'in açıklamasına göre".
3. Headline colon: "X: …".
4. Quotations without a verb of saying in their sentence.

*Source:* the layers follow the attribution relations of PolNeAR and PARC 3 (source, cue, content).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from communique.extraction.lexicon import Hit, TriggerIndex, is_verbal
from communique.extraction.predicate import Predicate, predicate_at, predicate_of
from communique.extraction.quotes import Quote
from communique.extraction.roles import Binder, effective_case, markers
from communique.extraction.tree import ROOT, Tree
from communique.knowledge import Cue, Grammar

SourceKind = Literal["agent", "utterance", "according", "headline", "quote", "unknown"]

_CONTENT = frozenset({"ccomp", "obj", "csubj", "xcomp", "nsubj"})
_LOOSE_CONTENT = frozenset(
    {"obl", "nmod", "nmod:poss", "advcl", "conj", "parataxis", "acl", "amod"}
)
_HEADLINE = 8


@dataclass(frozen=True, slots=True)
class Attribution:
    """A reporting construction of a sentence.

    Attributes:
        cue: Span of the cue's words (first, last, inclusive).
        rule: Id of the cue.
        kind: Saying, thinking, asking.
        source: Index of the word that names the speaker, or None.
        how: How the speaker is named.
        addressee: Index of the word that names the addressee, or None.
        content: Indices of the words that are reported.
        whole: Whether the whole sentence is.
        passive: Whether the reporting verb is in the passive.
        predicate: The reporting predicate, if there is one.
        person: Grammatical person of the reporting verb ("1", "3").
        quoted: Whether it reports a quotation.
    """

    cue: tuple[int, int]
    rule: str
    kind: str
    source: int | None
    how: SourceKind
    addressee: int | None
    content: frozenset[int]
    whole: bool = False
    passive: bool = False
    predicate: Predicate | None = None
    person: str = "3"
    quoted: bool = False


class Attributor:
    """Finds the reporting constructions of a sentence."""

    def __init__(self, grammar: Grammar, binder: Binder) -> None:
        self._grammar = grammar
        self._binder = binder
        self._cues = TriggerIndex(((cue.trigger, cue) for cue in grammar.cues), grammar.morphology)

    def find(self, tree: Tree, quotes: Sequence[Quote]) -> list[Attribution]:
        """Return the reporting constructions of a sentence.

        Args:
            tree: The sentence.
            quotes: The quotations of its document.

        Returns:
            Attributions in order of their cues.
        """
        inside = frozenset(
            w.i for w in tree.words if any(q.holds(w.start) for q in quotes)
        )
        found = [a for hit in self._cues.find(tree) if (a := self._verb(tree, hit, inside))]
        found += self._according(tree)
        if not found:
            found += self._utterance(tree)
        if not any(a.cue[0] < _HEADLINE for a in found):
            found += self._headline(tree, inside)
        return sorted(found, key=lambda a: a.cue)

    def _verb(self, tree: Tree, hit: Hit[Cue], quoted: frozenset[int]) -> Attribution | None:
        cue, morphology = hit.item, self._grammar.morphology
        predicate = predicate_of(tree, hit.words, trigger=hit.trigger, morphology=morphology)
        if predicate.head_word.upos == "NOUN" and not is_verbal(predicate.word):
            return None
        if predicate.clause == "infinitive" and len(hit.words) == 1:
            return None
        agents = [] if predicate.passive else self._binder.agents(predicate)
        content = self._content(predicate, agents)
        speech = self._quoted(predicate, quoted)
        if cue.clause_only and not content and not speech:
            return None
        if cue.kind == "think" and not content:
            return None
        if quoted and hit.verb in quoted and not content:
            return None
        if predicate.passive:
            agents = self._binder.agents(predicate, shared=False)
        source: int | None = agents[0] if agents else None
        how: SourceKind = "agent"
        if source is None and predicate.passive and predicate.clause == "relative":
            source, how = self._text_owner(predicate)
            if how == "unknown":
                return None
        elif source is None:
            source, how = self.utterance_owner(predicate)
        return Attribution(
            cue=(min(hit.words), max(hit.words)),
            rule=cue.id,
            kind=cue.kind,
            source=source,
            how=how,
            addressee=self._addressee(predicate, source),
            content=frozenset(content) | speech,
            passive=predicate.passive,
            predicate=predicate,
            person=predicate.word.feats.get("Person", "3"),
            quoted=bool(speech),
        )

    def _content(self, predicate: Predicate, agents: Sequence[int]) -> set[int]:
        """Words below the clauses that the reporting verb takes as its object."""
        tree = predicate.tree
        found: set[int] = set()
        for child in predicate.dependents:
            word = tree.words[child]
            inner = predicate_at(tree, child)
            if child in agents or not (is_verbal(inner.word) or is_verbal(inner.head_word)):
                if word.dep in ("ccomp", "obj", "csubj") and child not in agents:
                    found.update(self._noun_content(tree, child))
                continue
            if inner.clause in ("converb", "relative") and word.dep != "ccomp":
                continue
            nominal = effective_case(tree, child) in ("Acc", "Nom") or word.dep in _CONTENT
            loose = word.dep in _LOOSE_CONTENT and nominal and child < predicate.inflected
            if (word.dep in _CONTENT or loose) and not markers(tree, child):
                found.update(tree.subtree(child))
        return found

    def _noun_content(self, tree: Tree, child: int) -> tuple[int, ...]:
        """A noun with a clause below it ("…-DIğI mesajını verdi", "… gerekliliği")."""
        below = (tree.words[c] for c in tree.children[child])
        if any(is_verbal(w) and w.dep in ("acl", "nmod:poss", "ccomp", "nmod") for w in below):
            return tree.subtree(child)
        return ()

    def _quoted(self, predicate: Predicate, quoted: frozenset[int]) -> frozenset[int]:
        """Quoted words that the verb reports: below it, or right before its clause."""
        if not quoted:
            return frozenset()
        tree = predicate.tree
        below = {i for w in predicate.core for i in tree.subtree(w)} & quoted
        if below:
            return frozenset(quoted)
        before = range(max(0, min(predicate.core) - 6), min(predicate.core))
        return frozenset(quoted) if any(i in quoted for i in before) else frozenset()

    def _text_owner(self, predicate: Predicate) -> tuple[int | None, SourceKind]:
        """Whose text a passive participle describes ("… savunulan açıklamada")."""
        noun = predicate.modified
        if noun == ROOT or not self._is_text(predicate.tree, noun):
            return None, "unknown"
        return self.owner(predicate.tree, noun), "utterance"

    def utterance_owner(self, predicate: Predicate) -> tuple[int | None, SourceKind]:
        """Return who made the statement that a reporting verb stands in.

        Args:
            predicate: The reporting predicate ("Bakanlıktan yapılan açıklamada … belirtildi").

        Returns:
            Index of the word that names the owner and "utterance", or None and "unknown".
        """
        tree = predicate.tree
        chain = [predicate]
        while (above := self._binder.governor(chain[-1])) and len(chain) < 4:
            chain.append(above)
        for level in chain:
            for child in level.dependents:
                if self._is_utterance(tree, child):
                    owner = self.owner(tree, child)
                    if owner is not None:
                        return owner, "utterance"
        return None, "unknown"

    def _is_utterance(self, tree: Tree, i: int) -> bool:
        return tree.words[i].case in ("Loc", "Ins", "Dat", "Abl") and self._is_text(tree, i)

    def _is_text(self, tree: Tree, i: int) -> bool:
        word = tree.words[i]
        inflects = self._grammar.morphology.inflects
        return any(
            word.lemma == phrase[-1].text or inflects(word.low, phrase[-1].text, verb=False)
            for phrase in self._grammar.words["utterances"]
        )

    def owner(self, tree: Tree, i: int) -> int | None:
        """Return the maker of an utterance: possessor, or agent or source of its participle.

        Args:
            tree: The sentence.
            i: Index of the utterance noun.

        Returns:
            Index of a word, or None.
        """
        for child in tree.children[i]:
            word = tree.words[child]
            if word.dep.startswith("nmod") and word.case in ("Gen", "Nom", "Abl"):
                return child
        for child in tree.children[i]:
            if tree.words[child].dep not in ("acl", "amod"):
                continue
            participle = predicate_at(tree, child)
            for below in participle.dependents:
                if tree.words[below].case == "Abl" or tree.words[below].dep == "nsubj":
                    return below
            agents = self._binder.agents(participle, shared=False)
            agents = [a for a in agents if a != i]
            if agents:
                return agents[0]
            genitive = [b for b in participle.dependents if tree.words[b].case == "Gen"]
            if genitive:
                return genitive[0]
        return None

    def _addressee(self, predicate: Predicate, source: int | None) -> int | None:
        tree = predicate.tree
        for child in predicate.dependents:
            word = tree.words[child]
            if child == source or is_verbal(word) or markers(tree, child):
                continue
            if effective_case(tree, child) == "Dat" and word.dep in ("obl", "iobj", "obj", "nmod"):
                return child
        return None

    def _utterance(self, tree: Tree) -> Iterator[Attribution]:
        """A text in which something is said without a verb of saying ("açıklamada … kınandı")."""
        for word in tree.words:
            if word.case != "Loc" or not self._is_text(tree, word.i):
                continue
            source = self.owner(tree, word.i)
            if source is None:
                continue
            content = frozenset(range(len(tree))) - set(tree.subtree(word.i))
            yield Attribution(
                (word.i, word.i), "tr.report.utterance", "say", source, "utterance", None,
                content, whole=True,
            )  # fmt: skip
            return

    def _according(self, tree: Tree) -> Iterator[Attribution]:
        marks = {phrase[0].text for phrase in self._grammar.words["according"]}
        for word in tree.words:
            if word.low not in marks:
                continue
            below = [c for c in tree.children[word.i] if tree.words[c].upos != "PUNCT"]
            head = word.head if word.dep == "case" else (below[-1] if below else ROOT)
            if head == ROOT or effective_case(tree, head) != "Dat":
                before = word.i - 1
                if before < 0 or tree.words[before].case != "Dat":
                    continue
                head = before
            yield self._source_phrase(tree, word.i, head)

    def _source_phrase(self, tree: Tree, mark: int, head: int) -> Attribution:
        source: int | None = head
        how: SourceKind = "according"
        inflects = self._grammar.morphology.inflects
        nouns = self._grammar.words["according_nouns"]
        low = tree.words[head].low
        if any(inflects(low, phrase[-1].text, verb=False) for phrase in nouns):
            source = self.owner(tree, head)
            how = "utterance" if source is not None else "unknown"
        outside = set(tree.subtree(head)) | {mark}
        content = frozenset(range(len(tree))) - outside
        return Attribution(
            (mark, mark), "tr.report.according", "say", source, how, None, content, whole=True
        )

    def _headline(self, tree: Tree, quoted: frozenset[int]) -> Iterator[Attribution]:
        colons = self._grammar.marks["headline_colon"]
        for word in tree.words[1:_HEADLINE]:
            if word.form not in colons:
                continue
            before = tree.words[: word.i]
            if any(is_verbal(w) for w in before) or word.i + 1 >= len(tree):
                return
            if not all(w.capital or w.low in ("ve", "ile") or w.upos == "PUNCT" for w in before):
                return
            content = frozenset(range(word.i + 1, len(tree)))
            source = word.i - 1
            yield Attribution(
                (word.i, word.i), "tr.report.headline", "say", source, "headline", None, content,
                whole=True,
            )  # fmt: skip
            return


def innermost(attributions: Sequence[Attribution], i: int) -> Attribution | None:
    """Return the attribution whose content holds a word; of several, the narrowest.

    Args:
        attributions: The reporting constructions of the sentence.
        i: Index of the word.

    Returns:
        The attribution, or None.
    """
    holding = [a for a in attributions if i in a.content and not a.cue[0] <= i <= a.cue[1]]
    return min(holding, key=lambda a: (a.whole, len(a.content)), default=None)
