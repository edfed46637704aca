"""Talks that name their parties: who acts in them besides is none ("X ile Y arasındaki …")."""

from collections.abc import Sequence

from communique.extraction.roles.binding import Binder
from communique.extraction.syntax.predicate import Predicate
from communique.knowledge import Grammar, Role

_ABOVE = "above"
_BETWEEN = Role("between")


def without_outsiders(
    predicate: Predicate, roles: Sequence[Role], *, act: str, binder: Binder, grammar: Grammar
) -> tuple[Role, ...]:
    """Return the roles of a subject without that of who acts above talks of others.

    "X ile Y arasındaki görüşmelerde Z taviz istedi": Z is no party of these talks by that.

    Args:
        predicate: The trigger as a predicate.
        roles: The roles of the subject.
        act: The act.
        binder: Fills roles.
        grammar: Names the acts whose noun names talks.
    """
    if act not in grammar.marks["talking_acts"] or not predicate.is_noun:
        return tuple(roles)
    if not any(role.name == _ABOVE for role in roles):
        return tuple(roles)
    inside = predicate.tree.subtree(predicate.head)
    if not any(i in inside for i in binder.fill(predicate, _BETWEEN)):
        return tuple(roles)
    return tuple(role for role in roles if role.name != _ABOVE)
