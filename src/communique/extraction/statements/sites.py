"""Towns that stand for their state elsewhere, and not where something is done to or in them.

1. "Lima saldırısında öldü": the strike is no deed of Peru's.
2. "Lima'nın işgali", "Lima ve Quito'nun işgali": Peru occupies neither.
"""

from collections.abc import Sequence

from communique.extraction.discourse.resolving import Resolver
from communique.extraction.ends.scoring import Reading
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.syntax.phrases import conjuncts
from communique.extraction.syntax.tree import ROOT
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar


def without_sites(
    readings: Sequence[Reading], resolver: Resolver, grammar: Grammar
) -> list[Reading]:
    """Return the readings whose subject is not only where a strike was made.

    Args:
        readings: The readings of a frame that fired.
        resolver: Knows the names of the sentence.
        grammar: Names the nouns for strikes.

    Returns:
        Those left, in order.
    """
    return [r for r in readings if not _is_site(r.subject.at, resolver, grammar)]


def without_doubles(
    readings: Sequence[Reading], match: FrameMatch, resolver: Resolver
) -> list[Reading]:
    """Return the readings that do not take a row of towns for places and for their states, too.

    Args:
        readings: The readings of a frame that fired.
        match: The frame.
        resolver: Knows the rows of names of the sentence.

    Returns:
        Those left, in order.
    """
    return [r for r in readings if not _doubled(r, match, resolver)]


def _doubled(reading: Reading, match: FrameMatch, resolver: Resolver) -> bool:
    first, second = reading.subject, reading.object
    if first.at < 0 or any(node.type != "State" for node in first.nodes):
        return False
    if first.at == second.at:
        return all(node.type == "Place" for node in second.nodes)
    row = conjuncts(resolver.tree, first.at) if match.predicate.is_noun else []
    return second.at in row and resolver.tree.words[row[-1]].case == "Gen"


def _is_site(i: int, resolver: Resolver, grammar: Grammar) -> bool:
    """Whether a word is the bare name of a state's seat before a noun for a strike."""
    mention = resolver.mention_at(i) if i >= 0 else None
    if mention is None or not any(entry.how == "metonym" for entry in mention.entries):
        return False
    tree = resolver.tree
    word = tree.words[mention.last]
    bare = word.dep == "nmod:poss" and word.case in ("", "Nom") and word.head != ROOT
    return bare and ends_phrase(tree, word.head, grammar.words["strikes"], grammar.morphology)
