"""Counts of a thing by treebank, as the model's files hold them."""

from collections import Counter
from collections.abc import Iterable, Mapping

Counts = Mapping[str, int]
"""Cases by the id of the treebank, written as text since JSON wants it."""
Attested = Mapping[str, Mapping[str, Mapping[str, Counts]]]
"""Part of speech, form in small letters, lemma, cases by treebank."""
UNKNOWN = "_"
"""Stands for a lemma that is not known."""


def weigh(counts: Counts, bank: int) -> tuple[int, int]:
    """Return the cases in one treebank and in all.

    Args:
        counts: The counts.
        bank: Id of the treebank.

    Returns:
        Both numbers.
    """
    return counts.get(str(bank), 0), sum(counts.values())


def together(counts: Iterable[Counts]) -> Counts:
    """Return the sum of counts, treebank by treebank."""
    total: Counter[str] = Counter()
    for one in counts:
        total.update(one)
    return total
