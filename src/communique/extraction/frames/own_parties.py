"""Talks that name their parties: who acts in them besides is none ("X ile Y arasındaki …")."""

from collections.abc import Sequence

from communique.extraction.roles.binding import Binder
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.stems import is_form_of
from communique.extraction.syntax.tree import ROOT
from communique.knowledge import Grammar, Role

_ABOVE = "above"
_BETWEEN = Role("between")


def without_outsiders(
    predicate: Predicate, roles: Sequence[Role], *, act: str, binder: Binder, grammar: Grammar
) -> tuple[Role, ...]:
    """Return the roles of a subject without that of who acts above talks of others.

    "X ile Y arasındaki görüşmelerde Z taviz istedi": Z is no party of these talks by that, nor
    is who calls others to them ("Z, X ile Y'yi müzakerelere çağırdı").

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
    called = predicate.head_word.case == "Dat" and _calls(predicate, grammar)
    if not called and not any(i in inside for i in binder.fill(predicate, _BETWEEN)):
        return tuple(roles)
    return tuple(role for role in roles if role.name != _ABOVE)


def _calls(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether the verb above talks calls somebody to them."""
    tree, up = predicate.tree, predicate.head_word.head
    core = (up, *tree.children[up]) if up != ROOT else ()
    return any(
        is_form_of(tree.words[i], grammar.words["calling"], grammar.morphology) for i in core
    )
