"""Whom a deed is done to, where the parser hangs him on what is said with it.

In "X, Y'nin kararına “…” diyerek tepki gösterdi" one reacts to the decision.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.syntax.tree import Word

_TAKEN = frozenset({"Dat", "Acc", "Abl"})


def with_quoted_aside(words: Sequence[Word], saying: frozenset[str]) -> list[Word]:
    """Return the words of a sentence with what hangs on a quoting converb at the verb above it.

    Args:
        words: The words.
        saying: Such converbs ("diyerek").

    Returns:
        The words, where a noun in an oblique case hangs on the verb of the sentence, if that has
        none in the same case.
    """
    found = list(words)
    for word in words:
        if word.low not in saying or word.dep != "advcl" or not word.i < word.head:
            continue
        own = {w.case for w in words if w.head == word.head and w.dep in ("obj", "obl")}
        for below in words:
            oblique = below.head == word.i and below.dep in ("obj", "obl") and below.i < word.i
            if oblique and below.case in _TAKEN - own:
                found[below.i] = replace(below, head=word.head)
    return found
