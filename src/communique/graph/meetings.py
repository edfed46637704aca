"""Which statements of a document tell of one meeting.

1. Statements of the consulting type that are actual, positive and told as fact open a meeting.
2. Two with an actor at each end are the same meeting if they stand in one sentence and share
   both ends, or one end and the words they were read from ("met B and C").
3. One whose object is no actor (a topic taken up) joins the nearest meeting told so far in
   which its subject takes part, else it is a meeting of its own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from communique.knowledge import Act
from communique.model import ACTOR_TYPES, Node, Statement

CONSULTING = "CONSULT"
_FACTUAL = frozenset({"asserted", "selfDeclared"})


@dataclass(slots=True)
class Meeting:
    """A meeting in the making.

    Attributes:
        statements: The statements that tell of it, in order.
        actors: IRIs of who took part.
        topics: IRIs of what was taken up.
    """

    statements: list[Statement] = field(default_factory=list)
    actors: dict[str, None] = field(default_factory=dict)
    topics: dict[str, None] = field(default_factory=dict)

    def add(self, statement: Statement) -> None:
        """Take a statement in."""
        self.statements.append(statement)
        self.actors.setdefault(statement.subject.id)
        ends = self.actors if _is_actor(statement.object) else self.topics
        ends.setdefault(statement.object.id)
        for topic in statement.topics:
            self.topics.setdefault(topic.id)


def meetings(statements: Iterable[Statement], acts: Mapping[str, Act]) -> list[Meeting]:
    """Group the statements that tell of meetings.

    Args:
        statements: A document's statements.
        acts: The acts by id.

    Returns:
        The meetings in the order of the text.
    """
    found: list[Meeting] = []
    for statement in sorted(filter(lambda s: _tells(s, acts), statements), key=_place):
        meeting = _same(statement, found)
        if meeting is None:
            meeting = Meeting()
            found.append(meeting)
        meeting.add(statement)
    return found


def _tells(statement: Statement, acts: Mapping[str, Act]) -> bool:
    act = acts.get(statement.act)
    return (
        act is not None
        and act.plover == CONSULTING
        and not statement.negated
        and statement.modality == "actual"
        and statement.standing in _FACTUAL
    )


def _place(statement: Statement) -> tuple[int, bool, int]:
    first = statement.evidence[0] if statement.evidence else None
    return (
        first.start if first else 0,
        not _is_actor(statement.object),
        first.trigger.start if first else 0,
    )


def _is_actor(node: Node) -> bool:
    return node.type in ACTOR_TYPES


def _same(statement: Statement, found: list[Meeting]) -> Meeting | None:
    if not _is_actor(statement.object):
        return next((m for m in reversed(found) if statement.subject.id in m.actors), None)
    for meeting in reversed(found):
        if any(_is_one(statement, other) for other in meeting.statements):
            return meeting
    return None


def _is_one(a: Statement, b: Statement) -> bool:
    if not (_is_actor(b.object) and a.evidence and b.evidence):
        return False
    first, second = a.evidence[0], b.evidence[0]
    if first.sentence != second.sentence:
        return False
    shared = {a.subject.id, a.object.id} & {b.subject.id, b.object.id}
    return len(shared) == 2 or (bool(shared) and first.trigger == second.trigger)
