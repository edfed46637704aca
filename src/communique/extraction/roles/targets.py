"""Whom a blow meets by the clause that describes it: "Fiji'nin Peru'yu hedef alan saldırısı"."""

from communique.extraction.roles.control import Says
from communique.extraction.roles.inner import Agents
from communique.extraction.syntax.predicate import Predicate, predicate_at


def targets(predicate: Predicate, _outer: Agents, says: Says) -> list[int]:
    """Return the objects of the active participles about an event noun that aim or strike.

    Args:
        predicate: The event noun.
        _outer: Finds the subjects of participles; none is wanted here.
        says: Whether a word is in a list of the language.

    Returns:
        Indices of heads.
    """
    tree = predicate.tree
    found = []
    for c in tree.children[predicate.head]:
        if tree.words[c].dep != "acl" or c > predicate.head:
            continue
        clause = predicate_at(tree, c)
        if clause.passive or "Person[psor]" in clause.word.feats:
            continue
        if any(says("hitting", tree.words[i]) for i in clause.core):
            found += [d for d in clause.dependents if _is_object(clause, d)]
    return found


def _is_object(clause: Predicate, i: int) -> bool:
    word = clause.tree.words[i]
    return word.dep == "obj" and word.case == "Acc"
