"""Deeds told as the reason for what somebody does: they are his words.

"X, sınırın ihlal edildiği gerekçesiyle Y'yi protesto etti" tells the breach as X sees it.
"""

from collections.abc import Callable, Iterator
from typing import Protocol

from communique.extraction.attribution.reported import Attribution, View
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.tree import Tree


class Agents(Protocol):
    """Finds predicates above words, and their subjects."""

    def agents(self, predicate: Predicate, *, shared: bool = True, depth: int = 0) -> list[int]:
        """Return the logical subject."""

    def governor_of(self, tree: Tree, i: int) -> Predicate | None:
        """Return the predicate above a word."""


def reasons(
    view: View,
    nouns: frozenset[str],
    *,
    agents: Agents,
    said: Callable[[View, int], frozenset[int]],
    may_speak: Callable[[int], bool],
) -> Iterator[Attribution]:
    """Yield nouns by which somebody gives a reason, with who acts on it and the clause before.

    Args:
        view: The sentence.
        nouns: Such nouns as they stand ("gerekçesiyle").
        agents: Finds who acts.
        said: Returns the words of the clause that a noun takes before it.
        may_speak: Whether a word names somebody who can speak.

    Yields:
        An attribution for each such noun below what somebody does.
    """
    tree = view.tree
    for word in tree.words:
        if word.low not in nouns or word.i in view.inside:
            continue
        above, content = agents.governor_of(tree, word.i), said(view, word.i)
        if above is None or above.passive or not content:
            continue
        doers = (i for i in agents.agents(above) if i not in content and may_speak(i))
        source = next(doers, None)
        if source is not None:
            yield Attribution(
                (word.i, word.i), "tr.report.noun", "say", source, "noun", None, content
            )
