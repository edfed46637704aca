"""Annotated sentences as the layers of acts learn them.

Every word of a trigger is labelled with its act; for its last word the last words of subject,
object and speaker are known, or that they stand elsewhere. In Turkish the last word carries the
suffixes of a name ("Hulusi Akar'a").
"""

import json
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha1
from pathlib import Path
from typing import Any

from spacy.language import Language

from communique.errors import InputError
from communique.language.acts import ENDS
from communique.language.network import LONGEST
from communique.language.subwords import Subwords, calm

OPEN = "?"
"""Stands for the words of a speaker of whom the annotation does not tell them."""

_Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Act:
    """An act that a sentence tells.

    Attributes:
        act: Its name.
        trigger: Indices of the words that express it.
        ends: For each of `ENDS` the indices of the words that end its names; none if it stands
            elsewhere.
        asked: Which of `ENDS` are known.
        denied: Whether it is denied.
    """

    act: str
    trigger: tuple[int, ...]
    ends: tuple[tuple[int, ...], ...]
    asked: tuple[bool, ...]
    denied: bool


@dataclass(frozen=True, slots=True)
class ActSentence:
    """A sentence with its acts.

    Attributes:
        document: Identifier of its document.
        ids: Subword ids with begin and end.
        first: Position of the first piece of each word.
        last: Position of the last piece.
        acts: The acts.
        manner: In which manner it is annotated.
    """

    document: str
    ids: tuple[int, ...]
    first: tuple[int, ...]
    last: tuple[int, ...]
    acts: tuple[Act, ...]
    manner: int


def part_of(document: str, parts: int) -> int:
    """Return in which of several parts a document falls, by its identifier alone."""
    return int(sha1(document.encode()).hexdigest()[8:16], 16) % parts


def read_sentences(
    paths: Iterable[Path], *, nlp: Language, subwords: Subwords, manner: int
) -> Iterator[ActSentence]:
    """Yield the sentences of annotated documents.

    Args:
        paths: JSON Lines with `sentences` and `statements`, these with `trigger`,
            `subject_text`, `object_text` and perhaps `speaker_text`.
        nlp: Its tokenizer cuts words.
        subwords: Cuts the words into pieces.
        manner: In which manner they are annotated.

    Yields:
        The sentences that fit into the model.

    Raises:
        InputError: If a line is no annotated document.
    """
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip():
                for sentence in _sentences(_document(path, number, line), nlp, subwords):
                    yield replace(sentence, manner=manner)


def _document(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        document: dict[str, Any] = json.loads(line)
        if missing := {"id", "sentences", "statements"} - set(document):
            raise ValueError(f"it lacks {', '.join(sorted(missing))}")
    except (ValueError, TypeError) as error:
        message = f"{path}:{number}: no annotated document ({error}); give JSON Lines with `id`"
        raise InputError(f"{message}, `sentences` and `statements`") from error
    return document


def raw_sentence(words: Sequence[str], spaces: Sequence[bool], subwords: Subwords) -> ActSentence:
    """Return a sentence of which nobody says what it tells, to be learnt from teachers.

    Args:
        words: Its words.
        spaces: For each, whether a space stands before it.
        subwords: Cuts the words into pieces.
    """
    ids, first, last = subwords.encode(calm(words), spaces)
    return ActSentence("", tuple(ids), tuple(first[1:]), tuple(last[1:]), (), manner=0)


def _sentences(
    document: dict[str, Any], nlp: Language, subwords: Subwords
) -> Iterator[ActSentence]:
    for number, sentence in enumerate(document["sentences"]):
        text = unicodedata.normalize("NFC", sentence)
        tokens = [token for token in nlp.make_doc(text) if not token.is_space]
        if not tokens:
            continue
        words = calm([token.text for token in tokens])
        spaces = [t.idx == 0 or text[t.idx - 1].isspace() for t in tokens]
        ids, first, last = subwords.encode(words, spaces)
        if len(ids) > LONGEST:
            continue
        spans = [(t.idx, t.idx + len(t.text)) for t in tokens]
        told = [s for s in document["statements"] if s["sent"] == number]
        yield ActSentence(
            document["id"],
            tuple(ids),
            tuple(first[1:]),
            tuple(last[1:]),
            tuple(_acts(told, text, spans)),
            manner=0,
        )


def _acts(statements: Sequence[dict[str, Any]], text: str, spans: _Spans) -> Iterator[Act]:
    """Statements with the same act and trigger are one act with several ends."""
    found: dict[tuple[str, int], list[tuple[tuple[int, ...], dict[str, Any]]]] = {}
    for statement in statements:
        trigger = _find(statement.get("trigger", ""), text, spans)
        if trigger:
            found.setdefault((statement["act"], trigger[-1]), []).append((trigger, statement))
    for (act, _), rows in found.items():
        trigger = rows[0][0]
        ends = tuple(_ends(end, rows, text, spans) for end in ENDS)
        yield Act(
            act,
            trigger,
            tuple(tuple(i for i in end if i >= 0) for end in ends),
            tuple(-1 not in end or any(i >= 0 for i in end) for end in ends),
            bool(rows[0][1].get("negated")),
        )


def _ends(
    end: str, rows: Sequence[tuple[tuple[int, ...], dict[str, Any]]], text: str, spans: _Spans
) -> tuple[int, ...]:
    """Last words of an end, -1 where it is not told where it stands."""
    found = set()
    for trigger, statement in rows:
        part = statement.get(f"{end}_text")
        if part is None and statement.get(end):
            found.add(-1)
        elif part and (words := _find(part, text, spans, near=spans[trigger[-1]][0])):
            found.add(words[-1])
    return tuple(sorted(found))


def _find(part: str, text: str, spans: _Spans, near: int = 0) -> tuple[int, ...]:
    """Indices of the words of a part of the text: of its occurrence nearest to a place."""
    part = unicodedata.normalize("NFC", part)
    if not part:
        return ()
    places, at = [], text.find(part)
    while at >= 0:
        places.append(at)
        at = text.find(part, at + 1)
    clean = [at for at in places if at == 0 or not text[at - 1].isalnum()] or places
    if not clean:
        return ()
    start = min(clean, key=lambda at: abs(at - near))
    return tuple(i for i, (a, b) in enumerate(spans) if a < start + len(part) and b > start)
