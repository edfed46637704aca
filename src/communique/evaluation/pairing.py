"""A largest one-to-one pairing of annotated and extracted records.

*Source:* H. W. Kuhn, "The Hungarian method for the assignment problem" (1955), for the
augmenting paths.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

G = TypeVar("G")
F = TypeVar("F")


def pair(
    golds: Sequence[G],
    found: Sequence[F],
    fits: Callable[[G, F], bool],
    *,
    likeness: Callable[[G, F], int] | None = None,
) -> list[tuple[G, F]]:
    """Pair as many as can be.

    Args:
        golds: The annotated records.
        found: The extracted ones.
        fits: Whether two may be paired.
        likeness: Among those that fit, the likest are tried first.

    Returns:
        The pairs in the order of the annotation.
    """
    options = [[j for j, f in enumerate(found) if fits(g, f)] for g in golds]
    if likeness is not None:
        for row, g in zip(options, golds, strict=True):
            row.sort(key=lambda j, g=g: -likeness(g, found[j]))  # type: ignore[misc]
    owner: dict[int, int] = {}

    def settle(i: int, tried: set[int]) -> bool:
        for j in options[i]:
            if j in tried:
                continue
            tried.add(j)
            if j not in owner or settle(owner[j], tried):
                owner[j] = i
                return True
        return False

    # Those with the fewest choices first leave the others theirs.
    for i in sorted(range(len(golds)), key=lambda i: len(options[i])):
        settle(i, set())
    return [(golds[i], found[j]) for j, i in sorted(owner.items(), key=lambda item: item[1])]
