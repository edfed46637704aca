"""Candidates for an end, gathered by their nodes: a name in two roles is one of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from communique.extraction.ends.describing import Describer
from communique.extraction.ends.opinions import Values
from communique.model import Node

MOST = 10
"""Candidates for one end."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Nodes that may fill an end.

    Attributes:
        nodes: The nodes; several if they are coordinated.
        ways: How they were found, best first ("agent", "speaker", "near" …).
        at: Index of the head word, -1 if they come from context.
        features: How they stand to the trigger.
        values: What the model holds of them.
        side: IRI of the state or body that all of them speak for, "" if they differ.
    """

    nodes: tuple[Node, ...]
    ways: tuple[str, ...]
    at: int
    features: tuple[str, ...]
    side: str = ""
    values: Values = ()

    @property
    def bound(self) -> bool:
        """Whether a role of the frame, a rule of context or the model gives it."""
        return self.ways[0].startswith(("role:", "rule:")) or "seen" in self.ways


class Collector:
    """Candidates by their nodes, in the order of finding."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, ...], tuple[tuple[Node, ...], list[str], int]] = {}

    def add(self, nodes: Sequence[Node], way: str, at: int) -> None:
        """Take in nodes that may fill the end.

        Args:
            nodes: The nodes; nothing happens without any.
            way: How they were found.
            at: Index of the head word, -1 if they come from context.
        """
        if not nodes:
            return
        key = tuple(sorted(node.id for node in nodes))
        if key not in self._found:
            self._found[key] = (tuple(nodes), [way], at)
            return
        _known, ways, place = self._found[key]
        if way not in ways:
            ways.append(way)
        if place < 0 <= at:
            self._found[key] = (tuple(nodes), ways, at)

    def __len__(self) -> int:
        return len(self._found)

    def drop(self, ids: frozenset[str]) -> None:
        """Forget candidates that are one of some nodes."""
        self._found = {key: one for key, one in self._found.items() if ids.isdisjoint(key)}

    def candidates(self, describe: Describer, side: str) -> list[Candidate]:
        """Return the first candidates, at most `MOST`, with their features."""
        bound = sum(ways[0].startswith(("role:", "rule:")) for _, ways, _ in self._found.values())
        return [
            Candidate(
                nodes,
                tuple(ways),
                at,
                describe(side, nodes, ways, at, bound=bound)
                + describe.opinion.features(side, values, ways[0]),
                describe.country(nodes),
                values,
            )
            for nodes, ways, at in islice(self._found.values(), MOST)
            for values in (describe.opinion.end(side, at),)
        ]
