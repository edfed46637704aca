"""The ends by rule: the first role that an actor fills, else context and nearby names."""

from collections.abc import Sequence
from dataclasses import dataclass

from communique.extraction.attribution.voices import Voices
from communique.extraction.discourse.groups import Group
from communique.extraction.discourse.kinds import ACTORS, node_types
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.ends.barred import no_agent
from communique.extraction.ends.described import described
from communique.extraction.ends.go_betweens import acts_through
from communique.extraction.ends.listeners import before_colon, listener
from communique.extraction.ends.losses import own_loss, reporters_side, reports_own
from communique.extraction.ends.no_object import no_object
from communique.extraction.ends.nobody_named import names_nobody, theme_first
from communique.extraction.ends.of_two import of_two
from communique.extraction.ends.own_ends import own_end
from communique.extraction.ends.own_state import (
    meant_at,
    own_state,
    speaking,
    spoken_as,
    spoken_to,
)
from communique.extraction.ends.regarded import regarded
from communique.extraction.ends.told_go_betweens import only_tells
from communique.extraction.frames.first_persons import first_person, singular
from communique.extraction.frames.matching import Binding, FrameMatch
from communique.extraction.frames.mutual import MUTUAL, mutual
from communique.extraction.syntax.phrases import effective_case, markers
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Act, Grammar
from communique.model import Node, NodeType

PLACE_ROLES = frozenset({"place", "dat", "loc", "abl"})
"""Roles in which the name of a capital is the city."""
NEAR = 30
"""Words between a trigger and a name that may still be one of its ends."""

_SUBJECT_ROLES = frozenset({"agent", "gen", "between", "owner", "holder"})
_CASES = {"acc": "Acc", "dat": "Dat", "abl": "Abl", "loc": "Loc", "ins": "Ins", "gen": "Gen"}


@dataclass(frozen=True, slots=True)
class Filling:
    """Nodes that fill an end, how they were found, and the word (-1 for context)."""

    nodes: tuple[Node, ...]
    how: str
    at: int = -1


NOTHING = Filling((), "")


def admitted(bindings: Sequence[Binding], otherwise: frozenset[NodeType]) -> frozenset[NodeType]:
    """Return the types of node that an end admits where no role fills it.

    Args:
        bindings: The roles of the end.
        otherwise: What it admits if a role leaves it open.

    Returns:
        The types that its roles name together.
    """
    if not bindings or not all(binding.role.kinds for binding in bindings):
        return otherwise
    return node_types(kind for binding in bindings for kind in binding.role.kinds)


def _speaks_for_many(match: FrameMatch, nodes: Sequence[Node]) -> bool:
    """Whether one voice tells what many do, and so its side ("desteklediklerini söyledi")."""
    many = match.predicate.word.feats.get("Number[psor]") == "Plur"
    return many and len(nodes) == 1 and nodes[0].type in ("Person", "Organization")


def _with_somebody(match: FrameMatch, resolver: Resolver, company: frozenset[str]) -> bool:
    """Whether a person takes part ("Y ile konuştuklarını söyledi"): those two are the many."""
    tree = match.predicate.tree
    return any(
        resolver.nodes(i, frozenset({"Person"}))
        for i in match.predicate.dependents
        if effective_case(tree, i) == "Ins"
        or any(tree.words[m].low in company for m in markers(tree, i))
    )


