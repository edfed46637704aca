"""`evaluate`."""

import json
from typing import TYPE_CHECKING, Annotated

import typer

from communique.cli.common import NEGATIVE, AsJson, err, guarded, lines_of, output, warn
from communique.errors import InputError

if TYPE_CHECKING:
    from communique.evaluation import GoldDocument
    from communique.evaluation.predictions import Found


@guarded
def evaluate(
    gold: Annotated[str, typer.Argument(help="Annotated documents, JSON Lines.")],
    predicted: Annotated[
        str | None,
        typer.Argument(help="Extracted records, JSON Lines or -; without it the gold is read now."),
    ] = None,
    errors: Annotated[
        bool, typer.Option("--errors", help="List every disagreement with its sentence.")
    ] = False,
    inputs: Annotated[
        bool, typer.Option("--inputs", help="Write the documents of the gold for `extract`.")
    ] = False,
    fail_under: Annotated[
        float | None, typer.Option(help="Exit with 1 if the strict F1 is below this.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Compare extracted records with an annotation made by hand."""
    from communique import evaluation, knowledge

    with lines_of(gold) as lines:
        documents = list(evaluation.read_gold(lines, name=gold))
    if not documents:
        raise InputError(f"{gold}: holds no annotated document")
    if inputs:
        _write_inputs(documents)
        return
    found = _found(documents, predicted)
    result = evaluation.evaluate(documents, found, acts=knowledge.load().acts)
    if result.unknown:
        n = len(result.unknown)
        warn(f"{n} extracted documents are not in the gold, such as {result.unknown[0]!r}")
    with output(None) as stream:
        if errors:
            console = err() if as_json else None
            for comparison in result.comparisons:
                for line in evaluation.disagreements(comparison):
                    if console:
                        console.print(line, markup=False)
                    else:
                        stream.write(line + "\n")
        if as_json:
            stream.write(json.dumps(result.to_json(), ensure_ascii=False, indent=1) + "\n")
        else:
            stream.writelines(line + "\n" for line in evaluation.summary(result))
    if fail_under is not None and result.scores["strict"].f1 < fail_under:
        raise typer.Exit(NEGATIVE)


def _found(documents: "list[GoldDocument]", predicted: str | None) -> "dict[str, Found]":
    from communique.evaluation.predictions import found_of, read_predictions

    if predicted is None:
        from communique.extraction.reader import Reader

        pairs = Reader.load().read_all(document.to_document() for document in documents)
        return found_of(record for _, extraction in pairs for record in extraction.records)
    with lines_of(predicted) as lines:
        return read_predictions(lines, name="stdin" if predicted == "-" else predicted)


def _write_inputs(documents: "list[GoldDocument]") -> None:
    with output(None) as stream:
        for document in documents:
            row = {"id": document.id, "text": document.text}
            row |= {"date": document.date} if document.date else {}
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")
