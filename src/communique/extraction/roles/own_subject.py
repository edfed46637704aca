"""The subject that a clause has of its own, and whose that is ("X'in adımlarının … olduğu")."""

from communique.extraction.roles.astray import surface
from communique.extraction.roles.complements import named_owners
from communique.extraction.syntax.possession import SUBJECTS
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.stems import is_verbal

_SUBJECTS = {*SUBJECTS, "csubj"}


def has_own_subject(predicate: Predicate) -> bool:
    """Return whether a clause that is told or thought has a subject of its own.

    "X, Y'nin adımlarının hukuka aykırı olduğunu bildirdi": it is not about X.

    Args:
        predicate: The predicate.

    Returns:
        Whether one hangs on it.
    """
    tree = predicate.tree
    subjects = any(tree.words[c].dep in _SUBJECTS for c in predicate.dependents)
    return subjects and predicate.clause == "nominal"


def subject_owners(predicate: Predicate) -> list[int]:
    """Return the names that say whose the subject of a predicate is.

    Args:
        predicate: The predicate.

    Returns:
        Indices of the names ("X'in" of "X'in adımları hukuka aykırı").
    """
    return named_owners(predicate.tree, surface(predicate))


def told_subjects(predicate: Predicate) -> list[int]:
    """Return the verbal nouns that are the subject of a verb.

    Args:
        predicate: The verb.

    Returns:
        Indices of the first of each row ("yenilenmesi" of "anlaşmanın yenilenmesi gündeme geldi").
    """
    tree = predicate.tree
    subjects = (c for c in predicate.dependents if tree.words[c].dep in _SUBJECTS)
    return [
        c
        for c in subjects
        if is_verbal(tree.words[c]) and tree.words[c].feats.get("VerbForm") == "Vnoun"
    ]
