"""A picture of the figures on confidence, as SVG.

Left: precision, recall and F1 of the statements at least so sure. Right: the share of right
statements by confidence; on the diagonal confidence keeps its word; the larger a dot, the more
statements.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import sqrt

from communique.evaluation.reliability import Reliability

SIZE = 260
"""Width and height of a panel in pixels."""

_LEFT, _TOP, _GAP, _BOTTOM = 48, 34, 76, 46
_WIDTH = _LEFT + 2 * SIZE + _GAP + 18
_HEIGHT = _TOP + SIZE + _BOTTOM
_LARGEST = 9.0
# Colours of M. Okabe and K. Ito, which the colour-blind can tell apart.
_COLOURS = {"precision": "#0072b2", "recall": "#d55e00", "F1": "#666666"}
_DASHES = {"precision": "none", "recall": "7 3", "F1": "2 3"}

Point = tuple[float, float]


def draw(result: Reliability) -> str:
    """Draw the figures.

    Args:
        result: The figures.

    Returns:
        An SVG document.
    """
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
            f'width="{_WIDTH}" height="{_HEIGHT}" role="img" font-family="sans-serif" '
            'font-size="11" fill="#222">',
            "<title>Confidence of statements</title>",
            "<desc>Left: precision, recall and F1 by least confidence. Right: share of right "
            "statements by confidence.</desc>",
            f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>',
            *_trade(result),
            *_calibration(result),
            "</svg>",
            "",
        ]
    )


def _trade(result: Reliability) -> Iterator[str]:
    kept = [(least, one) for least, one in result.thresholds if one.predicted]
    curves = {
        "precision": [(least, one.precision) for least, one in kept],
        "recall": [(least, one.recall) for least, one in kept],
        "F1": [(least, one.f1) for least, one in kept],
    }
    yield from _panel(_LEFT, "What a threshold trades", "least confidence", "share")
    for place, (name, points) in enumerate(curves.items()):
        style = f'stroke="{_COLOURS[name]}" stroke-dasharray="{_DASHES[name]}"'
        yield _path(_LEFT, points, f'{style} stroke-width="2"')
        x, y = _LEFT + 10, _TOP + SIZE - 42 + 15 * place
        yield f'<path d="M{x} {y}h24" fill="none" {style} stroke-width="2"/>'
        yield f'<text x="{x + 30}" y="{y + 4}">{name}</text>'


def _calibration(result: Reliability) -> Iterator[str]:
    left = _LEFT + SIZE + _GAP
    yield from _panel(left, "Does confidence keep its word?", "confidence", "share right")
    yield _path(left, [(0, 0), (1, 1)], 'stroke="#999" stroke-dasharray="4 3"')
    most = max((one.count for one in result.bins), default=0)
    for one in result.bins:
        if one.confidence is None or one.right is None:
            continue
        x, y = _at(left, (one.confidence, one.right))
        radius = max(2.0, _LARGEST * sqrt(one.count / most))
        yield (
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{_COLOURS["precision"]}" '
            f'fill-opacity="0.75"><title>{one.count} statements, confidence {one.confidence:.2f}, '
            f"right {one.right:.2f}</title></circle>"
        )


def _panel(left: float, title: str, below: str, beside: str) -> Iterator[str]:
    middle, bottom = left + SIZE / 2, _TOP + SIZE
    yield f'<text x="{middle:g}" y="20" text-anchor="middle" font-weight="bold">{title}</text>'
    for tick in _ticks():
        (x, _), (_, y) = _at(left, (tick, 0)), _at(left, (0, tick))
        yield f'<path d="M{left} {y:g}h{SIZE}M{x:g} {_TOP}v{SIZE}" stroke="#e4e4e4"/>'
        yield f'<text x="{x:g}" y="{bottom + 15}" text-anchor="middle">{tick:g}</text>'
        yield f'<text x="{left - 6}" y="{y + 4:g}" text-anchor="end">{tick:g}</text>'
    yield f'<rect x="{left}" y="{_TOP}" width="{SIZE}" height="{SIZE}" fill="none" stroke="#888"/>'
    yield f'<text x="{middle:g}" y="{bottom + 34}" text-anchor="middle">{below}</text>'
    x, y = left - 34, _TOP + SIZE / 2
    yield (
        f'<text x="{x}" y="{y:g}" text-anchor="middle" transform="rotate(-90 {x} {y:g})">'
        f"{beside}</text>"
    )


def _ticks() -> Iterable[float]:
    return (tick / 5 for tick in range(6))


def _at(left: float, point: Point) -> Point:
    return left + point[0] * SIZE, _TOP + (1 - point[1]) * SIZE


def _path(left: float, points: Sequence[Point], style: str) -> str:
    steps = " ".join(f"{x:.1f} {y:.1f}" for x, y in (_at(left, point) for point in points))
    return f'<path d="M{steps}" fill="none" {style}/>' if points else ""
