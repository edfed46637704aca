"""Flat tables of statements: CSV, JSON Lines, and the event list of a discourse analysis."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from communique import records
from communique.export.options import Options
from communique.model import Node, Statement
from communique.network.projection import act_of, stand_of, topics_of
from communique.network.selection import when

_FORMULA = ("=", "+", "-", "@", "\t", "\r")

CSV_COLUMNS = (
    "id", "document", "subject", "subject_type", "subject_id", "act", "act_label", "object",
    "object_type", "object_id", "speaker", "speaker_id", "addressee", "addressee_id", "topics",
    "medium", "place", "start_date", "end_date", "negated", "modality", "standing", "sign",
    "weight", "confidence", "sentence", "start", "end", "rule", "evidence", "evidence_count",
)  # fmt: skip

DNA_COLUMNS = (
    "statement_id", "time", "person", "organization", "concept", "agreement", "start_position",
    "stop_position", "text", "coder", "document_id", "document_title", "document_author",
    "document_source", "document_section", "document_type",
)  # fmt: skip


def safe_cell(value: str) -> str:
    """Return a text that a spreadsheet will not run as a formula: with an apostrophe before it."""
    return "'" + value if value.startswith(_FORMULA) else value


def to_csv(statements: Iterable[Statement], options: Options) -> str:
    """Return a row for each statement.

    Args:
        statements: The statements.
        options: Acts, language and dates.

    Returns:
        CSV with a header; dates fall back on the document's; lists are joined by "; "; the
        place in the text is that of the first evidence.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(CSV_COLUMNS)
    writer.writerows(_csv_row(statement, options) for statement in statements)
    return out.getvalue()


def _csv_row(statement: Statement, options: Options) -> list[str | int | float]:
    act = act_of(statement, options.acts)
    time = when(statement, options.dates)
    evidence = statement.evidence[0] if statement.evidence else None
    words = {
        "id": statement.id,
        "document": statement.document,
        "act": act.id,
        "act_label": act.label_en if options.lang == "en" else act.label_tr,
        "topics": "; ".join(topic.label for topic in statement.topics),
        "medium": statement.medium or "",
        "place": statement.place.label if statement.place else "",
        "start_date": time.start if time else "",
        "end_date": time.end if time else "",
        "negated": "true" if statement.negated else "false",
        "modality": statement.modality,
        "standing": statement.standing,
        "rule": evidence.rule if evidence else "",
        "evidence": " ".join(evidence.text.split()) if evidence else "",
        **_names("subject", statement.subject),
        **_names("object", statement.object),
        **_names("speaker", statement.speaker),
        **_names("addressee", statement.addressee),
    }
    numbers: dict[str, int | float | str] = {
        "sign": act.sign,
        "weight": act.weight,
        "confidence": round(statement.confidence, 4),
        "sentence": evidence.sentence if evidence else "",
        "start": evidence.start if evidence else "",
        "end": evidence.end if evidence else "",
        "evidence_count": len(statement.evidence),
    }
    return [numbers[c] if c in numbers else safe_cell(words[c]) for c in CSV_COLUMNS]


def _names(role: str, node: Node | None) -> dict[str, str]:
    return {
        role: node.label if node else "",
        f"{role}_type": node.type if node else "",
        f"{role}_id": node.id if node else "",
    }


def to_jsonl(statements: Iterable[Statement], options: Options) -> str:
    """Return the records themselves, one JSON object a line."""
    del options
    out = io.StringIO()
    records.write(statements, out)
    return out.getvalue()


def to_dna(statements: Iterable[Statement], options: Options) -> str:
    """Return the event list of Discourse Network Analyzer.

    Who speaks of others' acts agrees (1) with a concept "who – act – whom", or rejects it (0) where
    the statement is negated. Who takes a stand on a topic agrees with the topic or rejects it by
    the act's sign. Any other act is a concept "act: object". What is hypothetical is left out.

    *Source:* the columns and marks of the program's own export of statements as an event list
    (DNA 3, `Exporter.eventCSV`).

    Args:
        statements: The statements.
        options: Acts, language and dates.

    Returns:
        A table with semicolons between the columns.
    """
    rows = [row for s in statements if s.modality == "actual" for row in _stands(s, options)]
    lines = [";".join(f'"{column}"' for column in DNA_COLUMNS)]
    lines += [";".join(map(_dna_cell, (number, *row))) for number, row in enumerate(rows, 1)]
    return "\n".join([*lines, ""])


def _stands(statement: Statement, options: Options) -> Iterator[Sequence[str | int]]:
    act = act_of(statement, options.acts)
    label = act.label_en if options.lang == "en" else act.label_tr
    subject, object_, speaker = statement.subject, statement.object, statement.speaker
    topics = topics_of(statement)
    stand = stand_of(statement, act)
    if speaker and speaker.id != subject.id:
        concept = f"{subject.label} – {label} – {object_.label}"
        yield _stand(statement, speaker, concept, not statement.negated, options)
    elif stand and topics:
        for topic in topics:
            yield _stand(statement, subject, topic.label, stand > 0, options)
    else:
        concept = f"{label}: {object_.label}"
        yield _stand(statement, subject, concept, not statement.negated, options)


def _stand(
    statement: Statement, holder: Node, concept: str, agrees: bool, options: Options
) -> Sequence[str | int]:
    time = when(statement, options.dates)
    evidence = statement.evidence[0] if statement.evidence else None
    is_person = holder.type == "Person"
    return (
        f"{time.start} 00:00:00" if time else "",
        holder.label if is_person else "",
        "" if is_person else holder.label,
        concept,
        int(agrees),
        evidence.start if evidence else "",
        evidence.end if evidence else "",
        evidence.text if evidence else "",
        1,
        statement.document,
        statement.document,
        *("", "", "", ""),
    )


def _dna_cell(value: str | int) -> str:
    if isinstance(value, int):
        return str(value)
    # The program itself replaces the marks of its format instead of escaping them.
    text = " ".join(value.replace(";", ",").replace('"', "'").split())
    return f'"{safe_cell(text)}"'
