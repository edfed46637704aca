"""Readouts of today's kind: passives without agents, first persons, parties, ministries."""

from pathlib import Path

import pytest
import yaml

PATH = Path(__file__).resolve().parents[1] / "data" / "readouts.yaml"
CASES = yaml.safe_load(PATH.read_text(encoding="utf-8"))


@pytest.mark.model
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"].split(",")[0][:30])
def test_what_a_readout_tells(reader, case):
    found = reader.read(case["text"]).statements
    told = {(s.subject.label, s.act, s.object.label) for s in found}
    spoken = {(*t, s.speaker.label) for s in found if s.speaker for t in [
        (s.subject.label, s.act, s.object.label)
    ]}  # fmt: skip
    missing = [t for t in map(tuple, case["told"]) if t not in told | spoken]
    assert not missing, f"{missing}; read: {sorted(told)}"


@pytest.mark.model
def test_who_speaks_together_says_each_its_own(reader):
    found = reader.read("Fidan ve Lavrov, İsrail'i kınadıklarını söyledi.").statements
    assert {(s.subject.label, s.speaker.label) for s in found if s.speaker} == {
        ("Hakan Fidan", "Hakan Fidan"), ("Sergey Lavrov", "Sergey Lavrov")
    }  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Fidan, Bakü'yü ziyaret etti ve Bayramov ile görüştü.",
        "Merz, Varşova'yı ziyaret edip Tusk ile görüştü.",
        "Fidan, Bakü'yü ziyaret etti ve mevkidaşıyla görüştü.",
    ],
)
def test_whom_one_visits_is_no_topic_of_the_talks_behind(reader, text):
    assert not [s for s in reader.read(text).statements if s.act == "discussed"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Letonya, Rusya'nın sınırı ihlal etmesi üzerine toplantı talep etti.", "actual"),
        ("Norveç, İran'ın Katar'a saldırısı sonrası ateşkes talep etti.", "actual"),
        ("Peru, Şili'nin anlaşmayı ihlal etmesi halinde karşılık verecek.", "conditional"),
    ],
)
def test_what_something_is_asked_for_after_has_happened(reader, text, modality):
    found = reader.read(text).statements
    assert [s.modality for s in found if s.act in ("violated", "attacked")] == [modality]


@pytest.mark.model
def test_one_meets_nobody_but_the_person_at_a_place(reader):
    found = reader.read("Aliyev'in Paşinyan ile Tahran'da görüştüğü bildirildi.").statements
    assert [s.object.label for s in found if s.act == "consulted"] == ["Nikol Paşinyan"]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Fidan, Suriye'ye yönelik yaptırımların kaldırılmasının önemine değindi.",
        "Fidan, Suriye'ye uygulanan yaptırımların kaldırılması gerektiğini söyledi.",
    ],
)
def test_nobody_lifts_what_is_only_to_be_lifted(reader, text):
    acts = {s.act for s in reader.read(text).statements}
    assert acts.isdisjoint(("sanctioned", "yielded"))


@pytest.mark.model
def test_whom_a_topic_ties_to_takes_no_part_in_the_talks(reader):
    text = "Fidan, Lavrov ile görüştü. Görüşmede Suriye'yle ilişkiler ve Gazze konuşuldu."
    found = [s for s in reader.read(text).statements if s.act in ("discussed", "consulted")]
    assert {s.subject.label for s in found} == {"Hakan Fidan", "Sergey Lavrov"}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        ("Mali Savunma Bakanlığı, köye ateş açıldığını duyurdu. Bakanlık, ateşkesin ihlal "
         "edildiğini, Mali birliklerinin karşılık verdiğini kaydetti.", "violated", set()),
        ("Açıklamada, Mali'nin egemenliğinin ihlal edildiği vurgulandı.", "violated", set()),
        ("Elçiye, Peru makamlarının saldırılara son vermesi gerektiği bildirilmiştir.",
         "demanded", set()),
        ("Guterres, tarafları sivilleri korumaya çağırdı.", "urged", set()),
        ("Norveç'in talebi üzerine gerçekleşen telefon görüşmesinde Rusya-Ukrayna savaşı ele "
         "alındı.", "urged", set()),
        ("Norveç'in talebi üzerine gerçekleşen telefon görüşmesinde Rusya-Ukrayna savaşı ele "
         "alındı.", "consulted", set()),
        ("Lima'da bulunan Japonya Başbakanı Şigeru İşiba, Kanada Başbakanı Mark Carney ve İtalya "
         "Başbakanı Giorgia Meloni ile görüştü.", "visited", {"Şigeru İşiba"}),
        ("Fidan, Peru'nun FETÖ ile mücadelede verdiği destekten memnuniyet duyduğunu söyledi.",
         "supports", set()),
        ("Gana'yı yükümlülüklerine riayet etmeye davet ediyoruz.", "fulfilled", set()),
        ("Fidan, Lavrov ve Kuleba ile ayrı ayrı görüştü. Lavrov ile görüşmede Suriye ele alındı. "
         "Kuleba ile görüşmede enerji ele alındı.", "discussed",
         {"Hakan Fidan", "Sergey Lavrov", "Dmitro Kuleba"}),
    ],
)  # fmt: skip
def test_who_does_not_do_it(reader, text, act, expected):
    assert {s.subject.label for s in reader.read(text).statements if s.act == act} == expected


@pytest.mark.model
def test_talks_with_another_are_not_of_those_before(reader):
    text = (
        "Fidan, Lavrov ve Kuleba ile ayrı ayrı görüştü. Lavrov ile görüşmede Suriye ele alındı. "
        "Kuleba ile görüşmede enerji ele alındı."
    )
    found = reader.read(text).statements
    about = {s.subject.label for s in found if s.object.label == "enerji"}
    assert about == {"Hakan Fidan", "Dmitro Kuleba"}


@pytest.mark.model
def test_who_goes_between_is_no_party(reader):
    text = (
        "Guterres, Kıbrıs Rum lideri Nikos Anastasiadis ve KKTC Cumhurbaşkanı Ersin Tatar ile "
        "buluştu. Guterres, taraflara çağrıda bulundu."
    )
    urged = {s.object.label for s in reader.read(text).statements if s.act == "urged"}
    assert urged == {"Güney Kıbrıs Rum Yönetimi", "KKTC"}


@pytest.mark.model
def test_a_declaration_is_not_of_who_only_came(reader):
    text = "Fidan'ın Irak ziyaretinin sonunda yayımlanan bildiride Mali'nin kınandığı belirtildi."
    assert {r.speaker for r in reader.read(text).reports} == {None}


@pytest.mark.model
def test_a_far_text_makes_no_verb_of_saying(reader):
    text = (
        "Bakanlıktan yapılan yazılı açıklamada, Çad'da meydana gelen sel felaketinde ölenlerin "
        "ailelerine taziye dileklerinde bulunuldu."
    )
    told = [(r.speaker.label if r.speaker else "", r.cue) for r in reader.read(text).reports]
    assert told == [("Dışişleri Bakanlığı", "açıklamada")]


@pytest.mark.model
@pytest.mark.parametrize(("verb", "who"), [("kınanmaktadır", {"Türkiye"}), ("kınandı", set())])
def test_solemn_passives_are_of_who_says_we(reader, verb, who):
    text = f"Suva'daki saldırı {verb}. Gana'yı ateşkese uymaya davet ediyoruz."
    found = reader.read(text).statements
    assert {s.subject.label for s in found if s.act == "condemned"} == who
