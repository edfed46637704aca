"""`ingest`, `query`, `find` and `validate`: from documents or records to a store, and back."""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from communique import records
from communique.cli.common import (
    NEGATIVE,
    STOPPED,
    STORE_VARIABLE,
    AsJson,
    Problems,
    binary_output,
    err,
    guarded,
    lines_of,
    out,
    output,
    read_records,
    table,
    warn,
)
from communique.cli.extracting import (
    Actors,
    Date,
    Encoding,
    Force,
    Identifier,
    InputFormat,
    load_reader,
    turkish_only,
)
from communique.errors import CommuniqueError, InputError
from communique.model import Document, Record, Statement

if TYPE_CHECKING:
    from communique.graph import Store, Violation
    from communique.knowledge import Knowledge

Location = Annotated[
    str | None,
    typer.Option(
        "--store",
        envvar=STORE_VARIABLE,
        help="Folder, .ttl/.trig/.nq file or SPARQL address of the graph.",
    ),
]
AsCsv = Annotated[bool, typer.Option("--csv", help="Write CSV.")]

_RECORD = re.compile(rb'\s*\{\s*"kind"\s*:\s*"(statement|report|office)"')
_DATA = (".ttl", ".trig", ".nq")


def _location(store: str | None) -> str:
    if not store:
        raise InputError(f"no store; name one with --store or in {STORE_VARIABLE}")
    return store


@guarded
def ingest(
    inputs: Annotated[
        list[str],
        typer.Argument(help="Documents (files, folders, - for stdin) or records of `extract`."),
    ],
    store: Location = None,
    date: Date = None,
    id: Identifier = None,
    input_format: InputFormat = None,
    encoding: Encoding = "utf-8",
    documents: Annotated[
        str | None,
        typer.Option("--documents", help="What the records were read from, for texts and dates."),
    ] = None,
    again: Annotated[
        bool, typer.Option("--again", help="Read again what is stored already.")
    ] = False,
    force: Force = False,
    actors: Actors = None,
    as_json: AsJson = False,
) -> None:
    """Read documents and store what they say; run it again to go on where it stopped."""
    from communique import knowledge, sources
    from communique.graph import open_store

    problems = Problems()
    told = [path for path in inputs if input_format is None and _holds_records(path)]
    texts = [path for path in inputs if path not in told]
    known = knowledge.load(actors=actors or ())
    with open_store(_location(store), knowledge=known) as opened:
        work = _Ingestion(opened, problems, again=again)
        try:
            if told:
                by_id = _documents(documents, problems) if documents else {}
                work.store(_told(told, by_id, problems))
            if texts:
                found = sources.read(
                    texts,
                    date=date, id=id, format=input_format, encoding=encoding, on_error=problems,
                )  # fmt: skip
                work.store(_read(turkish_only(work.new(found), force=force), actors, problems))
            opened.refresh()
        except KeyboardInterrupt:
            warn(f"stopped; {work.word()}; run the same command again to go on")
            raise typer.Exit(STOPPED) from None
    if as_json:
        typer.echo(json.dumps(work.report()))
    else:
        warn(work.word(), word="done")
    problems.finish()


class _Ingestion:
    """Stores documents one by one, and counts."""

    def __init__(self, store: "Store", problems: Problems, *, again: bool) -> None:
        self._store = store
        self._problems = problems
        self._again = again
        self.stored = self.known = self.failed = self.records = 0

    def new(self, documents: Iterable[Document]) -> Iterator[Document]:
        """Yield the documents that are not stored yet."""
        for document in documents:
            if not self._again and self._store.has(document):
                self.known += 1
            else:
                yield document

    def store(self, pairs: Iterable[tuple[Document, list[Record]]]) -> None:
        """Store each document whole before the next one is read."""
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
        with Progress(*columns, console=err(), disable=not sys.stderr.isatty()) as progress:
            task = progress.add_task("reading", total=None)
            for document, found in pairs:
                try:
                    self._store.replace(document, found)
                    self.stored += 1
                    self.records += len(found)
                except InputError as error:
                    self.failed += 1
                    self._problems(error)
                progress.update(task, description=self.word())

    def report(self) -> dict[str, Any]:
        """Return the counts."""
        return {
            "store": self._store.location,
            "stored": self.stored,
            "known": self.known,
            "failed": self.failed,
            "records": self.records,
        }

    def word(self) -> str:
        """Return the counts in words."""
        failed = f", {self.failed} not stored" if self.failed else ""
        known = f", {self.known} known already" if self.known else ""
        return f"{self.stored} documents with {self.records} records stored{known}{failed}"


