"""Who of two rows does something with whom."""

from collections.abc import Sequence

from communique.knowledge import Act
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
