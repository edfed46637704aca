"""The sides of a dispute that a document is about, where it need not name them ("taraflar")."""

from collections.abc import Sequence

from communique.extraction.syntax.stems import matches_stem
from communique.extraction.syntax.tree import Tree, beginning
from communique.extraction.syntax.wordings import find_phrase
from communique.knowledge import Dispute, Grammar


def dispute_of(trees: Sequence[Tree], grammar: Grammar) -> Dispute | None:
    """Return the dispute that a document names, if it is the only one.

    Args:
        trees: Its sentences.
        grammar: The language, with the disputes.

    Returns:
        The dispute; None if no or several ones are named.
    """
    named = [d for d in grammar.disputes if any(_names(tree, d, grammar) for tree in trees)]
    return named[0] if len(named) == 1 else None


def _names(tree: Tree, dispute: Dispute, grammar: Grammar) -> bool:
    """Whether a sentence holds a phrase that names a dispute."""
    morphology = grammar.morphology
    return any(
        matches_stem(tree.words[i], phrase[-1], morphology)
        and find_phrase(tree, phrase, morphology, end=i) is not None
        for phrase in dispute.names
        for i in tree.places.get(beginning(phrase[-1].text), ())
    )
