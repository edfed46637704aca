"""Frames that fire in a sentence, with the words that fill their roles; a pure step."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from communique.extraction.frames.aiming import only_aims
from communique.extraction.frames.conditions import DEEDS, Lexical, Words, is_deed
from communique.extraction.frames.own_parties import without_outsiders
from communique.extraction.frames.predicates import Predicates
from communique.extraction.frames.second_persons import listens
from communique.extraction.frames.world_bodies import world_bodies
from communique.extraction.mending.gapping import ORPHAN
from communique.extraction.modality.denial import denied_above
from communique.extraction.modality.forms import tells_fact
from communique.extraction.modality.judging import ModalityReader
from communique.extraction.roles.binding import Binder
from communique.extraction.roles.governed import stands_under
from communique.extraction.syntax.lexicon import Hit, TriggerIndex
from communique.extraction.syntax.phrases import conjuncts
from communique.extraction.syntax.predicate import Predicate, predicate_at
from communique.extraction.syntax.tree import Tree
from communique.extraction.syntax.wordings import ends_phrase, stands_at
from communique.knowledge import Frame, Grammar, Role, Stem

OWN_DEEDS = "-mak"
"""Stands among what is never the head of an object for infinitives: what one does oneself."""

_JOINT = frozenset({"coagent", "between"})
"""Roles of an object that the words of the subject may fill, too."""
_WHO_ACTS = "clause.agent"  # no head of an object that is a deed
_ORDERS = frozenset({"Imp", "Jus"})
_PHRASAL = frozenset({"compound", "compound:lvc", "flat"})


@dataclass(frozen=True, slots=True)
class Binding:
    """A role and the words that may fill it, best first."""

    role: Role
    words: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FrameMatch:
    """A frame that fired.

    Attributes:
        frame: The frame.
        predicate: Its trigger as a predicate.
        trigger: Indices of the trigger's words.
        negated: Whether the statement is denied.
        subject: Bindings of the subject roles in order of preference.
        object: Bindings of the object roles.
        topic: Bindings of the topic roles.
        place: Bindings of the place roles.
    """

    frame: Frame
    predicate: Predicate
    trigger: tuple[int, ...]
    negated: bool
    subject: tuple[Binding, ...]
    object: tuple[Binding, ...]
    topic: tuple[Binding, ...]
    place: tuple[Binding, ...]


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A frame whose trigger stands in the sentence but which did not fire.

    Attributes:
        frame: The frame.
        trigger: Indices of the trigger's words.
        why: Why it did not fire.
        veto: Whether words of the sentence say that the trigger means something else.
        unreal: Whether what it names is not told as done.
    """

    frame: Frame
    trigger: tuple[int, ...]
    why: str
    veto: bool = False
    unreal: bool = False


