"""One event told twice by the same words: the surer or more specific telling stays.

*Source:* the guidelines' "choose the most specific act".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.extraction.frames.foreseen import PREFIX
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.statements.assembling import Outcome
from communique.knowledge import Grammar
from communique.model import Statement


def unless_told_better(outcome: Outcome, outcomes: Sequence[Outcome], grammar: Grammar) -> Outcome:
    """Drop what another frame tells better by the same words.

    Args:
        outcome: What a frame tells.
        outcomes: What all frames of the sentence tell.
        grammar: Says for an act which ones are told in its stead.

    Returns:
        The outcome without all that a surer frame of the same act tells, and without statements
        whose ends a frame of an act that is told rather relates.
    """
    for other in _by_the_same_words(outcome, outcomes):
        same = other.match.frame.act == outcome.match.frame.act
        if same and not _parted(other, outcome) and _better(other, outcome):
            why = f"{other.match.frame.id} tells it by the same words"
            return replace(outcome, statements=(), why=why)
        if same or _only_guessed(other, outcome):
            continue
        kept = _unrivalled(outcome, other, grammar)
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


def _better(other: Outcome, outcome: Outcome) -> bool:
    """Whether one of two frames of an act tells it better: more words that turn it, or surer.

    "Yardımları askıya aldı" denies what "yardımları" tells.
    """
    if other.match.negated != outcome.match.negated:
        ours, theirs = set(outcome.match.trigger), set(other.match.trigger)
        if ours < theirs or theirs < ours:
            return ours < theirs
    return _rank(other) > _rank(outcome)


def _only_guessed(other: Outcome, outcome: Outcome) -> bool:
    """Whether only the model sees an act by the words of a frame that is surer of its own."""
    guessed = other.match.frame.id.startswith(PREFIX)
    listed = not outcome.match.frame.id.startswith(PREFIX)
    return guessed and listed and _rank(other) < _rank(outcome)


def _parted(one: Outcome, other: Outcome) -> bool:
    """Whether they are told of two clauses that share their verb, or of two in a row below it."""
    same = one.match.frame is other.match.frame
    asked, too = _who_acts(one.match), _who_acts(other.match)
    rows = bool(asked and too) and asked.isdisjoint(too)
    return rows or (same and one.match.subject != other.match.subject)


def _who_acts(match: FrameMatch) -> set[int]:
    """Who acts in the clause below a verb, if that is its object."""
    first = next((b for b in match.object if b.words), None)
    return set(first.words) if first is not None and first.role.name == "clause.agent" else set()


def _unrivalled(outcome: Outcome, other: Outcome, grammar: Grammar) -> tuple[Statement, ...]:
    act, rival = outcome.match.frame.act, other.match.frame.act
    told = outcome.statements
    guessed = _only_guessed(outcome, other) and act in grammar.rather.get(rival, ())
    if guessed or rival in grammar.rather.get(act, ()):
        ends = {(s.subject.id, s.object.id) for s in other.statements}
        told = tuple(s for s in told if (s.subject.id, s.object.id) not in ends)
    # The deeds of a row are all that one's: "Y'nin durmasının ve çekilmesinin önemini vurguladı".
    if rival in grammar.rather_whose.get(act, ()) and any(
        _whose(s, other.statements) for s in told
    ):
        return ()
    return told


def _whose(statement: Statement, others: Sequence[Statement]) -> bool:
    """Whether others relate the subject and who does the deed that is the object."""
    deed = statement.object.label if statement.object.type == "Topic" else ""
    return any(
        statement.subject.id == other.subject.id
        and (statement.object.id == other.object.id or other.object.label in deed)
        for other in others
        if other.object.type != "Topic"
    )
