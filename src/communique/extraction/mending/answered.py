"""Whose proposals and charges are answered: "X, Y'nin önerisini reddettiğini söyledi" are Y's.

The parser makes Y the subject, but nobody turns down what he has himself proposed.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from communique.extraction.syntax.tree import Word


def with_answered(
    words: Sequence[Word], answers: frozenset[str], proposals: frozenset[str]
) -> list[Word]:
    """Return the words of a sentence with names as owners of what is answered.

    Args:
        words: The words.
        answers: Lemmas of verbs, or their nouns, by which one answers ("reddet").
        proposals: Lemmas of what is answered ("öneri").

    Returns:
        The words, where a name in the genitive hangs on the possessed noun right behind it, if
        both hang on such a verb in a clause below one that has a subject.
    """
    found = list(words)
    for word, thing in pairwise(words):
        genitive = word.case == "Gen" and word.dep == "nsubj" and word.upos == "PROPN"
        if not genitive or thing.dep != "obj" or thing.head != word.head:
            continue
        clause = words[word.head]
        listed = thing.lemma in proposals and clause.lemma in answers
        if listed and "Person[psor]" in thing.feats and _told(words, clause):
            found[word.i] = replace(word, head=thing.i, dep="nmod:poss")
    return found


def _told(words: Sequence[Word], clause: Word) -> bool:
    """Whether a clause hangs on a verb that has a subject of its own."""
    above = clause.head
    return above >= 0 and any(w.dep == "nsubj" and w.head == above for w in words)
