"""The measures from raw text, on sentences whose gold is what the packaged model gives."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from communique.language import load, weights_path
from communique.language.network import Network
from communique.language.training.corpus import MERGED_BANK
from communique.language.training.evaluate import (
    parse_scores,
    raw_scores,
    render,
    speed,
    zero_shot_scores,
)
from communique.language.training.treebanks import Sentence, Token, read_conllu, written_text

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(not (weights_path() / "model.onnx").exists(), reason="no model is packaged"),
]
ZERO_SHOT = Path(__file__).resolve().parents[2] / "data" / "zero_shot"
TEXTS = ("Heyet Ankara'ya geldi.", "Bakan, öneriyi desteklemediğini söyledi.", "Görüşme sürüyor.")


@pytest.fixture(scope="module")
def gold():
    nlp = load()
    rows = []
    for text in TEXTS:
        doc = nlp(text)
        tokens = tuple(
            Token(
                t.text,
                t.lemma_,
                t.pos_,
                str(t.morph) or "_",
                0 if t.head.i == t.i else t.head.i + 1,
                "root" if t.head.i == t.i else t.dep_,
                t.i == 0 or bool(doc[t.i - 1].whitespace_),
            )
            for t in doc
        )
        rows.append(Sentence(text, text, tokens, 5, tokens))
    return rows


def test_gold_that_is_the_models_own_scores_full(gold):
    assert raw_scores(weights_path(), gold, bank="Genre") == {
        "token F1": 100.0,
        "sentence F1": 100.0,
        "UAS aligned": 100.0,
        "LAS aligned": 100.0,
    }


def test_other_gold_scores_less(gold):
    first = gold[0].tokens
    wrong = tuple(replace(t, dep="dep", upos="X") if t.dep == "punct" else t for t in first)
    glued = replace(gold[0], merged=(*wrong[:-2], replace(wrong[-2], form=wrong[-2].form + ".")))
    scores = raw_scores(weights_path(), [glued, *gold[1:]], bank="Genre")
    assert scores["token F1"] < 100
    assert scores["LAS aligned"] <= 100
    network = Network(weights_path())
    full, less = parse_scores(network, [first]), parse_scores(network, [wrong])
    assert less["LAS"] < full["LAS"]
    assert less["UAS"] == full["UAS"]
    assert less["UPOS"] < full["UPOS"]


def test_size_and_speed_and_the_table(gold):
    scores = {"size and speed": speed(weights_path(), gold)}
    assert 0 < scores["size and speed"]["megabytes"] < 45
    assert scores["size and speed"]["words a second"] > 0
    assert json.loads(render(scores, as_json=True)) == scores
    assert "| size and speed | megabytes" in render(scores, as_json=False)


@pytest.mark.parametrize("code", ["az", "en"])
def test_zero_shot_sentences_are_trees_whose_words_make_their_text(code):
    sentences = list(read_conllu(ZERO_SHOT / f"{code}.conllu", MERGED_BANK))
    assert len({s.text for s in sentences}) == 20, "what is no tree is left out in reading"
    for sentence in sentences:
        assert written_text(sentence.tokens) == sentence.text
        words = [t for t in sentence.tokens if t.upos != "PUNCT"]
        assert 8 <= len(words) <= 25
        assert all((t.dep == "punct") == (t.upos == "PUNCT") for t in sentence.tokens)


def test_zero_shot_scores_of_the_languages_whose_file_is_there(gold, tmp_path):
    lines = []
    for i, t in enumerate(gold[0].tokens, 1):
        head = t.head if t.dep != "punct" else 1
        after = gold[0].tokens[i].space if i < len(gold[0].tokens) else True
        mark = "_" if after else "SpaceAfter=No"
        lines.append(f"{i}\t{t.form}\t_\t{t.upos}\t_\t_\t{head}\t{t.dep}\t_\t{mark}")
    (tmp_path / "en.conllu").write_text("\n".join(lines) + "\n\n", encoding="utf-8")
    scores = zero_shot_scores(weights_path(), tmp_path)
    assert set(scores) == {"English, zero-shot"}
    row = scores["English, zero-shot"]
    assert set(row) == {"UAS", "LAS", "UPOS"}
    assert row["UPOS"] == 100
    assert row["UAS"] == row["LAS"] == 75, "one of four words was given another head"
