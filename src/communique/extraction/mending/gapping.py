"""Two clauses that share one verb: "X Y'yi, Z ise W'yi destekledi".

The parser takes Z and W for names in a row with Y. They are parted from it in the tree, and each
frame that the verb makes fire is told of them a second time.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from communique.extraction.syntax.tree import Word

ORPHAN = "orphan"
"""Relation of a word whose verb stands in another clause, as in UD."""
_OBLIQUE = frozenset({"Acc", "Dat", "Abl", "Ins"})


def with_gaps(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with the ends of a clause without a verb for themselves.

    Args:
        words: The words.

    Returns:
        The words, where a bare name in a row of names with a case ending, before one with the
        same ending, hangs on the verb as an orphan, and that other one on it.
    """
    found = list(words)
    for word in words:
        if word.dep in ("obj", "obl") and word.case in _OBLIQUE and word.upos == "PROPN":
            for subject, object_ in _gaps(words, word):
                found[subject] = replace(found[subject], head=word.head, dep=ORPHAN)
                found[object_] = replace(found[object_], head=subject, dep=ORPHAN)
    return found


def _gaps(words: Sequence[Word], first: Word) -> Iterator[tuple[int, int]]:
    """Pairs of a bare name and one with the ending of the first behind the first.

    The parser joins the bare name to the first or to the subject.
    """
    clause = [w for w in words if w.head == first.head]
    subjects = {w.i for w in clause if w.dep == "nsubj" and w.i < first.i}
    if not subjects:
        return
    heads = {first.i, *subjects}
    row = []
    for word in words[first.i + 1 :]:
        joined = word.dep == "conj" and word.head in heads
        beside = word.dep in ("obj", "obl") and word.head == first.head
        if word.upos == "PROPN" and (joined or (beside and word.case == first.case)):
            row.append(word)
            heads.add(word.i)
    for bare, other in pairwise(row):
        alike = other.case == first.case and bare.case in ("", "Nom")
        between = words[bare.i + 1 : other.i]
        if alike and bare.dep == "conj" and not any(w.upos == "CCONJ" for w in between):
            yield bare.i, other.i
