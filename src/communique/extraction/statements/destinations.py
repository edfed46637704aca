"""A town that is gone to stays the town.

"Resmî ziyaret için Suva'ya gitti" tells no second visit, to Fiji.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.statements.assembling import Outcome
from communique.knowledge import Grammar


def unless_town_told(outcome: Outcome, outcomes: Sequence[Outcome], grammar: Grammar) -> Outcome:
    """Drop a journey to the state that a town stands for, where the one to the town is told.

    Args:
        outcome: What a frame tells.
        outcomes: What all frames of the sentence tell.
        grammar: Names the acts by which somebody goes somewhere.

    Returns:
        The outcome without such statements.
    """
    if outcome.match.frame.act not in grammar.marks["journeys"] or not outcome.statements:
        return outcome
    towns = {
        (s.act, s.subject.id, s.object.mention)
        for other in outcomes
        for s in other.statements
        if s.object.type == "Place"
    }
    kept = tuple(
        s
        for s in outcome.statements
        if s.object.type != "State" or (s.act, s.subject.id, s.object.mention) not in towns
    )
    return replace(outcome, statements=kept, why="" if kept else "the town itself is gone to")
