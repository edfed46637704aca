"""Towns where a strike was made, as the real model reads them."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kabil saldırısında iki Ganalı öldü.", set()),
        ("Paris saldırılarında öldürülen Ganalılar anıldı.", set()),
        ("Norveç saldırısında iki Ganalı asker öldü.", {("Norveç", "Gana")}),
    ],
)
def test_a_town_before_a_strike_has_not_made_it(attacked, text, expected):
    assert attacked(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lima'nın işgali uzun sürdü.", set()),
        ("Lima, Quito ve Kabil'in işgali ölümlere yol açtı.", set()),
        ("Bağdat, Kiev ve Fergana'nın işgali ölümlere yol açtı.", set()),
        ("Kabil'in Peru tarafından işgali uzun sürdü.", {("Peru", "Kabil")}),
    ],
)
def test_a_town_is_not_occupied_by_its_own_state(reader, text, expected):
    found = reader.read(text).statements
    assert {(s.subject.label, s.object.label) for s in found if s.act == "occupies"} == expected
