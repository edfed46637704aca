"""`extract` and `rules`."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from communique import records
from communique.cli.common import (
    NEGATIVE,
    AsJson,
    Out,
    Problems,
    binary_output,
    guarded,
    output,
    warn,
)
from communique.errors import InputError
from communique.model import Document, Record, Statement

if TYPE_CHECKING:
    from communique.extraction.reader import Reader
    from communique.knowledge import Frame

GRAPHS = ("ttl", "trig", "nq", "jsonld")
FORMATS = ("jsonl", "csv", *GRAPHS)
EXAMPLE = 60
"""Code points of a sentence that a line of the report on coverage shows."""

Inputs = Annotated[list[str], typer.Argument(help="Files, folders, or - for stdin.")]
Actors = Annotated[
    list[Path] | None,
    typer.Option("--actors", help="Turtle file of your own actors; may be given several times."),
]
Date = Annotated[
    str | None, typer.Option(help="Date of publication (ISO) where the input has none.")
]
Identifier = Annotated[str | None, typer.Option("--id", help="Identifier of the one document.")]
InputFormat = Annotated[
    str | None,
    typer.Option("--from", help="Format of the input (txt, jsonl, html …) if its name hides it."),
]
Encoding = Annotated[str, typer.Option(help="Encoding of text files, such as windows-1254.")]
Force = Annotated[bool, typer.Option("--force", help="Read what does not look Turkish, too.")]


@guarded
def extract(
    inputs: Inputs,
    format: Annotated[str, typer.Option(help="jsonl, csv, ttl, trig, nq or jsonld.")] = "jsonl",
    output_file: Out = None,
    date: Date = None,
    id: Identifier = None,
    input_format: InputFormat = None,
    encoding: Encoding = "utf-8",
    min_confidence: Annotated[
        float, typer.Option(min=0, max=1, help="Leave out statements below this.")
    ] = 0.0,
    force: Force = False,
    actors: Actors = None,
) -> None:
    """Read documents into statements, reports and offices."""
    from communique import sources

    if format not in FORMATS:
        raise InputError(f"unknown format {format!r}; known are {', '.join(FORMATS)}")
    problems = Problems()
    documents = sources.read(
        inputs, date=date, id=id, format=input_format, encoding=encoding, on_error=problems
    )
    reader = load_reader(actors)
    wanted = turkish_only(documents, force=force)
    pairs = (
        (document, _confident(extraction.records, min_confidence))
        for document, extraction in reader.read_all(wanted, on_error=problems)
    )
    _write(pairs, format, reader, output_file)
    problems.finish()


def load_reader(actors: Sequence[Path] | None = None) -> "Reader":
    """Return the reader of documents; the language model is loaded only where it is needed."""
    from communique.extraction.reader import Reader

    return Reader.load(actors=actors or ())


def turkish_only(documents: Iterable[Document], *, force: bool = False) -> Iterator[Document]:
    """Yield the documents that look Turkish, and say which do not.

    Args:
        documents: The documents.
        force: Whether to yield the others, too.

    Yields:
        Documents to read.
    """
    from communique.sources import looks_turkish

    for document in documents:
        if force or looks_turkish(document.text):
            yield document
        else:
            warn(f"{document.id}: does not look Turkish; passed over (--force reads it)")


def _confident(found: Iterable[Record], least: float) -> list[Record]:
    return [r for r in found if not isinstance(r, Statement) or r.confidence >= least]


def _write(
    pairs: Iterable[tuple[Document, list[Record]]], format: str, reader: "Reader", path: str | None
) -> None:
    knowledge = reader.extractor.knowledge
    if format == "csv":
        from communique.export import Options, export

        dates, statements = {}, []
        for document, found in pairs:
            dates[document.id] = document.date or ""
            statements += [r for r in found if isinstance(r, Statement)]
        data = export(statements, to="csv", options=Options(acts=knowledge.acts, dates=dates))
        with binary_output(path) as handle:
            handle.write(data)
        return
    with output(path) as stream:
        if format == "jsonl":
            for _, found in pairs:
                records.write(found, stream)
                stream.flush()
        else:
            from communique.graph import write_dataset

            write_dataset(pairs, stream, format=format, knowledge=knowledge)


@guarded
def rules(
    check: Annotated[
        bool, typer.Option("--check", help="Run the examples of every frame.")
    ] = False,
    act: Annotated[str | None, typer.Option(help="Only the frames of this act.")] = None,
    coverage: Annotated[
        str | None,
        typer.Option(help="Documents to look for verbs in that have actors but no frame."),
    ] = None,
    least: Annotated[
        int, typer.Option(min=1, help="With --coverage: only verbs found so often.")
    ] = 1,
    as_json: AsJson = False,
) -> None:
    """List the frames by which statements are found, run their examples, or show their gaps."""
    from communique import knowledge

    if coverage is not None:
        if check or act is not None:
            raise InputError("--coverage goes with neither --check nor --act; leave them out")
        _coverage(coverage, least=least, as_json=as_json)
        return
    known = knowledge.load()
    if act is not None and act not in known.acts:
        raise InputError(f"unknown act {act!r}; known are {', '.join(known.acts)}")
    frames = [f for f in known.frames if act in (None, f.act)]
    if check:
        _check(frames, as_json=as_json)
        return
    with output(None) as stream:
        for frame in frames:
            stream.write(_as_json(frame) if as_json else _as_line(frame))


def _as_json(frame: "Frame") -> str:
    row = {
        "id": frame.id,
        "act": frame.act,
        "triggers": [str(trigger) for trigger in frame.triggers],
        "examples": len(frame.examples),
        "counterexamples": len(frame.counterexamples),
        "file": frame.source,
    }
    return json.dumps(row, ensure_ascii=False) + "\n"


def _as_line(frame: "Frame") -> str:
    return f"{frame.id:<40} {', '.join(str(trigger) for trigger in frame.triggers)}\n"


def _coverage(path: str, *, least: int, as_json: bool) -> None:
    from communique import sources
    from communique.extraction.coverage import gaps

    problems = Problems()
    documents = sources.read([path], on_error=problems)
    pairs = load_reader().read_all(documents, on_error=problems)
    found = gaps(extraction for _, extraction in pairs)
    with output(None) as stream:
        for gap in found:
            if gap.count < least:
                continue
            if as_json:
                stream.write(json.dumps(asdict(gap), ensure_ascii=False) + "\n")
            else:
                example = " ".join(gap.examples[0].split())[:EXAMPLE]
                stream.write(f"{gap.verb:<28} {gap.pairs:5} {gap.count:5}  {example}\n")
    problems.finish()


def _check(frames: "list[Frame]", *, as_json: bool) -> None:
    from communique.extraction.check import check_frames

    reader = load_reader()
    count, failures = check_frames(reader.extractor, reader.nlp, frames=frames)
    with output(None) as stream:
        for f in failures:
            if as_json:
                row = {"file": f.source, "frame": f.frame, "text": f.text, "why": f.why}
                stream.write(json.dumps(row, ensure_ascii=False) + "\n")
            else:
                stream.write(f"{f.source}: {f.frame}: {f.text}\n    {f.why}\n")
        if not as_json:
            stream.write(f"{count} examples, {len(failures)} failed\n")
    if failures:
        raise typer.Exit(NEGATIVE)
