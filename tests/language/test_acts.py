"""What the layers of acts see, read from their numbers."""

import math

import numpy as np
import pytest

from communique.errors import ModelError
from communique.language.acts import KEY, ActNetwork, Predictions, predictions

ACTS = ("attacked", "visited")


def seen(rows):
    """Rank 1: odds of two acts, three asked, three given, three absent, denied."""
    return Predictions(ACTS, np.array(rows, np.float32))


@pytest.fixture
def sentence():
    """Three words; the second is a trigger whose subject is the first."""
    return seen([
        [-3, -4, 0, 0, 0, 2.0, -1, 0, 0, 0, 0, -1],
        [-5, 1.5, 3.0, 1, 0, 0, 0, 0, -2, 0.5, 1, 2],
        [-6, 0.2, 0, 0, 0, -2.0, 3, 0, 0, 0, 0, -1],
    ])  # fmt: skip


def test_odds_are_those_of_the_likeliest_word(sentence):
    assert sentence.odds((0, 1, 2), "visited") == pytest.approx(1.5)
    assert sentence.odds((0,), "visited") == pytest.approx(-4)
    assert sentence.odds((0, 1), "unknown act") < -5


def test_likely_words_come_in_order(sentence):
    assert list(sentence.likely(0.0)) == [(1, "visited"), (2, "visited")]
    assert list(sentence.likely(5.0)) == []


def test_ends_are_probabilities_with_a_place_elsewhere(sentence):
    likely = sentence.end("subject", 1)
    assert len(likely) == 4
    assert np.exp(likely).sum() == pytest.approx(1, abs=1e-5)
    scores = np.array([6.0, 0.0, -6.0, -2.0])
    assert likely[0] - likely[1] == pytest.approx(scores[0] - scores[1])
    assert likely[3] - likely[2] == pytest.approx(scores[3] - scores[2])
    assert int(sentence.end("object", 1).argmax()) == 2


def test_denial_belongs_to_the_trigger(sentence):
    assert sentence.denied(1)
    assert not sentence.denied(0)


def test_documents_without_columns_have_no_predictions():
    assert predictions(np.zeros((0,)), {KEY: ACTS}) is None
    assert predictions(np.zeros((2, 12)), {}) is None
    found = predictions(np.zeros((2, 12)), {KEY: list(ACTS)})
    assert found is not None
    assert found.end("speaker", 0)[0] == pytest.approx(math.log(1 / 3))


@pytest.mark.parametrize("content", [None, b"", b"no model"])
def test_damaged_layers_are_named(tmp_path, content):
    if content is not None:
        (tmp_path / "acts.onnx").write_bytes(content)
    with pytest.raises(ModelError, match=r"acts\.onnx"):
        ActNetwork(tmp_path)
