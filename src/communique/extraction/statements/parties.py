"""What is said together: in a joint text, or in a talk, by those who met.

"Ortak bildiride … kınandı", "Görüşmede … reddedildi" name nobody who does it: the parties do, and
no other name of the clause.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.attribution.settings import setting
from communique.extraction.attribution.voices import Voices
from communique.extraction.discourse.groups import Group
from communique.extraction.discourse.kinds import ACTORS
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.ends.collecting import Candidate
from communique.extraction.ends.no_side import example_row
from communique.extraction.ends.scoring import Reading
from communique.extraction.frames.foreseen import PREFIX
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.syntax.predicate import Predicate, predicate_at
from communique.extraction.syntax.tree import ROOT, Tree
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar
from communique.model import Node

_AGENTS = frozenset({"rule:agent", "role:agent", "rule:received", "role:received"})
"""Ways by which a word is the logical subject of a passive ("X tarafından"), or receives envoys."""
_BETWEEN = frozenset({"rule:between", "role:between"})
"""Ways by which those are found between whom something stands."""

_SPEAKERS = frozenset({"rule:source", "speaker"})
"""Ways by which an end is who speaks."""


def heard_together(
    match: FrameMatch, resolver: Resolver, voices: Voices, grammar: Grammar
) -> Voices:
    """Return who speaks in a sentence as a frame has to take it, where the parties do.

    Args:
        match: The frame that fired.
        resolver: Resolves the words of the sentence; knows who met.
        voices: Who speaks where in it.
        grammar: The grammar.

    Returns:
        The voices, with the parties where nobody else speaks.
    """
    meeting, predicate = resolver.discourse.meeting, match.predicate
    if meeting is None or voices.quote_at(predicate.head) or voices.at(predicate.head)[0]:
        return voices
    if any(binding.words for binding in match.subject if binding.role.name == "agent"):
        return voices
    own = predicate.passive and match.frame.act in grammar.marks["spoken_acts"]
    if own and setting(predicate, resolver.mentions, grammar):
        return replace(voices, parties=meeting.participants)
    main = _main(predicate.tree)
    if main is None or setting(main, resolver.mentions, grammar) != "text":
        return voices
    if _named(main, resolver):
        return voices
    return replace(voices, parties=meeting.participants)


def _named(main: Predicate, resolver: Resolver) -> bool:
    """Whether a clause tells who acts in it."""
    words = main.tree.words
    return any(words[c].dep == "nsubj" and resolver.nodes(c, ACTORS) for c in main.dependents)


def doers(
    match: FrameMatch, subject: Candidate, resolver: Resolver, voices: Voices, grammar: Grammar
) -> list[Node]:
    """Return who does what a text says without an agent: all whose text it is.

    Args:
        match: The frame that fired.
        subject: Its subject.
        resolver: Resolves the words of the sentence.
        voices: Who speaks where in it.
        grammar: Names the acts that are done by speaking, and those of who met.

    Returns:
        The speakers if the subject is the first of them or his side; all who talk if it only
        owns the talks; else the subject.
    """
    together = voices.together(match.predicate.head)
    marks, act = grammar.marks, match.frame.act
    said = act in marks["spoken_acts"] and match.predicate.passive
    said = said or (act in marks["meeting_acts"] and not _active(match.predicate))
    said = said or match.predicate.word.feats.get("Number[psor]") == "Plur"  # "karşı olduklarını"
    named = subject.at >= 0 and subject.ways[0] not in _SPEAKERS
    if named and act in marks["meeting_acts"] and _of_talks(match, subject, resolver):
        meeting = resolver.discourse.meeting
        return list(meeting.participants if meeting else subject.nodes)
    if len(together) < 2 or len(subject.nodes) > 1 or named or not said:
        return list(subject.nodes)
    first = (together[0], resolver.side(together[0]))
    return list(together if subject.nodes[0] in first else subject.nodes)


def _of_talks(match: FrameMatch, subject: Candidate, resolver: Resolver) -> bool:
    """Whether a subject only owns talks whose parties the sentence names.

    "X'in Y ile görüşmesinde Z gündeme geldi": Y takes it up as well.
    """
    tree, meeting = match.predicate.tree, resolver.discourse.meeting
    if meeting is None or not _of_theme(match) or tree.words[subject.at].case != "Gen":
        return False
    ids = {node.id for node in meeting.participants}
    if not ids.issuperset(node.id for node in subject.nodes):
        return False
    return ids <= {resolver.linker.resolve(tree, m).id for m in resolver.mentions}


def without_owners(
    readings: Sequence[Reading],
    match: FrameMatch,
    *,
    rows: Sequence[Group] = (),
    signing: frozenset[str] = frozenset(),
) -> list[Reading]:
    """Return the readings in which nobody acts on what he owns or on his own row, untold.

    "Libya'nın toprak bütünlüğüne destek teyit edildi": whoever supports it, it is not Libya.
    "Libya'nın seçimleri gündeme geldi": whoever takes them up, it is not Libya by that. "X, Y ve
    Z'nin vurulduğu" tells nothing of Z's doing. An agreement between two is theirs.

    Args:
        readings: The readings.
        match: The frame that fired.
        rows: The names of the sentence in rows.
        signing: The acts by which those between whom a paper stands make it.
    """
    predicate = match.predicate
    if predicate.is_noun or not (predicate.passive or _of_theme(match)):
        return list(readings)
    if predicate.passive:
        readings = [r for r in readings if r.subject.ways[0] in _AGENTS or not _one_row(r, rows)]
        if predicate.clause != "finite" and not _of_theme(match):
            return readings
    tree = predicate.tree
    return [
        r
        for r in readings
        if r.subject.at < 0
        or r.subject.ways[0] in _AGENTS
        or (_between(r) and match.frame.act in signing)
        or r.subject.at == r.object.at
        or r.object.at < 0
        or predicate.head in tree.subtree(r.object.at)
        or r.subject.at not in tree.subtree(r.object.at)
    ]


def _between(reading: Reading) -> bool:
    """Whether those act between whom the object stands ("X ile Y arasındaki anlaşma imzalandı")."""
    return reading.subject.ways[0] in _BETWEEN and len(reading.subject.nodes) > 1


def _one_row(reading: Reading, rows: Sequence[Group]) -> bool:
    """Whether both ends of a reading stand in one row of names."""
    ends = {reading.subject.at, reading.object.at}
    spans = ({i for m in row.mentions for i in range(m.first, m.last + 1)} for row in rows)
    return len(ends) > 1 and any(ends <= span for span in spans)


def _of_theme(match: FrameMatch) -> bool:
    """Whether what something happens to is the subject of the clause ("X gündeme geldi")."""
    return any(binding.role.name == "agent" for binding in match.object)


def fellows(
    readings: Sequence[Reading], match: FrameMatch, resolver: Resolver, grammar: Grammar
) -> frozenset[int]:
    """Return the places of readings in which somebody acts on those with whom he does it.

    "Umman ve Katar'ın arabuluculuğuyla sağlanan ateşkes": both go between others; "Umman ve
    Katar gibi ülkeler görüştü": not with each other.

    Args:
        readings: The readings.
        match: The frame that fired.
        resolver: Knows the rows of names of the sentence.
        grammar: Names the acts of going between.
    """
    rows = [(i, r) for i, r in enumerate(readings) if r.object.ways[0] == "row"]
    barred = {i for i, r in rows if example_row(resolver.tree, r.subject.at, grammar)}
    between = {phrase[-1].text for phrase in grammar.words["going_between"]}
    if match.frame.act not in between or match.frame.id.startswith(PREFIX):
        return frozenset(barred)
    owners = [g for g in resolver.groups if g.case == "Gen" and len(g.mentions) == 2]

    def alone(reading: Reading) -> bool:
        at = reading.subject.at
        return len(reading.subject.nodes) == 2 and any(
            m.covers(at) for group in owners for m in group.mentions
        )

    return frozenset(barred | {i for i, reading in rows if alone(reading)})


def _main(tree: Tree) -> Predicate | None:
    root = next((w.i for w in tree.words if w.head == ROOT), None)
    return None if root is None else predicate_at(tree, root)


def _active(predicate: Predicate) -> bool:
    """Whether neither a predicate nor, of a noun, what is told of it is in the passive."""
    main = _main(predicate.tree) if predicate.is_noun else None
    return not (predicate.passive or (main is not None and main.passive))


def other_parties(
    objects: Sequence[Node], at: int, *, of: Node, resolver: Resolver, grammar: Grammar
) -> list[Node]:
    """Return the parties on whom somebody acts who was one of them: not his own side.

    "X, Y ve Z ile görüştü. X, taraflara çağrıda bulundu": Y and Z.

    Args:
        objects: The objects of a statement.
        at: Index of the word for them, -1 without one.
        of: Who acts.
        resolver: Resolves the words of the sentence.
        grammar: Names the words for parties.
    """
    words, morphology = grammar.words["party_sides"], grammar.morphology
    if at < 0 or not ends_phrase(resolver.tree, at, words, morphology):
        return list(objects)
    own = resolver.side(of).id
    return [node for node in objects if resolver.side(node).id != own] or list(objects)
