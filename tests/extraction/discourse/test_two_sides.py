"""Sides, things and bodies named before are taken up; parliaments written small are bodies."""

import pytest


@pytest.fixture(scope="module")
def told(reader):
    return lambda text: {(s.act, s.object.label) for s in reader.read(text).statements}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Barzani ve Talabani arasındaki gerginlik arttı. Norveç iki tarafı da uyardı.",
            {("warned", "Mesud Barzani"), ("warned", "Celal Talabani")},
        ),
        (
            "Fiji ile Gana arasındaki gerginlik arttı. Norveç iki ülkeyi de uyardı.",
            {("warned", "Fiji"), ("warned", "Gana")},
        ),
    ],
)
def test_both_sides_are_named_before(told, text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norveç planı kabul etti, sonra onu reddetti.",
            {("supports", "plan"), ("rejected", "plan")},
        ),
        ("Fransız parlamentosu tasarıyı kabul etti.", {("supports", "tasarı")}),
        ("Hamas toplandı; örgüt ise Norveç'i suçladı.", {("accused", "Norveç")}),
    ],
)
def test_what_was_named_before_is_taken_up(told, text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sahel ülkeleri Norveç'e ambargo uyguladı. Bu ülkeler, Peru'yu da kınadı.",
            {("Sahel ülkeleri", "sanctioned"), ("Sahel ülkeleri", "condemned")},
        ),
        (
            "Gana ve Mali Norveç'i kınadı. Söz konusu ülkeler, Peru'yu da eleştirdi.",
            {(s, a) for s in ("Gana", "Mali") for a in ("condemned", "criticized")},
        ),
        ("Gana Norveç'i kınadı. Bu ülkeler, Peru'yu da eleştirdi.", {("Gana", "condemned")}),
    ],
)
def test_states_that_did_something_together_are_taken_up(reader, text, expected):
    assert {(s.subject.label, s.act) for s in reader.read(text).statements} == expected
