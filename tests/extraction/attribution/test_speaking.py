"""Who speaks in quotations, read by the real model."""

import pytest


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


@pytest.mark.model
def test_an_unknown_place_is_the_person_whose_family_name_it_is(reader):
    told = reader.read("Kallas, beklentilerini Tusk'a iletti.").statements
    assert {(s.object.label, s.object.type) for s in told} == {("Donald Tusk", "Person")}


@pytest.mark.model
def test_those_in_power_are_no_name(reader):
    assert not reader.read("İktidar partisi sözcüsü ise bu eleştirileri reddetti.").statements


@pytest.mark.model
def test_what_a_noun_says_must_be_done_is_said_by_who_speaks(reader):
    told = reader.read(
        "Görüşmede Bakan Luis Vega tarafından, Peru'ya saldıran Şili'nin ateşe son vermesinin "
        "gerekliliği ifade edildi."
    ).statements
    assert {s.speaker.label for s in told if s.act == "attacked" and s.speaker} == {"Luis Vega"}


@pytest.mark.model
def test_whose_text_is_told_before_a_mark_says_a_quotation_of_several_sentences(reader):
    read = reader.read(
        "Dışişleri Bakanlığından gelen açıklamada, “Lima'daki saldırıyı kınıyoruz. Peru halkına "
        "başsağlığı diliyoruz.” denildi."
    )
    assert {r.speaker.label for r in read.reports if r.speaker} == {"Dışişleri Bakanlığı"}
    acts = {(s.subject.label, s.act) for s in read.statements}
    assert {("Dışişleri Bakanlığı", "condemned"), ("Dışişleri Bakanlığı", "condoled")} <= acts


@pytest.mark.model
def test_a_body_that_says_we_condemns_itself_and_a_person_for_his_side(reader):
    of_body = reader.read("Dışişleri Bakanlığı: Peru'nun saldırısını kınıyoruz.").statements
    assert {s.subject.label for s in of_body if s.act == "condemned"} == {"Dışişleri Bakanlığı"}


@pytest.mark.model
def test_a_third_person_in_what_a_speaker_does_is_somebody_else(reader):
    told = reader.read(
        "Norveç Dışişleri Bakanı Jon Aas, “Peru Dışişleri Bakanı Ana Ruiz ile görüştüm. Kendisine "
        "taziyelerimizi ilettim.” paylaşımında bulundu."
    )
    ends = {(s.act, s.subject.label, s.object.label) for s in told.statements}
    assert ("condoled", "Jon Aas", "Ana Ruiz") in ends
    assert {r.cue for r in told.reports} == {"paylaşımında bulundu"}


@pytest.mark.model
def test_who_says_we_is_not_the_one_in_the_genitive_before_his_object(reader):
    told = reader.read(
        "Norveç Dışişleri Bakanlığı, “Peru Dışişleri Bakanı Ana Ruiz'in sözlerini kınıyor "
        "ve onu sağduyulu olmaya çağırıyoruz.” açıklamasını yaptı."
    ).statements
    urged = {(s.subject.label, s.object.label) for s in told if s.act == "urged"}
    assert urged == {("Norveç Dışişleri Bakanlığı", "Ana Ruiz")}


@pytest.mark.model
def test_a_quotation_that_nothing_announces_is_of_who_acted_right_before(reader):
    told = reader.read(
        "Norveç Dışişleri Bakanı Jon Aas, Peru'nun kararına sert tepki gösterdi.\n“Bu haber hayal "
        "ürünüdür.\nPeru askerlerini geri çekmelidir”"
    ).statements
    assert {s.subject.label for s in told if s.act == "demanded"} == {"Jon Aas"}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Norveç Dışişleri Bakanlığı açıklamasında, Peru'nun Mali'den çekilmesi gerektiğinin "
            "altı çizildi.",
            {"Norveç Dışişleri Bakanlığı"},
        ),
        ("Kitapta önemli satırların altı çizildi.", set()),
    ],
)
def test_what_is_underlined_in_a_text_is_said_in_it(reader, text, speakers):
    reports = reader.read(text).reports
    assert {r.speaker.label if r.speaker else "" for r in reports} == speakers
