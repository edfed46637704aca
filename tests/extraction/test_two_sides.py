"""Two sides on whom somebody acts are those named together last."""

import pytest

from communique.extraction.reader import Reader


@pytest.fixture(scope="module")
def told():
    reader = Reader.load()
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
