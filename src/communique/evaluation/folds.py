"""Cross-validation: each document is read with weights that were fitted without it."""

import hashlib
from collections.abc import Iterator, Sequence

from communique.evaluation.fitting import examples, fit
from communique.evaluation.gold import GoldDocument
from communique.extraction.ends.scoring import Scorer
from communique.extraction.pipeline import Extractor
from communique.extraction.reader import Reader
from communique.model import Record


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

    The fit begins from the reader's own weights, and so from all that these were learnt from.

    Args:
        reader: Parses the documents and finds what the frames may tell.
        golds: The annotated documents.
        folds: How many parts they are split into.

    Yields:
        The records, by fold and document.

    Raises:
        MissingExtraError: If scipy is not installed.
    """
    own = reader.extractor.scorer
    learnt = list(examples(reader, golds))
    for fold in range(folds):
        here = [gold for gold in golds if fold_of(gold.id, folds) == fold]
        names = {gold.id for gold in here}
        weights = fit([e for e in learnt if e.document not in names], around=own.weights)
        scorer = Scorer(weights, own.calibration)
        extractor = Extractor(reader.extractor.knowledge, scorer=scorer, keep=reader.extractor.keep)
        documents = (gold.to_document() for gold in here)
        for _, extraction in Reader(reader.nlp, extractor).read_all(documents):
            yield from extraction.records
