"""`explain`."""

import re
from typing import TYPE_CHECKING, Annotated

import typer

from communique.cli.common import STORE_VARIABLE, guarded, output, warn
from communique.cli.extracting import Actors, Date, load_reader
from communique.errors import InputError
from communique.model import Document

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from communique.extraction.explaining import Explanation
    from communique.model import Statement

_ID = re.compile(r"(st:|https://w3id\.org/communique/statement/)?[0-9a-f]{16}")


@guarded
def explain(
    text: Annotated[
        str, typer.Argument(help="A sentence, a short text, - for stdin, or a statement's id.")
    ],
    date: Date = None,
    store: Annotated[
        str | None,
        typer.Option("--store", envvar=STORE_VARIABLE, help="Where the statement is stored."),
    ] = None,
    html: Annotated[
        bool, typer.Option("--html", help="Write HTML for a notebook or browser.")
    ] = False,
    actors: Actors = None,
) -> None:
    """Show why a text says what it says: tree, rules that fired, near misses."""
    if text == "-":
        text = typer.get_text_stream("stdin", encoding="utf-8").read()
    if not text.strip():
        raise InputError("the text is empty; give a sentence in quotation marks")
    if _ID.fullmatch(text.strip()):
        if not store:
            raise InputError(f"{text} is an id; name its store with --store or in {STORE_VARIABLE}")
        explanation = _of_stored(text.strip(), store, actors)
    else:
        explanation = _of_text(text, date, actors)
    with output(None) as stream:
        stream.write((explanation._repr_html_() if html else str(explanation)) + "\n")


def _of_text(text: str, date: str | None, actors: "Sequence[Path] | None") -> "Explanation":
    from communique.extraction.explaining import Explanation
    from communique.sources import looks_turkish

    if not looks_turkish(text):
        warn("this does not look Turkish; expect little or nothing")
    return Explanation(load_reader(actors).read(text, date=date))


def _of_stored(id: str, store: str, actors: "Sequence[Path] | None") -> "Explanation":
    """Read the statement's document anew, so that what stands before its sentence counts."""
    from communique import graph
    from communique.extraction.explaining import Explanation

    reader = load_reader(actors)
    known = reader.extractor.knowledge
    with graph.open_store(store, knowledge=known, read_only=True) as opened:
        statement = graph.statement(opened, id)
        document = opened.document(statement.document)
    if document is None or not document.text:
        warn("the store does not hold the text; the sentence is read without those before it")
        document = _evidence_of(statement, document)
    extraction = next(found for _, found in reader.read_all([document]))
    return Explanation(extraction, statement)


def _evidence_of(statement: "Statement", document: Document | None) -> Document:
    """The first sentence of the evidence, where it stands in the document."""
    first = statement.evidence[0]
    text = " " * first.start + first.text
    return Document(statement.document, text, document.date if document else None)
