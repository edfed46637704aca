"""What frames tell of a sentence, weighed against each other: what is not so or told twice goes."""

from collections.abc import Mapping, Sequence

from communique.extraction.statements.asked_for import unless_asked
from communique.extraction.statements.assembling import Outcome
from communique.extraction.statements.bystanders import without_bystanders
from communique.extraction.statements.callings import unless_called_upon
from communique.extraction.statements.claimed import unless_harmless
from communique.extraction.statements.destinations import unless_town_told
from communique.extraction.statements.papers import unless_signed
from communique.extraction.statements.rivalry import unless_told_better
from communique.extraction.statements.some_member import unless_some_member
from communique.extraction.statements.unowned import unless_unowned
from communique.knowledge import Act, Grammar


def vetted(outcomes: Sequence[Outcome], acts: Mapping[str, Act], grammar: Grammar) -> list[Outcome]:
    """Return what frames tell without what the others speak against.

    Args:
        outcomes: What all frames of a sentence tell.
        acts: The acts.
        grammar: The words by which they are weighed.

    Returns:
        The outcomes in order; those that lost all statements say why.
    """
    kept = [without_bystanders(o, outcomes, acts) for o in outcomes]
    kept = [unless_unowned(o, acts, grammar) for o in kept]
    kept = [unless_called_upon(o, grammar) for o in kept]
    kept = [unless_harmless(o, kept, grammar) for o in kept]
    kept = [unless_some_member(o, grammar) for o in kept]
    kept = [unless_asked(o, kept, grammar) for o in kept]
    kept = [unless_told_better(o, kept, grammar) for o in kept]
    kept = [unless_signed(o, kept, grammar) for o in kept]
    return [unless_town_told(o, kept, grammar) for o in kept]
