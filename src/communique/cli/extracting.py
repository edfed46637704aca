"""`extract`, `explain` and `rules`."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from communique import records, sources
from communique.cli.common import BAD, NEGATIVE, err, guarded, output
from communique.errors import InputError
from communique.extraction.check import check_frames
from communique.extraction.explaining import Explanation
from communique.extraction.reader import Reader
from communique.graph import write_dataset
from communique.model import Document

GRAPHS = ("ttl", "trig", "nq", "jsonld")

Inputs = Annotated[list[str], typer.Argument(help="Files, folders, or - for stdin.")]
Actors = Annotated[
    list[Path] | None,
    typer.Option("--actors", help="Turtle file of your own actors; may be given several times."),
]
Date = Annotated[str | None, typer.Option(help="Date of publication (ISO) where the input has none.")]
Out = Annotated[str | None, typer.Option("--output", "-o", help="File to write; stdout by default.")]


@guarded
def extract(
    inputs: Inputs,
    format: Annotated[str, typer.Option(help="jsonl, csv, ttl, trig, nq or jsonld.")] = "jsonl",
    output_file: Out = None,
    date: Date = None,
    id: Annotated[str | None, typer.Option(help="Identifier of the one document given.")] = None,
    input_format: Annotated[
        str | None, typer.Option("--from", help="Format of the input if its name does not tell.")
    ] = None,
    encoding: Annotated[str, typer.Option(help="Encoding of text files.")] = "utf-8",
    min_confidence: Annotated[float, typer.Option(help="Leave out statements below this.")] = 0.0,
    actors: Actors = None,
) -> None:
    """Read documents into statements, reports and offices.

    Examples:

      communique extract haber.txt --date 2020-10-13

      cat haberler.jsonl | communique extract - --format ttl -o haberler.ttl
    """
    if format not in ("jsonl", "csv", *GRAPHS):
        raise InputError(f"unknown format {format!r}; known are jsonl, csv, {', '.join(GRAPHS)}")
    failed: list[InputError] = []
    documents = sources.read(
        inputs, date=date, id=id, format=input_format, encoding=encoding, on_error=failed.append
    )
    reader = Reader.load(actors=actors or ())
    with output(output_file) as stream:
        pairs = (
            (document, _confident(extraction.records, min_confidence))
            for document, extraction in reader.read_all(map(_checked, documents))
        )
        if format == "jsonl":
            for _, found in pairs:
                records.write(found, stream)
        elif format == "csv":
            from communique.export import export

            statements = [r for _, found in pairs for r in found if isinstance(r, records.Statement)]
            stream.write(export(statements, to="csv", acts=reader.extractor.knowledge.acts))
        else:
            write_dataset(pairs, stream, format=format, knowledge=reader.extractor.knowledge)
    for error in failed:
        err().print(f"[bold red]not read:[/] {str(error).replace('[', chr(92) + '[')}")
    if failed:
        raise typer.Exit(BAD)


def _checked(document: Document) -> Document:
    if not sources.looks_turkish(document.text):
        err().print(f"{document.id}: this does not look like Turkish; expect little or nothing")
    return document


def _confident(found: tuple[records.Record, ...], least: float) -> list[records.Record]:
    return [
        r for r in found if not isinstance(r, records.Statement) or r.confidence >= least
    ]


@guarded
def explain(
    text: Annotated[str, typer.Argument(help="A sentence or short text.")],
    date: Date = None,
    html: Annotated[bool, typer.Option("--html", help="Write HTML for a notebook or browser.")] = False,
    actors: Actors = None,
) -> None:
    """Show why a text says what it says: tree, rules that fired, near misses.

    Example:

      communique explain "Akar, Türkiye'nin Azerbaycan'ın yanında olduğunu söyledi."
    """
    if not text.strip():
        raise InputError("the text is empty; give a sentence in quotation marks")
    explanation = Explanation(Reader.load(actors=actors or ()).read(text, date=date))
    with output(None) as stream:
        stream.write((explanation._repr_html_() if html else str(explanation)) + "\n")


@guarded
def rules(
    check: Annotated[bool, typer.Option("--check", help="Run the examples of every frame.")] = False,
    act: Annotated[str | None, typer.Option(help="Only the frames of this act.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON Lines.")] = False,
) -> None:
    """List the frames, or run their examples.

    Examples:

      communique rules --act supports

      communique rules --check
    """
    reader = Reader.load()
    known = reader.extractor.knowledge
    if act is not None and act not in known.acts:
        raise InputError(f"unknown act {act!r}; known are {', '.join(known.acts)}")
    frames = [f for f in known.frames if act in (None, f.act)]
    with output(None) as stream:
        if check:
            count, failures = check_frames(reader.extractor, reader.nlp, frames=frames)
            for f in failures:
                stream.write(f"{f.source}: {f.frame}: {f.text}\n    {f.why}\n")
            stream.write(f"{count} examples, {len(failures)} failed\n")
            if failures:
                raise typer.Exit(NEGATIVE)
            return
        for frame in frames:
            row: dict[str, Any] = {
                "id": frame.id,
                "act": frame.act,
                "triggers": [str(trigger) for trigger in frame.triggers],
                "examples": len(frame.examples) + len(frame.counterexamples),
                "file": frame.source,
            }
            if as_json:
                stream.write(json.dumps(row, ensure_ascii=False) + "\n")
            else:
                stream.write(f"{row['id']:<40} {', '.join(row['triggers'])}\n")
