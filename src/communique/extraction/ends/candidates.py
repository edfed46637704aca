"""What may fill the ends of a frame that fired: words of its roles, names nearby, context.

Every candidate carries the ways by which it was found and features of how it stands to the
trigger; the choice among them is the scorer's.
"""

from collections.abc import Iterable, Sequence

from communique.extraction.attribution.voices import Voices
from communique.extraction.discourse.kinds import ACTORS, node_types
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.ends.barred import (
    acts_later,
    no_agent,
    of_what_is_judged,
    only_met,
    only_where,
    protested_there,
)
from communique.extraction.ends.blaming import blamers, told_with
from communique.extraction.ends.choice import PLACE_ROLES, Filling, admitted
from communique.extraction.ends.collecting import Candidate, Collector
from communique.extraction.ends.described import described
from communique.extraction.ends.describing import Describer, free
from communique.extraction.ends.go_betweens import acts_through
from communique.extraction.ends.interlocutors import at_meeting
from communique.extraction.ends.listeners import before_colon, listener
from communique.extraction.ends.losses import (
    FORCE,
    own_loss,
    reporters_side,
    reports_own,
    told_of_others,
)
from communique.extraction.ends.met_for import met_for
from communique.extraction.ends.no_object import no_object
from communique.extraction.ends.nobody_named import names_nobody
from communique.extraction.ends.of_two import of_two
from communique.extraction.ends.opinions import Opinion
from communique.extraction.ends.own_ends import own_end
from communique.extraction.ends.own_state import (
    meant_at,
    own_state,
    speaking,
    spoken_as,
    spoken_to,
)
from communique.extraction.ends.regarded import regarded
from communique.extraction.ends.thankers import thankers
from communique.extraction.ends.told_go_betweens import only_tells, praises, tells_of_go_between
from communique.extraction.ends.told_to import is_told
from communique.extraction.frames.first_persons import first_person, singular
from communique.extraction.frames.matching import Binding, FrameMatch
from communique.extraction.frames.second_persons import second_person
from communique.extraction.syntax.phrases import effective_case
from communique.knowledge import Act, Grammar
from communique.model import Node, NodeType

