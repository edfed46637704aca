"""An event noun in the name of a body is no event; bodies of two states act for nobody."""

import pytest


@pytest.fixture(scope="module")
def told(reader):
    def read(text):
        return {(s.subject.label, s.act, s.object.label) for s in reader.read(text).statements}

    return read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Peru, Kolektif Güvenlik Anlaşması Örgütü ile görüştü.",
            {("Peru", "consulted", "Kolektif Güvenlik Anlaşması Örgütü")},
            id="a noun within a body's name",
        ),
        pytest.param(
            "Peru ile Kenya arasındaki anlaşma yürürlüğe girdi.",
            {("Peru", "agreed", "Kenya")},
            id="a noun by itself",
        ),
        pytest.param(
            "Kenya ile Mısır arasında Yüksek Düzeyli Stratejik İşbirliği Konseyinin ilk toplantısı "
            "Nairobi'de gerçekleştirilecek.",
            {("Kenya", "consulted", "Mısır")},
            id="a body of two states",
        ),
    ],
)
def test_what_a_body_is_called_tells_no_event(told, text, expected):
    assert told(text) == expected
