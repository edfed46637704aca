"""Who does what a passive of speaking tells without an agent, as the real model reads it."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mali'deki Peru üssüne düzenlenen saldırıdan Gana sorumlu tutuldu.", set()),
        ("Norveç'in raporunda Gana eleştirildi.", {("Norveç", "Gana")}),
    ],
)
def test_who_owns_a_thing_accuses_nobody(reader, text, expected):
    found = reader.read(text).statements
    spoken = {"accused", "criticized"}
    assert {(s.subject.label, s.object.label) for s in found if s.act in spoken} == expected
