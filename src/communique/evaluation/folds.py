"""Cross-validation: each document is read with weights that were fitted without it."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack

from communique.evaluation.fitting import LANGUAGE, examples, fit, from_frames
from communique.evaluation.gold import GoldDocument, read_gold
from communique.extraction.pipeline import Extractor
from communique.extraction.reader import Reader
from communique.extraction.scoring import Scorer
from communique.model import Record
from communique.paths import ontology_path


def fold_of(document: str, folds: int) -> int:
    """Return the fold that a document falls into, by the hash of its id.

    Args:
        document: Its id.
        folds: How many folds there are.

    Returns:
        A number from 0 to below `folds`.
    """
    return int(hashlib.sha1(document.encode()).hexdigest(), 16) % folds


def cross_validate(
    reader: Reader, golds: Sequence[GoldDocument], *, folds: int
) -> Iterator[Record]:
    """Read annotated documents, each with weights fitted to those of the other folds.

    The ontology's own annotated texts and the examples of the frames are always learnt from.

    Args:
        reader: Parses the documents and finds what the frames may tell.
        golds: The annotated documents.
        folds: How many parts they are split into.

    Yields:
        The records, by fold and document.

    Raises:
        MissingExtraError: If scipy is not installed.
    """
    always = [*examples(reader, _own()), *from_frames(reader)]
    learnt = list(examples(reader, golds))
    for fold in range(folds):
        here = [gold for gold in golds if fold_of(gold.id, folds) == fold]
        names = {gold.id for gold in here}
        weights = fit([*always, *(e for e in learnt if e.document not in names)])
        extractor = Extractor(
            reader.extractor.knowledge, scorer=Scorer(weights), keep=reader.extractor.keep
        )
        documents = (gold.to_document() for gold in here)
        for _, extraction in Reader(reader.nlp, extractor).read_all(documents):
            yield from extraction.records


def _own() -> list[GoldDocument]:
    """The annotated documents of the ontology."""
    paths = sorted((ontology_path() / LANGUAGE / "annotated").glob("*.jsonl"))
    with ExitStack() as stack:
        streams = [(p, stack.enter_context(p.open(encoding="utf-8"))) for p in paths]
        return [gold for path, stream in streams for gold in read_gold(stream, name=str(path))]
