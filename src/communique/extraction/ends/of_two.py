"""Two states by which an event is called: no place to go to ("Y-Z Forumu'na katıldı")."""

from communique.extraction.frames.matching import FrameMatch
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Grammar

_HYPHENS = frozenset({"-", "–"})


def of_two(match: FrameMatch, i: int, grammar: Grammar) -> bool:
    """Return whether a name only tells with another whose an event is to which one goes.

    Args:
        match: The frame that fired.
        i: Index of the name's head.
        grammar: Names the acts of going somewhere.

    Returns:
        True for a name that a hyphen ties to another one, both without an ending.
    """
    return match.frame.act in grammar.marks["journeys"] and _tied(match.predicate.tree, i)


def _tied(tree: Tree, i: int) -> bool:
    around = tree.words[max(i - 2, 0) : i + 3]
    return any(
        mark.form in _HYPHENS and before.capital and after.capital
        for before, mark, after in zip(around, around[1:], around[2:], strict=False)
    )
