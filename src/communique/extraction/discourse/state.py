"""What a sentence takes over from those before it.

The state is small and frozen: the last meeting with its participants, who spoke last and to
whom, and the last subject. Each sentence is read with one state and gives the next.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from communique.model import ACTOR_TYPES, Medium, Node, Span, Statement

_MUTUAL = frozenset({"consulted", "negotiated"})
_SIDES = ACTOR_TYPES - {"Person"}


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting that the text told: its participants in order, and how they met."""

    participants: tuple[Node, ...]
    medium: Medium | None = None


@dataclass(frozen=True, slots=True)
class Discourse:
    """What later sentences may refer back to.

    Attributes:
        meeting: The last meeting told.
        speaker: Who spoke last.
        addressee: To whom.
        subject: The actor that the last sentence was about.
        acted: Whether that is a person who did something in a sentence in which nobody spoke.
        body: The last ministry or organisation that made a statement.
        introduced: Whose words follow a colon that a sentence before ended in.
        topics: Plans, attacks and the like told in full, by their noun, that may be taken up.
        sides: Two between whom something stands that the text told last ("Rusya – attacked –
            Ukrayna"): the sides, where nobody met.
        ends: The two actors of the last statement that has two.
        persons: The last two persons that sentences were about, or who spoke.
        pair: Two states named last in a row of their own ("Fiji ile Gana").
        many: States that did something together last, or a group that did ("bu ülkeler").
        author: Who says "we" where nobody else speaks ("saldırıyı kınıyoruz").
    """

    meeting: Meeting | None = None
    speaker: Node | None = None
    addressee: Node | None = None
    subject: Node | None = None
    acted: bool = False
    body: Node | None = None
    introduced: Node | None = None
    topics: tuple[tuple[str, Node], ...] = ()
    sides: tuple[Node, ...] = ()
    ends: tuple[Node, ...] = ()
    persons: tuple[Node, ...] = ()
    pair: tuple[Node, ...] = ()
    many: tuple[Node, ...] = ()
    author: Node | None = None

    @property
    def first_person(self) -> Node | None:
        """Who says "we" outside a reported clause."""
        return self.speaker or self.author

    def having_met(self, statements: Sequence[Statement]) -> "Discourse":
        """Return the state behind a meeting that the same sentence tells.

        Args:
            statements: What was read of meetings.

        Returns:
            The state with that meeting, or this one if nobody met.
        """
        meeting = _meeting(statements)
        return replace(self, meeting=meeting) if meeting else self

    def after(
        self,
        statements: Sequence[Statement],
        *,
        meetings: frozenset[str],
        speaker: Node | None,
        addressee: Node | None,
        subject: Node | None,
        introduced: Node | None,
        body: Node | None = None,
        topics: Sequence[tuple[str, Node]] = (),
        pair: tuple[Node, ...] = (),
        hosts: Mapping[str, Node] | None = None,
    ) -> "Discourse":
        """Return the state behind a sentence.

        Args:
            statements: What was read from it.
            meetings: Acts that are meetings of their two ends.
            speaker: Who speaks in it, if anybody.
            addressee: To whom.
            subject: The actor it is about, if any.
            introduced: Whose words the next sentence is, if a colon opened them.
            body: The first body that speaks in it, if any.
            topics: What it tells in full, by its noun.
            pair: Two states named last in a row, in it or before.
            hosts: States by the IRIs of places that stand for them; who visits a place meets them.

        Returns:
            The next state.
        """
        met = [s for s in statements if s.act in meetings]
        meeting = _meeting(met) or _received(met, hosts or {}) or _joined(statements)
        meeting = meeting or self.meeting
        bodies = [n for n in (speaker, subject) if n and n.type == "Organization"]
        body = body or (bodies[0] if bodies else self.body)
        return replace(
            self,
            meeting=meeting,
            speaker=speaker or self.speaker,
            addressee=addressee if speaker else self.addressee,
            subject=subject or self.subject,
            acted=speaker is None and subject is not None and subject.type == "Person",
            body=body,
            sides=_sides(statements) or self.sides,
            ends=_ends(statements) or self.ends,
            persons=_last_two((*self.persons, subject, speaker)),
            introduced=introduced,
            pair=pair or self.pair,
            many=_many(statements) if statements else self.many,
            topics=tuple({**dict(self.topics), **dict(topics)}.items()),
        )


