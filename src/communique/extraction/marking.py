"""The words of a sentence that give each part of a statement, and a sentence with them marked."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Literal

from communique.extraction.frames.matching import FrameMatch
from communique.extraction.pipeline import SentenceTrace
from communique.extraction.syntax.tree import Tree
from communique.model import Node, Statement

Part = Literal["act", "subject", "object", "speaker", "name"]

COLOURS: Mapping[Part, str] = {
    "act": "#ffe08a",
    "subject": "#a9d6ff",
    "object": "#b7e5b0",
    "speaker": "#e3c6f2",
    "name": "#ececec",
}
"""Background by part, light enough for black letters."""


def parts_of(trace: SentenceTrace, match: FrameMatch, statement: Statement) -> dict[int, Part]:
    """Return the words that give the parts of a statement.

    Args:
        trace: The sentence.
        match: The frame that fired.
        statement: What it tells.

    Returns:
        The part by index of the word; words of the context, outside the sentence, have none.
    """
    found: dict[int, Part] = dict.fromkeys(match.trigger, "act")
    subject, object_ = _heads(trace, match, statement)
    rows: tuple[tuple[Part, Node | None, int], ...] = (
        ("subject", statement.subject, subject),
        ("object", statement.object, object_),
        ("speaker", statement.speaker, _source(trace, statement)),
    )
    for part, node, head in rows:
        if node is not None and head >= 0:
            for i in _words(trace, node, head):
                found.setdefault(i, part)
    return found


def named(trace: SentenceTrace) -> dict[int, Part]:
    """Return the words that name actors and places."""
    return {i: "name" for m in trace.mentions for i in range(m.first, m.last + 1)}


def _heads(trace: SentenceTrace, match: FrameMatch, statement: Statement) -> tuple[int, int]:
    """The words that gave the ends, -1 for the context."""
    readings = [r for o in trace.outcomes if o.match is match for r in o.readings]
    for reading in readings:
        subjects = {node.id for node in reading.subject.nodes}
        objects = {node.id for node in reading.object.nodes}
        if statement.subject.id in subjects and statement.object.id in objects | subjects:
            return reading.subject.at, reading.object.at
    return -1, -1


def _source(trace: SentenceTrace, statement: Statement) -> int:
    """The word that names the speaker, -1 if it stands elsewhere."""
    for voice in trace.voices:
        if statement.speaker and voice.speaker == statement.speaker:
            source = voice.attribution.source
            return -1 if source is None else source
    return -1


def _words(trace: SentenceTrace, node: Node, head: int) -> list[int]:
    """The words of a node: where its own words stand, its mention, or its head alone."""
    tree = trace.tree
    at = tree.text.find(node.mention) if node.mention else -1
    if at >= 0:
        first, last = tree.start + at, tree.start + at + len(node.mention)
        return [w.i for w in tree.words if w.start < last and w.end > first]
    around = (m for m in trace.mentions if m.covers(head))
    mention = next(around, None)
    return [*range(mention.first, mention.last + 1)] if mention else [head]


def marked(tree: Tree, parts: Mapping[int, Part]) -> str:
    """Return a sentence in HTML, its words marked by part, its spaces as they stand.

    Args:
        tree: The sentence.
        parts: The part by index of the word.

    Returns:
        HTML; neighbours of one part are marked as one.
    """
    return "".join(_runs(tree, parts))


def _runs(tree: Tree, parts: Mapping[int, Part]) -> Iterator[str]:
    at, i = tree.start, 0
    while i < len(tree):
        part, first = parts.get(i), i
        while i + 1 < len(tree) and part and parts.get(i + 1) == part:
            i += 1
        begin, end = tree.words[first].start, tree.words[i].end
        text = escape(tree.text[begin - tree.start : end - tree.start])
        yield escape(tree.text[at - tree.start : begin - tree.start])
        yield _mark(text, part) if part else text
        at, i = end, i + 1


def _mark(text: str, part: Part) -> str:
    return f'<mark title="{part}" style="background:{COLOURS[part]};color:#000">{text}</mark>'
