"""What somebody claims of others: "X, Y'nin Z ile görüştüğünü öne sürdü" accuses Y of nothing."""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.roles.complements import complements
from communique.extraction.statements.assembling import Outcome
from communique.knowledge import Grammar


def unless_harmless(outcome: Outcome, outcomes: Sequence[Outcome], grammar: Grammar) -> Outcome:
    """Drop an accusation that is only a claim, where what is claimed is no wrong.

    Args:
        outcome: What a frame tells.
        outcomes: What all frames of the sentence tell.
        grammar: Names the acts that accuse, verbs that only claim, and acts that are no wrong.

    Returns:
        The outcome, without statements if a clause that it governs tells only such acts.
    """
    match = outcome.match
    if not outcome.statements or match.frame.act not in grammar.marks["claims"]:
        return outcome
    tree = match.predicate.tree
    claiming = grammar.marks["claiming"]
    if tree.words[match.trigger[-1]].lemma not in claiming:
        return outcome
    clauses = [tree.subtree(clause.head) for clause in complements(match.predicate)]
    inside = [
        other.match.frame.act
        for other in outcomes
        if other.statements and any(other.match.predicate.head in words for words in clauses)
    ]
    if not inside or not grammar.marks["harmless"].issuperset(inside):
        return outcome
    return replace(outcome, statements=(), why="what is claimed is no wrong")
