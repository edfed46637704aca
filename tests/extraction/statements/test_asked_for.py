"""A deed that somebody only asks for is not his."""

import pytest


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Norveç'ten Çad'a yaptırım uygulanması çağrısı", {"urged"}),
        ("Norveç, vatandaşlarına Mali'yi terk etme çağrısı yaptı.", {"urged"}),
        ("Norveç, Çad'a yaptırım uyguladı.", {"sanctioned"}),
    ],
)
def test_what_is_asked_for(reader, text, acts):
    assert {s.act for s in reader.read(text).statements} == acts
