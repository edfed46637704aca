"""Who speaks of an attack does not suffer it.

"X, Y'nin saldırısını kınadı", "X, Y'nin saldırılarını durdurmasını istedi" name no victim.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from communique.extraction.assembling import Outcome
from communique.knowledge import Act


def without_bystanders(
    outcome: Outcome, outcomes: Sequence[Outcome], acts: Mapping[str, Act]
) -> Outcome:
    """Drop an attack on who only speaks of it.

    Args:
        outcome: What a frame tells.
        outcomes: What all frames of the sentence tell.
        acts: The acts.

    Returns:
        The outcome without such statements.
    """
    if acts[outcome.match.frame.act].plover != "ASSAULT" or not outcome.statements:
        return outcome
    frames = {o.match.frame.id for o in outcomes}  # under their names stand ends of their roles
    told = (s for o in outcomes if _speaks_of(o, outcome, acts) for s in o.statements)
    reacting = {s.subject.id for s in told if s.evidence[0].rule in frames}
    reacting -= _named_inside(outcome)
    kept = tuple(s for s in outcome.statements if s.object.id not in reacting)
    return replace(outcome, statements=kept, why="" if kept else "who reacts does not suffer it")


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
