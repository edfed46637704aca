"""What happens within one state, and so is no foreign policy.

*Source:* the guidelines' "domestic politics: nothing".
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from communique import text
from communique.knowledge import Actor
from communique.model import Node, Statement

_SPEAKING = frozenset({"Person", "Organization"})


@dataclass(frozen=True, slots=True)
class HomePolitics:
    """What persons and bodies of the home state quarrel about among themselves.

    Attributes:
        home: IRI of the home state.
        matters: Beginnings of the words for it ("erken seçim").
        acts: Acts by which they do so.
    """

    home: str = ""
    matters: Iterable[str] = ()
    acts: frozenset[str] = frozenset()

    def names(self, label: str) -> bool:
        """Return whether a label tells such a matter, and no name with it.

        Args:
            label: The label of an end ("muhalefetin önerisi", but not "Fiji muhalefeti").
        """
        words = f" {text.lower(label)}"
        found = any(f" {matter}" in words for matter in self.matters)
        return found and not any(word[:1].isupper() for word in label.split()[1:])


def stays_at_home(
    statement: Statement,
    *,
    journeys: frozenset[str],
    outward: frozenset[str],
    side_of: Callable[[Node], str],
    country_of: Callable[[Node], str],
    actors: Mapping[str, Actor],
    politics: HomePolitics,
) -> str:
    """Return why a statement tells of one state alone.

    Args:
        statement: The statement.
        journeys: Acts by which somebody goes somewhere.
        outward: Acts that nobody does to his own state ("tehdit etti").
        side_of: Gives the IRI of the state or body that an actor speaks for.
        country_of: Gives the IRI of the state in which an actor or place is at home.
        actors: All actors by IRI.
        politics: What the home state quarrels about at home.

    Returns:
        The reason: nobody goes abroad, persons and bodies of one state deal with each other, or
        it is home politics; "" if there is none.
    """
    subject, object_ = statement.subject, statement.object
    side = side_of(subject)
    if statement.act in journeys and side == country_of(object_):
        return "nobody goes abroad"
    known = actors.get(side)
    both = subject.type in _SPEAKING and object_.type in _SPEAKING
    own = statement.act in outward and object_.type == "State" and subject.type in _SPEAKING
    one_state = known is not None and known.type == "State" and side == side_of(object_)
    if (both or own) and one_state:
        return "both ends are of one state"
    for one, other in ((subject, object_), (object_, subject)):
        quarrels = one is object_ or statement.act in politics.acts
        at_home = one.type in _SPEAKING and country_of(one) == politics.home
        if at_home and quarrels and politics.names(other.label):
            return "it is home politics"
    return ""
