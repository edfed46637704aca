"""What may fill the ends of a frame that fired: words of its roles, names nearby, context.

Every candidate carries the ways by which it was found and features of how it stands to the
trigger; the choice among them is the scorer's.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from communique.extraction.choice import PLACE_ROLES, Filling, admitted, first_person
from communique.extraction.groups import Group
from communique.extraction.lexicon import is_verbal
from communique.extraction.matching import Binding, FrameMatch
from communique.extraction.predicate import Predicate
from communique.extraction.resolving import ACTORS, Resolver, node_types
from communique.extraction.roles import effective_case, markers
from communique.extraction.tree import ROOT
from communique.extraction.voices import Voices
from communique.knowledge import Act, Grammar
from communique.model import Node, NodeType

NEAR = 40
"""Words between a trigger and a name that may still be one of its ends."""
_ROLE_CASES = {"acc": "Acc", "dat": "Dat", "abl": "Abl", "loc": "Loc", "ins": "Ins", "gen": "Gen"}
MOST = 10
"""Candidates for one end."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Nodes that may fill an end.

    Attributes:
        nodes: The nodes; several if they are coordinated.
        ways: How they were found, best first ("agent", "speaker", "near" …).
        at: Index of the head word, -1 if they come from context.
        features: How they stand to the trigger.
        side: IRI of the state or body that all of them speak for, "" if they differ.
    """

    nodes: tuple[Node, ...]
    ways: tuple[str, ...]
    at: int
    features: tuple[str, ...]
    side: str = ""

    @property
    def bound(self) -> bool:
        """Whether a role of the frame or a rule of context gives it."""
        return self.ways[0].startswith(("role:", "rule:"))


class _Collector:
    """Candidates by their nodes, in the order of finding."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, ...], tuple[tuple[Node, ...], list[str], int]] = {}

    def add(self, nodes: Sequence[Node], way: str, at: int) -> None:
        if not nodes:
            return
        key = tuple(sorted(node.id for node in nodes))
        if key not in self._found:
            self._found[key] = (tuple(nodes), [way], at)
            return
        _known, ways, place = self._found[key]
        if way not in ways:
            ways.append(way)
        if place < 0 <= at:
            self._found[key] = (tuple(nodes), ways, at)

    def candidates(self, describe: "Describer", side: str) -> list[Candidate]:
        """Return the candidates with their features."""
        bound = sum(ways[0].startswith(("role:", "rule:")) for _, ways, _ in self._found.values())
        return [
            Candidate(
                nodes,
                tuple(ways),
                at,
                describe(side, nodes, ways, at, bound=bound),
                describe.speaks_for(nodes),
            )
            for nodes, ways, at in self._found.values()
        ]