class RuleChooser:
    """Chooses the ends of a frame by the order of its roles."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._company = frozenset(p[0].text for p in grammar.words["comitative"])

    def choose(
        self, match: FrameMatch, act: Act, resolver: Resolver, voices: Voices
    ) -> tuple[Filling, Filling] | None:
        """Return subject and object of a frame as its roles give them.

        Args:
            match: The frame that fired.
            act: Its act.
            resolver: Resolves the words of the sentence.
            voices: Who speaks where in it.

        Returns:
            Subject and object; None if an end stays empty.
        """
        subject = self._bound_subject(match, act, resolver, voices)
        open_end = "subject" not in match.frame.bound or first_person(match)
        if not subject.nodes and open_end and not names_nobody(match, act, resolver):
            subject = self.subject(match, act, resolver, voices)
        if not subject.nodes:
            return None
        object_ = self._bound_object(match, act, resolver, voices, subject)
        if not object_.nodes and "object" not in match.frame.bound:
            taken = {node.id for node in subject.nodes}
            object_ = self.object(match, act, resolver, taken)
        if not object_.nodes and act.symmetric and len(subject.nodes) > 1:
            object_ = Filling(subject.nodes[1:], "row")
        return (subject, object_) if object_.nodes else None

    def _bound_subject(
        self, match: FrameMatch, act: Act, resolver: Resolver, voices: Voices
    ) -> Filling:
        own = first_person(match)
        for binding in () if own_loss(match, resolver) else match.subject:
            if binding.role.name == "speaker":
                if told := speaking(match, binding.role, resolver=resolver, voices=voices):
                    return Filling(tuple(told), "speaker")
                continue
            types = (node_types(binding.role.kinds) or ACTORS) & ACTORS or ACTORS
            for i in binding.words:
                outside = (
                    own and effective_case(resolver.tree, i) == "Gen"
                ) or i in match.predicate.core
                if outside or acts_through(match, i, self._grammar):
                    continue  # "Katar'ın yanında olduğumuzu": who is with Katar speaks
                nodes = meant_at(match, i, resolver=resolver, grammar=self._grammar)
                nodes = (
                    nodes
                    or resolver.nodes(i, types)
                    or own_state(match, i, resolver=resolver, voices=voices, grammar=self._grammar)
                )
                nodes = nodes or reporters_side(match, i, resolver)
                if nodes:
                    many = i not in match.predicate.dependents and _speaks_for_many(match, nodes)
                    many = many and not _with_somebody(match, resolver, self._company)
                    if many and (met := self._who_met(match, nodes[0], resolver)):
                        return Filling(met, "meeting")
                    if many or reports_own(match, i):
                        nodes = [resolver.side(nodes[0])]
                    return Filling(tuple(nodes), binding.role.name, i)
        return NOTHING

    def _bound_object(
        self, match: FrameMatch, act: Act, resolver: Resolver, voices: Voices, subject: Filling
    ) -> Filling:
        allowed = node_types(act.objects)
        taken = {node.id for node in subject.nodes}
        if len(taken) > 1 and (at := mutual(match, act, self._grammar)) >= 0:
            return Filling(subject.nodes, MUTUAL, at)
        for binding in match.object:
            name = binding.role.name
            types = node_types(binding.role.kinds) or allowed
            one_row = name == "between" and subject.how == "between" and not act.symmetric
            if name == "coagent" or one_row or (name == "between" and not binding.words):
                if len(subject.nodes) > 1 and (act.symmetric or one_row or name == "coagent"):
                    return Filling(subject.nodes[1:], "row")
                continue
            if name == "speaker":
                told = speaking(match, binding.role, resolver=resolver, voices=voices)
                left = tuple(node for node in told if node.id not in taken)
                return Filling(left, "speaker") if left else NOTHING
            if name == "addressee":
                told, at = spoken_to(match, binding.role, resolver=resolver, voices=voices)
                return Filling(tuple(told), "dat", at) if told else NOTHING  # as he stands there
            heard = [n for n in listener(match, binding.role, voices) if n.id not in taken]
            if heard:
                return Filling(tuple(heard), str(binding.role))
            for i in binding.words:
                if i in match.predicate.core or (i == subject.at and name != "between"):
                    continue
                if before_colon(match, i, voices):
                    continue
                if only_tells(match, i, self._grammar) or acts_through(match, i, self._grammar):
                    continue
                if regarded(match, i, self._grammar) or of_two(match, i, self._grammar):
                    continue
                due = name in PLACE_ROLES or "place" in binding.role.kinds
                due = due and act.id not in self._grammar.marks["toward_states"]
                place = due and "Place" in types and not act.symmetric
                nodes = own_end(
                    match,
                    i,
                    binding=binding,
                    resolver=resolver,
                    voices=voices,
                    grammar=self._grammar,
                )
                nodes = nodes or resolver.nodes(i, types, place=place, without=match.predicate.core)
                nodes = described(nodes, match, resolver) if name == "head" else nodes
                left = tuple(node for node in nodes if node.id not in taken)
                if left:
                    return Filling(left, str(binding.role), i)
        return NOTHING

    def subject(self, match: FrameMatch, act: Act, resolver: Resolver, voices: Voices) -> Filling:
        """Return the subject of a frame that names none.

        1. First persons speak for themselves in meetings, else for their side.
        2. Readouts without an agent belong to the participants of the meeting just told.
        3. A dropped subject of a reported clause is its speaker.
        4. A name near the trigger in the case of a subject.
        5. The subject of the sentence before.

        Args:
            match: The frame that fired.
            act: Its act.
            resolver: Resolves the words of the sentence.
            voices: Who speaks where in it.

        Returns:
            The filling; without nodes if there is none.
        """
        if not any(b.role.name in _SUBJECT_ROLES for b in match.subject):
            return NOTHING
        types = admitted(match.subject, ACTORS)
        found = self._subject(match, act, resolver, voices)
        return found if all(node.type in types for node in found.nodes) else NOTHING

    def _subject(self, match: FrameMatch, act: Act, resolver: Resolver, voices: Voices) -> Filling:
        predicate = match.predicate
        speaker, _, attribution = voices.at(predicate.head)
        feats = predicate.word.feats
        person = feats.get("Person[psor]") or feats.get("Person")
        if person == "2":
            heard = (n for b in match.subject for n in listener(match, b.role, voices))
            return Filling(tuple(heard)[:1], "second person")
        if first_person(match):
            if named := spoken_as(match, resolver=resolver, grammar=self._grammar):
                return Filling((named,), "first person")
            told = speaker or resolver.discourse.first_person
            if told is None:
                return NOTHING
            own = singular(feats) or act.plover == "CONSULT"
            own = own or predicate.is_noun
            spoken = act.id in self._grammar.marks["spoken_acts"]
            own = own or (spoken and told.type == "Organization")
            return Filling((told if own else resolver.side(told),), "first person")
        meeting = resolver.discourse.meeting
        shared = meeting is not None and act.id in self._grammar.marks["meeting_acts"]
        if meeting and shared and (predicate.passive or theme_first(match)):
            return Filling(meeting.participants, "meeting")
        spoken = act.id in self._grammar.marks["spoken_acts"]
        if predicate.passive and spoken:
            source = speaker or voices.telling(predicate.core) or self._whose_text(match, resolver)
            solemn = predicate.word.low.endswith(tuple(self._grammar.marks["solemn_endings"]))
            if source is None and predicate.clause == "finite" and solemn:
                source = resolver.discourse.author
            if source is not None:
                return Filling((source,), "source")
        near = self._near_subject(match, resolver)
        if speaker is not None and attribution is not None and near.nodes == (speaker,):
            many = _speaks_for_many(match, near.nodes)
            talked = self._who_met(match, speaker, resolver) if many else ()
            near = Filling(talked, "meeting") if talked else near
        if near.nodes:
            return near
        if predicate.passive or predicate.is_noun:
            return NOTHING
        if attribution is not None and speaker is not None and predicate.clause != "relative":
            many = _speaks_for_many(match, [speaker])
            met = {node.id for node in meeting.participants} if meeting and shared else set()
            if many and meeting and speaker.id in met:
                return Filling(meeting.participants, "meeting")
            return Filling((resolver.side(speaker) if many else speaker,), "reported")
        if resolver.discourse.subject:
            return Filling((resolver.discourse.subject,), "previous subject")
        return NOTHING

    def _who_met(self, match: FrameMatch, node: Node, resolver: Resolver) -> tuple[Node, ...]:
        """Who met with somebody who tells what they did there ("ele aldıklarını söyledi")."""
        meeting, marks = resolver.discourse.meeting, self._grammar.marks
        among_them = match.frame.act in marks["tie_acts"] and not any(b.words for b in match.object)
        shared = among_them or match.frame.act in marks["talks"]
        met = meeting.participants if meeting and shared else ()
        return met if any(one.id == node.id for one in met) else ()

    def _whose_text(self, match: FrameMatch, resolver: Resolver) -> Node | None:
        """Who spoke last, where a text without an owner is told from ("Açıklamada … istendi")."""
        tree, grammar = match.predicate.tree, self._grammar
        told_from = any(
            tree.words[c].case == "Loc"
            and ends_phrase(tree, c, grammar.words["utterances"], grammar.morphology)
            for c in match.predicate.dependents
        )
        discourse = resolver.discourse
        return (discourse.body or discourse.speaker) if told_from else None

    def _near_subject(self, match: FrameMatch, resolver: Resolver) -> Filling:
        """The nearest row of names before the trigger that stands as a subject or possessor."""
        predicate = match.predicate
        start = min(predicate.core)
        if predicate.clause == "relative" and not predicate.passive:
            after = [g for g in resolver.groups if 0 < g.first - predicate.inflected <= 4]
            for group in after[:1]:
                found = self._nodes(group, resolver, ACTORS)
                if found:
                    return Filling(found, "near", group.head)
        wanted = ("Gen", "Nom", "Abl") if predicate.is_noun else ("Nom", "Gen")
        inside: set[int] = set()  # who owns the object has not done it to himself
        if predicate.passive or predicate.clause == "finite":
            objects = (w for binding in match.object for w in binding.words)
            inside = {i for w in objects for i in predicate.tree.subtree(w)}
        for group in reversed(resolver.groups):
            demonym = group.mentions[-1].demonym and not predicate.is_noun
            away = not 0 < start - group.last <= NEAR or group.head in inside
            if away or demonym or group.marker:
                continue
            if no_agent(match, group.mentions[-1], self._grammar):
                continue
            if group.case in wanted:
                found = self._nodes(group, resolver, ACTORS)
                if found:
                    return Filling(found, "near", group.head)
        return NOTHING

    def _nodes(
        self, group: Group, resolver: Resolver, types: frozenset[NodeType]
    ) -> tuple[Node, ...]:
        nodes = [resolver.linker.resolve(resolver.tree, m) for m in group.mentions]
        return tuple({n.id: n for n in nodes if n.type in types}.values())

    def object(self, match: FrameMatch, act: Act, resolver: Resolver, taken: set[str]) -> Filling:
        """Return the object of a frame that binds none: the nearest name in a case it takes.

        Args:
            match: The frame that fired.
            act: Its act.
            resolver: Resolves the words of the sentence.
            taken: IRIs of the subjects.

        Returns:
            The filling; without nodes if there is none.
        """
        start = min(match.predicate.core)
        allowed = admitted(match.object, node_types(act.objects))
        names = {binding.role.name for binding in match.object}
        cases = {_CASES[name] for name in names if name in _CASES}
        if match.predicate.is_noun:
            cases |= {"Nom"}
        companions = {p[0].text for p in self._grammar.words["comitative"]} & (
            {group.marker for group in resolver.groups} if "ins" in names else set()
        )
        for group in reversed(resolver.groups):
            if not 0 < start - group.last <= NEAR:
                continue
            fits = group.marker in companions if group.marker else group.case in cases
            fits = fits and not no_object(match, group.mentions[-1], self._grammar)
            nodes = self._nodes(group, resolver, allowed) if fits else ()
            left = tuple(node for node in nodes if node.id not in taken)
            if left:
                return Filling(left, "near", group.head)
        return NOTHING
