"""Extraction of a document: from parsed sentences to statements, reports and offices.

1. Sentences become trees; mentions are found in each; persons and offices are surveyed over the
   whole document, so that a family name finds its full name wherever that stands.
2. Quotations are found in the text; their speakers by the cue at their end, else at their start.
3. Each sentence in order: reporting constructions, frames, ends; the discourse passes on.
4. Repeats are merged.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from spacy.tokens import Doc

from communique.cycles import uncollected
from communique.extraction.attribution.attributor import Attributor
from communique.extraction.attribution.quotes import Quote, find_quotes
from communique.extraction.attribution.speaking import Speakers, writes_we
from communique.extraction.attribution.voices import Voice, Voices
from communique.extraction.discourse.kinds import ACTORS
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.discourse.state import Discourse
from communique.extraction.ends.scoring import KEEP, Scorer
from communique.extraction.frames.bodies_named import names_body
from communique.extraction.frames.foreseen import Foreseer
from communique.extraction.frames.matching import FrameMatch, FrameMatcher, NearMiss
from communique.extraction.linking.linker import Linker, PersonIndex
from communique.extraction.mending.trees import Hints, trees
from communique.extraction.mentions.finding import Mention, MentionFinder
from communique.extraction.mentions.gazetteer import Gazetteer
from communique.extraction.roles.binding import Binder
from communique.extraction.statements.assembling import Assembler, Outcome
from communique.extraction.statements.domestic import HomePolitics, stays_at_home
from communique.extraction.statements.merging import (
    hiding,
    inside_closed,
    inside_talks,
    merge_offices,
    merge_reports,
    merge_statements,
)
from communique.extraction.statements.met_outside import met_outside
from communique.extraction.statements.vetting import vetted
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Knowledge
from communique.model import Document, Evidence, Node, Office, Record, Report, Span, Statement


@dataclass(frozen=True, slots=True)
class SentenceTrace:
    """All that happened in a sentence, for explanation."""

    tree: Tree
    mentions: tuple[Mention, ...]
    voices: tuple[Voice, ...]
    fired: tuple[tuple[FrameMatch, tuple[Statement, ...]], ...]
    misses: tuple[NearMiss, ...]
    outcomes: tuple[Outcome, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read from a document."""

    statements: tuple[Statement, ...]
    reports: tuple[Report, ...]
    offices: tuple[Office, ...]
    trace: tuple[SentenceTrace, ...]
    linker: Linker

    @property
    def records(self) -> tuple[Record, ...]:
        """Statements, reports and offices, in this order."""
        return (*self.statements, *self.reports, *self.offices)


