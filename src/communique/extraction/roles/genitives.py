"""Who owns a noun by the genitives right under it."""

from communique.extraction.syntax.phrases import effective_case
from communique.extraction.syntax.tree import Tree


def direct_owners(tree: Tree, i: int) -> list[int]:
    """Return the genitives right under a noun, in order."""
    return [c for c in tree.children[i] if tree.words[c].case == "Gen"]


def who_owns(tree: Tree, i: int) -> list[int]:
    """Return the genitives under a noun, in order, or the first of a row ("X ile Y'nin").

    Args:
        tree: The sentence.
        i: Index of the noun.
    """
    rows = (c for c in tree.children[i] if c < i and effective_case(tree, c) == "Gen")
    return direct_owners(tree, i) or list(rows)
