"""Whose deed a clause without a subject tells, where another verb lays it on its object."""

from collections.abc import Callable

from communique.extraction.astray import surface
from communique.extraction.phrases import effective_case
from communique.extraction.predicate import Predicate
from communique.extraction.tree import ROOT, Word


def controlled(
    predicate: Predicate, above: Predicate, is_shell: Callable[[Word], bool]
) -> list[int]:
    """Return whose deed a clause tells that another verb lays on an object.

    "X, Y'yi saldırmakla suçladı", "X, Y'yi çekilmeye zorladı", "X, Y'yi saldırmaması konusunda
    uyardı": the object above does it.

    Args:
        predicate: The infinitive or deed.
        above: The predicate that governs it.
        is_shell: Whether a noun says that something is a topic ("konu").

    Returns:
        Accusatives of the predicate above, or nothing.
    """
    tree = predicate.tree
    if not (_infinitive(predicate) or _deed_in_shell(predicate, is_shell)):
        return []
    if above.passive:
        return surface(above)
    return [c for c in above.dependents if effective_case(tree, c) == "Acc"]


def planned(predicate: Predicate) -> int:
    """Return the noun of which a deed is the content ("asker gönderme planı").

    Args:
        predicate: The deed.

    Returns:
        Index of a noun in the possessive that has an owner of its own, or ROOT.
    """
    tree, noun = predicate.tree, predicate.head_word.head
    if predicate.clause != "infinitive" or noun == ROOT:
        return ROOT
    below = predicate.head_word.dep.startswith("nmod")
    plan = below and "Person[psor]" in tree.words[noun].feats and tree.words[noun].upos == "NOUN"
    owned = any(tree.words[c].case == "Gen" for c in tree.children[noun])
    return noun if plan and owned else ROOT


def _infinitive(predicate: Predicate) -> bool:
    return predicate.clause == "infinitive" and predicate.word.case in ("Ins", "Dat")


def _deed_in_shell(predicate: Predicate, is_shell: Callable[[Word], bool]) -> bool:
    feats, noun = predicate.word.feats, predicate.head_word.head
    deed = feats.get("VerbForm") == "Vnoun" and feats.get("Person[psor]") == "3"
    return deed and noun != ROOT and is_shell(predicate.tree.words[noun])
