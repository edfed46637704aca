"""What a paper that is signed is about is not told a second time by its name.

"X ile Y, iş birliği anlaşmasını imzaladı": they signed it; that they cooperate is to come.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.statements.assembling import Outcome
from communique.knowledge import Grammar


def unless_signed(outcome: Outcome, outcomes: Sequence[Outcome], grammar: Grammar) -> Outcome:
    """Drop a tie that only names the paper which its two sides sign.

    Args:
        outcome: What a frame tells.
        outcomes: What all frames of the sentence tell.
        grammar: Names the acts of signing, and those that a paper may be named by.

    Returns:
        The outcome, without its statements where the same sides sign a paper so called.
    """
    named, signing = (
        {phrase[0].text for phrase in grammar.words[key]} for key in ("paper_acts", "signing_acts")
    )
    if outcome.match.frame.act not in named or not outcome.statements:
        return outcome
    for other in outcomes:
        if other.match.frame.act not in signing or not _names(outcome, other):
            continue
        sides = {statement.subject.id for statement in other.statements}
        if all({s.subject.id, s.object.id} <= sides for s in outcome.statements):
            why = f"it names what {other.match.frame.id} tells to be signed"
            return replace(outcome, statements=(), why=why)
    return outcome


def _names(outcome: Outcome, signed: Outcome) -> bool:
    """Whether the words of an event noun stand in the phrase of what is signed."""
    match = outcome.match
    if not match.predicate.is_noun:
        return False
    tree = match.predicate.tree
    papers = (i for binding in signed.match.object for i in binding.words)
    return any(set(match.trigger).issubset(tree.subtree(i)) for i in papers)
