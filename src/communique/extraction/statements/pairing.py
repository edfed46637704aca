"""Who of two rows does something with whom."""

from collections.abc import Sequence

from communique.extraction.ends.collecting import Candidate
from communique.knowledge import Act, Grammar
from communique.model import Node


def pairs(
    act: Act, subjects: Sequence[Node], objects: Sequence[Node], *, severally: bool = False
) -> list[tuple[Node, Node]]:
    """Return the ends of each statement that rows of subjects and objects make.

    Args:
        act: The act.
        subjects: The subjects.
        objects: The objects.
        severally: Whether each subject acts by itself even where the act is mutual.

    Returns:
        Pairs of subject and object.
    """
    if act.symmetric and not severally:
        everyone = {n.id: n for n in (*subjects, *objects)}
        first, *others = everyone.values()
        return [(first, other) for other in others]
    return [(s, o) for s in subjects for o in objects if s.id != o.id]


def parts_with_others(act: str, object_: Candidate, grammar: Grammar) -> bool:
    """Return whether a row ties itself to others than its own ("X ve Y, Z ile yakınlaştı").

    Args:
        act: The act.
        object_: With whom it is.
        grammar: Names the acts that are ties.
    """
    comitative = any(way.endswith(":ins:actor") or way.endswith(":ins") for way in object_.ways)
    return act in grammar.marks["ties_between"] and comitative
