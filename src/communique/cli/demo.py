"""`demo`: the packaged example, from text to triples, answers and a drawing."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from communique import records
from communique.cli.common import guarded, out, output, table, warn
from communique.errors import InputError, MissingExtraError
from communique.model import Document, Record, Statement
from communique.paths import ontology_path

if TYPE_CHECKING:
    from communique.knowledge import Knowledge

DOCUMENTS = "documents.jsonl"
GOLD = "gold.jsonl"
RECORDS = "records.jsonl"
GRAPH = "graph.trig"
DRAWING = "graph"
QUERIES = "queries"

Pairs = list[tuple[Document, tuple[Record, ...]]]


@guarded
def demo(
    folder: Annotated[
        Path, typer.Option("--output", "-o", help="Folder to write to; made if need be.")
    ] = Path("communique-demo"),
    lang: Annotated[str, typer.Option(help="Language of the drawing: tr or en.")] = "en",
) -> None:
    """Read three packaged texts, print their triples, ask three questions, draw the graph."""
    from communique import sources
    from communique.extraction.reader import Reader

    _make(folder)
    reader = Reader.load()
    source = demo_path() / DOCUMENTS
    pairs: Pairs = [
        (document, extraction.records)
        for document, extraction in reader.read_all(sources.read([str(source)]))
    ]
    for document, found in pairs:
        _show(document, found)
    knowledge = reader.extractor.knowledge
    for name in (DOCUMENTS, GOLD):
        shutil.copyfile(demo_path() / name, folder / name)
    shutil.copytree(ontology_path() / QUERIES, folder / QUERIES, dirs_exist_ok=True)
    with output(str(folder / RECORDS)) as stream:
        records.write((record for _, found in pairs for record in found), stream)
    _ask(pairs, folder / GRAPH, knowledge)
    drawn = _draw(pairs, folder, knowledge, lang)
    _say_where(folder, drawn)


def demo_path() -> Path:
    """Return the folder of the packaged example: documents and queries."""
    return ontology_path() / "tr" / "demo"


def queries() -> Iterator[tuple[str, str]]:
    """Yield the questions of the example with their SPARQL; a query's first line is its question.

    Yields:
        Question and query, in the order of the files' names.
    """
    for path in sorted((demo_path() / "queries").glob("*.rq")):
        text = path.read_text(encoding="utf-8")
        question, _, query = text.partition("\n")
        yield question.lstrip("# "), query.strip()


def _make(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise InputError(f"{folder}: is a file; name a folder with --output")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            f"{folder}: cannot be made ({error.strerror}); name another with --output"
        ) from error


def _show(document: Document, found: tuple[Record, ...]) -> None:
    statements = [record for record in found if isinstance(record, Statement)]
    table(
        ("subject", "act", "object", "speaker", "standing", "read from"),
        (_row(statement) for statement in statements),
        title=f"{document.date}  {document.title}",
    )
    out().print()


def _row(statement: Statement) -> tuple[str, ...]:
    evidence = statement.evidence[0]
    start, end = evidence.trigger.start - evidence.start, evidence.trigger.end - evidence.start
    return (
        statement.subject.label,
        ("not " if statement.negated else "") + statement.act,
        statement.object.label,
        statement.speaker.label if statement.speaker else "",
        statement.standing,
        evidence.text[start:end],
    )


def _ask(pairs: Pairs, path: Path, knowledge: "Knowledge") -> None:
    from communique.graph import open_store

    with open_store(path, knowledge=knowledge) as store:
        for document, found in pairs:
            store.replace(document, found)
        store.derive()
        for question, query in queries():
            console = out()
            console.print(question, style="bold", markup=False)
            console.print(_body(query), style="dim", markup=False)
            console.print(store.query(query).table())
            console.print()


def _body(query: str) -> str:
    """Return a query without its prefixes, which every store knows."""
    return "\n".join(line for line in query.splitlines() if not line.startswith("PREFIX"))


def _draw(pairs: Pairs, folder: Path, knowledge: "Knowledge", lang: str) -> list[str]:
    from communique.export import Options, export

    statements = [r for _, found in pairs for r in found if isinstance(r, Statement)]
    dates = {document.id: document.date for document, _ in pairs if document.date}
    options = Options(acts=knowledge.acts, dates=dates, lang=lang, title="communique demo")
    drawn = []
    for format in ("dot", "svg"):
        path = folder / f"{DRAWING}.{format}"
        try:
            path.write_bytes(export(statements, to=format, options=options))
            drawn.append(path.name)
        except MissingExtraError as error:
            warn(error)
    return drawn


def _say_where(folder: Path, drawn: list[str]) -> None:
    facts = {
        DOCUMENTS: "the texts; the persons and events in them are invented",
        GOLD: "what a reader finds in them, for `communique evaluate`",
        RECORDS: "statements, reports and offices, one a line",
        GRAPH: "the graph, for `communique query` and `communique find`",
        f"{QUERIES}/": "more questions, for `communique query`",
        f"{DRAWING}.dot": "the drawing's source, for Graphviz",
        f"{DRAWING}.svg": "the drawing, for a browser",
    }
    with output(None) as stream:
        stream.write(f"Written to {folder}/\n")
        for name, fact in facts.items():
            if name in drawn or not name.startswith(f"{DRAWING}.") or name == GRAPH:
                stream.write(f"  {name:16} {fact}\n")
        stream.write(f"Ask more: communique find --store {folder / GRAPH} --act supports\n")
