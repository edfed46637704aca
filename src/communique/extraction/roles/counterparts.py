"""Who meets his counterpart, if the parser hung him on it."""

from collections.abc import Iterator

from communique.extraction.syntax.phrases import effective_case
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.stems import matches_stem
from communique.knowledge import Grammar


def of_counterpart(predicate: Predicate, grammar: Grammar) -> Iterator[int]:
    """Yield the subject that hangs on its counterpart ("X'in mevkidaşı ile görüştüğü").

    Args:
        predicate: The predicate.
        grammar: Names counterparts.

    Yields:
        Indices of words.
    """
    tree, keys = predicate.tree, grammar.words["counterparts"]
    for child in predicate.dependents:
        word = tree.words[child]
        if any(matches_stem(word, key[-1], grammar.morphology) for key in keys):
            owners = (c for c in tree.children[child] if tree.words[c].dep == "nmod:poss")
            yield from (c for c in owners if effective_case(tree, c) == "Gen")
