"""What happens within one state, and so is no foreign policy.

*Source:* the guidelines' "domestic politics: nothing".
"""

from collections.abc import Callable, Mapping

from communique.knowledge import Actor
from communique.model import Node, Statement

_SPEAKING = frozenset({"Person", "Organization"})


def stays_at_home(
    statement: Statement,
    *,
    journeys: frozenset[str],
    side_of: Callable[[Node], str],
    country_of: Callable[[Node], str],
    actors: Mapping[str, Actor],
) -> str:
    """Return why a statement tells of one state alone.

    Args:
        statement: The statement.
        journeys: Acts by which somebody goes somewhere.
        side_of: Gives the IRI of the state or body that an actor speaks for.
        country_of: Gives the IRI of the state in which an actor or place is at home.
        actors: All actors by IRI.

    Returns:
        The reason: nobody goes abroad, or persons and bodies of one state deal with each other;
        "" if there is none.
    """
    subject, object_ = statement.subject, statement.object
    side = side_of(subject)
    if statement.act in journeys and side == country_of(object_):
        return "nobody goes abroad"
    known = actors.get(side)
    both = subject.type in _SPEAKING and object_.type in _SPEAKING
    if both and known is not None and known.type == "State" and side == side_of(object_):
        return "both ends are of one state"
    return ""