NEAR = 40
"""Words between a trigger and a name that may still be one of its ends."""


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
        subjects, objects = Collector(), Collector()
        if chosen is not None:
            subjects.add(chosen[0].nodes, f"rule:{chosen[0].how}", chosen[0].at)
            objects.add(chosen[1].nodes, f"rule:{chosen[1].how}", chosen[1].at)
        self._bound_subjects(subjects, match, resolver, voices)
        self._bound_objects(objects, match, act, resolver, voices)
        if only_told_of := tells_of_go_between(match, self._grammar):
            objects.drop(_who_tells(match, resolver))
        open_end = "subject" not in match.frame.bound or first_person(match)
        spoken = any(b.role.name == "speaker" for b in match.subject)
        if second_person(match.predicate) and not spoken:  # "desteklediniz": who listens does
            open_end = False
        if open_end and not names_nobody(match, act, resolver):
            actors = admitted(match.subject, ACTORS)
            self._near(subjects, match, resolver, actors, agents=True)
            together = chosen is not None and chosen[0].how == "meeting"
            together = together and at_meeting(match.predicate, self._grammar)
            suffers = act.plover in FORCE and told_of_others(match, self._grammar)
            self._context(
                subjects, match, resolver, None if suffers else voices, actors, together=together
            )
            doers = describe.opinion.offers("s")
            offers = [
                i
                for i in doers
                if not acts_later(match, i)
                and not is_told(match, i)
                and not praises(match, i, self._grammar)
                and not acts_through(match, i, self._grammar)
                and not self._only_says_where(match, i, resolver)
                and not protested_there(match, i, self._grammar)
                and not of_what_is_judged(match, i, self._grammar)
            ]
            self._offered(subjects, offers, resolver, actors)
        if "object" not in match.frame.bound:
            allowed = admitted(match.object, node_types(act.objects))
            self._near(objects, match, resolver, allowed, apart=_told_which(match))
            if not only_told_of:
                self._object_context(objects, resolver, voices, match, allowed)
            offers = self._suffering(match, describe.opinion, resolver)
            own = {
                i: own_end(
                    match, i, binding=None, resolver=resolver, voices=voices, grammar=self._grammar
                )
                for i in offers
            }
            for i in (i for i in offers if own[i]):
                objects.add(own[i], "seen", i)
            self._offered(objects, [i for i in offers if not own[i]], resolver, allowed)
        subjects.drop(thankers(match, resolver, self._grammar) | met_for(match, resolver))
        if not len(subjects) or not (len(objects) or act.symmetric):
            return [], []
        blaming = blamers(match, resolver=resolver, voices=voices, grammar=self._grammar)
        told = told_with(match)
        return [
            one
            for one in subjects.candidates(describe, "s")
            if one.at in told or not blaming.issuperset(node.id for node in one.nodes)
        ], objects.candidates(describe, "o")

    def _bound_subjects(
        self, found: Collector, match: FrameMatch, resolver: Resolver, voices: Voices
    ) -> None:
        own = first_person(match)
        for binding in () if own_loss(match, resolver) else match.subject:
            if binding.role.name == "speaker":
                told = speaking(match, binding.role, resolver=resolver, voices=voices)
                found.add(told, "role:speaker", -1)
                continue
            found.add(listener(match, binding.role, voices), f"role:{binding.role}", -1)
            types = (node_types(binding.role.kinds) or ACTORS) & ACTORS or ACTORS
            for rank, i in enumerate(free(binding, match.predicate)):
                genitive = effective_case(resolver.tree, i) == "Gen"
                if genitive and (own or acts_through(match, i, self._grammar)):
                    continue
                nodes = meant_at(match, i, resolver=resolver, grammar=self._grammar)
                nodes = (
                    nodes
                    or resolver.nodes(i, types)
                    or own_state(match, i, resolver=resolver, voices=voices, grammar=self._grammar)
                )
                nodes = nodes or reporters_side(match, i, resolver)
                if nodes and binding.role.name == "agent" and reports_own(match, i):
                    nodes = [resolver.side(nodes[0])]
                found.add(nodes, _way(binding, rank), i)

    def _bound_objects(
        self,
        found: Collector,
        match: FrameMatch,
        act: Act,
        resolver: Resolver,
        voices: Voices,
    ) -> None:
        allowed = node_types(act.objects)
        for binding in match.object:
            name = binding.role.name
            types = node_types(binding.role.kinds) or allowed
            due = name in PLACE_ROLES or "place" in binding.role.kinds
            due = due and act.id not in self._grammar.marks["toward_states"]
            place = due and "Place" in types and not act.symmetric
            if name == "speaker":
                told = speaking(match, binding.role, resolver=resolver, voices=voices)
                found.add(told, "role:speaker", -1)
            if name == "addressee":
                told, at = spoken_to(match, binding.role, resolver=resolver, voices=voices)
                found.add(told, "role:dat", at)
            found.add(listener(match, binding.role, voices), f"role:{binding.role}", -1)
            for rank, i in enumerate(free(binding, match.predicate)):
                if only_tells(match, i, self._grammar) or acts_through(match, i, self._grammar):
                    continue
                if before_colon(match, i, voices) or regarded(match, i, self._grammar):
                    continue
                if of_two(match, i, self._grammar):
                    continue
                nodes = own_end(
                    match,
                    i,
                    binding=binding,
                    resolver=resolver,
                    voices=voices,
                    grammar=self._grammar,
                )
                nodes = nodes or resolver.nodes(i, types, place=place, without=match.predicate.core)
                if name == "head":
                    nodes = described(nodes, match, resolver)
                found.add(nodes, _way(binding, rank), i)

    def _near(
        self,
        found: Collector,
        match: FrameMatch,
        resolver: Resolver,
        types: frozenset[NodeType],
        *,
        agents: bool = False,
        apart: frozenset[int] = frozenset(),
    ) -> None:
        """Names of the sentence, alone and in their rows, but not words that are apart."""
        core = match.predicate.core
        for group in resolver.groups:
            members = [m for m in group.mentions if core.isdisjoint(range(m.first, m.last + 1))]
            unfit = no_agent if agents else no_object
            if members and unfit(match, members[-1], self._grammar):
                continue
            if not members or abs(match.predicate.head - group.head) > NEAR:
                continue
            if members[0].head in apart:
                continue
            nodes = [resolver.linker.resolve(resolver.tree, m) for m in members]
            nodes = [node for node in nodes if node.type in types]
            found.add(nodes, "near", members[0].head)

    def _offered(
        self,
        found: Collector,
        offers: Iterable[int],
        resolver: Resolver,
        types: frozenset[NodeType],
    ) -> None:
        for i in offers:
            found.add(resolver.nodes(i, types), "seen", i)

    def _only_says_where(self, match: FrameMatch, i: int, resolver: Resolver) -> bool:
        """Whether a name owns the place of a deed ("Fiji'nin Suva Limanı'nda vuruldu")."""
        mention, grammar = resolver.mention_at(i), self._grammar
        if mention is None:
            return False
        return only_where(match.predicate, mention, grammar) or only_met(match, mention, grammar)

    def _suffering(self, match: FrameMatch, opinion: Opinion, resolver: Resolver) -> list[int]:
        """What the model offers as object and may be one."""
        named = [m for m in resolver.mentions if no_object(match, m, self._grammar)]
        return [i for i in opinion.offers("o") if not any(m.covers(i) for m in named)]

    def _context(
        self,
        found: Collector,
        match: FrameMatch,
        resolver: Resolver,
        voices: Voices | None,
        types: frozenset[NodeType],
        *,
        together: bool,
    ) -> None:
        """Who speaks, who acted before, who met; only these where they do it together."""
        if match.predicate.word.feats.get("Person") == "2":
            return
        discourse = resolver.discourse
        speaker = voices.at(match.predicate.head)[0] if voices is not None else None
        if first_person(match):
            named = spoken_as(match, resolver=resolver, grammar=self._grammar)
            speaker = named or speaker or discourse.first_person
        alone = first_person(match) and singular(match.predicate.word.feats)
        alone = alone or _others_do(match)
        side = resolver.side(speaker) if speaker is not None and not alone else None
        before = None if together else discourse.subject  # "görüşmede … değinildi"
        for way, node in (("speaker", speaker), ("side", side), ("previous", before)):
            if node is not None and node.type in types:
                found.add([node], way, -1)
        if discourse.meeting is not None:
            met = [node for node in discourse.meeting.participants if node.type in types]
            if _with_another(match, resolver, met):
                met = met[:1]
            found.add(met, "meeting", -1)

    def _object_context(
        self,
        found: Collector,
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


def _others_do(match: FrameMatch) -> bool:
    """Whether a clause has several as its subject ("ülkelerin Y'nin yanında olduklarını")."""
    tree, own = match.predicate.tree, set(match.predicate.dependents)
    words = (tree.words[i] for b in match.subject if b.role.name == "agent" for i in b.words)
    many = (w for w in words if w.i in own and w.dep == "nsubj" and w.case == "Gen")
    return any(w.feats.get("Number") == "Plur" for w in many)


def _with_another(match: FrameMatch, resolver: Resolver, met: Sequence[Node]) -> bool:
    """Whether talks that nobody owns are with one who was not at those told before.

    "X, Y ile görüştü. Z ile görüşmede …": of the two, X met Z.
    """
    if not match.predicate.is_noun or any(b.words for b in match.subject):
        return False
    partners = (i for b in match.object if b.role.name == "ins" for i in b.words)
    others = [node.id for i in partners for node in resolver.nodes(i, ACTORS)]
    return bool(others) and {node.id for node in met}.isdisjoint(others)


def _who_tells(match: FrameMatch, resolver: Resolver) -> frozenset[str]:
    """Who acts in the clause above ("X, Y'nin arabuluculuğunu desteklediğini söyledi": X)."""
    above = (i for b in match.object if b.role.name == "above" for i in b.words)
    return frozenset(node.id for i in above for node in resolver.nodes(i, ACTORS))


def _told_which(match: FrameMatch) -> frozenset[int]:
    """Words of clauses that only tell which one the object is ("Y'ye silah satan şirketlere").

    Who does what such a clause tells may be meant by it ("Y'nin attığı adımlara").
    """
    tree, own = match.predicate.tree, match.predicate.head
    heads = {i for binding in match.object for i in binding.words}
    clauses = [c for i in heads for c in tree.children[i] if tree.words[c].dep == "acl"]
    doers = (w for c in clauses for w in tree.children[c] if tree.words[w].case == "Gen")
    meant = frozenset(w for doer in doers for w in tree.subtree(doer))
    apart = (tree.subtree(c) for c in clauses)
    return frozenset(w for clause in apart if own not in clause for w in clause) - meant


def _way(binding: Binding, rank: int) -> str:
    return f"role:{binding.role}" + (f"#{min(rank, 2)}" if rank else "")
