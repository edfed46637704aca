"""Which readings of a frame that fired are told."""

import pytest

from communique.extraction.reader import Reader


@pytest.fixture(scope="module")
def attacked():
    reader = Reader.load()

    def read(text):
        return {
            (s.subject.label, s.object.label)
            for s in reader.read(text).statements
            if s.act == "attacked"
        }

    return read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Irak'ta Taliban, ABD üssüne roket attı.", {("Taliban", "ABD")}),
        ("Çad'da Boko Haram militanları bir kışlaya saldırdı.", {("Boko Haram", "kışla")}),
        ("Rusya, Suriye'de İdlib'e saldırdı.", {("Rusya", "İdlib")}),
        ("İsrail, Gazze'de katliam yaptı.", {("İsrail", "Gazze")}),
    ],
)
def test_where_something_was_struck_is_no_second_object(attacked, text, expected):
    assert attacked(text) == expected
