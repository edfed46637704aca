"""Whether confidence keeps its word: the share of right statements by confidence and threshold.

A statement is right if it is a strict match of the evaluation: subject, act and object.
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from communique.evaluation.measures import Evaluation, Score, score

BINS = 10
"""Bins of equal width that the confidences from 0 to 1 fall into."""

STEPS = 20
"""Thresholds: multiples of one by this number, from 0 to below 1."""


@dataclass(frozen=True, slots=True)
class Bin:
    """Statements of like confidence.

    Attributes:
        low: Least confidence.
        high: Confidence below which they lie; the last bin holds 1 as well.
        count: How many they are.
        confidence: Their mean confidence, None if there are none.
        right: The share that is right, None if there are none.
    """

    low: float
    high: float
    count: int
    confidence: float | None
    right: float | None


@dataclass(frozen=True, slots=True)
class Reliability:
    """The result.

    Attributes:
        bins: Statements by confidence, the lowest first.
        thresholds: Strict score of the statements at least so sure, by confidence.
        gap: Mean distance of confidence and share right over bins, weighted by their counts;
            None if nothing was found.
        brier: Mean square of confidence less right (1) or wrong (0); None if nothing was found.

    *Source:* the gap is the expected calibration error of M. P. Naeini et al. (2015); the other
    is G. W. Brier's (1950).
    """

    bins: tuple[Bin, ...]
    thresholds: tuple[tuple[float, Score], ...]
    gap: float | None
    brier: float | None

    def to_json(self) -> dict[str, Any]:
        """Return the figures as a JSON object."""
        return {
            "bins": [asdict(one) for one in self.bins],
            "thresholds": [{"least": t, **asdict(s)} for t, s in self.thresholds],
            "calibration_gap": self.gap,
            "brier": self.brier,
        }


def judged(evaluation: Evaluation) -> list[tuple[float, bool]]:
    """Return the confidence of each statement found, and whether it is right.

    Args:
        evaluation: A comparison with an annotation.

    Returns:
        A pair for each statement, in the order of the documents.
    """
    found = []
    for comparison in evaluation.comparisons:
        right = {id(f) for _, f in comparison.strict}
        found += [(f.confidence, id(f) in right) for f in comparison.found.statements]
    return found


def reliability_of(evaluation: Evaluation) -> Reliability:
    """Tell how well the confidences of statements foretell what is right.

    Args:
        evaluation: A comparison with an annotation.

    Returns:
        The figures.
    """
    found = judged(evaluation)
    gold = evaluation.scores["strict"].gold
    bins = tuple(_bin(place, found) for place in range(BINS))
    thresholds = []
    for step in range(STEPS):
        least = step / STEPS
        kept = [right for sure, right in found if sure >= least]
        thresholds.append((least, score(sum(kept), gold, len(kept))))
    gap = _mean(
        abs(b.confidence - b.right)
        for b in bins
        if b.confidence is not None and b.right is not None
        for _ in range(b.count)
    )
    brier = _mean((sure - right) ** 2 for sure, right in found)
    return Reliability(bins, tuple(thresholds), gap, brier)


def _bin(place: int, found: Iterable[tuple[float, bool]]) -> Bin:
    inside = [pair for pair in found if min(int(pair[0] * BINS), BINS - 1) == place]
    return Bin(
        place / BINS,
        (place + 1) / BINS,
        len(inside),
        _mean(sure for sure, _ in inside),
        _mean(right for _, right in inside),
    )


def _mean(values: Iterable[float]) -> float | None:
    numbers = list(values)
    return round(sum(numbers) / len(numbers), 4) if numbers else None


def lines(result: Reliability) -> Iterator[str]:
    """Yield the figures as two tables in plain text."""
    yield f"{'confidence':12} {'found':>6} {'mean':>6} {'right':>6}"
    for one in result.bins:
        if one.count:
            span = f"{one.low:.1f} – {one.high:.1f}"
            yield f"{span:12} {one.count:6} {one.confidence:6.2f} {one.right:6.2f}"
    if result.gap is not None:
        yield f"mean distance {result.gap:.3f}, Brier score {result.brier:.3f}"
    yield ""
    yield f"{'at least':12} {'found':>6} {'P':>6} {'R':>6} {'F1':>6}"
    for least, kept in result.thresholds:
        shares = f"{kept.precision:6.2f} {kept.recall:6.2f} {kept.f1:6.2f}"
        yield f"{least:<12.2f} {kept.predicted:6} {shares}"


def markdown(result: Reliability) -> Iterator[str]:
    """Yield the table of confidences in Markdown."""
    yield "| confidence | statements | mean confidence | share right |"
    yield "|---|---:|---:|---:|"
    for one in result.bins:
        if one.count:
            cells = f"{one.count} | {one.confidence:.2f} | {one.right:.2f}"
            yield f"| {one.low:.1f} – {one.high:.1f} | {cells} |"
