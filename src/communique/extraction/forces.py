"""Deeds of forces that report them: who tells of a strike in the passive has struck.

"X ordusu, hedeflerin vurulduğunu bildirdi" names nobody else who did it.
"""

from collections.abc import Callable

from communique.extraction.astray import surface
from communique.extraction.predicate import Predicate
from communique.extraction.tree import Tree, Word


def reporting_force(
    predicate: Predicate, above: Predicate | None, says: Callable[[str, Word], bool]
) -> list[int]:
    """Return the army or ministry that reports a deed of force without an agent.

    Args:
        predicate: A passive predicate without a marked agent.
        above: The predicate that governs it.
        says: Whether a word is in a list of the language.

    Returns:
        Index of the subject of the verb of saying, or nothing.
    """
    tree = predicate.tree
    if above is None or predicate.clause != "nominal" or predicate.head_word.dep != "ccomp":
        return []
    if not any(says("force", tree.words[i]) for i in predicate.core):
        return []
    if not any(_is_enemy(tree, i, says) for i in surface(predicate)):
        return []
    subjects = (c for c in above.dependents if tree.words[c].dep == "nsubj" and not above.passive)
    return [c for c in subjects if any(says("forces", tree.words[i]) for i in tree.subtree(c))][:1]


def _is_enemy(tree: Tree, i: int, says: Callable[[str, Word], bool]) -> bool:
    """Whether those struck are named ("Rus mevzileri") or called so ("teröristler")."""
    named = any(tree.words[c].upos == "PROPN" for c in tree.subtree(i))
    return named or says("enemies", tree.words[i])
