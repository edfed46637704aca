"""Merging of records and what a sentence takes over, on hand-made statements; modality."""

from dataclasses import replace

import pytest

from communique.extraction.discourse.state import Discourse
from communique.extraction.modality.judging import ModalityReader
from communique.extraction.statements.merging import merge_reports, merge_statements
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree
from communique.model import Evidence, Node, Report, Span, Statement

A, B = Node("a", "A", "State"), Node("b", "B", "State")
TOPIC = Node("t", "T", "Topic")


def evidence(start):
    return Evidence(start, start + 5, 0, "metin", Span(start, start + 1), "kural")


def statement(start=0, **changes):
    return Statement("s", "d", A, "meets", B, (evidence(start),), **changes)


def test_repeats_add_evidence_and_topics():
    first, second = statement(confidence=0.4), statement(9, topics=(TOPIC,), medium="phone")
    (merged,) = merge_statements([first, second, first])
    assert merged.evidence == (evidence(0), evidence(9))
    assert (merged.topics, merged.medium, merged.confidence) == ((TOPIC,), "phone", 1.0)


@pytest.mark.parametrize(("text", "count"), [("A B İLE GÖRÜŞTÜ", 1), ("A, B ile görüştü.", 2)])
def test_a_heading_repeats_what_somebody_says(text, count):
    said = replace(statement(), id="said", speaker=B)
    told = replace(statement(9), id="told", evidence=(replace(evidence(9), text=text),))
    assert len(merge_statements([said, told])) == count


@pytest.mark.parametrize(("speaker", "count"), [(A, 1), (B, 2)])
def test_who_tells_his_own_deed_in_a_later_sentence_repeats_it(speaker, count):
    later = replace(evidence(9), text="sonraki", sentence=1)
    said = replace(statement(9), id="said", speaker=speaker, evidence=(later,))
    assert len(merge_statements([statement(), said])) == count


def test_two_cues_at_one_place_are_one_report():
    rows = [Report("d", s, None, c, (evidence(0),)) for s, c in ((A, "x"), (A, "y"), (B, "x"))]
    assert merge_reports(rows) == [rows[0], rows[2]]


@pytest.mark.parametrize(("negated", "ends"), [(False, (A, B)), (True, None)])
def test_only_a_real_meeting_is_kept(negated, ends):
    state = Discourse().after(
        [statement(negated=negated)],
        meetings=frozenset({"meets"}),
        speaker=A,
        addressee=None,
        subject=None,
        introduced=None,
    )
    assert (state.meeting and state.meeting.participants) == ends
    assert (state.speaker, state.subject) == (A, None)


def test_the_state_where_persons_meet_takes_no_part():
    host, guest = Node("h", "H", "Person"), Node("g", "G", "Person")
    told = [statement(), statement()]
    told = [replace(told[0], subject=guest, object=B), replace(told[1], subject=guest, object=host)]
    state = Discourse().after(
        told,
        meetings=frozenset({"meets"}),
        speaker=None,
        addressee=None,
        subject=None,
        introduced=None,
    )
    assert state.meeting is not None
    assert state.meeting.participants == (guest, host)


@pytest.mark.parametrize(
    ("feats", "modality", "negated"),
    [
        ("Tense=Past", "actual", False),
        ("Tense=Past|Polarity=Neg", "actual", True),
        ("Tense=Fut", "future", False),
        ("Mood=Pot|Tense=Aor", "possible", False),
        ("Mood=Cnd|Tense=Aor", "conditional", False),
        ("Mood=Opt", "desired", False),
    ],
)
def test_modality_of_the_form(knowledge, feats, modality, negated):
    predicate = predicate_at(Tree.build([("geldi", "gel", "VERB", 0, "root", feats)]), 0)
    reader = ModalityReader(knowledge.grammar)
    assert (reader.modality(predicate), reader.negated(predicate)) == (modality, negated)
