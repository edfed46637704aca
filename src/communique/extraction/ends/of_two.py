"""Two states by which an event is called: no place to go to ("Y-Z Forumu'na katıldı")."""

from communique.extraction.frames.matching import FrameMatch
from communique.extraction.syntax.tree import Tree, Word
from communique.knowledge import Grammar

_HYPHENS = frozenset({"-", "–"})


def of_two(match: FrameMatch, i: int, grammar: Grammar) -> bool:
    """Return whether a name only tells with another whose an event is to which one goes.

    Args:
        match: The frame that fired.
        i: Index of the name's head.
        grammar: Names the acts of going somewhere.

    Returns:
        True for a name that a hyphen ties to a bare one, and that is bare.
    """
    return match.frame.act in grammar.marks["journeys"] and _tied(match.predicate.tree, i)


def _tied(tree: Tree, i: int) -> bool:
    around = tree.words[max(i - 2, 0) : i + 3]
    return any(
        mark.form in _HYPHENS and _bare(before) and _bare(after)
        for before, mark, after in zip(around, around[1:], around[2:], strict=False)
    )


def _bare(word: Word) -> bool:
    """Whether a word is a name without an ending; a dateline ends in another ("OSLO - Gana'ya")."""
    return word.capital and word.case in ("", "Nom")
