"""Who speaks in a headline whose colon stands behind a noun: "X'ten Y'ye sert tepki: …"."""

from collections.abc import Sequence

from communique.extraction.syntax.tree import Word


def announced_by(before: Sequence[Word]) -> tuple[int | None, int | None]:
    """Return who says what follows, and to whom.

    Args:
        before: The words before the colon; the last is a noun for something said.

    Returns:
        Index of the name that it comes from ("X'ten … tepki", of two the one right before the
        noun: "Z'den alıma X'ten tepki"), or that a comma sets apart ("X, … tepki"), and of the
        name in the dative; None where there is none.
    """
    if before[-1].case not in ("", "Nom"):
        return None, None
    names = [w for w in before[:-1] if w.upos == "PROPN"]
    origins = [w.i for w in names if w.case == "Abl"]
    beside = (i for i in origins if all(w.upos == "ADJ" for w in before[i + 1 : -1]))
    source = next(beside, next(iter(origins), None))
    if source is None:
        comma = next((w.i for w in before if w.form == ","), 0)
        apart = (w.i for w in names if w.i == comma - 1 and w.case in ("", "Nom"))
        source = next(apart, None)
    return source, next((w.i for w in names if w.case == "Dat"), None)
