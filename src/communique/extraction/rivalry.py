"""One event told twice by the same words: the surer or more specific telling stays.

*Source:* the guidelines' "choose the most specific act".
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from communique.extraction.assembling import Outcome
from communique.model import Statement


def unless_told_better(
    outcome: Outcome, outcomes: Sequence[Outcome], rather: Mapping[str, frozenset[str]]
) -> Outcome:
    """Drop what another frame tells better by the same words.

    Args:
        outcome: What a frame tells.
        outcomes: What all frames of the sentence tell.
        rather: For an act those that are told in its stead of the same ends.

    Returns:
        The outcome without all that a surer frame of the same act tells, and without statements
        whose ends a frame of an act that is told rather relates.
    """
    for other in _by_the_same_words(outcome, outcomes):
        same = other.match.frame.act == outcome.match.frame.act
        if same and not _parted(other, outcome) and _rank(other) > _rank(outcome):
            why = f"{other.match.frame.id} tells it by the same words"
            return replace(outcome, statements=(), why=why)
        if same:
            continue
        kept = _unrivalled(outcome, other, rather)
        if not kept:
            why = f"{other.match.frame.id} tells it as another act"
            return replace(outcome, statements=(), why=why)
        outcome = replace(outcome, statements=kept)
    return outcome


def _by_the_same_words(outcome: Outcome, outcomes: Sequence[Outcome]) -> Iterator[Outcome]:
    for other in outcomes:
        shared = set(other.match.trigger) & set(outcome.match.trigger)
        if other is not outcome and shared and other.statements and outcome.statements:
            yield other


def _rank(outcome: Outcome) -> tuple[float, str]:
    return (outcome.statements[0].confidence, outcome.match.frame.id)


def _parted(one: Outcome, other: Outcome) -> bool:
    """Whether the same frame is told of two clauses that share their verb."""
    same = one.match.frame is other.match.frame
    return same and one.match.subject != other.match.subject


def _unrivalled(
    outcome: Outcome, other: Outcome, rather: Mapping[str, frozenset[str]]
) -> tuple[Statement, ...]:
    if other.match.frame.act not in rather.get(outcome.match.frame.act, ()):
        return outcome.statements
    ends = {(s.subject.id, s.object.id) for s in other.statements}
    return tuple(s for s in outcome.statements if (s.subject.id, s.object.id) not in ends)
