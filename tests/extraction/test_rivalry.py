"""One event is told once by the same words, and as denied where it is."""

import pytest

from communique.extraction.reader import Reader


@pytest.fixture(scope="module")
def told():
    reader = Reader.load()
    return lambda text: {(s.act, s.negated) for s in reader.read(text).statements}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya, Somali ile görüşmeyeceğini açıkladı.", {("consulted", True)}),
        ("Gana, plana evet dememekte direniyor.", {("rejected", False)}),
        ("Peru, Şili'yle görüşmeyi reddetti.", {("rejected", False)}),
    ],
)
def test_what_is_not_done_is_refused_or_denied(told, text, expected):
    assert told(text) == expected


def test_what_is_asked_is_not_told_a_second_time(told):
    assert told("Peru, Şili'nin bölgeden çekilmesini istedi.") == {("urged", False)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru, Şili ile pazarlık etmeyecek.", {("negotiated", True)}),
        ("Peru, Şili ile pazarlık edecek.", {("negotiated", False)}),
    ],
)
def test_an_event_is_denied_with_its_light_verb(told, text, expected):
    assert told(text) == expected
