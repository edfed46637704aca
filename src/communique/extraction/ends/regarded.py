"""Whose rights and worries must be regarded: he is not who must act.

"X, 'Y'nin kaygıları dikkate alınmalı' dedi" demands nothing of Y; that of "Y'nin saldırıları
durdurulmalı" is demanded of Y.
"""

from communique.extraction.frames.matching import FrameMatch
from communique.extraction.syntax.phrases import effective_case
from communique.extraction.syntax.tree import ROOT
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar


def regarded(match: FrameMatch, i: int, grammar: Grammar) -> bool:
    """Return whether a name owns what must be regarded, of a request told in the passive.

    Args:
        match: The frame that fired.
        i: Index of the name's head.
        grammar: Names the acts that ask, and things of others that are regarded.

    Returns:
        True for the owner of such a thing.
    """
    predicate, act = match.predicate, match.frame.act
    tree = predicate.tree
    thing = tree.words[i].head
    if act not in grammar.marks["requests"] or thing == ROOT or thing in predicate.core:
        return False
    if not predicate.passive or effective_case(tree, i) != "Gen":
        return False
    return ends_phrase(tree, thing, grammar.words["regarded"], grammar.morphology)
