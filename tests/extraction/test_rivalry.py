"""One event is told once by the same words."""

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
