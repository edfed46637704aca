"""Envoys: the state to which they are posted ("İran'ın Londra büyükelçisi")."""

from collections.abc import Iterable, Iterator

from communique.extraction.syntax.tree import Tree
from communique.knowledge import Grammar

ENVOY = "Ambassador"
"""Class of their offices."""


def received(tree: Tree, heads: Iterable[int], grammar: Grammar) -> Iterator[int]:
    """Yield where envoys are posted whose own state the text tells, too.

    "İran'ın Londra büyükelçisi" is received by the United Kingdom; "Londra büyükelçisi" alone
    may be anybody's.

    Args:
        tree: The sentence.
        heads: Words that may be envoys.
        grammar: Names the offices.

    Yields:
        Indices of the names of cities or states.
    """
    envoys = [head.words[-1] for head in grammar.offices.heads if head.office_class == ENVOY]
    inflects = grammar.morphology.inflects
    for i in heads:
        if not any(inflects(tree.words[i].bare, noun, verb=False) for noun in envoys):
            continue
        names = [c for c in tree.children[i] if c < i and tree.words[c].upos in ("PROPN", "ADJ")]
        if len(names) > 1 and names[-1] == i - 1 and tree.words[i - 1].case in ("Nom", "Loc"):
            yield i - 1
