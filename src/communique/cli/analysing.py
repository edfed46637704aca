"""`network` and `export`: from records or a store to measures, drawings and other programs."""

import io
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, cast, get_args

import typer

from communique.cli.common import (
    STORE_VARIABLE,
    AsJson,
    Out,
    Problems,
    Store,
    binary_output,
    guarded,
    output,
    read_records,
    table,
    warn,
)
from communique.errors import InputError
from communique.model import Document, Standing, Statement

if TYPE_CHECKING:
    from communique.knowledge import Knowledge
    from communique.network import Filter, Report

GRAPHS = ("jsonld", "ttl", "trig", "nq")
STANDINGS = get_args(Standing)

Records = Annotated[
    list[str] | None, typer.Argument(help="Records (JSON Lines) of `extract`, or - for stdin.")
]
Dates = Annotated[
    str | None,
    typer.Option("--dates", help="The documents read (JSON Lines with id and date), for dates."),
]
View = Annotated[str | None, typer.Option(help="actors, acts, topics or all.")]
From = Annotated[
    str | None, typer.Option("--from", help="First date (ISO; a year or month will do).")
]
Until = Annotated[str | None, typer.Option("--until", help="Last date, inclusive.")]
Actor = Annotated[
    list[str] | None, typer.Option("--actor", help="Only what has this actor at an end.")
]
Speaker = Annotated[list[str] | None, typer.Option("--speaker", help="Only what this one says.")]
ActId = Annotated[list[str] | None, typer.Option("--act", help="Only this act.")]
StandingOf = Annotated[
    list[str] | None, typer.Option("--standing", help=f"Only {', '.join(STANDINGS)}.")
]
MinConfidence = Annotated[float, typer.Option(min=0, max=1, help="Leave out what is below this.")]
Lang = Annotated[str, typer.Option(help="Language of the labels: tr or en.")]


@guarded
def network(
    inputs: Records = None,
    store: Store = None,
    measure: Annotated[
        str,
        typer.Option(
            help="centrality, communities, balance, dyads, congruence or timeline.",
        ),
    ] = "centrality",
    view: View = None,
    window: Annotated[
        str, typer.Option(help="Unit of the timeline: day, week, month, quarter or year.")
    ] = "month",
    start: From = None,
    end: Until = None,
    actor: Actor = None,
    speaker: Speaker = None,
    act: ActId = None,
    standing: StandingOf = None,
    min_confidence: MinConfidence = 0.0,
    dates: Dates = None,
    lang: Lang = "tr",
    limit: Annotated[int, typer.Option(min=1, help="Most rows of the table.")] = 40,
    as_json: AsJson = False,
) -> None:
    """Measure who is central, who belongs together, who is at odds, and when."""
    from communique import knowledge
    from communique.network import analyze

    known = knowledge.load()
    problems = Problems()
    statements, days = _statements(inputs, store, known, problems=problems, dates=dates)
    report = analyze(
        statements,
        acts=known.acts,
        measure=measure,
        view=view,
        window=window,
        filter=_filter(start, end, actor, speaker, act, standing, min_confidence, known=known),
        dates=days,
        lang=lang,
    )
    if as_json:
        with output(None) as stream:
            stream.write(json.dumps(report.to_json(), ensure_ascii=False, indent=1) + "\n")
    else:
        _print(report, limit)
    problems.finish()


@guarded
def export(
    inputs: Records = None,
    store: Store = None,
    to: Annotated[
        str,
        typer.Option(
            "--to",
            help="dot, svg, png, graphml, gexf, csv, dna, jsonl, or jsonld, ttl, trig, nq.",
        ),
    ] = "dot",
    output_file: Out = None,
    view: Annotated[str, typer.Option(help="all, actors, acts or topics; for graphs.")] = "all",
    start: From = None,
    end: Until = None,
    actor: Actor = None,
    speaker: Speaker = None,
    act: ActId = None,
    standing: StandingOf = None,
    min_confidence: MinConfidence = 0.0,
    min_count: Annotated[
        int, typer.Option(min=1, help="Draw only edges of so many statements.")
    ] = 1,
    top: Annotated[
        int | None, typer.Option(min=1, help="Draw only the nodes with most statements.")
    ] = None,
    engine: Annotated[
        str | None, typer.Option(help="Graphviz program: dot, sfdp, neato, fdp, circo, twopi.")
    ] = None,
    legend: Annotated[bool, typer.Option(help="Explain colours and lines in the drawing.")] = True,
    title: Annotated[str | None, typer.Option(help="Heading of the drawing.")] = None,
    dates: Dates = None,
    lang: Lang = "tr",
) -> None:
    """Write statements as a drawing, a graph for other programs, a table or linked data."""
    from communique import knowledge
    from communique.export import FORMATS, Options
    from communique.export import export as convert
    from communique.network import select

    if to not in FORMATS and to not in GRAPHS:
        raise InputError(f"unknown format {to!r}; known are {', '.join([*FORMATS, *GRAPHS])}")
    known = knowledge.load()
    problems = Problems()
    statements, days = _statements(inputs, store, known, problems=problems, dates=dates)
    chosen = select(
        statements,
        _filter(start, end, actor, speaker, act, standing, min_confidence, known=known),
        dates=days,
    )
    if to in GRAPHS:
        data = _linked(chosen, days, format=to, knowledge=known)
    else:
        options = Options(
            acts=known.acts,
            view=view,
            lang=lang,
            dates=days,
            min_count=min_count,
            top=top,
            engine=engine,
            legend=legend,
            title=title,
        )
        if FORMATS[to].binary and output_file in (None, "-") and sys.stdout.isatty():
            raise InputError(f"{to} is no text for a terminal; name a file with -o")
        data = convert(chosen, to=to, options=options)
    with binary_output(output_file) as handle:
        handle.write(data)
    problems.finish()


