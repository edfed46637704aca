"""Records to JSON and back: the interchange between all steps.

One JSON object a line; `kind` tells statement, report and office apart. Keys stand in the
order of the record, so that equal input gives equal bytes.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TextIO, cast

from communique.errors import InputError
from communique.model import Evidence, Node, Office, Record, Report, Span, Statement, TimeSpan


def node_to_json(node: Node | None) -> dict[str, Any] | None:
    """Return a node as a JSON object, or None."""
    if node is None:
        return None
    return {
        "id": node.id,
        "label": node.label,
        "type": node.type,
        "mention": node.mention,
        "aliases": list(node.aliases),
        "qid": node.qid,
    }


def node_from_json(data: Mapping[str, Any] | None) -> Node | None:
    """Return the node that a JSON object describes, or None."""
    if data is None:
        return None
    return Node(
        id=data["id"],
        label=data["label"],
        type=data["type"],
        mention=data.get("mention", ""),
        aliases=tuple(data.get("aliases", ())),
        qid=data.get("qid"),
    )


def _evidence_to_json(evidence: Evidence) -> dict[str, Any]:
    return {
        "start": evidence.start,
        "end": evidence.end,
        "sentence": evidence.sentence,
        "text": evidence.text,
        "trigger": [evidence.trigger.start, evidence.trigger.end],
        "rule": evidence.rule,
    }


def _evidence_from_json(data: Mapping[str, Any]) -> Evidence:
    return Evidence(
        start=data["start"],
        end=data["end"],
        sentence=data["sentence"],
        text=data["text"],
        trigger=Span(*data["trigger"]),
        rule=data["rule"],
    )


def to_json(record: Record) -> dict[str, Any]:
    """Return a record as a JSON object.

    Args:
        record: A statement, report or office.

    Returns:
        A mapping of JSON values with the key `kind` first.
    """
    evidence = [_evidence_to_json(e) for e in record.evidence]
    if isinstance(record, Report):
        return {
            "kind": "report",
            "document": record.document,
            "speaker": node_to_json(record.speaker),
            "addressee": node_to_json(record.addressee),
            "cue": record.cue,
            "evidence": evidence,
        }
    if isinstance(record, Office):
        return {
            "kind": "office",
            "document": record.document,
            "person": node_to_json(record.person),
            "office": record.office,
            "of": node_to_json(record.of),
            "evidence": evidence,
        }
    time = {"start": record.time.start, "end": record.time.end} if record.time else None
    return {
        "kind": "statement",
        "id": record.id,
        "document": record.document,
        "subject": node_to_json(record.subject),
        "act": record.act,
        "object": node_to_json(record.object),
        "speaker": node_to_json(record.speaker),
        "addressee": node_to_json(record.addressee),
        "topics": [node_to_json(topic) for topic in record.topics],
        "medium": record.medium,
        "place": node_to_json(record.place),
        "time": time,
        "negated": record.negated,
        "modality": record.modality,
        "standing": record.standing,
        "confidence": round(record.confidence, 4),
        "evidence": evidence,
    }


def from_json(data: Mapping[str, Any]) -> Record:
    """Return the record that a JSON object describes.

    Args:
        data: A mapping as `to_json` makes it.

    Returns:
        A statement, report or office.

    Raises:
        InputError: If the kind is unknown or a field is missing or of the wrong form.
    """
    try:
        evidence = tuple(_evidence_from_json(e) for e in data["evidence"])
        kind = data["kind"]
        if kind == "report":
            speaker, addressee = node_from_json(data["speaker"]), node_from_json(data["addressee"])
            return Report(data["document"], speaker, addressee, data["cue"], evidence)
        if kind == "office":
            person = cast(Node, node_from_json(data["person"]))
            of = node_from_json(data["of"])
            return Office(data["document"], person, data["office"], of, evidence)
        if kind == "statement":
            return _statement_from_json(data, evidence)
    except (KeyError, TypeError, AttributeError) as error:
        raise InputError(f"a record lacks or misuses a field: {error!r}; see `to_json`") from error
    raise InputError(f"unknown kind of record {kind!r}; expected statement, report or office")


def _statement_from_json(data: Mapping[str, Any], evidence: tuple[Evidence, ...]) -> Statement:
    time = data.get("time")
    return Statement(
        id=data["id"],
        document=data["document"],
        subject=cast(Node, node_from_json(data["subject"])),
        act=data["act"],
        object=cast(Node, node_from_json(data["object"])),
        speaker=node_from_json(data.get("speaker")),
        addressee=node_from_json(data.get("addressee")),
        topics=tuple(cast(Node, node_from_json(t)) for t in data.get("topics", ())),
        medium=data.get("medium"),
        place=node_from_json(data.get("place")),
        time=TimeSpan(time["start"], time["end"]) if time else None,
        negated=data.get("negated", False),
        modality=data.get("modality", "actual"),
        standing=data.get("standing", "asserted"),
        confidence=data.get("confidence", 1.0),
        evidence=evidence,
    )


def write(records: Iterable[Record], stream: TextIO) -> int:
    """Write records as JSON Lines.

    Args:
        records: The records.
        stream: A text stream.

    Returns:
        How many were written.
    """
    count = 0
    for record in records:
        stream.write(json.dumps(to_json(record), ensure_ascii=False) + "\n")
        count += 1
    return count


def read(
    stream: Iterable[str],
    *,
    name: str = "-",
    on_error: Callable[[InputError], None] | None = None,
) -> Iterator[Record]:
    """Read records from JSON Lines.

    Args:
        stream: Lines of text; blank ones are passed over.
        name: What to call the input in an error.
        on_error: Gets the error of each bad line, and reading goes on; where it is not given,
            the first error is raised.

    Yields:
        The records, in order.

    Raises:
        InputError: If a line is not JSON or not a record; it names the line.
    """
    for number, line in enumerate(stream, 1):
        if not line.strip():
            continue
        try:
            yield _of_line(line)
        except InputError as error:
            placed = InputError(f"{name}:{number}: {error}")
            if on_error is None:
                raise placed from error
            on_error(placed)


def _of_line(line: str) -> Record:
    try:
        data = json.loads(line)
    except ValueError as error:
        raise InputError(f"not JSON ({error}); one object a line") from error
    if not isinstance(data, dict):
        raise InputError("a record must be a JSON object")
    return from_json(data)
