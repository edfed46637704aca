"""What somebody claims of others is no accusation if it is no wrong."""

import pytest


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Kenya, Katar'ın Gana'yla görüştüğünü öne sürdü.", {"consulted"}),
        ("Kenya, Katar'ın Gana'ya saldırdığını öne sürdü.", {"accused"}),
    ],
)
def test_a_claim(reader, text, acts):
    assert {s.act for s in reader.read(text).statements} == acts
