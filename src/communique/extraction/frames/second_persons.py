"""Deeds of who is spoken to, by their endings: "bizi aldattınız"."""

from communique.extraction.syntax.predicate import Predicate
from communique.knowledge import Role

_OF_WHO_ACTS = frozenset({"agent", "surface"})


def second_person(predicate: Predicate) -> bool:
    """Return whether a verb tells what those do who are spoken to, and does not order it.

    Args:
        predicate: The predicate.

    Returns:
        True for "aldattınız", False for "aldatmayın".
    """
    feats = predicate.word.feats
    return feats.get("Person") == "2" and feats.get("Mood") != "Imp"


def listens(predicate: Predicate, role: Role) -> bool:
    """Return whether who fills a role of a predicate is who is spoken to.

    Args:
        predicate: The predicate.
        role: The role.

    Returns:
        True for the subject of a second person.
    """
    return role.name in _OF_WHO_ACTS and second_person(predicate)
