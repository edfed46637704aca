"""Colours, shapes and lines of drawings.

*Source:* M. Okabe, K. Ito, "Color universal design" (2008): vermillion and blue stay apart for
colour-blind eyes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

FONT = "DejaVu Sans"
SIGN_COLORS: Mapping[int, str] = {1: "#0072B2", 0: "#4D4D4D", -1: "#C8500A"}
SIGN_KEYS: Mapping[int, str] = {1: "cooperation", 0: "neutral", -1: "conflict"}
STAND_KEYS: Mapping[int, str] = {1: "for", 0: "neutral", -1: "against"}
HYPOTHETICAL_COLOR = "#767676"


@dataclass(frozen=True, slots=True)
class Shape:
    """How nodes of one type look."""

    shape: str
    fill: str
    line: str
    style: str = "filled"
    rings: int = 1


SHAPES: Mapping[str, Shape] = {
    "Person": Shape("ellipse", "#FFF3D1", "#B28A1E"),
    "State": Shape("box", "#DCEAF7", "#2F6C9F", "filled,rounded"),
    "Organization": Shape("box", "#E2F2E4", "#44804E"),
    "Group": Shape("ellipse", "#F1E5F6", "#85589B", rings=2),
    "Place": Shape("tab", "#F7E6DC", "#A2694A"),
    "Agreement": Shape("note", "#F4F4EA", "#77774A"),
    "Topic": Shape("box", "#EFEFEF", "#B5B5B5"),
    "Event": Shape("cds", "#E4F1F1", "#4A8585"),
    "Act": Shape("box", "#FFFFFF", "#555555"),
}


def line_of(data: Mapping[str, Any]) -> str:
    """Return the key of an edge's line: plain, claimed, denied or hypothetical.

    Args:
        data: Attributes of an edge of a projection.

    Returns:
        "denied" stands for whatever is denied or negated.
    """
    if data["standing"] == "hypothetical":
        return "hypothetical"
    if data["negated"] or data["standing"] == "denied":
        return "denied"
    return "claimed" if data["standing"] == "claimed" else "plain"


LINES: Mapping[str, Mapping[str, str]] = {
    "plain": {"style": "solid"},
    "claimed": {"style": "dashed"},
    "denied": {"style": "dotted", "arrowhead": "tee", "arrowsize": "1.3"},
    "hypothetical": {"style": "solid", "arrowhead": "empty"},
}


def color_of(sign: int, line: str) -> str:
    """Return the colour of an edge: by its sign, grey where it is hypothetical."""
    return HYPOTHETICAL_COLOR if line == "hypothetical" else SIGN_COLORS[sign]
