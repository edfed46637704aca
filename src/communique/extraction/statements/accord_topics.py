"""Ties that only the name of an accord tells: "işbirliği anlaşması" is no cooperation yet."""

from communique.extraction.frames.matching import FrameMatch
from communique.extraction.syntax.tree import ROOT


def names_accord(tie: FrameMatch, accord: FrameMatch) -> bool:
    """Return whether the noun of a tie only says what an accord is about.

    "İşbirliği anlaşması", "işbirliğinin geliştirilmesine dair anlaşma": not what a clause tells
    ("süren işbirliğinin sağladığı anlaşma").

    Args:
        tie: The frame of the tie.
        accord: The frame of the accord.
    """
    at, end = tie.predicate.head, accord.predicate.head
    words = tie.predicate.tree.words
    if tie.frame.act == accord.frame.act or not tie.predicate.is_noun or at >= end:
        return False
    while at != end:
        at = words[at].head
        if at in (ROOT, end):
            return at == end and accord.predicate.is_noun
        if words[at].feats.get("VerbForm", "Vnoun") != "Vnoun" or words[at].feats.get("Tense"):
            return False
    return False
