"""Of two in a contrast only the second is meant: "X değil Y vurdu", "Y'yi değil Z'yi eleştirdi".

The parser joins them in a row.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.syntax.tree import Word

_ROLES = frozenset({"nsubj", "nsubj:pass", "obj", "obl"})
_ASIDE = "discourse"
"""Relation of what is set aside."""


def without_denied(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence where what stands in the stead of another has its relation.

    Args:
        words: The words.

    Returns:
        The words, where a phrase that a denying copula right behind it sets aside hangs on the one
        in the same case behind that; not in "yalnız X değil Y de", which means both.
    """
    found = list(words)
    for word in words[:-2]:
        copula = words[word.i + 1]
        denied = copula.head == word.i and copula.dep == "cop" and "VerbForm" not in copula.feats
        if not denied or copula.feats.get("Polarity") != "Neg" or word.dep not in _ROLES:
            continue
        row = [w for w in words[copula.i :] if w.head == word.i and w.dep == "conj"]
        if len(row) != 1 or row[0].case != word.case or _both(words, word, row[0]):
            continue
        second = row[0]
        found[second.i] = replace(second, head=word.head, dep=word.dep)
        found[word.i] = replace(word, head=second.i, dep=_ASIDE)
    return found


def _both(words: Sequence[Word], first: Word, second: Word) -> bool:
    """Whether an adverb before the one or behind the other says that both are meant."""
    before = (w for w in words[: first.i] if w.head == first.i)
    behind = words[second.i + 1 : second.i + 2]
    too = any(w.head == second.i and w.upos in ("CCONJ", "ADV") for w in behind)
    return too or any(w.dep == "advmod" for w in before)
