"""The subject that the parser took for a second owner ("X'in Y'nin varlığından kaygı duyduğu").

A noun has one owner: of two genitives before it the first is the subject of the clause.
"""

from collections.abc import Iterator

from communique.extraction.syntax.phrases import effective_case
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.tree import Tree


def first_owners(predicate: Predicate) -> Iterator[int]:
    """Yield the first of two genitives before an argument of a clause that lacks a subject.

    Args:
        predicate: The predicate of the clause.

    Yields:
        Indices of heads, also where the argument stands in a phrase ("Y'nin geleceği konusunda").
    """
    tree = predicate.tree
    for child in predicate.dependents:
        below = [c for c in tree.children[child] if tree.words[c].dep == "nmod:poss"]
        for noun in (child, *below):
            owners = _owners(tree, noun)
            if noun < min(predicate.core) and len(owners) == 2:
                yield owners[0]


def _owners(tree: Tree, noun: int) -> list[int]:
    """The genitives right under a noun, each by itself."""
    return [
        c
        for c in tree.children[noun]
        if c < noun and tree.words[c].dep == "nmod:poss" and effective_case(tree, c) == "Gen"
    ]
