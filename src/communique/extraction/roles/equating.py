"""Who or what a noun is said to be: X in "krizin nedeninin X olduğunu" and "sorumlusu X'tir"."""

from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.stems import is_form_of
from communique.extraction.syntax.tree import ROOT, Tree
from communique.knowledge import Grammar

_SUBJECTS = frozenset({"nsubj", "csubj"})
_COMPLEMENTS = frozenset({"xcomp", "obl", "obj", "nsubj"})
_NOMINAL = frozenset({"NOUN", "PROPN"})


def equated(predicate: Predicate, grammar: Grammar) -> list[int]:
    """Return what the noun of a trigger is said to be.

    Args:
        predicate: The predicate.
        grammar: Names the verbs of being.

    Returns:
        The head of one noun phrase or none.
    """
    tree, noun = predicate.tree, predicate.head
    above = predicate.head_word.head
    if above in (ROOT, noun) or predicate.head_word.dep not in _SUBJECTS or above < noun:
        return []
    if any(word.upos == "AUX" for word in tree.words[noun + 1 : noun + 2]):  # "nedeni olarak"
        return []
    if tree.words[above].upos in _NOMINAL:
        return [above]
    being = predicate.head_word.case in ("", "Nom", "Gen") and _is_being(tree, above, grammar)
    beside = [
        c
        for c in tree.children[above]
        if noun < c < above
        and tree.words[c].dep in _COMPLEMENTS
        and tree.words[c].case in ("", "Nom")
        and tree.words[c].upos in _NOMINAL
    ]
    return beside[-1:] if being else []


def _is_being(tree: Tree, i: int, grammar: Grammar) -> bool:
    """Whether a word is a verb of being right behind what somebody is ("X olduğunu")."""
    behind = i > 0 and tree.words[i - 1].upos in _NOMINAL
    return behind and is_form_of(tree.words[i], grammar.words["copulas"], grammar.morphology)