class Extractor:
    """Reads statements off parsed documents; holds compiled knowledge and no state."""

    def __init__(
        self, knowledge: Knowledge, *, scorer: Scorer | None = None, keep: float = KEEP
    ) -> None:
        """Compile the knowledge.

        Args:
            knowledge: The knowledge.
            scorer: Gives statements their confidence; the packaged one by default.
            keep: Least confidence of a statement that is given out.
        """
        self.knowledge = knowledge
        self.keep = keep
        self.scorer = scorer or Scorer.load()
        grammar = knowledge.grammar
        self._binder = Binder(grammar)
        self._matcher = FrameMatcher(knowledge.frames, grammar, self._binder)
        self._foreseer = Foreseer(knowledge.frames, grammar, self._binder)
        self._attributor = Attributor(grammar, self._binder)
        gazetteer = Gazetteer(knowledge.actors, grammar.morphology)
        self._mentions = MentionFinder(dict(knowledge.actors), grammar, gazetteer)
        self._index = PersonIndex(knowledge.actors, grammar)
        self._hints = Hints.of(grammar, knowledge.actors.values())

    @cached_property
    def _meetings(self) -> frozenset[str]:
        acts = self.knowledge.acts.values()
        consult = {a.id for a in acts if a.plover == "CONSULT" and "actor" in a.objects}
        return frozenset(consult - {"invited", "mediated", "discussed"})

    def extract(self, document: Document, doc: Doc) -> Extraction:
        """Return what a parsed document says.

        Args:
            document: The document.
            doc: Its text, parsed.

        Returns:
            Statements, reports, offices and the trace of every sentence.
        """
        return self.extract_trees(document, trees(doc, self._hints))

    def extract_trees(self, document: Document, sentences: Sequence[Tree]) -> Extraction:
        """Return what a document says, given its sentences as trees."""
        with uncollected():
            return self._extract_trees(document, sentences)

    def _extract_trees(self, document: Document, sentences: Sequence[Tree]) -> Extraction:
        first = [self._mentions.find(tree) for tree in sentences]
        families = self._mentions.family_names(sentences, first)
        mentions = [
            self._mentions.with_family_names(tree, row, families)
            for tree, row in zip(sentences, first, strict=True)
        ]
        linker = Linker(
            self.knowledge.actors,
            self.knowledge.grammar,
            index=self._index,
            date=document.date or "",
        )
        linker.survey(sentences, mentions)
        reading = _Reading(self, document, linker)
        marks = self.knowledge.grammar.marks
        quotes = find_quotes(
            document.text, opening=marks["quote_open"], closing=marks["quote_close"]
        )
        traces = list(reading.sentences(sentences, mentions, quotes))
        statements = merge_statements(s for t in traces for _, found in t.fired for s in found)
        return Extraction(
            tuple(statements),
            tuple(merge_reports(r for t in traces for r in reading.reports(t))),
            tuple(merge_offices(reading.offices(sentences))),
            tuple(traces),
            linker,
        )


