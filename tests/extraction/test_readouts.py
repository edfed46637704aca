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