class FrameMatcher:
    """Matches all frames against a sentence."""

    def __init__(self, frames: Sequence[Frame], grammar: Grammar, binder: Binder) -> None:
        self._grammar = grammar
        self._morphology = grammar.morphology
        self._binder = binder
        self._polarity = ModalityReader(grammar)
        pairs = ((trigger, frame) for frame in frames for trigger in frame.triggers)
        self._copulas = [phrase[0] for phrase in grammar.words["copulas"]]
        self._index = TriggerIndex(pairs, grammar.morphology, copulas=self._copulas)
        self._matters = frozenset(grammar.marks["other_matters"])
        self._lexical = {frame.id: Lexical.of(frame) for frame in frames}

    def match(self, tree: Tree) -> tuple[list[FrameMatch], list[NearMiss]]:
        """Return the frames that fire in a sentence and those that nearly do.

        Args:
            tree: The sentence.

        Returns:
            Matches and near misses, in order of their triggers.
        """
        matches: list[FrameMatch] = []
        misses: list[NearMiss] = []
        words = Words(
            tree,
            self._morphology,
            frozenset(world_bodies(tree, self._grammar)),
            matters=self._matters,
        )
        predicates = Predicates(
            tree,
            self._binder,
            grammar=self._grammar,
            polarity=self._polarity,
            copulas=self._copulas,
        )
        for rungs in self._index.ladders(tree):
            for hits in rungs:
                outcomes = [self._try(tree, hit, words, predicates) for hit in hits]
                fired = [o for o in outcomes if isinstance(o, FrameMatch)]
                matches += [
                    m
                    for match in fired
                    for m in (match, *_gapped(match), *_in_row(match, self._binder))
                ]
                misses += [o for o in outcomes if isinstance(o, NearMiss)]
                if fired:
                    break
        return matches, misses

    def _try(
        self, tree: Tree, hit: Hit[Frame], words: Words, predicates: Predicates
    ) -> FrameMatch | NearMiss:
        frame, trigger = hit.item, hit.trigger
        why, veto = self._lexical[frame.id].forbids(words, hit.words)
        if why and not trigger.polarity:
            return NearMiss(frame, hit.words, why, veto=veto)
        judged = predicates.of(hit)
        predicate, negated = judged.predicate, judged.negated
        if trigger.polarity == "~" and not negated:
            return NearMiss(frame, hit.words, f"“{trigger}” fires only where it is negated")
        if trigger.polarity == "+" and negated:
            return NearMiss(frame, hit.words, f"“{trigger}” fires only where it is not negated")
        if why:
            return NearMiss(frame, hit.words, why, veto=veto)
        if _told_of_another(tree, hit.words):
            return NearMiss(frame, hit.words, "a clause inside tells it of somebody else")
        if judged.unasserted and trigger.mood not in _ORDERS:
            return NearMiss(frame, hit.words, judged.unasserted, unreal=True)
        if only_aims(predicate, frame.act, self._grammar):
            return NearMiss(frame, hit.words, "no arms aim at it", veto=True)
        if trigger.kind != "mood" and judged.demanded:
            return NearMiss(frame, hit.words, "it is demanded", veto=True)
        if frame.act in self._grammar.marks["requests"] and self._wishes_itself(tree, hit):
            return NearMiss(frame, hit.words, "somebody wants to do it himself", veto=True)
        if trigger.polarity == "~" or trigger.mood in _ORDERS:
            negated = False  # "durmayın" asks, too

        def bind(roles: Sequence[Role]) -> tuple[Binding, ...]:
            return tuple(Binding(role, predicates.fill(predicate, role)) for role in roles)

        if frame.under and not self._governed(predicate, frame):
            why = f"it is no circumstance of these: {', '.join(map(str, frame.under))}"
            return NearMiss(frame, hit.words, why, veto=True)
        bound = bind(frame.object)
        if _meets_deed(tree, frame, bound):
            return NearMiss(frame, hit.words, "its object is a deed", veto=True)
        objects = self._heads(tree, bound, frame)
        if frame.among and not any(binding.words for binding in objects):
            why = f"its object is none of these: {', '.join(map(str, frame.among))}"
            return NearMiss(frame, hit.words, why)
        acting = without_outsiders(
            predicate, frame.subject, act=frame.act, binder=self._binder, grammar=self._grammar
        )
        subject = bind(acting)
        if frame.act in self._grammar.marks["talks"]:
            subject = _outside_topics(tree, subject, objects)
        own = predicate.head_word.feats.get("Person[psor]") == "1"
        heard = any(listens(predicate, b.role) for b in objects)
        if why := _unbound(tree, frame, subject=subject, object_=objects, own=own, heard=heard):
            return NearMiss(frame, hit.words, why)
        negated = negated != denied_above(predicate, self._grammar)
        return FrameMatch(
            frame,
            predicate,
            hit.words,
            negated != frame.negated,
            subject,
            objects,
            bind(frame.topic),
            bind(frame.place),
        )

    def _governed(self, predicate: Predicate, frame: Frame) -> bool:
        above = self._binder.governor(predicate)
        return stands_under(predicate, above, frame.under, morphology=self._morphology)

    def _wishes_itself(self, tree: Tree, hit: Hit[Frame]) -> bool:
        """Whether an infinitive before a verb of wanting is its deed ("almak istiyor")."""
        before = min(hit.words) - 1
        wants = ends_phrase(tree, hit.verb, self._grammar.words["own_wishes"], self._morphology)
        if not wants or before < 0 or tree.words[before].upos == "PUNCT":
            return False
        return tree.words[before].case != "Dat" and (
            predicate_at(tree, before).clause == "infinitive"
        )

    def _heads(self, tree: Tree, bindings: Sequence[Binding], frame: Frame) -> tuple[Binding, ...]:
        """Keep the words that may head the object."""
        if not frame.among and not frame.never:
            return tuple(bindings)

        deeds = any(stem.text == DEEDS for stem in frame.among)

        def fits(i: int) -> bool:
            if deeds and predicate_at(tree, i).word.feats.get("VerbForm") == "Vnoun":
                return True
            heads = [i, *(c for c in tree.children[i] if tree.words[c].dep in _PHRASAL)]

            def one_of(stems: Sequence[Stem]) -> bool:
                return any(stands_at(tree, h, s, self._morphology) for h in heads for s in stems)

            return (not frame.among or one_of(frame.among)) and not one_of(frame.never)

        return tuple(
            b if b.role.name == _WHO_ACTS else Binding(b.role, tuple(i for i in b.words if fits(i)))
            for b in bindings
        )