class _Reading:
    """One pass over a document."""

    def __init__(self, extractor: Extractor, document: Document, linker: Linker) -> None:
        self._extractor = extractor
        self._document = document
        self._linker = linker
        self._grammar = extractor.knowledge.grammar
        marks = self._grammar.marks
        self._links = self._grammar.words["report_nouns.links"].firsts
        self._politics = HomePolitics(
            self._grammar.offices.home, marks["home_matters"], marks["home_quarrels"]
        )
        self._assembler = Assembler(
            document,
            acts=extractor.knowledge.acts,
            grammar=self._grammar,
            binder=extractor._binder,
            scorer=extractor.scorer,
            keep=extractor.keep,
        )

    def sentences(
        self,
        sentences: Sequence[Tree],
        mentions: Sequence[tuple[Mention, ...]],
        quotes: Sequence[Quote],
    ) -> Iterator[SentenceTrace]:
        """Read the sentences in order, passing the discourse on."""
        speakers = Speakers(
            sentences,
            mentions,
            quotes,
            attributor=self._extractor._attributor,
            linker=self._linker,
            grammar=self._grammar,
        )
        discourse = Discourse(author=self._author(sentences, quotes))
        for index, (tree, row) in enumerate(zip(sentences, mentions, strict=True)):
            resolver = speakers.resolver(index, discourse)
            voices = speakers.voices(index, resolver)
            resolver.listen(voices.direct)
            trace = self._sentence(tree, row, resolver, voices)
            yield trace
            discourse = self._next(discourse, trace, resolver, voices)

    def _author(self, sentences: Iterable[Tree], quotes: Sequence[Quote]) -> Node | None:
        """The home state, if a text says "we" outside quotations, as its ministries do."""
        if any(writes_we(tree, quotes, self._grammar) for tree in sentences):
            return self._linker.known(self._grammar.offices.home, "")
        return None

    def _sentence(
        self, tree: Tree, mentions: tuple[Mention, ...], resolver: Resolver, voices: Voices
    ) -> SentenceTrace:
        matches, misses = self._extractor._matcher.match(tree)
        matches = [match for match in matches if not names_body(match, mentions)]
        outcomes = self._outcomes(matches, resolver, voices)
        told = [outcome.match for outcome in outcomes if outcome.statements or outcome.nobody]
        outcomes += [
            self._assembler.statements(match, resolver=resolver, voices=voices)
            for match in self._extractor._foreseer.match(tree, told, misses)
        ]
        outcomes = [self._unless_wished(self._unless_generic(o)) for o in outcomes]
        outcomes = [self._unless_at_home(o) for o in outcomes]
        outcomes = vetted(outcomes, self._extractor.knowledge.acts, self._grammar)
        misses += [NearMiss(o.match.frame, o.match.trigger, o.why) for o in outcomes if o.why]
        fired = [(o.match, o.statements) for o in outcomes if o.statements]
        marks = self._grammar.marks
        closed, ties, talks = (marks[key] for key in ("closed_topics", "tie_acts", "talks"))
        others = {"of_ties": marks["tie_topics"], "journeys": marks["journeys"]}
        firing = hiding(outcomes, self._grammar.marks["claims"])
        kept = [
            (m, s)
            for m, s in fired
            if not inside_closed(m, firing, closed, ties, links=self._links, **others)
            and not inside_talks(m, firing, talks)
        ]
        return SentenceTrace(
            tree, mentions, voices.voices, tuple(kept), tuple(misses), tuple(outcomes)
        )

    def _outcomes(
        self, matches: Sequence[FrameMatch], resolver: Resolver, voices: Voices
    ) -> list[Outcome]:
        """What comes of frames: first of meetings, which those behind them may refer to."""
        found: dict[int, Outcome] = {}
        for number, match in enumerate(matches):
            if match.frame.act in self._extractor._meetings:
                found[number] = self._assembler.statements(match, resolver=resolver, voices=voices)
        met = [outcome for outcome in found.values() if outcome.statements]
        for number, match in enumerate(matches):
            if number not in found:
                before = met_outside(match, met, self._grammar.marks["talks"])
                later = resolver.behind(resolver.discourse.having_met(before))
                found[number] = self._assembler.statements(match, resolver=later, voices=voices)
        return [found[number] for number in range(len(matches))]

    def _unless_generic(self, outcome: Outcome) -> Outcome:
        """Drop statements one of whose ends is just anybody in some office ("müdür")."""
        unnamed = self._linker.unnamed
        if not unnamed or not outcome.statements:
            return outcome
        kept = tuple(
            s for s in outcome.statements if unnamed.isdisjoint((s.subject.id, s.object.id))
        )
        why = "" if kept else "an end is an office of which neither holder nor state is told"
        return replace(outcome, statements=kept, why=why)

    def _unless_wished(self, outcome: Outcome) -> Outcome:
        """Drop what is not done yet of acts that are told as done ("uyması gerekir", "uyacak")."""
        factual = outcome.match.frame.act in self._grammar.marks["factual_acts"]
        if not factual or not outcome.statements:
            return outcome
        kept = tuple(s for s in outcome.statements if s.modality not in ("desired", "future"))
        return replace(outcome, statements=kept, why="" if kept else "it is only to be done")

    def _unless_at_home(self, outcome: Outcome) -> Outcome:
        """Drop what happens within one state."""
        if not outcome.statements:
            return outcome
        reasons = [
            stays_at_home(
                statement,
                journeys=self._grammar.marks["journeys"],
                outward=self._grammar.marks["outward"],
                side_of=self._linker.side_of,
                country_of=self._linker.country_of,
                actors=self._extractor.knowledge.actors,
                politics=self._politics,
            )
            for statement in outcome.statements
        ]
        kept = tuple(s for s, why in zip(outcome.statements, reasons, strict=True) if not why)
        return replace(outcome, statements=kept, why="" if kept else reasons[0])

    def _next(
        self, discourse: Discourse, trace: SentenceTrace, resolver: Resolver, voices: Voices
    ) -> Discourse:
        told = [v for v in trace.voices if v.attribution.kind == "say" and not v.attribution.open]
        named = [v for v in told if v.speaker and v.attribution.how != "noun"]
        last = named[-1] if named else None
        return discourse.after(
            [s for _, found in trace.fired for s in found],
            meetings=self._extractor._meetings,
            introduced=self._introduced(discourse, trace.tree, last, voices),
            body=next((v.speaker for v in named if _bodily(v)), None),
            speaker=last.speaker if last else None,
            addressee=last.addressee if last else None,
            subject=self._main_subject(trace, resolver, voices),
            topics=resolver.topics(len(trace.tree)),
            pair=resolver.pair(len(trace.tree)),
            hosts=self._hosts(trace),
        )

    def _hosts(self, trace: SentenceTrace) -> dict[str, Node]:
        """The states of the places in a sentence that may stand for them ("Moskova")."""
        found = {}
        for mention in trace.mentions:
            place = self._linker.resolve(trace.tree, mention, place=True)
            state = self._linker.resolve(trace.tree, mention)
            if place.type == "Place" and state.type == "State":
                found[place.id] = state
        return found

    def _introduced(
        self, discourse: Discourse, tree: Tree, last: Voice | None, voices: Voices
    ) -> Node | None:
        """Whose words the next sentence is: a colon opens them, the next voice ends them."""
        if tree.words[-1].form in self._grammar.marks["headline_colon"]:
            return last.speaker if last else None
        if last is not None and last.attribution.extends:
            return last.speaker
        if last is not None and last.speaker != discourse.introduced:
            return None
        quoted = any(voices.quote_at(w.i) for w in tree.words)
        return None if quoted else discourse.introduced

    def _main_subject(
        self, trace: SentenceTrace, resolver: Resolver, voices: Voices
    ) -> Node | None:
        tree = trace.tree
        roots = [w.i for w in tree.words if w.dep == "root" and not voices.quote_at(w.i)]
        for root in roots:
            for child in tree.children[root]:
                if tree.words[child].dep == "nsubj":
                    nodes = resolver.nodes(child, ACTORS)
                    if nodes:
                        return nodes[0]
        persons = [
            m
            for m in trace.mentions
            if m.kind == "Person" and m.name and not voices.quote_at(m.first)
        ]
        return self._linker.resolve(tree, persons[0]) if persons else None

    def reports(self, trace: SentenceTrace) -> Iterator[Report]:
        """Yield the reports of a sentence."""
        tree = trace.tree
        for voice in trace.voices:
            if voice.speaker is None and voice.attribution.person in ("1", "2"):
                continue
            first, last = voice.attribution.cue
            evidence = self._evidence(tree, first, last, voice.attribution.rule)
            cue = tree.slice(first, last)
            for speaker in (voice.speaker, *voice.others):
                yield Report(self._document.id, speaker, voice.addressee, cue, (evidence,))

    def offices(self, sentences: Iterable[Tree]) -> Iterator[Office]:
        """Yield the offices that the text gives to named persons."""
        by_index = {tree.index: tree for tree in sentences}
        for fact in self._linker.offices:
            tree = by_index[fact.mention.sentence]
            mention = fact.mention
            evidence = self._evidence(tree, mention.first, mention.last, "tr.office")
            yield Office(self._document.id, fact.person, fact.office, fact.of, (evidence,))

    def _evidence(self, tree: Tree, first: int, last: int, rule: str) -> Evidence:
        trigger = Span(tree.words[first].start, tree.words[last].end)
        return Evidence(tree.start, tree.end, tree.index, tree.text, trigger, rule)


def _bodily(voice: Voice) -> bool:
    """Whether somebody is a body, or speaks by a text ("X'in haberine göre")."""
    by_text = voice.attribution.how in ("utterance", "according")
    return voice.speaker is not None and (by_text or voice.speaker.type == "Organization")