def _statements(
    inputs: Sequence[str] | None,
    store: str | None,
    known: "Knowledge",
    *,
    problems: Problems,
    dates: str | None,
) -> tuple[list[Statement], dict[str, str]]:
    """Return the statements of record files or of a store, and the dates of their documents."""
    if store and inputs:
        raise InputError("give either records or --store, not both")
    if not inputs and sys.stdin.isatty():
        store = store or os.environ.get(STORE_VARIABLE)
    if store:
        from communique.graph import open_store

        with closing(open_store(store, knowledge=known, read_only=True)) as opened:
            days = {document: day for document, day in opened.documents().items() if day}
            return list(opened.statements()), days
    if not inputs:
        if sys.stdin.isatty():
            raise InputError("nothing to read; give records (JSON Lines), - for stdin, or --store")
        inputs = ["-"]
    found: list[Statement] = []
    for path in inputs:
        found += (r for r in read_records(path, on_error=problems) if isinstance(r, Statement))
    return found, _dates(dates)


def _dates(path: str | None) -> dict[str, str]:
    if path is None:
        return {}
    from communique import sources

    documents = sources.read([path])
    return {document.id: document.date for document in documents if document.date}


def _filter(
    start: str | None,
    end: str | None,
    actor: Sequence[str] | None,
    speaker: Sequence[str] | None,
    act: Sequence[str] | None,
    standing: Sequence[str] | None,
    min_confidence: float,
    *,
    known: "Knowledge",
) -> "Filter":
    from communique.network import Filter

    for name in act or ():
        if name not in known.acts:
            raise InputError(f"unknown act {name!r}; known are {', '.join(known.acts)}")
    for name in standing or ():
        if name not in STANDINGS:
            raise InputError(f"unknown standing {name!r}; known are {', '.join(STANDINGS)}")
    return Filter(
        start=start,
        end=end,
        speakers=frozenset(speaker or ()),
        actors=frozenset(actor or ()),
        acts=frozenset(act or ()),
        standings=frozenset(cast("Iterable[Standing]", standing or ())),
        min_confidence=min_confidence,
    )


def _linked(
    statements: Iterable[Statement],
    days: Mapping[str, str],
    *,
    format: str,
    knowledge: "Knowledge",
) -> bytes:
    from communique.graph import write_dataset

    def pairs() -> Iterator[tuple[Document, list[Statement]]]:
        ordered = sorted(statements, key=lambda s: s.document)
        for document, group in groupby(ordered, key=lambda s: s.document):
            # Records hold no text but that of their evidence.
            yield Document(document, "", days.get(document)), list(group)

    stream = io.StringIO()
    write_dataset(pairs(), stream, format=format, knowledge=knowledge)
    return stream.getvalue().encode()


def _print(report: "Report", limit: int) -> None:
    cells = report.cells()
    table(_without_ids(report.columns), (_visible(report.columns, row) for row in cells[:limit]))
    if len(cells) > limit:
        warn(f"{len(cells) - limit} more rows; --limit or --json shows them")
    facts = "  ".join(f"{key} {value}" for key, value in report.summary.items())
    with output(None) as stream:
        stream.write(f"{report.measure}: {facts}\n")


def _without_ids(columns: Sequence[str]) -> list[str]:
    return [column for column in columns if column not in ("id", "ids")]


def _visible(columns: Sequence[str], row: Sequence[str]) -> list[str]:
    return [c for name, c in zip(columns, row, strict=True) if name not in ("id", "ids")]
