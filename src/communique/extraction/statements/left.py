"""The readings of a frame that fired which grammar leaves, before they are weighed."""

from collections.abc import Sequence

from communique.extraction.discourse.resolving import Resolver
from communique.extraction.ends.scoring import Reading
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.statements.own_wrongs import possible
from communique.extraction.statements.parties import without_owners
from communique.extraction.statements.partners import with_told_partners
from communique.extraction.statements.sites import without_doubles, without_sites
from communique.knowledge import Grammar


def readings_left(
    readings: Sequence[Reading], match: FrameMatch, resolver: Resolver, grammar: Grammar
) -> list[Reading]:
    """Return the readings that nothing in the sentence speaks against.

    Args:
        readings: The pairs of candidates of a frame that fired.
        match: The frame.
        resolver: Knows the rows of names of the sentence.
        grammar: The words of the language.

    Returns:
        Those left, in order.
    """
    signing = frozenset(phrase[0].text for phrase in grammar.words["signing_acts"])
    kept = without_owners(readings, match, rows=resolver.groups, signing=signing)
    kept = with_told_partners(kept, match, resolver, grammar)
    kept = without_sites(kept, resolver, grammar)
    kept = without_doubles(kept, match, resolver)
    return possible(kept, match, grammar)
