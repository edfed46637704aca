"""Counts of a thing by treebank, as the model's files hold them."""

from collections.abc import Mapping

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
