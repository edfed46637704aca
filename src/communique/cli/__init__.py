"""The command line: parse, call, write; the work is done by the packages that it calls."""

import os
import sys
import traceback
from collections.abc import Callable, Sequence
from importlib.metadata import version as installed_version
from typing import Annotated, Any

import typer

from communique.cli import analysing, evaluating, explaining, extracting, storing
from communique.cli import demo as example
from communique.cli.common import BAD, STOPPED, warn

DEBUG = "COMMUNIQUE_DEBUG"

app = typer.Typer(
    name="communique",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(value: bool) -> None:
    if value:
        typer.echo(f"communique {installed_version('communique')}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Show the version and exit."
        ),
    ] = False,
) -> None:
    """Read Turkish foreign-policy news into a knowledge graph: who said and did what to whom."""


def _add(
    command: Callable[..., Any],
    examples: Sequence[str],
    *,
    panel: str,
) -> None:
    epilog = "\n\n".join(["Examples:", *examples])
    app.command(epilog=epilog, rich_help_panel=panel)(command)


_STARTING, _READING = "Start", "Read"
_ASKING, _CHECKING = "Ask, measure, draw", "Explain and check"
_add(
    example.demo,
    ("communique demo", "communique demo --output my-demo --lang tr"),
    panel=_STARTING,
)
_add(
    extracting.extract,
    (
        "communique extract haber.txt --date 2020-10-13",
        "communique extract haberler/ --format csv -o statements.csv",
        "cat haberler.jsonl | communique extract - > records.jsonl",
    ),
    panel=_READING,
)
_add(
    storing.ingest,
    (
        "communique ingest haberler/ --store graph/ --date 2020-10-13",
        "communique ingest records.jsonl --documents haberler.jsonl --store graph.trig",
        "communique extract haber.txt | communique ingest - --store http://localhost:7878",
    ),
    panel=_READING,
)
_add(
    storing.query,
    (
        "communique query --store graph/ 'SELECT ?who { ent:turkey dip:supports ?who }'",
        "communique query --store graph/ 'ASK { ent:armenia dipc:attacked ent:azerbaijan }'",
        "communique query --store graph/ - --json < question.rq",
    ),
    panel=_ASKING,
)
_add(
    storing.find,
    (
        "communique find --store graph/ --subject Akar --act discussed",
        "communique find --store graph/ --act conflict --from 2020-10 --to 2020-11 --why",
        "communique find --store graph/ --object Azerbaycan --standing denied --json",
    ),
    panel=_ASKING,
)
_add(
    analysing.network,
    (
        "communique network records.jsonl",
        "communique network records.jsonl --measure communities --json",
        "communique network --store graph/ --measure timeline --window month",
    ),
    panel=_ASKING,
)
_add(
    analysing.export,
    (
        "communique export records.jsonl --to svg --view actors -o graph.svg",
        "communique export records.jsonl --to gexf --top 60 -o graph.gexf",
        "communique export --store graph/ --to csv --act condemned --from 2020 --until 2021-06",
    ),
    panel=_ASKING,
)
_add(
    explaining.explain,
    (
        "communique explain \"Akar, Türkiye'nin Azerbaycan'ın yanında olduğunu söyledi.\"",
        "communique explain 0f3a5c7e9b1d2f40 --store graph/",
    ),
    panel=_CHECKING,
)
_add(
    extracting.rules,
    (
        "communique rules --act supports",
        "communique rules --check",
        "communique rules --coverage haberler.jsonl --least 5",
    ),
    panel=_CHECKING,
)
_add(
    storing.validate,
    ("communique validate records.jsonl", "communique validate graph.trig --json"),
    panel=_CHECKING,
)
_add(
    evaluating.evaluate,
    (
        "communique evaluate gold.jsonl records.jsonl --errors",
        "communique evaluate gold.jsonl --inputs | communique extract - > records.jsonl",
        "communique evaluate gold.jsonl --json",
    ),
    panel=_CHECKING,
)


def run(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; whatever goes wrong ends in a word and an exit code.

    Args:
        arguments: Command and options; those of the process by default.
    """
    try:
        app(args=list(arguments) if arguments is not None else None)
    except KeyboardInterrupt:
        sys.exit(STOPPED)
    except Exception as error:
        if os.environ.get(DEBUG):
            traceback.print_exc()
        warn(
            f"{type(error).__name__}: {error}; this is a bug in communique, please report it "
            f"({DEBUG}=1 shows where)",
            word="error",
        )
        sys.exit(BAD)


__all__ = ["app", "run"]
