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
