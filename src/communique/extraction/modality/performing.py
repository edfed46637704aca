"""Whether who announces an act performs it: "önerisini reddedeceğini açıkladı"."""

from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.wordings import find_phrase
from communique.knowledge import Grammar


def of_another(predicate: Predicate, grammar: Grammar) -> bool:
    """Return whether a clause tells an act of another one than who announces it.

    "X, Y'nin yardım isteyeceğini duyurdu"; what another one will have to do is asked for now
    ("Y'nin çekilmek zorunda kalacağını söyledi"), and things do nothing ("kararın geçerli
    olmayacağını").

    Args:
        predicate: The predicate of the clause.
        grammar: Names the words of having to.
    """
    if predicate.passive:
        return False
    tree, end = predicate.tree, predicate.inflected
    forced = grammar.words["forced"]
    if any(find_phrase(tree, phrase, grammar.morphology, end=end) for phrase in forced):
        return False
    words = (tree.words[c] for c in predicate.dependents)
    names = (w for w in words if w.upos == "PROPN" and w.case == "Gen")
    return any(w.dep.startswith("nsubj") for w in names)
