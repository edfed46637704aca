"""An event noun in the name of a body is no event.

"X, Y İş Birliği Örgütü ile görüştü": that X talks with the body does not tell who cooperates.
"""

from collections.abc import Sequence

from communique.extraction.frames.matching import FrameMatch
from communique.extraction.mentions.mention import Mention

_BODY = "ORG"
"""What the model calls the words of a body's name, also of one that acts for nobody."""


def names_body(match: FrameMatch, mentions: Sequence[Mention]) -> bool:
    """Return whether the words of a frame only stand in the name of a body.

    Args:
        match: The frame that fired.
        mentions: The mentions of the sentence.

    Returns:
        True for an event noun within the name of an organisation, before its last word.
    """
    if not match.predicate.is_noun:
        return False
    start, end = min(match.trigger), max(match.trigger)
    names = (m.name for m in mentions if m.kind == "Organization" and m.name)
    if any(first <= start and end < last for first, last in names):
        return True
    around = match.predicate.tree.words[start : end + 2]
    body = len(around) == end + 2 - start and all(word.ent == _BODY for word in around)
    return body and not any(word.ent_start for word in around[1:])
