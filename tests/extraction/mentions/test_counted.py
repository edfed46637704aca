"""Titles of several who are counted, as the real model reads them."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norveç, üç Rus bakanı yaptırım listesine aldı.", {("sanctioned", "Rusya")}),
        ("Norveç, Ganalı üç yetkiliyi yaptırım listesine aldı.", {("sanctioned", "Gana")}),
        ("Türkiye'nin 11. Cumhurbaşkanı Abdullah Gül, Gana'yı ziyaret etti.",
         {("visited", "Gana")}),
    ],
)  # fmt: skip
def test_several_officials_are_their_state(reader, text, expected):
    assert {(s.act, s.object.label) for s in reader.read(text).statements} == expected
