"""Extracted records as the evaluation sees them; only the fields that are judged are read."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from communique import records
from communique.errors import InputError
from communique.evaluation.gold import json_lines
from communique.evaluation.names import Name, fold, found_name
from communique.model import Record, Span

_NEEDED: Mapping[str, tuple[str, ...]] = {
    "statement": ("document", "subject", "act", "object", "evidence"),
    "report": ("document", "cue", "evidence"),
    "office": ("document", "person", "office", "evidence"),
}


@dataclass(frozen=True, slots=True)
class FoundStatement:
    """An extracted statement."""

    subject: Name
    act: str
    object: Name
    speaker: Name | None
    negated: bool
    modality: str
    spans: tuple[Span, ...]
    rule: str
    confidence: float = 1.0

    def key(self, symmetric: frozenset[str]) -> tuple[str | bool, ...]:
        """Return what makes two records one statement.

        Args:
            symmetric: Ids of the symmetric acts, whose ends have no order.
        """
        ends = [self.subject.key, self.object.key]
        if self.act in symmetric:
            ends.sort()
        speaker = self.speaker.key if self.speaker else ""
        return (*ends, self.act, speaker, self.negated, self.modality)


@dataclass(frozen=True, slots=True)
class FoundReport:
    """An extracted reporting construction."""

    speaker: Name | None
    cue: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class FoundOffice:
    """An extracted office."""

    person: Name
    office: str
    of: Name | None
    spans: tuple[Span, ...]

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes two records one office."""
        return (self.person.key, fold(self.office), self.of.key if self.of else "")


@dataclass(frozen=True, slots=True)
class Found:
    """All that was extracted from one document."""

    statements: tuple[FoundStatement, ...] = ()
    reports: tuple[FoundReport, ...] = ()
    offices: tuple[FoundOffice, ...] = ()

    def within(self, spans: Iterable[Span]) -> "Found":
        """Return what has evidence in one of the spans."""
        places = tuple(spans)

        def is_in(found: FoundStatement | FoundReport | FoundOffice) -> bool:
            return any(touches(found.spans, place) for place in places)

        return Found(
            tuple(filter(is_in, self.statements)),
            tuple(filter(is_in, self.reports)),
            tuple(filter(is_in, self.offices)),
        )


def touches(spans: Iterable[Span], place: Span) -> bool:
    """Whether one of the spans overlaps a place."""
    return any(span.start < place.end and span.end > place.start for span in spans)


T = TypeVar("T")


def unique(found: Iterable[T], key: Callable[[T], object]) -> list[T]:
    """Return the first of each key, in order."""
    firsts: dict[object, T] = {}
    for one in found:
        firsts.setdefault(key(one), one)
    return list(firsts.values())


def read_predictions(lines: Iterable[str], *, name: str = "-") -> dict[str, Found]:
    """Read extracted records.

    Args:
        lines: JSON Lines as `communique extract` writes them.
        name: What to call the input in an error.

    Returns:
        The records by document.

    Raises:
        InputError: If a line is not JSON or lacks a field that is judged; it names the line.
    """
    return _collect(json_lines(lines, name=name), name)


def found_of(found: Iterable[Record]) -> dict[str, Found]:
    """Return records of this process by document, as `read_predictions` does."""
    return _collect(((i, records.to_json(record)) for i, record in enumerate(found, 1)), "record")


def _collect(rows: Iterable[tuple[int, Mapping[str, Any]]], name: str) -> dict[str, Found]:
    sorts: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for number, data in rows:
        kind = str(data.get("kind"))
        missing = [field for field in _NEEDED.get(kind, ()) if not data.get(field)]
        if missing:
            raise InputError(f"{name}:{number}: the {kind} lacks {', '.join(missing)}")
        try:
            sorts[str(data.get("document"))][kind].append(_MAKERS[kind](data))
        except KeyError:
            continue  # other kinds are not judged
        except (TypeError, AttributeError, ValueError) as error:
            raise InputError(f"{name}:{number}: misuses a field of a {kind} ({error})") from error
    return {
        document: Found(tuple(of["statement"]), tuple(of["report"]), tuple(of["office"]))
        for document, of in sorts.items()
    }


def _required(node: Mapping[str, Any] | str) -> Name:
    return found_name(node) or Name("", (), False)


def _spans(data: Mapping[str, Any]) -> tuple[Span, ...]:
    return tuple(Span(int(e.get("start", 0)), int(e.get("end", 0))) for e in data["evidence"])


def _statement(data: Mapping[str, Any]) -> FoundStatement:
    return FoundStatement(
        subject=_required(data["subject"]),
        act=data["act"],
        object=_required(data["object"]),
        speaker=found_name(data.get("speaker")),
        negated=bool(data.get("negated")),
        modality=data.get("modality") or "actual",
        spans=_spans(data),
        rule=data["evidence"][0].get("rule", ""),
        confidence=float(data.get("confidence", 1.0)),
    )


def _report(data: Mapping[str, Any]) -> FoundReport:
    return FoundReport(found_name(data.get("speaker")), data["cue"], _spans(data))


def _office(data: Mapping[str, Any]) -> FoundOffice:
    return FoundOffice(
        _required(data["person"]), data["office"], found_name(data.get("of")), _spans(data)
    )


_MAKERS: Mapping[str, Callable[[Mapping[str, Any]], Any]] = {
    "statement": _statement,
    "report": _report,
    "office": _office,
}
