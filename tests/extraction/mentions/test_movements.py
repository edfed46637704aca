"""Groups named with what they are, as the real model reads them."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Norveç, Hizbullah örgütünü kınadı.",
        "Norveç, Hizbullah hareketini kınadı.",
        "Norveç, Hizbullah'ı kınadı.",
    ],
)
def test_a_group_is_meant_by_the_noun_behind_its_name(reader, text):
    assert {(s.act, s.object.label) for s in reader.read(text).statements} == {
        ("condemned", "Hizbullah")
    }
