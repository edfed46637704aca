"""Whether who announces an act performs it: "önerisini reddedeceğini açıkladı"."""

from communique.extraction.syntax.phrases import effective_case
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.tree import Tree
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
    subjects = (c for c in predicate.dependents if tree.words[c].dep.startswith("nsubj"))
    return any(effective_case(tree, c) == "Gen" and _named(tree, c) for c in subjects)


def _named(tree: Tree, i: int) -> bool:
    """Whether a word is a name, or a title with one ("Bakanı Mahama'nın")."""
    parts = (c for c in tree.children[i] if tree.words[c].dep in ("appos", "flat"))
    return any(tree.words[at].upos == "PROPN" for at in (i, *parts))
