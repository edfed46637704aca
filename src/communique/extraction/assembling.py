"""From frames that fired to statements: ends, speaker, modality, standing, confidence, identity."""

from collections.abc import Mapping, Sequence

from communique.extraction.context import Context, Filling
from communique.extraction.dates import DateReader
from communique.extraction.lexicon import find_phrase, matches_stem
from communique.extraction.matching import Binding, FrameMatch
from communique.extraction.modality import ModalityReader
from communique.extraction.resolving import ACTORS, Resolver, node_types
from communique.extraction.roles import Binder
from communique.extraction.scoring import Ends, Scorer, features
from communique.extraction.voices import Voices
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

_PLACE_ROLES = frozenset({"place", "dat", "loc", "abl"})


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
    ) -> None:
        self._document = document
        self._scorer = scorer
        self._acts = acts
        self._grammar = grammar
        self._binder = binder
        self._context = Context(grammar)
        self._modality = ModalityReader(grammar)
        self._dates = DateReader(grammar.calendar)

    def statements(
        self, match: FrameMatch, *, resolver: Resolver, voices: Voices
    ) -> tuple[list[Statement], str]:
        """Return the statements of a frame that fired.

        Args:
            match: The frame with its bindings.
            resolver: Resolves the words of the sentence.
            voices: Who speaks where in it.

        Returns:
            Statements, and where there are none the reason.
        """
        act = self._acts[match.frame.act]
        ends, why = self._ends(match, act, resolver, voices)
        if ends is None:
            return [], why
        speaker, addressee, attribution = voices.at(match.predicate.head)
        pairs = self._pairs(act, ends)
        if not pairs:
            return [], "subject and object are the same"
        evidence = self._evidence(match)
        modality = match.frame.modality or self._modality.modality(match.predicate)
        time = self._dates.read(resolver.tree, self._document.date)
        topics = self._topics(match, resolver, ends)
        medium = self._medium(match) if act.plover == "CONSULT" else None
        place = self._place(match, resolver)
        found = []
        for subject, object_ in pairs:
            standing = self._standing(
                (subject, object_), speaker, resolver, negated=match.negated, modality=modality
            )
            said_by = speaker
            found.append(
                Statement(
                    id=statement_id(
                        self._document.id,
                        (subject.id, object_.id),
                        act=act.id,
                        speaker=said_by.id if said_by else None,
                        negated=match.negated,
                        modality=modality,
                        symmetric=act.symmetric,
                    ),
                    document=self._document.id,
                    subject=subject,
                    act=act.id,
                    object=object_,
                    evidence=(evidence,),
                    speaker=said_by,
                    addressee=addressee if said_by else None,
                    topics=topics,
                    medium=match.frame.medium or medium,
                    place=place,
                    time=time,
                    negated=match.negated,
                    modality=modality,
                    standing=standing,
                    confidence=self._scorer.probability(
                        features(
                            match, ends, (subject, object_), attributed=attribution is not None
                        )
                    ),
                )
            )
        return found, ""

    def _ends(
        self, match: FrameMatch, act: Act, resolver: Resolver, voices: Voices
    ) -> tuple[Ends | None, str]:
        found = self._subjects(match, act, resolver, voices)
        if not found.nodes:
            return None, f"no actor fills the subject ({_names(match.subject)})"
        subjects = list(found.nodes)
        used = frozenset({found.at})
        filled = self._objects(match, act, resolver, subjects, used)
        objects = list(filled.nodes)
        if not objects and act.symmetric and len(subjects) > 1:
            subjects, objects = subjects[:1], subjects[1:]
        if not objects:
            return None, f"nothing fills the object ({_names(match.object)})"
        if act.id in self._grammar.marks["collective_acts"]:
            subjects = self._with_partners(match, resolver, subjects, objects)
        at = (found.at, filled.at)
        return Ends(
            tuple(subjects), tuple(objects), found.how, used | {filled.at}, filled.how, at
        ), ""

    def _subjects(
        self, match: FrameMatch, act: Act, resolver: Resolver, voices: Voices
    ) -> Filling:
        for binding in match.subject:
            if binding.role.name == "speaker":
                speaker, _, _ = voices.at(match.predicate.head)
                if speaker is not None:
                    return Filling((speaker,), "speaker")
                continue
            types = (node_types(binding.role.kinds) or ACTORS) & ACTORS or ACTORS
            for i in binding.words:
                if i in match.predicate.core:
                    continue
                nodes = resolver.nodes(i, types)
                if nodes:
                    return Filling(tuple(nodes), binding.role.name, i)
        return self._context.subject(match, act, resolver, voices)

    def _objects(
        self,
        match: FrameMatch,
        act: Act,
        resolver: Resolver,
        subjects: Sequence[Node],
        used: frozenset[int],
    ) -> Filling:
        allowed = node_types(act.objects)
        taken = {node.id for node in subjects}
        for binding in match.object:
            name = binding.role.name
            types = node_types(binding.role.kinds) or allowed
            if name == "coagent" or (name == "between" and not binding.words):
                if len(subjects) > 1 and act.symmetric:
                    return Filling(tuple(subjects[1:]), name)
                continue
            for i in binding.words:
                if i in match.predicate.core or (i in used and name != "between"):
                    continue
                place = name in _PLACE_ROLES and "Place" in types and not act.symmetric
                nodes = resolver.nodes(i, types, place=place, without=match.predicate.core)
                nodes = [node for node in nodes if node.id not in taken]
                if nodes:
                    return Filling(tuple(nodes), str(binding.role), i)
        return self._context.object(match, act, resolver, taken)

    def _with_partners(
        self,
        match: FrameMatch,
        resolver: Resolver,
        subjects: Sequence[Node],
        objects: Sequence[Node],
    ) -> list[Node]:
        found = {node.id: node for node in subjects}
        for name in ("ins", "between"):
            for i in self._binder.fill(match.predicate, Role(name)):
                for node in resolver.nodes(i, ACTORS):
                    if node.id not in {o.id for o in objects}:
                        found.setdefault(node.id, node)
        return list(found.values())

    def _pairs(self, act: Act, ends: Ends) -> list[tuple[Node, Node]]:
        if act.symmetric:
            everyone = {n.id: n for n in (*ends.subjects, *ends.objects)}
            first, *others = everyone.values()
            return [(first, other) for other in others]
        return [(s, o) for s in ends.subjects for o in ends.objects if s.id != o.id]

    def _topics(self, match: FrameMatch, resolver: Resolver, ends: Ends) -> tuple[Node, ...]:
        types = node_types(("thing", "topic", "place", "actor"))
        for binding in match.topic:
            for i in binding.words:
                if i in match.predicate.core or (
                    i in ends.used and binding.role.name != "clause"
                ):
                    continue
                nodes = [n for n in resolver.nodes(i, types) if n not in ends.subjects]
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
                for word in tree.words:
                    if matches_stem(word, phrase[-1], morphology) and find_phrase(
                        tree, phrase, morphology, end=word.i
                    ):
                        return medium
        return None

    def _evidence(self, match: FrameMatch) -> Evidence:
        tree = match.predicate.tree
        first, last = tree.words[match.trigger[0]], tree.words[match.trigger[-1]]
        return Evidence(
            start=tree.start,
            end=tree.end,
            sentence=tree.index,
            text=tree.text,
            trigger=Span(first.start, last.end),
            rule=match.frame.id,
        )

    def _standing(
        self,
        ends: tuple[Node, Node],
        speaker: Node | None,
        resolver: Resolver,
        *,
        negated: bool,
        modality: Modality,
    ) -> Standing:
        """The first that fits: hypothetical, denied, asserted, selfDeclared, claimed."""
        if modality != "actual":
            return "hypothetical"
        if speaker is None:
            return "asserted"
        if negated:
            return "denied"
        side = resolver.linker.side_of(speaker)
        own = {node.id for node in ends} | {resolver.linker.side_of(node) for node in ends}
        return "selfDeclared" if speaker.id in own or side in own else "claimed"


def _names(bindings: Sequence[Binding]) -> str:
    return ", ".join(str(binding.role) for binding in bindings)