class CandidateFinder:
    """Finds the candidates for both ends of a frame."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def find(
        self,
        match: FrameMatch,
        act: Act,
        resolver: Resolver,
        voices: Voices,
        *,
        chosen: tuple[Filling, Filling] | None,
    ) -> tuple[list[Candidate], list[Candidate]]:
        """Return the candidates for subject and object.

        Args:
            match: The frame that fired.
            act: Its act.
            resolver: Resolves the words of the sentence.
            voices: Who speaks where in it.
            chosen: Subject and object as the order of roles gives them.

        Returns:
            Both lists, at most `MOST` each, those of the frame's roles first.
        """
        describe = Describer(match, act, resolver)
        subjects, objects = _Collector(), _Collector()
        if chosen is not None:
            subjects.add(chosen[0].nodes, f"rule:{chosen[0].how}", chosen[0].at)
            objects.add(chosen[1].nodes, f"rule:{chosen[1].how}", chosen[1].at)
        self._bound_subjects(subjects, match, resolver, voices)
        self._bound_objects(objects, match, act, resolver)
        if "subject" not in match.frame.bound or first_person(match):
            actors = admitted(match.subject, ACTORS)
            self._near(subjects, match, resolver, actors)
            self._context(subjects, match, resolver, voices, actors)
        if "object" not in match.frame.bound:
            allowed = admitted(match.object, node_types(act.objects))
            self._near(objects, match, resolver, allowed)
            self._object_context(objects, resolver, voices, match, allowed)
        return (
            subjects.candidates(describe, "s")[:MOST],
            objects.candidates(describe, "o")[:MOST],
        )

    def _bound_subjects(
        self, found: _Collector, match: FrameMatch, resolver: Resolver, voices: Voices
    ) -> None:
        for binding in match.subject:
            if binding.role.name == "speaker":
                speaker, _, _ = voices.at(match.predicate.head)
                found.add([speaker] if speaker else [], "role:speaker", -1)
                continue
            types = (node_types(binding.role.kinds) or ACTORS) & ACTORS or ACTORS
            for rank, i in enumerate(_free(binding, match.predicate)):
                nodes = resolver.nodes(i, types)
                found.add(nodes, _way(binding, rank), i)

    def _bound_objects(
        self, found: _Collector, match: FrameMatch, act: Act, resolver: Resolver
    ) -> None:
        allowed = node_types(act.objects)
        for binding in match.object:
            name = binding.role.name
            types = node_types(binding.role.kinds) or allowed
            due = name in PLACE_ROLES or "place" in binding.role.kinds
            place = due and "Place" in types and not act.symmetric
            for rank, i in enumerate(_free(binding, match.predicate)):
                nodes = resolver.nodes(i, types, place=place, without=match.predicate.core)
                found.add(nodes, _way(binding, rank), i)

    def _near(
        self,
        found: _Collector,
        match: FrameMatch,
        resolver: Resolver,
        types: frozenset[NodeType],
    ) -> None:
        """Names of the sentence, alone and in their rows."""
        core = match.predicate.core
        for group in resolver.groups:
            members = [m for m in group.mentions if core.isdisjoint(range(m.first, m.last + 1))]
            if not members or abs(match.predicate.head - group.head) > NEAR:
                continue
            nodes = [resolver.linker.resolve(resolver.tree, m) for m in members]
            nodes = [node for node in nodes if node.type in types]
            found.add(nodes, "near", members[0].head)

    def _context(
        self,
        found: _Collector,
        match: FrameMatch,
        resolver: Resolver,
        voices: Voices,
        types: frozenset[NodeType],
    ) -> None:
        if match.predicate.word.feats.get("Person") == "2":
            return
        discourse = resolver.discourse
        speaker, _, _ = voices.at(match.predicate.head)
        speaker = speaker or (discourse.speaker if first_person(match) else None)
        side = resolver.side(speaker) if speaker is not None else None
        ways = (("speaker", speaker), ("side", side), ("previous", discourse.subject))
        for way, node in ways:
            if node is not None and node.type in types:
                found.add([node], way, -1)
        if discourse.meeting is not None:
            met = [node for node in discourse.meeting.participants if node.type in types]
            found.add(met, "meeting", -1)

    def _object_context(
        self,
        found: _Collector,
        resolver: Resolver,
        voices: Voices,
        match: FrameMatch,
        types: frozenset[NodeType],
    ) -> None:
        _, addressee, _ = voices.at(match.predicate.head)
        if addressee is not None and addressee.type in types:
            found.add([addressee], "addressee", -1)
        speaker, _, _ = voices.at(match.predicate.head)
        if speaker is not None:
            side = resolver.side(speaker)
            if side.type in types:
                found.add([side], "side", -1)


def _free(binding: Binding, predicate: Predicate) -> list[int]:
    return [i for i in binding.words if i not in predicate.core]


def _way(binding: Binding, rank: int) -> str:
    return f"role:{binding.role}" + (f"#{min(rank, 2)}" if rank else "")


def wanted_cases(
    bindings: Sequence[Binding], predicate: Predicate, *, subject: bool
) -> frozenset[str]:
    """Return the cases in which the roles of an end stand with a predicate of this kind.

    Args:
        bindings: The roles of the end.
        predicate: The predicate.
        subject: Whether it is the subject's end.

    Returns:
        UD cases; "+" behind a case means with a postposition.
    """
    names = {binding.role.name for binding in bindings}
    found = {_ROLE_CASES[name] for name in names if name in _ROLE_CASES}
    if "post" in names or "between" in names:
        found |= {"Nom+", "Gen+", "Dat+"}
    if "acc" in names and predicate.passive:
        found |= {"Nom", "Gen"}
    if "acc" in names and predicate.is_noun:
        found |= {"Gen", "Dat"}
    if subject and predicate.passive:
        found |= {"Nom+", "Abl"}
    elif subject:
        nominal = predicate.is_noun or predicate.clause == "nominal"
        found |= {"Gen"} if nominal else {"Nom"}
        if predicate.is_noun:
            found |= {"Nom", "Abl"}
    return frozenset(found)


class Describer:
    """Features of a candidate with regard to one trigger."""

    def __init__(self, match: FrameMatch, act: Act, resolver: Resolver) -> None:
        self._predicate = match.predicate
        self._act = act
        self._resolver = resolver
        predicate = match.predicate
        kind = "noun" if predicate.is_noun else predicate.clause
        person = "1" if first_person(match) else ""
        self.kind = f"{kind}{'-passive' if predicate.passive else ''}{person}"
        self._wanted = {
            "s": wanted_cases(match.subject, predicate, subject=True),
            "o": wanted_cases(match.object, predicate, subject=False),
        }
        self._worded = {
            "s": any(_free(b, predicate) for b in match.subject),
            "o": any(_free(b, predicate) for b in match.object),
        }
        self._above = list(predicate.tree.ancestors(predicate.head))
        self._groups = {m.head: g for g in resolver.groups for m in g.mentions}

    def speaks_for(self, nodes: Sequence[Node]) -> str:
        """Return the IRI of the side that actors share, "" if they share none."""
        sides = {self._resolver.side(node).id for node in nodes if node.type in ACTORS}
        return sides.pop() if len(sides) == 1 else ""

    def __call__(
        self, side: str, nodes: Sequence[Node], ways: Sequence[str], at: int, *, bound: int
    ) -> tuple[str, ...]:
        """Return the features of nodes as a subject ("s") or object ("o").

        Args:
            side: The end.
            nodes: The nodes.
            ways: How they were found.
            at: Index of their head word, -1 for context.
            bound: How many candidates of this end fill a role of the frame.

        Returns:
            Names of features.
        """
        kind, act, way, node = self.kind, self._act.id, ways[0], nodes[0]
        found = [
            f"way={way}",
            f"way*kind={way}|{kind}",
            f"way*act={way}|{act}",
            f"ways={'+'.join(sorted(ways))}",
            f"type*act={node.type}|{act}",
            f"type*way={node.type}|{way}",
            f"known={bool(node.qid or node.aliases)}|{node.type}",
            f"many={min(len(nodes), 3)}|{way}",
            *(f"also={other}" for other in ways[1:]),
        ]
        itself = way.startswith(("role:", "rule:"))
        rival = "none" if not bound else "itself" if itself else "other"
        worded = self._worded[side]
        found += [f"worded={worded}|{rival}|{way}", f"worded={worded}|{rival}|{kind}"]
        found += [f"bound={rival}|{kind}", f"bound*way={rival}|{way}"]
        if at >= 0:
            found += self._place(ways, at)
            found += self._nearest(side, at, rival)
        else:
            found.append(f"context*kind={way}|{kind}")
        return tuple(f"{side}:{name}" for name in found)

    def _place(self, ways: Sequence[str], at: int) -> Iterable[str]:
        tree, predicate = self._predicate.tree, self._predicate
        word = tree.words[at]
        group = self._groups.get(at)
        case = self._case(at, group)
        kind, act = self.kind, self._act.id
        path = self._path(at)
        distance = predicate.head - at
        bucket = min(int(math.log2(abs(distance) + 1)), 5)
        yield f"case*kind={case}|{kind}"
        yield f"case*act={case}|{act}"
        yield f"case*way={case}|{ways[0]}"
        yield f"dep*kind={word.dep}|{kind}"
        yield f"path={path}"
        yield f"path*kind={path}|{kind}"
        yield f"governed={self._governed(at)}|{case}"
        yield f"at={'before' if distance > 0 else 'after'}{bucket}"
        yield f"between={self._between(at)}|{kind}"

    def _nearest(self, side: str, at: int, rival: str) -> Iterable[str]:
        """Whether a name stands in a case that this end takes, and is the nearest such one."""
        group = self._groups.get(at)
        if group is None:
            return
        form = f"{group.case}{'+' if group.marker else ''}"
        wanted = form in self._wanted[side]
        head = self._predicate.head
        low, high = sorted((at, head))
        rank = sum(
            1
            for other in self._resolver.groups
            if low < other.head < high and other.case == group.case
        )
        where = "before" if at < head else "after"
        place = f"{wanted}|{min(rank, 2)}|{where}"
        yield f"nearest={place}"
        yield f"nearest*kind={place}|{self.kind}"
        yield f"nearest*bound={place}|{rival}"
        if wanted and where == "before":
            first = next(g for g in self._resolver.groups if g.case == group.case)
            yield f"first={first is group}|{rival}"

    def _case(self, at: int, group: Group | None) -> str:
        if group is not None:
            return f"{group.case}{'+' + group.marker if group.marker else ''}"
        tree = self._predicate.tree
        found = markers(tree, at)
        marker = f"+{tree.words[found[0]].low}" if found else ""
        return effective_case(tree, at) + marker

    def _path(self, at: int) -> str:
        """Relations up from a word to what it shares with the trigger, and steps down."""
        tree, core = self._predicate.tree, self._predicate.core
        up: list[str] = []
        here = at
        while here != ROOT and here not in core and here not in self._above:
            up.append(tree.words[here].dep.split(":")[0])
            here = tree.words[here].head
        down = self._above.index(here) + 1 if here in self._above else 0
        shown = "<".join(up[:3]) + ("…" if len(up) > 3 else "")
        return f"{shown}>{min(down, 3)}" if here != ROOT or down else f"{shown}>?"

    def _governed(self, at: int) -> str:
        """Whether the nearest verb above a word is the trigger."""
        tree = self._predicate.tree
        for up in tree.ancestors(at):
            if up in self._predicate.core:
                return "own"
            if is_verbal(tree.words[up]):
                return "above" if up in self._above else "other"
        return "none"

    def _between(self, at: int) -> int:
        """How many other rows of names stand between a word and the trigger."""
        low, high = sorted((at, self._predicate.head))
        heads = (g.head for g in self._resolver.groups)
        return min(sum(1 for head in heads if low < head < high), 3)
