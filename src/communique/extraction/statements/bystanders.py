"""Who speaks of an attack does not suffer it, and who condemns one has not done it.

"X, Y'nin saldırısını kınadı", "X, Y'nin saldırılarını durdurmasını istedi" name no victim;
"X, Y'deki terör saldırısını kınadı", "X, Y'ye yönelik yaptırımları eleştirdi" nobody who did it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from communique.extraction.statements.assembling import Outcome
from communique.extraction.statements.unowned import done_by_clause
from communique.extraction.syntax.possession import SUBJECTS
from communique.knowledge import Act

_HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_AGAINST = frozenset({"DISAPPROVE", "ACCUSE", "PROTEST"})
_MOURNS = "condoled"


def without_bystanders(
    outcome: Outcome, outcomes: Sequence[Outcome], acts: Mapping[str, Act]
) -> Outcome:
    """Drop an attack on who only speaks of it, and a hostile deed of who reproves or mourns it.

    Args:
        outcome: What a frame tells.
        outcomes: What all frames of the sentence tell.
        acts: The acts.

    Returns:
        The outcome without such statements.
    """
    kind = acts[outcome.match.frame.act].plover
    if kind not in _HOSTILE or not outcome.statements:
        return outcome
    frames = {o.match.frame.id for o in outcomes}  # under their names stand ends of their roles
    others = [o for o in outcomes if o.statements and _speaks_of(o, outcome, acts)]
    told = (s for o in others for s in o.statements)
    reacting = {s.subject.id for s in told if s.evidence[0].rule in frames}
    reacting -= _named_inside(outcome, "object")
    spared = reacting if kind == "ASSAULT" else set()
    against: set[str] = set()
    predicate = outcome.match.predicate
    if predicate.is_noun and not done_by_clause(predicate):
        # "X'e saldırdığı için kendisini eleştiren Y'yi kınadı"
        against = {s.subject.id for o in others if _reproves(o, acts) for s in o.statements}
        against -= _named_inside(outcome, "subject") | _by_whom(outcome)
    kept = tuple(
        s for s in outcome.statements if s.object.id not in spared and s.subject.id not in against
    )
    return replace(outcome, statements=kept, why="" if kept else "who reacts has no part in it")


def _named_inside(outcome: Outcome, end: Literal["subject", "object"]) -> set[str]:
    """Who is named in the phrase of an attack ("elçiliğimize düzenlenen saldırı")."""
    predicate = outcome.match.predicate
    inside = predicate.tree.subtree(predicate.head)
    ends = (getattr(reading, end) for reading in outcome.readings)
    return {node.id for e in ends if e.at in inside for node in e.nodes}


def _by_whom(outcome: Outcome) -> set[str]:
    """Who is said to have done it otherwise than as a subject ("X tarafından işgali kınandı")."""
    words = outcome.match.predicate.tree.words
    ends = (reading.subject for reading in outcome.readings)
    told = (end for end in ends if end.at >= 0 and words[end.at].dep not in SUBJECTS)
    return {node.id for end in told for node in end.nodes}


def _reproves(other: Outcome, acts: Mapping[str, Act]) -> bool:
    """Whether a frame tells that somebody is against a deed, or mourns for what it did."""
    act = acts[other.match.frame.act]
    return act.plover in _AGAINST or act.id == _MOURNS


def _speaks_of(other: Outcome, attack: Outcome, acts: Mapping[str, Act]) -> bool:
    """Whether a frame tells a word about what another one tells inside its clause."""
    act, predicate = acts[other.match.frame.act], other.match.predicate
    inside = attack.match.predicate.head in predicate.tree.subtree(predicate.head)
    apart = attack.match.predicate.head not in predicate.core
    return act.verbal and inside and apart