def _holds_records(path: str) -> bool:
    """Return whether an input starts with a record, without taking anything from it."""
    if path == "-":
        peek = getattr(sys.stdin.buffer, "peek", None)
        return bool(peek and _RECORD.match(peek(256)))
    if not Path(path).is_file():
        return False
    with Path(path).open("rb") as stream:
        return bool(_RECORD.match(stream.read(256).removeprefix(b"\xef\xbb\xbf")))


def _documents(path: str, problems: Problems) -> dict[str, Document]:
    from communique import sources

    return {document.id: document for document in sources.read([path], on_error=problems)}


def _told(
    paths: list[str], by_id: dict[str, Document], problems: Problems
) -> Iterator[tuple[Document, list[Record]]]:
    from communique.graph import grouped

    for path in paths:
        for document, found in grouped(read_records(path, on_error=problems)):
            yield by_id.get(document.id, document), found


def _read(
    documents: Iterator[Document], actors: list[Path] | None, problems: Problems
) -> Iterator[tuple[Document, list[Record]]]:
    first = next(documents, None)
    if first is None:
        return  # The language model is not loaded for nothing.
    reader = load_reader(actors)
    for document, extraction in reader.read_all(_before(first, documents), on_error=problems):
        yield document, list(extraction.records)


def _before(first: Document, rest: Iterator[Document]) -> Iterator[Document]:
    yield first
    yield from rest


@guarded
def query(
    sparql: Annotated[
        str, typer.Argument(help="SELECT, ASK, CONSTRUCT or DESCRIBE; a .rq file; - for stdin.")
    ],
    store: Location = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    as_table: Annotated[bool, typer.Option("--table", help="Write a table (the default).")] = False,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds that it may take.")] = 30.0,
    limit: Annotated[int, typer.Option(min=1, help="Most rows.")] = 100_000,
    actors: Actors = None,
) -> None:
    """Ask the graph in SPARQL; the usual prefixes are known, all graphs are one."""
    from communique import knowledge
    from communique.graph import open_store

    if as_json + as_csv + as_table > 1:
        raise InputError("--json, --csv and --table exclude each other; give one")
    if sparql == "-" or (sparql.endswith(".rq") and not any(map(str.isspace, sparql))):
        with lines_of(sparql) as lines:
            sparql = "".join(lines)
    known = knowledge.load(actors=actors or ())
    with open_store(_location(store), knowledge=known, read_only=True) as opened:
        result = opened.query(sparql, timeout=timeout, limit=limit)
    if as_json or as_csv:
        with output(None) as stream:
            stream.write(result.to_json() if as_json else result.to_csv())
    else:
        out().print(result.table())
    if result.truncated:
        warn(f"only the first {limit} rows; raise --limit for more")
    if result.kind == "ask" and not result:
        raise typer.Exit(NEGATIVE)


