"""Who speaks of an attack does not suffer it, and who disapproves of a hostile deed does not do it.

"X, Y'nin saldırısını kınadı", "X, Y'nin saldırılarını durdurmasını istedi" name no victim;
"X, Y'ye yönelik saldırıları kınadı" names nobody who attacks.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from communique.extraction.assembling import Outcome
from communique.knowledge import Act


def without_bystanders(
    outcome: Outcome, outcomes: Sequence[Outcome], acts: Mapping[str, Act]
) -> Outcome:
    """Drop an attack on who only speaks of it, and hostile deeds of who disapproves of them.

    Args:
        outcome: What a frame tells.
        outcomes: What all frames of the sentence tell.
        acts: The acts.

    Returns:
        The outcome without such statements.
    """
    act = acts[outcome.match.frame.act]
    if act.sign < 0 and not act.verbal and outcome.statements:
        outcome = _without_judges(outcome, outcomes, acts)
    if act.plover != "ASSAULT" or not outcome.statements:
        return outcome
    frames = {o.match.frame.id for o in outcomes}  # under their names stand ends of their roles
    told = (s for o in outcomes if _speaks_of(o, outcome, acts) for s in o.statements)
    reacting = {s.subject.id for s in told if s.evidence[0].rule in frames}
    reacting -= _named_inside(outcome)
    kept = tuple(s for s in outcome.statements if s.object.id not in reacting)
    return replace(outcome, statements=kept, why="" if kept else "who reacts does not suffer it")


def _without_judges(
    outcome: Outcome, outcomes: Sequence[Outcome], acts: Mapping[str, Act]
) -> Outcome:
    """Drop the deeds of those who disapprove of them ("Y'ye yönelik saldırıları kınadı")."""
    frames = {o.match.frame.id for o in outcomes}
    told = (s for o in outcomes if _disapproves(o, outcome, acts) for s in o.statements)
    judges = {s.subject.id for s in told if s.evidence[0].rule in frames}
    kept = tuple(s for s in outcome.statements if s.subject.id not in judges)
    return replace(outcome, statements=kept, why="" if kept else "who disapproves does not do it")


def _disapproves(other: Outcome, deed: Outcome, acts: Mapping[str, Act]) -> bool:
    """Whether a frame says that somebody disapproves of the event noun of another one."""
    predicate, verb = deed.match.predicate, other.match.predicate
    is_noun = predicate.is_noun and predicate.word.case in ("Acc", "Dat", "Abl")
    above = predicate.head_word.head in verb.core and predicate.head not in verb.core
    return acts[other.match.frame.act].plover == "DISAPPROVE" and is_noun and above


def _named_inside(outcome: Outcome) -> set[str]:
    """Who is named in the phrase of an attack ("elçiliğimize düzenlenen saldırı")."""
    predicate = outcome.match.predicate
    inside = predicate.tree.subtree(predicate.head)
    objects = (r.object for r in outcome.readings if r.object.at in inside)
    return {node.id for end in objects for node in end.nodes}


def _speaks_of(other: Outcome, attack: Outcome, acts: Mapping[str, Act]) -> bool:
    """Whether a frame tells a word about what another one tells inside its clause."""
    act, predicate = acts[other.match.frame.act], other.match.predicate
    inside = attack.match.predicate.head in predicate.tree.subtree(predicate.head)
    apart = attack.match.predicate.head not in predicate.core
    return act.verbal and inside and apart
