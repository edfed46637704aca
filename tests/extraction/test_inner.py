"""Noun phrases inside a clause that belong to the verb above it."""

import pytest

from communique.extraction.reader import Reader


@pytest.fixture(scope="module")
def asked():
    reader = Reader.load()
    return lambda text: {s.object.label for s in reader.read(text).statements if s.act == "urged"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru, Şili'nin Bolivya'dan çekilmesini istedi.", {"Şili"}),
        ("Peru, Şili'den saldırıyı durdurmasını istedi.", {"Şili"}),
    ],
)
def test_an_ablative_behind_the_subject_is_the_clauses_own(asked, text, expected):
    assert asked(text) == expected