@guarded
def find(
    store: Location = None,
    subject: Annotated[str | None, typer.Option(help="Who acts: a name or IRI.")] = None,
    act: Annotated[
        str | None, typer.Option(help="An act, its label, a PLOVER type, or such as conflict.")
    ] = None,
    object: Annotated[
        str | None, typer.Option("--object", help="Toward whom or what: a name or IRI.")
    ] = None,
    speaker: Annotated[str | None, typer.Option(help="Whose words: a name or IRI.")] = None,
    standing: Annotated[
        str | None, typer.Option(help="asserted, selfDeclared, claimed, denied or hypothetical.")
    ] = None,
    start: Annotated[
        str | None, typer.Option("--from", help="First date (ISO; a year or month will do).")
    ] = None,
    end: Annotated[
        str | None, typer.Option("--to", "--until", help="Last date, inclusive.")
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Most statements.")] = None,
    why: Annotated[
        bool, typer.Option("--why", help="Show sentence, offsets and rule of each.")
    ] = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    actors: Actors = None,
) -> None:
    """Find statements by names and dates, without SPARQL."""
    from communique import graph, knowledge

    if as_json and as_csv:
        raise InputError("--json and --csv exclude each other; give one")
    known = knowledge.load(actors=actors or ())
    with graph.open_store(_location(store), knowledge=known, read_only=True) as opened:
        found = list(
            graph.find(
                opened,
                subject=subject, act=act, object=object, speaker=speaker, standing=standing,
                start=start, end=end, limit=limit,
            )
        )  # fmt: skip
        days = {document: day for document, day in opened.documents().items() if day}
    if as_json:
        with output(None) as stream:
            records.write(found, stream)
    elif as_csv:
        from communique.export import Options, export

        options = Options(acts=known.acts, dates=days)
        with binary_output(None) as handle:
            handle.write(export(found, to="csv", options=options))
    elif found:
        labels = {name: a.label_tr for name, a in known.acts.items()}
        _show(found, labels, why=why)
    if not found:
        warn("no statement fits; loosen a condition")
        raise typer.Exit(NEGATIVE)


def _show(found: list[Statement], labels: dict[str, str], *, why: bool) -> None:
    if not why:
        columns = ("subject", "act", "object", "speaker", "standing", "time", "document")
        table(columns, [_row(s, labels) for s in found])
        return
    with output(None) as stream:
        for s in found:
            stream.write(" · ".join(filter(None, _row(s, labels))) + "\n")
            for e in s.evidence:
                words = " ".join(e.text.split())
                trigger = f"{e.trigger.start}–{e.trigger.end}"
                stream.write(f"    {e.start}–{e.end} {words}\n    {trigger} {e.rule}\n")


def _row(s: Statement, labels: dict[str, str]) -> tuple[str, ...]:
    act = labels.get(s.act, s.act)
    time = s.time.start if s.time else ""
    return (
        s.subject.label,
        act,
        s.object.label,
        s.speaker.label if s.speaker else "",
        f"{s.standing}, not" if s.negated else s.standing,
        time if s.time is None or s.time.end == s.time.start else f"{time} – {s.time.end}",
        s.document,
    )


@guarded
def validate(
    inputs: Annotated[
        list[str], typer.Argument(help="Records (JSON Lines), RDF (.ttl .trig .nq) or a store.")
    ],
    as_json: AsJson = False,
    actors: Actors = None,
) -> None:
    """Check records or a graph: 0 conforms, 1 violations, 2 cannot be read."""
    from communique import knowledge

    known = knowledge.load(actors=actors or ())
    problems = Problems()
    count = 0
    with output(None) as stream:
        for path in inputs:
            try:
                size, found = _checked(path, known, problems)
            except CommuniqueError as error:
                problems(error)
                continue
            count += len(found)
            for violation in found:
                stream.write(_line(path, violation, as_json=as_json))
            warn(f"{path}: {size} checked, {len(found)} violations", word="done")
    problems.finish()
    if count:
        raise typer.Exit(NEGATIVE)


def _line(path: str, violation: "Violation", *, as_json: bool) -> str:
    if not as_json:
        return f"{path}: {violation}\n"
    row = {
        "file": path,
        "where": violation.where,
        "rule": violation.rule,
        "message": violation.message,
    }
    return json.dumps(row, ensure_ascii=False) + "\n"


def _checked(path: str, known: "Knowledge", problems: Problems) -> tuple[int, list["Violation"]]:
    from communique import graph

    if Path(path).suffix.lower() in _DATA:
        return graph.check_file(Path(path), known)
    if Path(path).is_dir():
        with graph.open_store(path, knowledge=known, read_only=True) as store:
            return len(store.documents()), graph.check_dataset(store.quads(), known)
    return graph.check_records(read_records(path, on_error=problems), known)
