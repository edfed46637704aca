"""Deeds that somebody only asks for: they are what his request is about.

"X, Y'ye yaptırım uygulanmasını istedi" tells that X asks, not that X sanctions Y.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.statements.assembling import Outcome
from communique.knowledge import Grammar

_WANTED = "desired"


def unless_asked(outcome: Outcome, outcomes: Sequence[Outcome], grammar: Grammar) -> Outcome:
    """Drop deeds that are only wanted, and stand in what somebody is asked for.

    Args:
        outcome: What a frame tells.
        outcomes: What all frames of the sentence tell.
        grammar: Names the acts that ask.

    Returns:
        The outcome, without the statements of a deed that is wanted in a request told beside it.
    """
    requests = grammar.marks["requests"]
    left = tuple(s for s in outcome.statements if s.modality != _WANTED)
    if len(left) == len(outcome.statements) or outcome.match.frame.act in requests:
        return outcome
    head = outcome.match.predicate.head
    asking = (o for o in outcomes if o.statements and o.match.frame.act in requests)
    if not any(head in _below(other) for other in asking):
        return outcome
    return replace(outcome, statements=left, why="it is only asked for")


def _below(outcome: Outcome) -> frozenset[int]:
    predicate = outcome.match.predicate
    return frozenset(predicate.tree.subtree(predicate.head)) - predicate.core
