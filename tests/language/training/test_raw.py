import json
import lzma

import pytest

from communique.language.training.held import Held
from communique.language.training.raw import cut_sentences, press_texts, raw_sentences

FIRST = "Heyet bugün öğleden sonra Ankara'ya geldi."
SECOND = "Bakan akşam yemeğinde konuğunu ağırladı."


@pytest.fixture
def shared(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    rows = [
        {"lang": "tr", "type": "sentence", "text": FIRST},
        {"lang": "tr", "type": "article", "text": f"{SECOND} {FIRST}"},
        {"lang": "en", "type": "sentence", "text": "The delegation arrived in Ankara today."},
    ]
    (folder / "diplomatic.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    with lzma.open(folder / "raw.txt.xz", "wt", encoding="utf-8") as out:
        out.write(f"{SECOND}\n\nKısa cümle.\nYağmur bütün gece hiç durmadan yağdı.\n")
    return tmp_path


def test_texts_are_cut_into_sentences_of_some_length():
    found = list(cut_sentences([f"{FIRST} Geldi. {SECOND}"]))
    assert [words[0] for words, _ in found] == ["Heyet", "Bakan"]
    words, spaces = found[0]
    assert words[-2:] == ["geldi", "."]
    assert spaces[0]
    assert not spaces[-1]


def test_the_press_corpus_is_read_by_language_and_kind(shared):
    assert list(press_texts(shared, kind="sentence")) == [FIRST]
    assert len(list(press_texts(shared))) == 2


def test_each_sentence_comes_once_and_nothing_that_is_kept_out(shared, tmp_path):
    more = tmp_path / "more.txt"
    more.write_text("Heyetler yarın sabah yeniden bir araya gelecek.", encoding="utf-8")
    held = Held.of(["Yağmur bütün gece hiç durmadan yağdı."])
    found = raw_sentences(shared, more=[more], held=held, known=[FIRST])
    assert [words[0] for words, _ in found] == ["Bakan", "Heyetler"]


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("bir iki üç dört beş altı yedi sekiz dokuz", True),
        ("önce bir iki üç dört beş altı yedi sekiz dokuz", True),
        ("bir iki üç dört bambaşka sözler geliyor burada", False),
        ("bir iki üç", False),
    ],
)
def test_what_is_kept_out_is_known_by_its_rows_of_words(text, same):
    assert Held.of(["bir iki üç dört beş altı yedi sekiz dokuz"]).overlaps(text) is same
