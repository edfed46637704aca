"""`evaluate`."""

import json
from typing import TYPE_CHECKING, Annotated

import typer

from communique.cli.common import NEGATIVE, AsJson, err, guarded, lines_of, output, warn
from communique.errors import InputError

if TYPE_CHECKING:
    from communique.evaluation import Evaluation, GoldDocument
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
    confidence: Annotated[
        bool,
        typer.Option("--reliability", help="Show what is right by confidence and by threshold."),
    ] = False,
    curve: Annotated[
        str | None, typer.Option(help="Draw precision, recall and reliability as SVG.")
    ] = None,
    folds: Annotated[
        int | None,
        typer.Option(min=2, help="Cross-validate: fit the weights anew for each part."),
    ] = None,
    markdown: Annotated[bool, typer.Option("--markdown", help="Write tables in Markdown.")] = False,
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
    if as_json and markdown:
        raise InputError("--json and --markdown exclude each other; give one")
    found = _found(documents, predicted, folds)
    result = evaluation.evaluate(documents, found, acts=knowledge.load().acts)
    if result.unknown:
        n = len(result.unknown)
        warn(f"{n} extracted documents are not in the gold, such as {result.unknown[0]!r}")
    if errors:
        _list_errors(result, apart=as_json)
    _print(result, confidence=confidence, markdown=markdown, as_json=as_json)
    if curve is not None:
        from communique.evaluation.curve import draw

        with output(curve) as stream:
            stream.write(draw(evaluation.reliability_of(result)))
    if fail_under is not None and result.scores["strict"].f1 < fail_under:
        raise typer.Exit(NEGATIVE)


def _list_errors(result: "Evaluation", *, apart: bool) -> None:
    """List the disagreements; on stderr if stdout is for JSON."""
    from communique.evaluation import disagreements

    lines = (line for comparison in result.comparisons for line in disagreements(comparison))
    if apart:
        for line in lines:
            err().print(line, markup=False)
        return
    with output(None) as stream:
        stream.writelines(line + "\n" for line in lines)


def _print(result: "Evaluation", *, confidence: bool, markdown: bool, as_json: bool) -> None:
    from communique import evaluation
    from communique.evaluation import reliability

    told = evaluation.reliability_of(result) if confidence else None
    with output(None) as stream:
        if as_json:
            data = result.to_json() | ({"reliability": told.to_json()} if told else {})
            stream.write(json.dumps(data, ensure_ascii=False, indent=1) + "\n")
            return
        lines = [*(evaluation.markdown(result) if markdown else evaluation.summary(result))]
        if told:
            lines += ["", *(reliability.markdown(told) if markdown else reliability.lines(told))]
        stream.writelines(line + "\n" for line in lines)


def _found(
    documents: "list[GoldDocument]", predicted: str | None, folds: int | None
) -> "dict[str, Found]":
    from communique.evaluation.predictions import found_of, read_predictions

    if folds is not None:
        from communique.evaluation.folds import cross_validate
        from communique.extraction.reader import Reader

        if predicted is not None:
            raise InputError("--folds reads the gold itself; leave the extracted records out")
        return found_of(cross_validate(Reader.load(), documents, folds=folds))
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
