"""A reading that has taken one name, or one thing, of a row is told of the whole row."""

import pytest


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "act", "objects"),
    [
        ("Gana Dışişleri Bakanı Kofi Osei, Kenya, Fas ve Mali'yi eleştirdi.", "criticized",
         {"Kenya", "Fas", "Mali"}),
        ("Peru Dışişleri Bakanı Vega, Şili Dışişleri Bakanı Soto ile telefonda görüştü. Görüşmede "
         "Fiji'nin Gana'ya ambargosu, Kenya ve Mali ile ulaştırma konularında görüş alışverişinde "
         "bulunuldu.", "discussed",
         {"Fiji'nin Gana'ya ambargosu", "Kenya", "Mali", "ulaştırma konuları"}),
    ],
)  # fmt: skip
def test_the_whole_row_is_told(reader, text, act, objects):
    told = [s for s in reader.read(text).statements if s.act == act]
    assert {s.object.label for s in told} == objects
