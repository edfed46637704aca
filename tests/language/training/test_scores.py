import pytest

from communique.language.training.scores import (
    FoundScores,
    ParseScores,
    name_spans,
    percent,
    token_offsets,
)
from communique.language.training.treebanks import Token


def token(head, dep="obj", upos="NOUN", feats="Case=Nom|Number=Sing", lemma="ev"):
    return Token("ev", lemma, upos, feats, head, dep)


def test_parse_scores_count_each_measure():
    scores = ParseScores()
    scores.add(token(1), token(1))
    scores.add(token(1), token(1, dep="nsubj", feats="Number=Sing|Case=Nom"))
    scores.add(token(1), token(2, upos="VERB", lemma="evle"))
    scores.add(token(1, lemma="_"), token(1, feats="_", lemma="x"))
    assert scores.percent() == {
        "UAS": 75.0, "LAS": 50.0, "UPOS": 75.0, "feats": 75.0, "lemma": 75.0,
    }  # fmt: skip


def test_f1_of_spans():
    scores = FoundScores()
    scores.add([(0, 1), (2, 3)], [(0, 1), (4, 5), (6, 7)])
    assert scores.f1() == 40.0
    assert FoundScores().f1() == 0.0


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        (["B-GPE", "O", "B-PERSON", "I-PERSON"], {(0, 1, "GPE"), (2, 4, "PERSON")}),
        (["B-GPE", "B-GPE"], {(0, 1, "GPE"), (1, 2, "GPE")}),
        (["B-GPE", "I-ORG"], {(0, 1, "GPE"), (1, 2, "ORG")}),
        (["O", "?"], set()),
    ],
)
def test_name_spans(tags, spans):
    assert name_spans(tags) == spans


def test_core_names():
    assert name_spans(["B-DATE", "B-TITLE"], core=True) == {(1, 2, "TITLE")}


def test_offsets_leave_out_white_space():
    assert token_offsets(["ab", "c d", "e"]) == [(0, 2), (2, 4), (4, 5)]


def test_percent_of_nothing():
    assert percent(0, 0) == 0.0
