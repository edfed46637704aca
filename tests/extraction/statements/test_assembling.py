"""Which readings of a frame that fired are told."""

import pytest


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