def _told_of_another(tree: Tree, words: Sequence[int]) -> bool:
    """Whether a fact that somebody tells, both within a trigger, is another one's.

    "X, kınadığını açıkladı" tells that X condemns, "X, Y'nin kınadığını açıkladı" does not.
    """
    facts = (tree.words[i] for i in words[:-1] if tree.words[i].case == "Acc")
    clauses = (word.i for word in facts if tells_fact(word))
    inside = (tree.words[c] for i in clauses for c in tree.children[i])
    return any(word.dep == "nsubj" and word.case == "Gen" for word in inside)


def _outside_topics(
    tree: Tree, subject: Sequence[Binding], objects: Sequence[Binding]
) -> tuple[Binding, ...]:
    """The doers without those between whom a topic stands ("iki ülke arasındaki sorunlar")."""
    inside = {w for b in objects for i in b.words[:1] for w in tree.subtree(i)}
    return tuple(
        replace(b, words=tuple(i for i in b.words if b.role.name != "between" or i not in inside))
        for b in subject
    )


def _meets_deed(tree: Tree, frame: Frame, bindings: Sequence[Binding]) -> bool:
    """Whether the object is a deed, where a frame takes none ("satmayı", "sattığını kabul etti").

    Of one that takes none of who acts, an infinitive ("ağırlamaktan onur duydu").
    """
    if any(stem.text == OWN_DEEDS for stem in frame.never):
        heads = (i for b in bindings for i in b.words[:1])
        if any(predicate_at(tree, i).clause == "infinitive" for i in heads):
            return True
    if not any(stem.text == DEEDS for stem in frame.never):
        return False
    objects = (i for b in bindings if b.role.name == "acc" for i in b.words[:1])
    words = [predicate_at(tree, i).word for i in objects]
    return any(is_deed(word, "") or tells_fact(word) for word in words)


def _unbound(
    tree: Tree,
    frame: Frame,
    *,
    subject: Sequence[Binding],
    object_: Sequence[Binding],
    own: bool,
    heard: bool,
) -> str:
    """Why a frame that needs words of its own in both ends lacks them, or "".

    A first person's event ("görüşmemiz") is its speaker's; what a second person did ("aldattınız")
    who is spoken to.
    """
    if "subject" in frame.bound and not own and not any(b.words for b in subject):
        return f"no word fills the subject ({', '.join(str(b.role) for b in subject)})"
    joint = any(b.role.name in _JOINT for b in object_) and _several(tree, subject)
    # whom one addresses is known by who speaks to him
    joint = joint or heard or any(b.role.name == "addressee" for b in object_)
    if "object" in frame.bound and not joint and not any(b.words for b in object_):
        return f"no word fills the object ({', '.join(str(b.role) for b in object_)})"
    return ""


def _several(tree: Tree, subject: Sequence[Binding]) -> bool:
    """Whether the words of a subject name more than one."""
    words = [(b.role.name, i) for b in subject for i in b.words]
    return any(name == "between" or _row(tree, i) for name, i in words)


def _row(tree: Tree, i: int) -> bool:
    """Whether a word heads a row, or is a side of those in one ("Fiji ve Gana gemileri")."""
    names = (c for c in tree.children[i] if tree.words[c].dep == "nmod:poss")
    return any(len(conjuncts(tree, at)) > 1 for at in (i, *names))


def _gapped(match: FrameMatch) -> Iterator[FrameMatch]:
    """Yield what a frame tells of the orphans of its verb.

    Args:
        match: The frame that fired.

    Yields:
        The same frame with other words in its ends.
    """
    tree = match.predicate.tree
    for subject in match.predicate.dependents:
        if tree.words[subject].dep != ORPHAN:
            continue
        below = [c for c in tree.children[subject] if tree.words[c].dep == ORPHAN]
        ends = match.subject, match.object
        agents, objects = (tuple(b for b in row if b.words) for row in ends)
        if below and agents and objects:
            yield replace(
                match,
                subject=(replace(agents[0], words=(subject,)),),
                object=(replace(objects[0], words=tuple(below)),),
            )


def _in_row(match: FrameMatch, binder: Binder) -> Iterator[FrameMatch]:
    """Yield it of who acts in further clauses ("Y'nin gitmesini ve Z'nin gelmesini istedi")."""
    first = next((b for b in match.object if b.words), None)
    if first is None or first.role.name != _WHO_ACTS:
        return
    clause = next((b for b in match.topic if b.role.name == "clause"), None)
    for head, agents in binder.later_agents(match.predicate):
        topic = () if clause is None else (replace(clause, words=(head,)),)
        yield replace(match, object=(replace(first, words=tuple(agents)),), topic=topic)
