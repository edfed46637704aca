"""Whose rights must be regarded is not who must act."""

import pytest


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Gana Dışişleri Bakanı: Mali'nin güvenlik kaygıları dikkate alınmalı", set()),
        ('Merkel, "Mali\'nin saldırıları durdurulmalı" dedi.', {"Mali"}),
    ],
)
def test_the_owner_of_what_must_be_regarded(reader, text, asked):
    found = reader.read(text).statements
    assert {s.object.label for s in found if s.act == "demanded"} == asked
    assert {s.modality for s in found} <= {"actual"}
