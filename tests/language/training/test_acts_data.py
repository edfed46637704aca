"""Annotated sentences as triggers and the words of their ends."""

import json

import pytest
import spacy

from communique.errors import InputError
from communique.language.subwords import Subwords, Vocabulary
from communique.language.training.acts_data import part_of, read_sentences

LETTERS = "abcçdefgğhıijklmnoöprsştuüvyzAPKŞB'.,"
SUBWORDS = Subwords(
    Vocabulary(
        ("<s>", "<pad>", "</s>", "<unk>", "▁", *LETTERS), (-1.0,) * (5 + len(LETTERS)), 0, 2, 1, 3
    )
)
TEXT = "Peru ve Kanada'nın bakanları Bolivya'yı kınadı, Peru Şili'ye gitti."


def read(tmp_path, *statements, text=TEXT):
    path = tmp_path / "a.jsonl"
    document = {"id": "d", "sentences": ["Boş.", text], "statements": list(statements)}
    path.write_text(json.dumps(document, ensure_ascii=False) + "\n\n", encoding="utf-8")
    return list(read_sentences([path], nlp=spacy.blank("tr"), subwords=SUBWORDS, manner=1))


def statement(**changes):
    return {
        "sent": 1, "subject": "Peru", "act": "condemned", "object": "Bolivya", "trigger": "kınadı",
        "subject_text": "Peru", "object_text": "Bolivya'yı",
    } | changes  # fmt: skip


def test_words_and_pieces_of_every_sentence(tmp_path):
    empty, told = read(tmp_path, statement())
    assert not empty.acts
    assert told.manner == 1
    assert len(told.first) == len(told.last)
    pairs = zip(told.first, told.last, strict=True)
    assert all(first <= last < len(told.ids) for first, last in pairs)


def test_last_words_of_ends(tmp_path):
    _, told = read(tmp_path, statement(trigger="bakanları Bolivya'yı kınadı"))
    (act,) = told.acts
    words = [t.text for t in spacy.blank("tr")(TEXT)]
    assert [words[i] for i in act.trigger][-1] == "kınadı"
    assert words[act.ends[0][0]] == "Peru"
    assert words[act.ends[1][0]].startswith("Bolivya")


def test_statements_with_one_trigger_are_one_act_with_several_ends(tmp_path):
    other = statement(subject="Kanada", subject_text="Kanada'nın")
    _, told = read(tmp_path, statement(), other)
    (act,) = told.acts
    assert len(act.ends[0]) == 2
    assert len(act.ends[1]) == 1


def test_the_occurrence_nearest_to_the_trigger_counts(tmp_path):
    visit = statement(act="visited", object="Şili", trigger="gitti", object_text="Şili'ye")
    _, told = read(tmp_path, visit)
    words = [t.text for t in spacy.blank("tr")(TEXT)]
    assert told.acts[0].ends[0] == (len(words) - 1 - words[::-1].index("Peru"),)


@pytest.mark.parametrize(
    ("changes", "asked", "words"),
    [
        ({}, True, 0),
        ({"speaker": "Kanada", "speaker_text": "Kanada'nın"}, True, 1),
        ({"speaker": "Kanada", "speaker_text": ""}, True, 0),
        ({"speaker": "Kanada"}, False, 0),
    ],
)
def test_a_speaker_of_unknown_words_is_left_open(tmp_path, changes, asked, words):
    _, told = read(tmp_path, statement(**changes))
    assert told.acts[0].asked == (True, True, asked)
    assert len(told.acts[0].ends[2]) == words


def test_triggers_that_stand_nowhere_are_left_out(tmp_path):
    assert not read(tmp_path, statement(trigger="övdü"))[1].acts
    assert not read(tmp_path, statement(trigger=""))[1].acts
    assert read(tmp_path, statement(negated=True))[1].acts[0].denied


def test_parts_are_stable_and_of_like_size():
    parts = [part_of(f"document/{i}", 3) for i in range(600)]
    assert parts == [part_of(f"document/{i}", 3) for i in range(600)]
    assert all(150 < parts.count(part) < 250 for part in range(3))


@pytest.mark.parametrize("line", ["# Başlık", "7", '{"id": "a"}'])
def test_what_is_no_annotated_document_is_named_with_its_line(tmp_path, line):
    path = tmp_path / "a.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.jsonl:2: no annotated document"):
        list(read_sentences([path], nlp=spacy.blank("tr"), subwords=SUBWORDS, manner=1))
