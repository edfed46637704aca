"""From frames that fired to statements: ends, speaker, modality, standing, confidence, identity."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from communique.extraction.attribution.voices import Voices
from communique.extraction.discourse.kinds import ACTORS, node_types
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.ends.candidates import CandidateFinder
from communique.extraction.ends.choice import RuleChooser
from communique.extraction.ends.collecting import Candidate
from communique.extraction.ends.interlocutors import asked_at_meeting, met_before
from communique.extraction.ends.losses import tells_own_deed
from communique.extraction.ends.no_side import example_row
from communique.extraction.ends.nobody_named import names_nobody
from communique.extraction.ends.opinions import SEEN
from communique.extraction.ends.scoring import Reading, Scorer, pair_up
from communique.extraction.ends.whole_rows import with_rows
from communique.extraction.frames.first_persons import first_person, singular
from communique.extraction.frames.foreseen import PREFIX, SURE
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.modality.judging import ModalityReader
from communique.extraction.roles.binding import Binder
from communique.extraction.statements.dates import DateReader
from communique.extraction.statements.fellow_travellers import with_fellows
from communique.extraction.statements.further import apart
from communique.extraction.statements.left import readings_left
from communique.extraction.statements.pairing import pairs, parts_with_others
from communique.extraction.statements.parties import doers, fellows, heard_together, other_parties
from communique.extraction.statements.placing import with_place
from communique.extraction.statements.ruled_out import ruled_out
from communique.extraction.statements.targets import told_objects
from communique.extraction.syntax.stems import matches_stem
from communique.extraction.syntax.tree import Tree, beginning
from communique.extraction.syntax.wordings import find_phrase
from communique.knowledge import Act, Grammar, Role
from communique.model import (
    Document,
    Evidence,
    Medium,
    Modality,
    Node,
    Span,
    Standing,
    Statement,
    statement_id,
)

BY_RULE = 0.3
"""Share of the best reading's probability from which the choice by rule is taken instead."""
LEAST = 0.15
"""Least probability of the likeliest reading by itself: many unlikely ones tell nothing."""
ALSO = 0.5
"""Share of the best reading's probability from which another object is told, too."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a frame that fired.

    Attributes:
        match: The frame with its bindings.
        readings: The pairs of ends that were weighed.
        statements: The statements of the chosen ones.
        why: Why there are none.
        nobody: Whether the words leave open who acts.
    """

    match: FrameMatch
    readings: tuple[Reading, ...]
    statements: tuple[Statement, ...]
    why: str = ""
    nobody: bool = False


_SOURCE = "rule:source"
"""How a text is found as the subject of what is told in it."""


