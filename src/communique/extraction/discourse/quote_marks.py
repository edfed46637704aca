"""Quotation marks inside a topic: both or none."""

from communique.extraction.syntax.tree import Tree
from communique.knowledge import Grammar


def paired(label: str, tree: Tree, first: int, grammar: Grammar) -> str:
    """Return a topic with the mark before it whose partner it holds ("“balık” yasağı").

    Args:
        label: The topic.
        tree: The sentence.
        first: Index of its first word.
        grammar: Names the marks.

    Returns:
        The topic, without the mark if none stands before it.
    """
    opening, closing = grammar.marks["quote_open"], grammar.marks["quote_close"]
    found = [i for i, c in enumerate(label) if c in closing and c != "'" and c != "’"]
    if len(found) != 1 or any(c in opening - closing for c in label):
        return label
    before = tree.words[first - 1].form if first else ""
    if before in opening:
        return before + label
    return label[: found[0]] + label[found[0] + 1 :]
