"""Two before and behind "ile" who are met together: "Fiji, Gana ile Togo'yu davet etti".

What is done to somebody rather than with him is done to both.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.mending.hanging import LIGHT
from communique.extraction.syntax.tree import ROOT, Word

_NAMES = frozenset({"PERSON", "GPE", "NORP"})


def with_met_pairs(
    words: Sequence[Word], company: frozenset[str], meeting: frozenset[str]
) -> list[Word]:
    """Return the words of a sentence with the first of two who are met together in a row.

    Args:
        words: The words.
        company: The word between them ("ile").
        meeting: Lemmas of verbs or their nouns for what one does to others ("davet").

    Returns:
        The words, where a bare name before "ile" that hangs on such a verb beside the name of
        the same kind right behind it in the accusative heads a row with that one.
    """
    found = list(words)
    for mark in words[1:-1]:
        first, second = words[mark.i - 1], words[mark.i + 1]
        if mark.low not in company or not _alike(first, second):
            continue
        same = first.head == second.head != ROOT and (first.dep, second.dep) == ("obl", "obj")
        if not same or second.case != "Acc" or first.case not in ("", "Nom"):
            continue
        verb = words[first.head]
        told = (verb, *(w for w in words if w.head == verb.i and w.dep in LIGHT))
        if any(w.lemma in meeting for w in told):
            found[first.i] = replace(first, dep="obj")
            found[mark.i] = replace(mark, head=second.i, dep="cc")
            found[second.i] = replace(second, head=first.i, dep="conj")
    return found


def _alike(first: Word, second: Word) -> bool:
    """Whether two words are names of one kind."""
    return first.upos == second.upos == "PROPN" and first.ent == second.ent and first.ent in _NAMES
