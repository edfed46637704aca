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
        beside = word.dep in ("obj", "obl") and _within(words, word, first.head)
        second = word.dep == "nsubj" and word.head == first.head and word.i < first.head
        if word.upos != "PROPN":
            continue
        if joined or second or (beside and word.case == first.case):
            row.append(word)
            heads.add(word.i)
    for bare, other in pairwise(row):
        alike = other.case == first.case and bare.case in ("", "Nom")
        between = words[bare.i + 1 : other.i]
        joins = any(w.upos == "CCONJ" and w.dep != "advmod:emph" for w in between)
        if alike and bare.dep in ("conj", "nsubj") and not joins:
            yield bare.i, other.i


def _within(words: Sequence[Word], word: Word, verb: int) -> bool:
    """Whether a word hangs on a verb, or on what the verb charges somebody with before it.

    "X Y'yi kaçmakla, Z W'yi saldırmakla suçladı": the parser hangs W on the second deed.
    """
    if word.head == verb:
        return True
    deed = words[word.head] if word.head >= 0 else word
    beside = deed.head == verb or (deed.dep == "conj" and words[deed.head].head == verb)
    return beside and word.i < deed.i < verb and deed.feats.get("VerbForm") == "Vnoun"
