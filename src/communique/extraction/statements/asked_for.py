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
    predicate = outcome.match.predicate
    asking = (o for o in outcomes if o.statements and o.match.frame.act in requests)
    heads = (other.match.predicate.head for other in asking)
    if not any(predicate.head in predicate.tree.subtree(head) for head in heads):
        return outcome
    return replace(outcome, statements=left, why="it is only asked for")