class Assembler:
    """Makes statements of one document."""

    def __init__(
        self,
        document: Document,
        *,
        acts: Mapping[str, Act],
        grammar: Grammar,
        binder: Binder,
        scorer: Scorer,
        keep: float,
    ) -> None:
        self._document = document
        self._scorer = scorer
        self._acts = acts
        self._grammar = grammar
        self._binder = binder
        self._chooser = RuleChooser(grammar)
        self._finder = CandidateFinder(grammar)
        self._keep = keep
        self._modality = ModalityReader(grammar)
        self._dates = DateReader(grammar.calendar)

    def statements(self, match: FrameMatch, *, resolver: Resolver, voices: Voices) -> "Outcome":
        """Return the statements of a frame that fired.

        Args:
            match: The frame with its bindings.
            resolver: Resolves the words of the sentence.
            voices: Who speaks where in it.

        Returns:
            Statements, and where there are none the reason.
        """
        voices = heard_together(match, resolver, voices, self._grammar)
        readings = tuple(self._readings(match, resolver, voices))
        if not readings:
            nobody = names_nobody(match, self._acts[match.frame.act], resolver)
            return Outcome(match, (), (), _missing(match), nobody)
        likely = self._scorer.probabilities(readings)
        barred = fellows(readings, match, resolver, self._grammar)
        barred |= ruled_out(readings, match, resolver, self._grammar)
        performed = self._performed(match, readings, voices)
        chosen = self._choose(readings, likely, resolver.tree, performed=performed, barred=barred)
        if not chosen:
            reading, sure = max(zip(readings, likely, strict=True), key=lambda pair: pair[1])
            ends = f"{reading.subject.nodes[0].label} – {reading.object.nodes[0].label}"
            why = f"no reading is sure enough; the best is {ends} ({sure:.2f})"
            return Outcome(match, readings, (), why)
        return Outcome(match, readings, tuple(self._told(match, chosen, resolver, voices)))

    def _readings(self, match: FrameMatch, resolver: Resolver, voices: Voices) -> list[Reading]:
        act = self._acts[match.frame.act]
        chosen = self._chooser.choose(match, act, resolver, voices)
        subjects, objects = self._finder.find(match, act, resolver, voices, chosen=chosen)
        speaker, _, _ = voices.at(match.predicate.head)
        told = speaker.id if speaker else None
        readings = pair_up(match, act, subjects, objects, speaker=told)
        return readings_left(readings, match, resolver, self._grammar)

    def _performed(self, match: FrameMatch, readings: Sequence[Reading], voices: Voices) -> bool:
        """Whether those whose text it is surely do it: by these words ("kınıyoruz"), or by arms."""
        if tells_own_deed(match):
            return True
        spoken = match.frame.act in self._grammar.marks["spoken_acts"]
        plain = match.predicate.clause == "finite" and not match.predicate.is_noun
        seen = any(name == SEEN and odds >= SURE for name, odds in readings[0].seen)
        if not (spoken and plain and seen) or match.negated:
            return False
        if match.predicate.passive:  # "ortak bildiride … kınandı", "X'in açıklamasında … kınandı"
            return bool(voices.parties) or any(r.subject.ways[0] == _SOURCE for r in readings)
        if not first_person(match):
            return False
        speaker, _, _ = voices.at(match.predicate.head)
        for_side = speaker is not None and speaker.type == "Person"
        return not for_side or singular(match.predicate.word.feats)

    def _choose(
        self,
        readings: Sequence[Reading],
        sure: Sequence[float],
        tree: Tree,
        *,
        performed: bool,
        barred: frozenset[int],
    ) -> list[tuple[Reading, float]]:
        """The likeliest reading, and those with the same subject that are nearly as likely."""
        said = sum(sure)
        allowed = (i for i in range(len(readings)) if i not in barred)
        order = sorted(allowed, key=lambda i: (-sure[i], i))
        if not order:
            return []
        top = readings[order[0]]
        ruled = (i for i in order if _by_rule(readings[i]))
        near = [
            i
            for i in ruled
            if sure[i] >= BY_RULE * sure[order[0]] or _has_whole_row(readings[i], top)
        ]
        best = near[0] if near else order[0]
        if performed and near:
            said = max(said, self._keep)
        if said < self._keep or (sure[best] < LEAST and not near):
            return []
        chosen = [(readings[best], said)]
        for i in order:
            reading = readings[i]
            if sure[i] < ALSO * sure[best]:
                break
            given = reading.object.ways[0].startswith(("role:", "rule:"))
            same = given and reading.subject is readings[best].subject
            if same and apart(reading, [told for told, _ in chosen], tree):
                chosen.append((reading, said * min(1.0, sure[i] / sure[best])))
        return chosen

    def _told(
        self,
        match: FrameMatch,
        chosen: Sequence[tuple[Reading, float]],
        resolver: Resolver,
        voices: Voices,
    ) -> Iterator[Statement]:
        act = self._acts[match.frame.act]
        first, addressee, _ = voices.at(match.predicate.head)
        together = voices.together(match.predicate.head)
        modality = match.frame.modality or self._modality.modality(match.predicate, act.id)
        time = self._dates.read(resolver.tree, self._document.date)
        medium = self._medium(match) if act.plover == "CONSULT" else None
        place = self._place(match, resolver)
        company = {phrase[0].text for phrase in self._grammar.words["comitative"]}
        for likeliest, sure in chosen:
            reading = with_rows(likeliest, resolver, company, match.predicate.head)
            subjects = doers(match, reading.subject, resolver, voices, self._grammar)
            if act.id in self._grammar.marks["collective_acts"]:
                subjects = self._with_partners(match, resolver, subjects, reading.object)
            subjects = with_fellows(match, subjects, resolver, self._grammar)
            topics = self._topics(match, resolver, reading)
            evidence = self._evidence(match, reading)
            at, grammar = reading.object.at, self._grammar
            named = (
                with_place(node, at, match=match, resolver=resolver, grammar=grammar)
                for node in reading.object.nodes
            )
            objects = [
                told
                for node in named
                for told in told_objects(
                    node, at, act=act.id, of=subjects[0], resolver=resolver, grammar=grammar
                )
            ]
            objects = other_parties(objects, at, of=subjects[0], resolver=resolver, grammar=grammar)
            if asked := asked_at_meeting(
                match, subjects[0], objects, resolver=resolver, grammar=self._grammar
            ):
                objects, topics = [asked], topics or tuple(objects)
            severally = example_row(
                resolver.tree, reading.subject.at, self._grammar
            ) or parts_with_others(match.frame.act, reading.object, self._grammar)
            for subject, object_ in pairs(act, subjects, objects, severally=severally):
                speaker = next((node for node in together if node.id == subject.id), first)
                if speaker is not None and speaker.id == subject.id:
                    speaker = voices.reported_by(match.predicate.head, speaker) or speaker
                standing = self._standing(
                    (subject, object_),
                    speaker,
                    resolver,
                    act=act,
                    negated=match.negated,
                    modality=modality,
                )
                yield Statement(
                    id=statement_id(
                        self._document.id,
                        (subject.id, object_.id),
                        act=act.id,
                        speaker=speaker.id if speaker else None,
                        negated=match.negated,
                        modality=modality,
                        symmetric=act.symmetric,
                    ),
                    document=self._document.id,
                    subject=subject,
                    act=act.id,
                    object=object_,
                    evidence=(evidence,),
                    speaker=speaker,
                    addressee=addressee if speaker else None,
                    topics=topics,
                    medium=match.frame.medium or medium,
                    place=place,
                    time=time,
                    negated=match.negated,
                    modality=modality,
                    standing=standing,
                    confidence=self._scorer.confidence(sure),
                )

    def _with_partners(
        self, match: FrameMatch, resolver: Resolver, subjects: Sequence[Node], told: Candidate
    ) -> list[Node]:
        found = {node.id: node for node in subjects}
        # Those between whom the topic stands take no part by that ("iki ülke arasındaki sorunlar").
        topic = resolver.tree.subtree(told.at) if told.at >= 0 else ()
        themed = self._binder.governor(match.predicate) if match.predicate.is_noun else None
        taking = themed if themed is not None and not themed.passive else match.predicate
        for name, predicate in (("ins", taking), ("between", match.predicate)):
            for i in self._binder.fill(predicate, Role(name)):
                # Nor do those to whom it ties ("Y'yle ilişkiler konuşuldu").
                tied = match.predicate.passive and i + 1 in set(topic) - match.predicate.core
                if tied or (name == "between" and i in topic):
                    continue
                for node in resolver.nodes(i, ACTORS):
                    if node.id not in {o.id for o in told.nodes}:
                        found.setdefault(node.id, node)
        for node in met_before(match, subjects, resolver):
            found.setdefault(node.id, node)
        return list(found.values())

    def _topics(self, match: FrameMatch, resolver: Resolver, reading: Reading) -> tuple[Node, ...]:
        types = node_types(("thing", "topic", "place", "actor"))
        for binding in match.topic:
            for i in binding.words:
                used = i in (reading.subject.at, reading.object.at)
                if i in match.predicate.core or (used and binding.role.name != "clause"):
                    continue
                nodes = [n for n in resolver.nodes(i, types) if n not in reading.subject.nodes]
                if nodes:
                    return tuple(nodes)
        return ()

    def _place(self, match: FrameMatch, resolver: Resolver) -> Node | None:
        for binding in match.place:
            for i in binding.words:
                nodes = resolver.nodes(i, node_types(("place",)), place=True)
                if nodes:
                    return nodes[0]
        return None

    def _medium(self, match: FrameMatch) -> Medium | None:
        tree, morphology = match.predicate.tree, self._grammar.morphology
        media: dict[str, Medium] = {"phone": "phone", "video": "video", "letter": "letter",
                                    "inPerson": "inPerson"}  # fmt: skip
        for name, medium in media.items():
            for phrase in self._grammar.media.get(name, ()):
                if beginning(phrase[-1].text) not in tree.places:
                    continue
                for word in tree.words:
                    if matches_stem(word, phrase[-1], morphology) and find_phrase(
                        tree, phrase, morphology, end=word.i
                    ):
                        return medium
        return None

    def _evidence(self, match: FrameMatch, reading: Reading) -> Evidence:
        tree = match.predicate.tree
        first, last = tree.words[match.trigger[0]], tree.words[match.trigger[-1]]
        return Evidence(
            start=tree.start,
            end=tree.end,
            sentence=tree.index,
            text=tree.text,
            trigger=Span(first.start, last.end),
            rule=_rule(match, reading),
        )

    def _standing(
        self,
        ends: tuple[Node, Node],
        speaker: Node | None,
        resolver: Resolver,
        *,
        act: Act,
        negated: bool,
        modality: Modality,
    ) -> Standing:
        """The first that fits: hypothetical, denied, asserted, selfDeclared, claimed.

        The object's side declares only what both ends do together or what is friendly; that it
        was attacked or blamed remains its claim about somebody else.
        """
        if modality != "actual":
            return "hypothetical"
        if speaker is None:
            return "asserted"
        if negated:
            return "denied"
        side = resolver.linker.side_of(speaker)
        shared = act.symmetric or act.sign >= 0
        sides = ends if shared else ends[:1]
        own = {node.id for node in sides} | {resolver.linker.side_of(node) for node in sides}
        return "selfDeclared" if speaker.id in own or side in own else "claimed"


def _missing(match: FrameMatch) -> str:
    subject = ", ".join(str(binding.role) for binding in match.subject)
    object_ = ", ".join(str(binding.role) for binding in match.object)
    return f"nothing fills both ends (subject {subject}; object {object_})"


def _rule(match: FrameMatch, reading: Reading) -> str:
    """The frame that tells it; behind "model:" where the model chose an end or the act itself."""
    named = match.frame.id.removeprefix(PREFIX)
    alone = named == match.frame.id and _by_roles(reading)
    return named if alone else f"model:{named}"


def _by_roles(reading: Reading) -> bool:
    """Whether the frame's own roles give both ends, and not the model's choice of a name."""
    return all(c.ways[0].startswith(("rule:", "role:")) for c in (reading.subject, reading.object))


def _by_rule(reading: Reading) -> bool:
    """Whether both ends are those that the rules choose."""
    return all(c.ways[0].startswith("rule:") for c in (reading.subject, reading.object))


def _has_whole_row(reading: Reading, other: Reading) -> bool:
    """Whether a reading has the same subject and the whole row of which the other has a part."""
    whole, part = ({node.id for node in r.object.nodes} for r in (reading, other))
    return reading.subject.nodes == other.subject.nodes and part < whole
