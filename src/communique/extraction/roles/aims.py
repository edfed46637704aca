"""Whose deed an infinitive tells that somebody's aim is said to be: "X'in amacı Y'yi vurmaktır"."""

from communique.extraction.syntax.possession import SUBJECTS
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.tree import ROOT


def aim(predicate: Predicate) -> int:
    """Return the noun that a deed is said to be ("amacı" of "X'in amacı Y'yi vurmak").

    Args:
        predicate: The deed, maybe one of a row of them.

    Returns:
        Index of a noun that is somebody's, or ROOT for all but infinitives.
    """
    tree, head = predicate.tree, predicate.head_word
    if predicate.clause != "infinitive":
        return ROOT
    heads = {*predicate.core, head.i} | ({head.head} if head.dep == "conj" else set())
    for c in sorted(c for i in heads for c in tree.children[i] if c < min(predicate.core)):
        word = tree.words[c]
        owned = word.upos == "NOUN" and "Person[psor]" in word.feats
        if word.dep in SUBJECTS and owned and aimers(predicate, c):
            return c
    return ROOT


def aimers(predicate: Predicate, noun: int) -> list[int]:
    """Return those whose aim a deed is said to be.

    Args:
        predicate: The deed.
        noun: Index of the aim, or ROOT.

    Returns:
        Indices of genitives.
    """
    words = predicate.tree.words
    owners = predicate.tree.children[noun] if noun != ROOT else ()
    return [c for c in owners if words[c].case == "Gen" and words[c].dep == "nmod:poss"]
