"""Weights of readings, learnt from annotated statements.

1. The frames are run over annotated documents, those of the ontology and others that are named,
   and over their own examples; every frame that fired gives its readings.
2. A reading is right if most of the statements it makes are annotated in its sentence; a frame
   without a right reading should have said nothing.
3. The conditional likelihood is maximised with a Gaussian prior around hand-set weights: names
   that fill the frame's own roles and stand near are likely, context is less so.

    python -m communique.evaluation.fitting [GOLD…] --output FILE      needs the extra `train`

*Source:* Chen and Rosenfeld (1999), a Gaussian prior for smoothing maximum entropy models.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from communique.errors import MissingExtraError
from communique.evaluation.gold import GoldDocument, GoldStatement, read_gold
from communique.evaluation.names import Equivalence, found_name, load_equivalence
from communique.extraction.check import same_ends
from communique.extraction.ends.opinions import Values
from communique.extraction.ends.scoring import KEEP, Reading, Scorer
from communique.extraction.reader import Reader
from communique.extraction.statements.assembling import Outcome
from communique.extraction.statements.pairing import pairs
from communique.knowledge import Act
from communique.language.training.acts_data import part_of
from communique.model import Node
from communique.paths import ontology_path
from communique.records import node_to_json

STRENGTH = 8.0
"""Inverse variance of the prior."""
LANGUAGE = "tr"
"""Folder of the ontology whose annotated texts are learnt from."""
EMPHASIS = 3
"""How often the frames' own examples count: they declare what must come out."""
FOLDS = 5
"""Parts of which one at a time is kept out to calibrate confidence."""
RARE = 2
"""Frames that fired which a feature must occur in to be learnt."""
PRIOR = (
    (r"t:bias", -3.0),
    (r"[so]:way=near", -0.5),
    (r"s:way=(side|meeting|previous)", -0.5),
    (r"s:way=rule:meeting", 2.5),
    (r"o:way=(side|addressee)", -1.0),
    (r"s:nearest=True\|0\|before", 0.5),
    (r"o:nearest=True\|0\|before", 0.5),
    (r"p:object speaks=True", -1.0),
    (r"p:within=subject\|near", -1.5),
    (r"p:by rule=2", 3.5),
    (r"p:by rule=1", 0.5),
    (r"t:seen.*", 0.5),
    (r"[so]:seen.*", 0.7),
)
"""Hand-set weights by pattern of the feature's name; all others are zero."""

Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A frame that fired: the features of each reading, and which readings are right."""

    document: str
    features: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]
    values: tuple[Values, ...]


def examples(reader: Reader, golds: Sequence[GoldDocument]) -> Iterator[Example]:
    """Yield what the frames find in annotated documents.

    Args:
        reader: Reads the documents.
        golds: The annotated documents.

    Yields:
        An example for each frame that fired within an annotated sentence and has readings.
    """
    same, acts = load_equivalence(), reader.extractor.knowledge.acts
    documents = (gold.to_document() for gold in golds)
    for gold, (_, extraction) in zip(golds, reader.read_all(documents), strict=True):
        for trace in extraction.trace:
            here = [
                i
                for i, span in enumerate(gold.spans)
                if trace.tree.start < span.end and trace.tree.end > span.start
            ]
            told = [s for s in gold.statements if s.sentence in here]
            for outcome in trace.outcomes if here else ():
                if outcome.readings:
                    yield _example(gold.id, outcome, acts[outcome.match.frame.act], told, same)


def from_frames(reader: Reader) -> Iterator[Example]:
    """Yield what the frames find in their own examples and counterexamples.

    Args:
        reader: Reads them.

    Yields:
        An example for each frame that fired with an act that the sentence is an example of.
    """
    knowledge = reader.extractor.knowledge
    for frame in knowledge.frames:
        for example in frame.examples:
            yield from _declared(reader, frame.id, example.text, frame.act, example.expect)
        for text in frame.counterexamples:
            yield from _declared(reader, frame.id, text, frame.act, ())


def _declared(
    reader: Reader, frame: str, text: str, act: str, expect: Sequence[Mapping[str, Any]]
) -> Iterator[Example]:
    acts = reader.extractor.knowledge.acts
    wanted = {name: [e for e in expect if e.get("a", act) == name] for name in acts}
    for trace in reader.read(text, date="2020-10-13").trace:
        for outcome in trace.outcomes:
            told = acts[outcome.match.frame.act]
            if not outcome.readings or (told.id != act and not wanted[told.id]):
                continue
            right = []
            for reading in outcome.readings:
                made = pairs(told, reading.subject.nodes, reading.object.nodes)
                good = [
                    any(same_ends(p, e, symmetric=told.symmetric) for e in wanted[told.id])
                    for p in made
                ]
                right.append(bool(made) and 2 * sum(good) >= len(made))
            yield _made(f"frame:{frame}", outcome, right)


def _example(
    document: str, outcome: Outcome, act: Act, told: Sequence[GoldStatement], same: Equivalence
) -> Example:
    wanted = [s for s in told if s.act == act.id]
    right = [_is_right(reading, act, wanted, same) for reading in outcome.readings]
    return _made(document, outcome, right)


def _made(document: str, outcome: Outcome, right: Sequence[bool]) -> Example:
    features = tuple(reading.features for reading in outcome.readings)
    values = tuple(reading.values for reading in outcome.readings)
    return Example(document, features, tuple(right), values)


def _is_right(
    reading: Reading, act: Act, wanted: Sequence[GoldStatement], same: Equivalence
) -> bool:
    if not wanted:
        return False
    made = pairs(act, reading.subject.nodes, reading.object.nodes)
    good = sum(any(_same_ends(s, o, w, act, same) for w in wanted) for s, o in made)
    return bool(made) and 2 * good >= len(made)


def _same_ends(
    subject: Node, object_: Node, wanted: GoldStatement, act: Act, same: Equivalence
) -> bool:
    first, second = found_name(node_to_json(subject)), found_name(node_to_json(object_))
    if first is None or second is None:
        return False
    if same.same_name(wanted.subject, first) and same.same_thing(wanted.object, second):
        return True
    turned = same.same_name(wanted.subject, second) and same.same_thing(wanted.object, first)
    return act.symmetric and turned


def prior(feature: str) -> float:
    """Return the hand-set weight of a feature."""
    return next((weight for pattern, weight in PRIOR if re.fullmatch(pattern, feature)), 0.0)


def fit(
    data: Sequence[Example],
    *,
    strength: float = STRENGTH,
    around: Mapping[str, float] | None = None,
) -> dict[str, float]:
    """Return the weights that make the right readings likeliest.

    Args:
        data: The examples.
        strength: Inverse variance of the prior.
        around: Weights in the middle of the prior, in place of the hand-set ones.

    Returns:
        Weight by feature, sorted by name; weights of zero are left out.

    Raises:
        MissingExtraError: If scipy is not installed.
    """
    try:
        from scipy.optimize import minimize
        from scipy.sparse import csr_matrix
    except ImportError as error:
        raise MissingExtraError("fitting needs scipy: pip install 'communique[train]'") from error
    names = sorted({*_vocabulary(data), *(around or {})})
    place = {name: i for i, name in enumerate(names)}
    cells, right, sizes = _cells(data, place)
    rows, columns, numbers = zip(*cells, strict=True)
    matrix = csr_matrix((numbers, (rows, columns)), shape=(len(right), len(names)))
    start = np.array([_middle(name, around) for name in names])
    loss = _Loss(matrix, right, sizes, start, strength)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 400}).x
    weights = ((name, round(float(found[i]), 4)) for i, name in enumerate(names))
    return {name: weight for name, weight in weights if weight}


def _middle(feature: str, around: Mapping[str, float] | None) -> float:
    return prior(feature) if around is None else around.get(feature, 0.0)


def _vocabulary(data: Iterable[Example]) -> list[str]:
    """Features that are frequent enough, and those that the prior weighs."""
    counts: Counter[str] = Counter()
    for example in data:
        counts.update({name for row in example.features for name in row})
        counts.update({name for row in example.values for name, _ in row})
    return sorted(name for name, n in counts.items() if n >= RARE or prior(name))


def _cells(
    data: Sequence[Example], place: Mapping[str, int]
) -> tuple[list[tuple[int, int, float]], NDArray[np.bool_], NDArray[np.int64]]:
    """Row, column and number of each cell, which rows are right, and rows an example."""
    cells: list[tuple[int, int, float]] = []
    right: list[bool] = []
    for example in data:
        for features, values, good in zip(
            example.features, example.values, example.right, strict=True
        ):
            row = len(right)
            cells += [(row, place[name], 1.0) for name in features if name in place]
            cells += [(row, place[name], value) for name, value in values if name in place]
            right.append(good)
    return cells, np.array(right), np.array([len(e.right) for e in data])


class _Loss:
    """Negative log likelihood with the prior, and its gradient."""

    def __init__(
        self,
        matrix: Any,  # noqa: ANN401
        right: NDArray[np.bool_],
        sizes: NDArray[np.int64],
        start: Vector,
        strength: float,
    ) -> None:
        self._matrix, self._right = matrix, right
        self._first = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        self._group = np.repeat(np.arange(len(sizes)), sizes)
        self._told = np.add.reduceat(right.astype(int), self._first) > 0
        self._start, self._strength = start, strength

    def __call__(self, weights: Vector) -> tuple[float, Vector]:
        scores = self._matrix @ weights
        top = np.maximum(np.maximum.reduceat(scores, self._first), 0)
        exps = np.exp(scores - top[self._group])
        nothing = np.exp(-top)
        total = np.add.reduceat(exps, self._first) + nothing
        good = np.add.reduceat(np.where(self._right, exps, 0), self._first)
        target = np.where(self._told, good, nothing)
        away = weights - self._start
        value = np.log(total).sum() - np.log(target).sum() + self._strength / 2 * away @ away
        share = np.where(self._right, exps / np.maximum(good, 1e-300)[self._group], 0)
        gradient = self._matrix.T @ (exps / total[self._group] - share) + self._strength * away
        return float(value), gradient


def held_out(
    annotated: Sequence[Example],
    declared: Sequence[Example],
    *,
    ids: Collection[str],
    strength: float = STRENGTH,
) -> list[tuple[float, bool]]:
    """Return how likely frames kept out of the fit seem, and whether they are right.

    Args:
        annotated: The examples from annotated documents.
        declared: The examples that are always learnt from.
        ids: The documents that are kept out in turn, a fifth at a time.
        strength: Inverse variance of the prior.

    Returns:
        For each frame whose likeliest reading would be told: its probability, and whether that
        reading is right.
    """
    found = []
    order = {name: i % FOLDS for i, name in enumerate(sorted(ids))}
    for fold in range(FOLDS):
        learnt = [e for e in annotated if order.get(e.document) != fold]
        scorer = Scorer(fit([*learnt, *declared], strength=strength))
        for example in annotated:
            if order.get(example.document) == fold:
                rows = zip(example.features, example.values, strict=True)
                sure = scorer.spread([scorer.score(*row) for row in rows])
                if sum(sure) >= KEEP:
                    found.append((sum(sure), example.right[int(np.argmax(sure))]))
    return found


def calibrate(held: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """Return slope and offset that turn log odds into those of being right.

    Args:
        held: Probabilities given, and whether they came true.

    Returns:
        Both, rounded to four places; 1 and 0 are the prior.

    *Source:* Platt (1999), probabilistic outputs for support vector machines.
    """
    from scipy.optimize import minimize

    given = np.clip(np.array([p for p, _ in held]), 1e-6, 1 - 1e-6)
    odds, true = np.log(given / (1 - given)), np.array([right for _, right in held], float)

    def loss(line: Vector) -> float:
        scores = line[0] * odds + line[1]
        return float((np.logaddexp(0, scores) - true * scores).sum() + ((line - [1, 0]) ** 2).sum())

    slope, offset = minimize(loss, np.array([1.0, 0.0]), method="Nelder-Mead").x
    return round(float(slope), 4), round(float(offset), 4)


def main(arguments: Sequence[str] | None = None) -> None:
    """Learn the weights from annotated documents and write them."""
    parser = argparse.ArgumentParser(prog="python -m communique.evaluation.fitting")
    parser.add_argument("gold", nargs="*", type=Path, help="annotated documents, JSON Lines")
    parser.add_argument("--output", required=True, type=Path, help="the file of weights")
    parser.add_argument(
        "--layers", nargs="+", type=Path, default=[], metavar="FOLDER",
        help="layers of acts trained without each of as many parts of the documents, in order",
    )  # fmt: skip
    parser.add_argument("--strength", type=float, default=STRENGTH)
    options = parser.parse_args(arguments)
    own = sorted((ontology_path() / LANGUAGE / "annotated").glob("*.jsonl"))
    golds = [gold for path in (*own, *options.gold) for gold in _read(path)]
    reader = Reader.load()
    declared = list(from_frames(reader)) * EMPHASIS
    readers = [Reader.load(acts=folder) for folder in options.layers] or [reader]
    annotated = [
        example
        for number, one in enumerate(readers)
        for example in examples(one, [g for g in golds if part_of(g.id, len(readers)) == number])
    ]
    data = [*annotated, *declared]
    weights = fit(data, strength=options.strength)
    content: dict[str, object] = {"weights": weights}
    if options.gold:
        ids = {gold.id for path in options.gold for gold in _read(path)}
        held = held_out(annotated, declared, ids=ids, strength=options.strength)
        content["calibration"] = calibrate(held)
    text = json.dumps(content, ensure_ascii=False, indent=0, sort_keys=True)
    options.output.write_text(text + "\n", encoding="utf-8")
    told = sum(any(example.right) for example in data)
    print(f"{len(data)} frames fired, {told} with a right reading; {len(weights)} weights")


def _read(path: Path) -> list[GoldDocument]:
    with path.open(encoding="utf-8") as stream:
        return list(read_gold(stream, name=str(path)))


if __name__ == "__main__":
    main()
