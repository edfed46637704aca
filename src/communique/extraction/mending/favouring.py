"""Postpositions that are the predicate: in "X, çözümden yana" X is for it, it is not he who solves.

The parser makes what stands before them the predicate.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.syntax.tree import Word

_ROOT = -1
_BEHIND = frozenset({"aux", "cop", "punct", "compound:lvc", "advmod:emph"})


def with_favoured(words: Sequence[Word], favour: frozenset[str]) -> list[Word]:
    """Return the words of a sentence with such a postposition as the predicate.

    Args:
        words: The words.
        favour: Forms of the postposition ("yana", "yanadır").

    Returns:
        The words, where the postposition at the end of a sentence stands above what it governs:
        the subject, and what is behind, hang on it. In a clause ("çözümden yana olduğunu") it
        stands above what it governs, too, and under the verb.
    """
    found = list(words)
    for word in words:
        if word.low not in favour or word.dep != "case" or word.head < 0:
            continue
        favoured = words[word.head]
        if _is_so(words, word, favoured):
            found[word.i] = replace(word, head=favoured.head, dep="xcomp", upos="ADJ")
            found[favoured.i] = replace(favoured, head=word.i, dep="obl")
            continue
        if favoured.head != _ROOT or favoured.case != "Abl":
            continue
        found[word.i] = replace(word, head=_ROOT, dep="root", upos="ADJ")
        found[favoured.i] = replace(favoured, head=word.i, dep="obl")
        for other in words:
            behind = other.i > word.i and other.dep in _BEHIND
            subject = other.dep == "nsubj" and other.case != "Gen"
            if other.head == favoured.i and other.i != word.i and (behind or subject):
                found[other.i] = replace(other, head=word.i)
        break
    return found


def _is_so(words: Sequence[Word], word: Word, favoured: Word) -> bool:
    """Whether a clause says that somebody is for it ("çözümden yana olduğunu")."""
    behind = words[word.i + 1] if word.i + 1 < len(words) else None
    if behind is None or favoured.case != "Abl" or favoured.head != behind.i:
        return False
    return behind.upos in ("VERB", "AUX") and "VerbForm" in behind.feats
