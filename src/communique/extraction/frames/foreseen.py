"""Acts that the model sees where no frame tells them.

Such an act has no case frame of its own: its ends are looked for in all the roles that the frames
of the act know, and the model's own opinion about the ends decides among them.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from communique.extraction.frames.matching import Binding, FrameMatch, NearMiss
from communique.extraction.frames.predicates import unasserted
from communique.extraction.modality.judging import ModalityReader
from communique.extraction.modality.nominal import named_plan
from communique.extraction.roles.binding import Binder
from communique.extraction.roles.events import hyphenated
from communique.extraction.syntax.predicate import Predicate, predicate_from
from communique.extraction.syntax.stems import matches_stem
from communique.extraction.syntax.tree import ROOT, Tree
from communique.knowledge import Frame, Grammar, Role, Stem

LEAST = 1.0
"""Log odds from which an act is foreseen."""
SURE = 3.0
"""Log odds from which it is foreseen though other words speak against it."""
PREFIX = "model."
"""Begins the id of a frame that only the model sees."""
_TOGETHER = ("coagent", "between")
_SHARE = 0.04
_END_ROLES = 6


class Foreseer:
    """Makes frames of what the model sees."""

    def __init__(self, frames: Sequence[Frame], grammar: Grammar, binder: Binder) -> None:
        self._grammar = grammar
        self._binder = binder
        self._modality = ModalityReader(grammar)
        self._frames = {act: _frame(act, frames) for act in sorted({f.act for f in frames})}
        self._mutual = {act: _mutual(act, frames) for act in self._frames}

    def match(
        self, tree: Tree, fired: Sequence[FrameMatch], missed: Sequence[NearMiss] = ()
    ) -> list[FrameMatch]:
        """Return the acts that the model sees and none of the frames tells or forbids.

        Args:
            tree: The sentence.
            fired: The frames that fired and told something.
            missed: Those that nearly did; the words that kept them back
                forbid the act, unless the model is sure of it. What is not done stays untold.

        Returns:
            Matches, in the order of their triggers.
        """
        if tree.predictions is None:
            return []
        told = {
            (m.frame.act, i)
            for m in fired
            for i in (*m.predicate.core, *m.trigger, min(m.trigger) - 1)
        }
        told |= {
            (miss.frame.act, i)
            for miss in missed
            if miss.veto and tree.predictions.odds(miss.trigger, miss.frame.act) < SURE
            for i in (*miss.trigger, *_clauses_about(tree, miss.trigger[-1]))
        }
        told |= {(m.frame.act, i) for m in missed if m.unreal for i in m.trigger}
        found = []
        for act, words in sorted(_triggers(tree).items(), key=lambda item: (item[1], item[0])):
            for row in _rows(words):
                frame = self._frames.get(act)
                if _light(tree, row, fired):
                    continue
                if frame is not None and not any((act, i) in told for i in row):
                    found += self._match(tree, frame, row)
        return found

    def _match(self, tree: Tree, frame: Frame, row: tuple[int, ...]) -> list[FrameMatch]:
        predicate = predicate_from(tree, row)
        if unasserted(predicate, self._grammar) or tree.predictions is None:
            return []
        if _only_judged(tree, row[-1], self._grammar) or self._of_pair(predicate, frame):
            return []
        if frame.act in self._grammar.marks["requests"] and self._modality.must(predicate):
            frame = replace(frame, modality="actual")  # "çekilmeli" asks for it here and now
        planned = named_plan(predicate, frame.act, self._grammar)
        frame = frame if planned is None else replace(frame, modality=planned)
        denied = tree.predictions.denied(row[-1])
        bindings = [
            tuple(Binding(role, tuple(self._binder.fill(predicate, role))) for role in roles)
            for roles in (frame.subject, frame.object, frame.topic, frame.place)
        ]
        subject, object_, topic, place = bindings
        return [FrameMatch(frame, predicate, row, denied, subject, object_, topic, place)]

    def _of_pair(self, predicate: Predicate, frame: Frame) -> bool:
        """Whether it is a fight of the two names before it and of nobody else ("X-Y savaşı")."""
        roles = {role.name for role in (*frame.subject, *frame.object)}
        if not predicate.is_noun or not roles.isdisjoint(_TOGETHER) or not hyphenated(predicate):
            return False
        word, morphology = predicate.head_word, self._grammar.morphology
        return any(matches_stem(word, stem, morphology) for stem in self._mutual[frame.act])


def _clauses_about(tree: Tree, i: int) -> list[int]:
    """Verbs of the relative clauses about a word ("gönderdiği" of "gönderdiği mesajda")."""
    return [c for c in tree.children[i] if tree.words[c].dep == "acl"]


def _light(tree: Tree, row: Sequence[int], fired: Sequence[FrameMatch]) -> bool:
    """Whether words are the verb or another one word behind the first that tells another act."""
    words = set(row)
    light = len(row) == 1 or all(tree.words[i].upos in ("VERB", "AUX") for i in row)
    return light and any(words < set(m.trigger) and min(m.trigger) < min(words) for m in fired)


def _mutual(act: str, frames: Sequence[Frame]) -> tuple[Stem, ...]:
    """The nouns of what two do to each other ("savaş"), by the frames that look between them."""
    own = (f for f in frames if f.act == act and any(r.name == "between" for r in f.subject))
    return tuple(t.last for frame in own for t in frame.triggers if t.kind == "noun")


def _only_judged(tree: Tree, i: int, grammar: Grammar) -> bool:
    """Whether a noun says what something counts as ("bunu hukukun ihlali olarak niteledi")."""
    word = tree.words[i]
    if word.head == ROOT or word.case not in ("", "Nom") or word.upos != "NOUN":
        return False
    verb = tree.words[word.head]
    judged = any(matches_stem(verb, p[-1], grammar.morphology) for p in grammar.words["judging"])
    return judged and any(
        tree.words[c].dep == "obj" and tree.words[c].case == "Acc" for c in tree.children[verb.i]
    )


def _triggers(tree: Tree) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = {}
    if tree.predictions is not None:
        for word, act in tree.predictions.likely(LEAST):
            if tree.words[word].upos != "PUNCT":
                found.setdefault(act, []).append(word)
    return found


def _rows(words: Sequence[int]) -> list[tuple[int, ...]]:
    """Words that stand side by side, or with one between, are one trigger."""
    rows: list[list[int]] = []
    for word in words:
        if rows and word - rows[-1][-1] <= 2:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [tuple(row) for row in rows]


def _frame(act: str, frames: Sequence[Frame]) -> Frame:
    """The frame with all common roles of the frames of an act, the commonest first."""
    own = [frame for frame in frames if frame.act == act]

    def roles(end: str) -> tuple[Role, ...]:
        counts: Counter[Role] = Counter()
        kinds: dict[Role, frozenset[str]] = {}
        for frame in own:
            for role in getattr(frame, end):
                plain = replace(role, kinds=frozenset())
                counts[plain] += len(frame.triggers)
                known = kinds.get(plain, role.kinds)
                kinds[plain] = known | role.kinds if known and role.kinds else frozenset()
        least = _SHARE * sum(len(frame.triggers) for frame in own)
        common = [role for role, count in counts.items() if count >= least]
        ordered = sorted(common, key=lambda role: (-counts[role], str(role)))
        return tuple(replace(role, kinds=kinds[role]) for role in ordered[:_END_ROLES])

    return Frame(
        id=f"{PREFIX}{act}",
        act=act,
        triggers=(),
        subject=roles("subject"),
        object=roles("object"),
        topic=roles("topic"),
        place=roles("place"),
        requires=(),
        excludes=(),
        among=(),
        never=(),
        medium=None,
        modality=None,
        negated=False,
        bound=frozenset(),
        examples=(),
        counterexamples=(),
        source="",
    )