def _sides(statements: Sequence[Statement]) -> tuple[Node, ...]:
    """Both ends of the last statement about two states, bodies or groups."""
    for statement in reversed(statements):
        ends = (statement.subject, statement.object)
        if all(node.type in _SIDES for node in ends) and not statement.negated:
            return ends
    return ()


def _many(statements: Sequence[Statement]) -> tuple[Node, ...]:
    """The states that did one thing together last, or the group that did it."""
    together: dict[tuple[str, str], dict[str, Node]] = {}
    for statement in statements:
        if statement.subject.type in ("State", "Group"):
            key = (statement.act, statement.object.id)
            together.setdefault(key, {})[statement.subject.id] = statement.subject
    rows = [tuple(row.values()) for row in together.values()]
    many = (r for r in reversed(rows) if len(r) > 1 or r[0].type == "Group")
    return next(many, ())


def _ends(statements: Sequence[Statement]) -> tuple[Node, ...]:
    """Both ends of the last statement about two actors."""
    for statement in reversed(statements):
        ends = (statement.subject, statement.object)
        if all(node.type in ACTOR_TYPES for node in ends):
            return ends
    return ()


def _last_two(nodes: Sequence[Node | None]) -> tuple[Node, ...]:
    """The last two persons of a row, none twice."""
    persons = [node for node in nodes if node is not None and node.type == "Person"]
    last = {node.id: node for node in reversed(persons)}
    return tuple(last.values())[1::-1]


def _received(statements: Sequence[Statement], hosts: Mapping[str, Node]) -> Meeting | None:
    """Who visits the seat of a state and that state, unless the text tells whom he meets."""
    for statement in statements:
        host = hosts.get(statement.object.id)
        if host is not None and not statement.negated and host.id != statement.subject.id:
            return Meeting((statement.subject, host))
    return None


def _joined(statements: Sequence[Statement]) -> Meeting | None:
    """Two persons who do the same thing together ("X ile Y anlaşma imzaladı")."""
    together: dict[tuple[str, str], dict[str, Node]] = {}
    for statement in statements:
        if statement.subject.type == "Person" and not statement.negated:
            key = (statement.act, statement.object.id)
            together.setdefault(key, {})[statement.subject.id] = statement.subject
    return next((Meeting(tuple(p.values())) for p in together.values() if len(p) == 2), None)


def _meeting(statements: Sequence[Statement]) -> Meeting | None:
    """The meeting told; where persons meet, the place or state visited takes no part.

    Nor does a body to whose summit they came ("X, Z zirvesi için gittiği Oslo'da Y ile görüştü"),
    nor a host at whose house others meet ("X'in ev sahipliğinde Y ile Z görüştü").
    """
    real = [s for s in statements if not s.negated]
    if not real:
        return None
    if persons := [s for s in real if s.object.type == "Person"]:
        talks = frozenset(e.trigger for s in persons for e in s.evidence)
        real = [s for s in real if not _beside(s, talks)]
    first = next((s for s in real if s.act in _MUTUAL), real[0])
    ends = [first.subject, *(s.object for s in real if s.subject.id == first.subject.id)]
    actors = {node.id: node for node in ends if node.type in ACTOR_TYPES}
    if len(actors) < 2:
        return None
    return Meeting(tuple(actors.values()), first.medium)


def _beside(statement: Statement, talks: frozenset[Span]) -> bool:
    """Whether a statement tells where persons met, or of a body that other words tell of."""
    if statement.object.type in ("State", "Place"):
        return True
    apart = talks.isdisjoint(e.trigger for e in statement.evidence)
    return statement.object.type == "Organization" and apart
