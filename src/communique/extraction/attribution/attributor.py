"""Attribution: whose words or thoughts a stretch of text reports.

1. Reporting verbs with their clause or quotation: speaker by the agent role among the words that
   may speak, addressee by the dative, content by the complement clause.
2. Source phrases over the sentence: "X'e göre", "X'in açıklamasına göre".
3. Texts that speak without a verb ("açıklamada", "açıklama şöyle:"), and nouns for what somebody
   said ("X'in … yönündeki sözleri", "X'ten … uyarısı").
4. Headline colon: "X: …".
5. Thoughts inside what is reported anyway are left out.

*Source:* the layers follow the attribution relations of PolNeAR and PARC 3 (source, cue, content).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.extraction.attribution.addressing import addressee
from communique.extraction.attribution.quotes import Quote
from communique.extraction.attribution.reasons import reasons
from communique.extraction.attribution.reported import Attribution, SourceKind, View
from communique.extraction.attribution.settings import setting
from communique.extraction.attribution.sources import Sources, standing
from communique.extraction.attribution.telling import Tellings
from communique.extraction.attribution.unnamed import general, headless
from communique.extraction.mentions.mention import Mention
from communique.extraction.roles.binding import Binder
from communique.extraction.syntax.lexicon import Hit, TriggerIndex
from communique.extraction.syntax.phrases import effective_case, markers
from communique.extraction.syntax.predicate import Predicate, predicate_at, predicate_of
from communique.extraction.syntax.stems import is_verbal
from communique.extraction.syntax.tree import ROOT, Tree, Word
from communique.knowledge import Cue, Grammar

_CONTENT = frozenset({"ccomp", "obj", "csubj", "xcomp", "nsubj"})
_LOOSE_CONTENT = frozenset(
    {"obl", "nmod", "nmod:poss", "advcl", "conj", "parataxis", "acl", "amod"}
)
_OBLIQUE = frozenset({"Acc", "Dat", "Loc", "Abl", "Ins"})
"""Cases in which no subject stands."""
_REACH = 6
"""Words between a quotation and the cue behind it."""
_SHORT = 3
"""Letters of a verb stem that only its lemma tells apart from others ("de", "sor")."""


class Attributor:
    """Finds the reporting constructions of a sentence."""

    def __init__(self, grammar: Grammar, binder: Binder) -> None:
        self._grammar = grammar
        self._binder = binder
        self._sources = Sources(grammar, binder)
        self._tellings = Tellings(grammar, self._sources)
        self._cues = TriggerIndex(((cue.trigger, cue) for cue in grammar.cues), grammar.morphology)

    def find(
        self, tree: Tree, quotes: Sequence[Quote], mentions: Sequence[Mention] = ()
    ) -> list[Attribution]:
        """Return the reporting constructions of a sentence.

        Args:
            tree: The sentence.
            quotes: The quotations of its document.
            mentions: The names in the sentence.

        Returns:
            Attributions in order of their cues.
        """
        near = [q for q in quotes if q.start < tree.end and tree.start < q.end]
        inside = {w.i: q for w in tree.words for q in near if q.holds(w.start)}
        view = View(tree, mentions, inside)
        found = [a for hit in self._cues.find(tree) if (a := self._verb(view, hit))]
        found = [a for a in found if not any(_part_of(a.cue, o.cue) for o in found)]
        found = [a for a in found if not (a.kind == "think" and _within(a, found, view))]
        found = [a for a in found if not (a.extends and any(o.cue > a.cue for o in found))] + [
            replace(a, content=a.content - frozenset(range(a.cue[1] + 1, len(tree))), extends=False)
            for a in found
            if a.extends and any(o.cue > a.cue for o in found)
        ]
        phrases = list(self._tellings.according(view))
        marks = {phrase.cue[0] for phrase in phrases}
        found = [a for a in found if a.cue[1] + 1 not in marks] + phrases
        found += [
            replace(a, content=a.content | rest, whole=True)
            for a in found
            if (rest := _rest_of_text(view, a, found))
        ]
        found += self._reasons(view)
        found += self._tellings.nouns(view, found)
        if not found:
            found += self._tellings.texts(view)
        headline = list(self._tellings.headline(view))
        if headline and not any(a.cue[0] < headline[0].cue[0] for a in found):
            found = [a for a in found if a.kind != "think"] + headline
        return sorted(found, key=lambda a: a.cue)

    def author(self, tree: Tree, i: int, mentions: Sequence[Mention]) -> int | None:
        """Return whose text it is in which something is said ("X'ten yapılan açıklamada").

        Args:
            tree: The sentence.
            i: Index of a word.
            mentions: The names in the sentence.

        Returns:
            Index of the word that names its owner; None for other words and texts of nobody.
        """
        told = self._sources.in_text(tree, i)
        return self._sources.owner(tree, i, mentions) if told else None

    def _reasons(self, view: View) -> Iterator[Attribution]:
        """What somebody gives as his reason ("… gerekçesiyle kınadı")."""
        nouns = frozenset(phrase[-1].text for phrase in self._grammar.words["own_grounds"])
        return reasons(
            view,
            nouns,
            agents=self._binder,
            said=self._tellings.said,
            may_speak=lambda i: self._sources.may_speak(view.tree, i, view.mentions),
        )

    def _verb(self, view: View, hit: Hit[Cue]) -> Attribution | None:
        tree, cue, morphology = view.tree, hit.item, self._grammar.morphology
        marks = self._grammar.marks
        predicate = predicate_of(tree, hit.words, trigger=hit.trigger, morphology=morphology)
        if not self._reports(predicate, hit):
            return None
        agents = [] if predicate.passive else self._binder.agents(predicate)
        announced = self._announced(tree, hit)
        clauses = self._clauses(predicate, agents, case=cue.case) | announced
        quote = self._quote(view, predicate, hit)
        speech = view.around(quote) if quote else frozenset()
        bare = (cue.clause_only or cue.kind == "think") and not (clauses or speech)
        if bare or (cue.quotation_only and not (speech or announced)):
            return None
        if hit.verb in view.inside and not clauses:
            return None
        objects = self._objects(predicate, agents, case=cue.case)
        if cue.case != "Acc" and not (clauses or speech or objects):
            return None
        source, how = self._source(view, predicate, agents, clauses | speech)
        if hit.trigger.stems in tuple(self._grammar.words["coming_from"]):
            source, how = self._sources.origin(tree, hit.words, view.mentions), "agent"
            if source is None:
                return None
        if source is None and predicate.passive and predicate.clause == "relative":
            source, how = self._text_owner(view, predicate)
            if how == "unknown":
                return None
        content = clauses | speech | objects
        unnamed = predicate.passive and source is None
        behind = self._behind(view, predicate) if how == "agent" else frozenset()
        content, extends = content | behind, bool(behind)
        return Attribution(
            cue=(min(hit.words), max(hit.words)),
            rule=cue.id,
            kind=cue.kind,
            source=source,
            how=how,
            addressee=addressee(predicate, source, content, self._grammar),
            content=content,
            passive=predicate.passive,
            predicate=predicate,
            person=_person(predicate.word),
            extends=extends,
            quote=quote,
            open=self._open(view, predicate, hit)
            if unnamed
            else headless(predicate, source, marks),
            joint=setting(predicate, view.mentions, self._grammar) if unnamed else "",
            announced=min(announced, default=-1),
        )

    def _announced(self, tree: Tree, hit: Hit[Cue]) -> frozenset[int]:
        """Words behind the colon right after a cue ("şu ifadelere yer verildi: …")."""
        colon = max(hit.words) + 1
        colons = self._grammar.marks["headline_colon"]
        if colon >= len(tree) or tree.words[colon].form not in colons:
            return frozenset()
        return frozenset(range(colon + 1, len(tree)))

    def _reports(self, predicate: Predicate, hit: Hit[Cue]) -> bool:
        """Whether a form of a reporting verb tells that something is said."""
        last, word = hit.trigger.last, predicate.tree.words[hit.verb]
        if predicate.head_word.upos == "NOUN" and not is_verbal(predicate.word):
            return False
        if len(last.text) <= _SHORT and not last.exact and not self._is_form(word, last.text):
            return False
        vnoun = word.feats.get("VerbForm") == "Vnoun"
        if predicate.clause == "infinitive" or (predicate.passive and vnoun):
            return False
        if "Cnd" in word.feats.get("Mood", ""):
            return False
        if word.low in self._grammar.marks["equating"]:
            return False
        if hit.item.kind == "think":
            words = self._grammar.marks["open_thoughts"]
            if "Cau" in word.feats.get("Voice", ""):
                return False
            return not predicate.passive or last.text in words
        if hit.item.kind == "ask" and predicate.passive:
            return False
        negated = (predicate.tree.words[i].feats.get("Polarity") for i in predicate.core)
        return "Neg" not in negated

    def _is_form(self, word: Word, stem: str) -> bool:
        known = self._grammar.morphology.inflects(word.low, stem, verb=True)
        return word.lemma == stem and (known or word.low[: len(stem)] != stem)

    def _open(self, view: View, predicate: Predicate, hit: Hit[Cue]) -> bool:
        """Whether a passive says what is said in general, or claimed in no text of anybody's."""
        claimed = hit.trigger.stems in tuple(self._grammar.words["hearsay"])
        text = self._sources.utterance(predicate, view.mentions)
        return general(predicate) or (claimed and text == (None, None))

    def _source(
        self, view: View, predicate: Predicate, agents: Sequence[int], said: frozenset[int]
    ) -> tuple[int | None, SourceKind]:
        """Who speaks: agent, owner of the text in which it is said, name standing as a subject."""
        tree, cue = view.tree, predicate.inflected
        if predicate.passive:
            agents = self._binder.agents(predicate, shared=False)
        apart = [i for i in view.outside(agents, cue) if i not in said or predicate.passive]
        own = predicate.clause in ("finite", "converb") and not predicate.passive
        for i in apart:
            case = effective_case(tree, i)
            if i in predicate.core or (own and case == "Gen"):
                continue
            head = i == predicate.modified and not self._sources.is_text(tree, i)
            if not head and not predicate.passive and case in _OBLIQUE:
                continue
            if self._sources.beside_another(tree, i, view.mentions):
                continue
            if head or self._sources.may_speak(tree, i, view.mentions):
                return i, "agent"
        for i in apart:
            if self._sources.is_text(tree, i):
                owner = self._sources.owner(tree, i, view.mentions)
                if owner is not None:
                    return owner, "utterance"
        _, owner = self._sources.utterance(predicate, view.mentions)
        if owner is not None and view.outside([owner], cue):
            return owner, "utterance"
        if predicate.passive or _person(predicate.word) in ("1", "2"):
            return None, "unknown"
        return self._apart(view, predicate, said)

    def _apart(
        self, view: View, predicate: Predicate, said: frozenset[int]
    ) -> tuple[int | None, SourceKind]:
        """A name that stands as the subject though the parser bound it elsewhere."""
        nominal = predicate.clause == "nominal"
        if predicate.clause not in ("finite", "converb") and not nominal:
            return None, "unknown"
        first, cue = min(predicate.core), predicate.inflected
        before = min((i for i in said if i < first), default=first) if not nominal else first
        names = [m for m in view.mentions if view.outside([m.last], cue) and m.last < first]
        found = standing(view.tree, names, before, case="Gen" if nominal else "Nom")
        if found is None and nominal:
            found = self._above(view, predicate, said)
        return (found, "agent") if found is not None else (None, "unknown")

    def _above(self, view: View, predicate: Predicate, said: frozenset[int]) -> int | None:
        """The name that the parser bound to the verb inside ("X'in … -DIğInI söylediğini").

        Who is told to have said it stands in the genitive before the clause, and the verb inside
        leaves the same subject out.
        """
        tree = view.tree
        if predicate.word.feats.get("Number[psor]") == "Plur":
            return None
        for clause in predicate.dependents:
            for child in predicate_at(tree, clause).dependents if clause in said else ():
                word = tree.words[child]
                subject = word.dep == "nsubj" and word.case == "Gen"
                named = any(m.covers(child) for m in view.mentions)
                if subject and named and self._sources.may_speak(tree, child, view.mentions):
                    return child
        return None

    def _clauses(self, predicate: Predicate, agents: Sequence[int], *, case: str) -> frozenset[int]:
        """Words below the clauses that the reporting verb takes as its object."""
        tree = predicate.tree
        found: set[int] = set()
        for child in predicate.dependents:
            word = tree.words[child]
            inner = predicate_at(tree, child)
            if child in agents or not (is_verbal(inner.word) or is_verbal(inner.head_word)):
                told = word.dep in ("ccomp", "obj", "csubj", "obl")
                told = told or (predicate.passive and word.dep == "nsubj")
                told = told and not self._tellings.disowns(predicate)
                if told and child not in agents:
                    found.update(self._noun_content(tree, child))
                elif word.dep == "amod" and self._tellings.links(tree, child):
                    found.update(tree.subtree(child))  # "-DIğI yolundaki görüşünü savundu"
                continue
            if inner.clause in ("converb", "relative") and word.dep != "ccomp":
                continue
            if case != "Acc" and effective_case(tree, child) != case:
                continue
            nominal = case != "Acc" or effective_case(tree, child) in ("Acc", "Nom")
            nominal = nominal or (word.case == "Gen" and word.head != predicate.inflected)
            nominal = nominal or word.dep in _CONTENT
            loose = word.dep in _LOOSE_CONTENT and nominal and child < predicate.inflected
            if (word.dep in _CONTENT or loose) and not markers(tree, child):
                found.update(tree.subtree(child))
        return frozenset(found)

    def _objects(self, predicate: Predicate, agents: Sequence[int], *, case: str) -> frozenset[int]:
        """Words below what somebody speaks of: events in it are told in his words."""
        tree = predicate.tree
        found: set[int] = set()
        for child in predicate.dependents:
            if child in agents or child > predicate.inflected or markers(tree, child):
                continue
            if effective_case(tree, child) == case and tree.words[child].upos != "PUNCT":
                found.update(tree.subtree(child))
        return frozenset(found)

    def _noun_content(self, tree: Tree, child: int) -> tuple[int, ...]:
        """A noun with a clause below it ("…-DIğI mesajını verdi", "son vermesi gerekliliği")."""
        owners = ("nmod:poss", "ccomp", "nmod")
        below = [c for c in tree.children[child] if tree.words[c].dep in owners]
        plain = any(is_verbal(predicate_at(tree, c).word) for c in below)
        if plain or self._tellings.holds(tree, child):
            return tree.subtree(child)
        return ()

    def _quote(self, view: View, predicate: Predicate, hit: Hit[Cue]) -> Quote | None:
        """The quotation that a verb reports: below it, or ending right before its clause."""
        if not view.inside or hit.verb in view.inside:
            return None
        tree = view.tree
        start = min(hit.words)
        below = [i for i in view.inside if tree.words[i].head in predicate.core]
        before = [i for i in range(max(0, start - _REACH), start) if i in view.inside]
        nearest = max((i for i in (*before, *below) if i < start), default=None)
        if nearest is None and predicate.clause == "finite":
            nearest = min(below, default=None)
        return None if nearest is None else view.inside[nearest]

    def _behind(self, view: View, predicate: Predicate) -> frozenset[int]:
        """What the speaker of a participle says behind his name, where marks were lost.

        "… belirten X Bu konuda hazırız": a sentence begins behind the name.
        """
        tree, noun = view.tree, predicate.modified
        if predicate.clause != "relative" or noun == ROOT or view.inside:
            return frozenset()
        name = next((m for m in view.mentions if m.covers(noun)), None)
        at = name.last + 1 if name is not None else len(tree)
        while at < len(tree) and tree.words[at].upos == "PUNCT":
            at += 1
        if at + 1 >= len(tree) or not tree.words[at].capital or tree.words[at].upos == "PROPN":
            return frozenset()
        if any(m.covers(at) for m in view.mentions):
            return frozenset()
        return frozenset(range(at, len(tree)))

    def _text_owner(self, view: View, predicate: Predicate) -> tuple[int | None, SourceKind]:
        """Whose text a passive participle describes ("… savunulan açıklamada")."""
        noun = predicate.modified
        if noun == ROOT or not self._sources.is_text(predicate.tree, noun):
            return None, "unknown"
        return self._sources.owner(predicate.tree, noun, view.mentions), "utterance"


