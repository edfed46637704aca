"""Which meetings told before a trigger tell who takes part: none that is only talked about.

"Toplantıda X'in Y ile müzakereleri ele alındı": whoever takes that up, X and Y are only talked of.
"""

from collections.abc import Collection, Sequence

from communique.extraction.frames.matching import FrameMatch
from communique.extraction.statements.assembling import Outcome
from communique.model import Statement


def met_outside(
    match: FrameMatch, meetings: Sequence[Outcome], talks: Collection[str]
) -> list[Statement]:
    """Return what is told of meetings before a frame, outside what is only taken up.

    Args:
        match: The frame that fired.
        meetings: What the frames of meetings tell in the sentence.
        talks: Acts that only take something up, and so may have talks for their object.

    Returns:
        The statements of the meetings in order.
    """
    tree = match.predicate.tree
    taking_up = match.object if match.frame.act in talks else ()
    heads = (i for binding in taking_up for i in binding.words[:1])
    told = {w for i in heads for w in tree.subtree(i)} - match.predicate.core
    before = (o for o in meetings if max(o.match.trigger) < min(match.trigger))
    apart = (o for o in before if told.isdisjoint(o.match.trigger))
    return [statement for outcome in apart for statement in outcome.statements]
