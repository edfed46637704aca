"""Annotated documents: sentences, statements, reports, offices, read from JSON Lines."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from communique.errors import InputError
from communique.evaluation.names import Name, gold_name
from communique.model import Document, Span


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """One annotated statement; `sentence` is the 0-based index of the one that states it."""

    sentence: int
    subject: Name
    act: str
    object: Name
    speaker: Name | None
    negated: bool
    modality: str

    @property
    def is_own_voice(self) -> bool:
        """Whether nobody else speaks: a speaker equal to the subject says nothing new."""
        return self.speaker is None or self.speaker.key == self.subject.key


@dataclass(frozen=True, slots=True)
class GoldReport:
    """One annotated reporting construction."""

    sentence: int
    speaker: Name | None
    cue: str


@dataclass(frozen=True, slots=True)
class GoldOffice:
    """One annotated office."""

    sentence: int
    person: Name
    office: str
    of: Name | None


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One annotated document.

    Attributes:
        id: Its identifier.
        text: Context and sentences, a line each.
        date: ISO date of publication.
        sentences: The annotated sentences.
        spans: Where they stand in the text.
        statements: What they state.
        reports: How they report.
        offices: The offices they name.
    """

    id: str
    text: str
    date: str | None
    sentences: tuple[str, ...]
    spans: tuple[Span, ...]
    statements: tuple[GoldStatement, ...]
    reports: tuple[GoldReport, ...]
    offices: tuple[GoldOffice, ...]

    def to_document(self) -> Document:
        """Return the document to extract from."""
        return Document(self.id, self.text, self.date)


def read_gold(lines: Iterable[str], *, name: str = "-") -> Iterator[GoldDocument]:
    """Read annotated documents.

    Args:
        lines: JSON Lines; blank ones are passed over.
        name: What to call the input in an error.

    Yields:
        The documents, in order.

    Raises:
        InputError: If a line is not JSON or lacks a field; it names the line.
    """
    for number, data in json_lines(lines, name=name):
        try:
            yield _document(data)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise InputError(
                f"{name}:{number}: no annotated document ({error!r}); it needs id, sentences and "
                "statements with sent, subject, act and object"
            ) from error


def json_lines(lines: Iterable[str], *, name: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Yield the number and the object of each line that is not blank.

    Args:
        lines: JSON Lines.
        name: What to call the input in an error.

    Yields:
        1-based line numbers with JSON objects.

    Raises:
        InputError: If a line is no JSON object.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
        except ValueError as error:
            raise InputError(f"{name}:{number}: not JSON ({error}); one object a line") from error
        if not isinstance(data, dict):
            raise InputError(f"{name}:{number}: not a JSON object; one object a line")
        yield number, data


def _document(data: Mapping[str, Any]) -> GoldDocument:
    sentences = tuple(data["sentences"])
    text, spans = _layout(data.get("context_before"), sentences, data.get("context_after"))
    return GoldDocument(
        id=str(data["id"]),
        text=text,
        date=data.get("date") or None,
        sentences=sentences,
        spans=spans,
        statements=tuple(_statement(s, len(spans)) for s in data["statements"]),
        reports=tuple(_report(r, len(spans)) for r in data.get("reports", ())),
        offices=tuple(_office(o, len(spans)) for o in data.get("offices", ())),
    )


def _layout(
    before: str | None, sentences: tuple[str, ...], after: str | None
) -> tuple[str, tuple[Span, ...]]:
    """Put context and sentences on lines of their own; context that is empty has none."""
    text, spans = before or "", []
    for sentence in sentences:
        text += "\n" if text else ""
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += sentence
    if after:
        text += ("\n" if text else "") + after
    return text, tuple(spans)


def _place(data: Mapping[str, Any], sentences: int) -> int:
    place = int(data["sent"])
    if not 0 <= place < sentences:
        raise ValueError(f"sent {place}, but there are {sentences} sentences")
    return place


def _name(data: Mapping[str, Any], field: str) -> Name:
    name = gold_name(data[field])
    if name is None:
        raise ValueError(f"{field} is empty")
    return name


def _statement(data: Mapping[str, Any], sentences: int) -> GoldStatement:
    return GoldStatement(
        sentence=_place(data, sentences),
        subject=_name(data, "subject"),
        act=data["act"],
        object=_name(data, "object"),
        speaker=gold_name(data.get("speaker")),
        negated=bool(data.get("negated")),
        modality=data.get("modality") or "actual",
    )


def _report(data: Mapping[str, Any], sentences: int) -> GoldReport:
    return GoldReport(_place(data, sentences), gold_name(data["speaker"]), data["cue"])


def _office(data: Mapping[str, Any], sentences: int) -> GoldOffice:
    return GoldOffice(
        _place(data, sentences), _name(data, "person"), data["office"], gold_name(data.get("of"))
    )
