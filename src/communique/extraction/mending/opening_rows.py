"""Rows of names that open a sentence and are parted by a comma: the subjects, and those behind."""

from collections.abc import Sequence

from communique.extraction.mending.such_as import names_in_row
from communique.extraction.syntax.tree import Word


def parted_row(
    words: Sequence[Word], last: int, also: frozenset[str] = frozenset()
) -> tuple[list[int], list[int]]:
    """Return the names up to the first comma of a row that the parser made one, and those behind.

    Args:
        words: The words of a sentence.
        last: Index of the last word of the row.
        also: Relations that the first name may have besides that of a subject.

    Returns:
        Heads of the names before, and of two or more behind, the last of which "ve" joins; none
        where the row does not open the sentence with a bare subject, or another is the subject.
    """
    row = names_in_row(words, last)
    comma = next((n for n, (_, at) in enumerate(row) if n and words[at - 1].form == ","), len(row))
    if len(row) < comma + 2 or row[0][1] > 0:
        return [], []
    heads, start = [head for head, _ in row], row[-1][1]
    subject, final = words[heads[0]], words[heads[-1]]
    bare = subject.dep in {"nsubj", *also} and subject.case in ("", "Nom")
    joined = final.dep == "conj" and final.head in heads and words[start - 1].upos == "CCONJ"
    if not bare or not joined or other_subject(words, subject.head, heads):
        return [], []
    return heads[:comma], heads[comma:]


def other_subject(words: Sequence[Word], verb: int, row: Sequence[int]) -> bool:
    """Return whether a verb has a subject that is none of a row.

    Args:
        words: The words.
        verb: Index of the verb.
        row: Heads of the names of the row.
    """
    return any(w.head == verb and w.dep.startswith("nsubj") and w.i not in row for w in words)
