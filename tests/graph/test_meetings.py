import pytest

from communique.graph.meetings import meetings
from communique.model import Evidence, Span

from .builders import AKAR, ENVOY, FIRST, IDLIB, SHOIGU, TRUCE, TURKEY, say

TALK = "Akar, Şoygu ile İdlib'i ve ateşkesi görüştü."


def told(subject, act, object, *, sentence=0, trigger=0, **fields):
    from dataclasses import replace

    statement = say(FIRST, subject, act, object, TALK, "görüştü", **fields)
    start = 100 * sentence
    span = Span(start + trigger, start + trigger + 1)
    return replace(statement, evidence=(Evidence(start, start + 50, sentence, "", span, "r"),))


@pytest.fixture
def grouped(knowledge):
    def group(*statements):
        found = meetings(statements, knowledge.acts)
        return [(list(m.actors), list(m.topics)) for m in found]

    return group


def test_a_topic_of_the_next_sentence_joins(grouped):
    talk = told(AKAR, "consulted", SHOIGU)
    own = told(AKAR, "discussed", IDLIB, sentence=1)
    other = told(SHOIGU, "discussed", IDLIB, sentence=1)
    assert grouped(own, other, talk) == [([AKAR.id, SHOIGU.id], [IDLIB.id])]


def test_one_trigger_is_one_meeting(grouped):
    first, second = told(AKAR, "consulted", SHOIGU), told(AKAR, "consulted", ENVOY)
    assert grouped(first, second) == [([AKAR.id, SHOIGU.id, ENVOY.id], [])]


def test_two_triggers_are_two_meetings(grouped):
    first = told(AKAR, "consulted", SHOIGU)
    second = told(AKAR, "consulted", ENVOY, trigger=20)
    assert len(grouped(first, second)) == 2


def test_received_and_talked_is_one_meeting(grouped):
    first, second = told(AKAR, "hosted", SHOIGU), told(SHOIGU, "consulted", AKAR, trigger=20)
    assert grouped(first, second) == [([AKAR.id, SHOIGU.id], [])]


def test_a_topic_joins_the_nearest_meeting_of_its_subject(grouped):
    first = told(AKAR, "consulted", SHOIGU)
    second = told(AKAR, "consulted", ENVOY, sentence=1)
    topic = told(SHOIGU, "discussed", TRUCE, sentence=2)
    assert grouped(first, second, topic) == [
        ([AKAR.id, SHOIGU.id], [TRUCE.id]),
        ([AKAR.id, ENVOY.id], []),
    ]


@pytest.mark.parametrize(
    "fields",
    [
        {"negated": True},
        {"modality": "future", "standing": "hypothetical"},
        {"standing": "claimed", "speaker": ENVOY},
    ],
)
def test_what_did_not_happen_or_is_claimed_is_no_meeting(grouped, fields):
    assert grouped(told(AKAR, "consulted", SHOIGU, **fields)) == []


def test_other_acts_are_no_meetings(grouped):
    assert grouped(told(TURKEY, "supports", ENVOY)) == []