def _person(word: Word) -> str:
    return word.feats.get("Person[psor]") or word.feats.get("Person", "3")


def _rest_of_text(view: View, one: Attribution, found: Sequence[Attribution]) -> frozenset[int]:
    """What is said in a text by the main clause as well, behind a converb that tells of it.

    "Açıklamada, … vurgulanarak Y'den çekilmesi istendi": who states it asks for it, too.
    """
    tree, inner = view.tree, one.predicate
    if one.how != "utterance" or inner is None or not inner.passive or inner.clause != "converb":
        return frozenset()
    root = next((w.i for w in tree.words if w.head == ROOT), None)
    if root is None or not predicate_at(tree, root).passive:
        return frozenset()
    if any(root in a.content or a.cue[0] <= root <= a.cue[1] for a in found):
        return frozenset()
    return frozenset(range(len(tree))) - set(range(one.cue[0], one.cue[1] + 1))


def _part_of(cue: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether a cue is only a part of another one ("değerlendirmesini yaptı")."""
    return cue != other and other[0] <= cue[0] and cue[1] <= other[1]


def _within(attribution: Attribution, others: Sequence[Attribution], view: View) -> bool:
    """Whether a cue stands inside a quotation or what another cue reports."""
    at = attribution.cue[1]
    return at in view.inside or any(at in o.content for o in others if o is not attribution)
