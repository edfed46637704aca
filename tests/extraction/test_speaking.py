"""Who speaks in quotations, read by the real model."""

import pytest

from communique.extraction.reader import Reader


@pytest.fixture(scope="module")
def reader():
    return Reader.load()


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        '"Barış istiyoruz. Kalacağız" Milli Savunma Bakanı Hulusi Akar',
        '"Barış istiyoruz. Bölgede adil bir düzen kurulana kadar masada kalmaya devam edeceğiz" '
        "Hulusi Akar",
    ],
)
def test_a_name_behind_a_quotation_of_several_sentences_is_its_speaker(reader, text):
    reports = reader.read(text).reports
    assert {report.speaker.label for report in reports if report.speaker} == {"Hulusi Akar"}


@pytest.mark.model
def test_two_who_are_not_told_are_nobody(reader):
    assert not reader.read("İki bakan, sınır güvenliğini ele aldı.").statements
