"""Whom a clause only counts among others, as the real model reads it."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Peru, aralarında Gana'nın da bulunduğu bir dizi ülkedeki şirketlerin yaptırımları ihlal "
        "ettiğini açıkladı.",
        "Peru, Gana'nın da aralarında olduğu ülkelerde yüzlerce hedefe saldırı düzenlediğini "
        "bildirdi.",
    ],
)
def test_who_is_counted_among_others_does_nothing(reader, text):
    assert "Gana" not in {s.subject.label for s in reader.read(text).statements}
