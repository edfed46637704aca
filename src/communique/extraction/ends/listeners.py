"""Whom a speaker tells to his face what he has done: "Gana'dan Mali'ye: Bizi aldattınız"."""

from communique.extraction.attribution.voices import Voices
from communique.extraction.discourse.kinds import ACTORS, node_types
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.frames.second_persons import listens
from communique.knowledge import Role
from communique.model import Node


def listener(match: FrameMatch, role: Role, voices: Voices) -> list[Node]:
    """Return who is spoken to, if a second person says that he is the subject of a predicate.

    Args:
        match: The frame that fired.
        role: The role that its subject would fill.
        voices: Who speaks where in the sentence, and to whom.

    Returns:
        One node, or none for other persons and roles, or where nobody is spoken to.
    """
    if not listens(match.predicate, role):
        return []
    _, addressee, _ = voices.at(match.predicate.head)
    types = (node_types(role.kinds) or ACTORS) & ACTORS
    return [addressee] if addressee is not None and addressee.type in types else []


def before_colon(match: FrameMatch, i: int, voices: Voices) -> bool:
    """Return whether a word stands before the colon of a headline and a frame's verb behind it.

    Who speaks there, and to whom, is no part of what is said ("X'ten Y'ye: Kabul etmeyiz").

    Args:
        match: The frame that fired.
        i: Index of the word.
        voices: Who speaks where in the sentence.
    """
    cues = (v.attribution.cue[0] for v in voices.voices if v.attribution.how == "headline")
    return any(i < cue < match.predicate.head for cue in cues)
