"""What somebody gives as his reason is told in his words."""

import pytest


@pytest.fixture(scope="module")
def speakers(reader):
    def read(text, act):
        told = [s for s in reader.read(text).statements if s.act == act]
        return [s.speaker.label if s.speaker else None for s in told]

    return read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fiji, Gana'nın ateşkesi bozduğu gerekçesiyle elçisini çekti.", ["Fiji"]),
        ("Fiji, sınırın ihlal edildiği gerekçesiyle Gana'yı protesto etti.", ["Fiji"]),
        ("Fiji, Gana'nın ateşkesi bozduğu gün elçisini çekti.", [None]),
    ],
)
def test_who_gives_the_reason_says_it(speakers, text, expected):
    assert speakers(text, "violated") == expected
