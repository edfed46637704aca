"""Who visits the seat of a state meets that state."""

import pytest

from communique.extraction.discourse.state import Discourse
from communique.model import Evidence, Node, Span, Statement

GUEST = Node("x:guest", "Ana Quispe", "Person")
TOWN, STATE = Node("x:town", "Lima", "Place"), Node("x:state", "Peru", "State")


def visit(*, negated=False):
    evidence = Evidence(0, 9, 0, "…", Span(0, 4), "tr.visited.git")
    return Statement("x:s", "d", GUEST, "visited", TOWN, (evidence,), negated=negated)


def after(statement, hosts, meeting=None):
    state = Discourse(meeting=meeting).after(
        [statement], meetings=frozenset({"visited"}), speaker=None, addressee=None,
        subject=None, introduced=None, hosts=hosts,
    )  # fmt: skip
    return state.meeting


def test_a_visit_to_the_seat_of_a_state_is_a_meeting():
    assert after(visit(), {TOWN.id: STATE}).participants == (GUEST, STATE)


def test_other_places_and_visits_denied_are_none():
    assert after(visit(), {}) is None
    assert after(visit(negated=True), {TOWN.id: STATE}) is None


def test_who_is_met_somewhere_is_met_before_the_state():
    evidence = Evidence(0, 9, 0, "…", Span(0, 4), "tr.hosted.kabul-et")
    host = Node("x:host", "Juan", "Person")
    hosted = Statement("x:h", "d", host, "hosted", GUEST, (evidence,))
    state = Discourse().after(
        [visit(), hosted], meetings=frozenset({"visited", "hosted"}), speaker=None,
        addressee=None, subject=None, introduced=None, hosts={TOWN.id: STATE},
    )  # fmt: skip
    assert state.meeting.participants == (host, GUEST)


def signed(*names):
    evidence = Evidence(0, 9, 0, "…", Span(0, 4), "tr.signed.imzala")
    people = [Node(f"x:{name}", name, "Person") for name in names]
    return [Statement("x:s", "d", p, "signed", STATE, (evidence,)) for p in people]


def test_two_persons_who_do_the_same_are_together():
    state = Discourse().after(
        signed("Ana", "Juan"), meetings=frozenset({"visited"}), speaker=None, addressee=None,
        subject=None, introduced=None,
    )  # fmt: skip
    assert [node.label for node in state.meeting.participants] == ["Ana", "Juan"]


def test_one_or_three_are_no_pair():
    for names in (("Ana",), ("Ana", "Juan", "Eva")):
        state = Discourse().after(
            signed(*names), meetings=frozenset({"visited"}), speaker=None, addressee=None,
            subject=None, introduced=None,
        )  # fmt: skip
        assert state.meeting is None


def test_both_ends_of_what_stands_between_states_are_sides():
    evidence = Evidence(0, 9, 0, "…", Span(0, 4), "tr.attacked.saldir")
    other = Node("x:other", "Şili", "State")
    told = [Statement("x:s", "d", STATE, "attacked", other, (evidence,)), visit()]
    arguments = {"speaker": None, "addressee": None, "subject": None, "introduced": None}
    state = Discourse().after(told, meetings=frozenset(), **arguments)
    assert state.sides == (STATE, other)
    assert state.after([], meetings=frozenset(), **arguments).sides == (STATE, other)


def test_who_says_we_is_the_author_unless_somebody_spoke():
    assert Discourse(author=STATE).first_person == STATE
    assert Discourse(author=STATE, speaker=GUEST).first_person == GUEST


def test_a_meeting_of_the_same_sentence_is_known_behind_it():
    host = Node("x:host", "Juan Mamani", "Person")
    evidence = Evidence(0, 9, 0, "…", Span(0, 4), "tr.consulted.gorus")
    met = Statement("x:s", "d", GUEST, "consulted", host, (evidence,))
    state = Discourse()
    assert state.having_met([met]).meeting.participants == (GUEST, host)
    assert state.having_met([]) is state


@pytest.mark.parametrize(
    ("words", "met"),
    [
        pytest.param(Span(20, 28), ["Juan"], id="at the summit of a body"),
        pytest.param(Span(0, 4), ["Juan", "Birlik"], id="both at once"),
    ],
)
def test_a_body_whose_summit_one_attends_is_not_met_beside_persons(words, met):
    host = Node("x:host", "Juan", "Person")
    body = Node("x:body", "Birlik", "Organization")
    rows = [
        Statement("x:s", "d", GUEST, "consulted", node, (Evidence(0, 9, 0, "…", span, "tr.x.y"),))
        for node, span in ((host, Span(0, 4)), (body, words))
    ]
    state = Discourse().after(
        rows, meetings=frozenset({"consulted"}), speaker=None, addressee=None,
        subject=None, introduced=None,
    )  # fmt: skip
    assert [node.label for node in state.meeting.participants] == [GUEST.label, *met]
