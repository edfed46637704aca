"""Layers of acts, from training to their numbers at work, over a parser of random numbers."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from communique.language.acts import ActNetwork, Predictions  # noqa: E402
from communique.language.network import Network as Run  # noqa: E402
from communique.language.training.acts_data import Act, ActSentence  # noqa: E402
from communique.language.training.acts_loop import (  # noqa: E402
    ActRecipe,
    ActTrainer,
    export_acts,
)
from communique.language.training.acts_network import split  # noqa: E402
from communique.language.training.export import export  # noqa: E402

from .test_chain import encoder, trainer  # noqa: E402

WORDS = ["heyet", "gel", "var"]


@pytest.fixture(scope="module")
def parser(tmp_path_factory):
    folder = tmp_path_factory.mktemp("parser")
    made, labels, lexicon = trainer()
    export(made.network, labels, encoder=encoder(), folder=folder, lexicon=lexicon)
    return folder


def sentence(parser, act, subject, name):
    ids, first, last = Run(parser).subwords.encode(WORDS, [True] * 3)
    told = (Act(act, (2,), ((subject,), (), ()), (True, True, False), act == "b"),) if act else ()
    return ActSentence(name, tuple(ids), tuple(first[1:]), tuple(last[1:]), told, 0)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_layers_learn_and_work_as_they_were_trained(parser, tmp_path):
    rows = [sentence(parser, "b", 1, str(i)) for i in range(6)]
    recipe = ActRecipe(epochs=40, batch=100)
    made = ActTrainer(parser, ("a", "b"), recipe=recipe, log=lambda line: None)
    layers = made.run(rows)
    export_acts(layers, ("a", "b"), tmp_path)
    running = ActNetwork(tmp_path)
    assert running.acts == ("a", "b")
    lower = Run(parser).lower(rows[0].ids)
    seen = running.run(lower, rows[0].first, rows[0].last)
    assert seen.shape == (3, running.width)
    found = Predictions(running.acts, seen)
    assert found.odds((2,), "b") > 0 > found.odds((2,), "a")
    assert int(found.end("subject", 2).argmax()) == 1
    assert int(found.end("object", 2).argmax()) == 3
    assert found.denied(2)


def test_split_reads_as_predictions_do(parser):
    recipe = ActRecipe()
    made = ActTrainer(parser, ("a", "b"), recipe=recipe, log=lambda line: None)
    numbers = torch.randn(1, 3, 2 + 6 * made.layers.rank + 4)
    odds, ends, denied = split(numbers, 2)
    found = Predictions(("a", "b"), numbers[0].numpy())
    assert found.odds((1,), "b") == pytest.approx(float(odds[0, 1, 1]))
    for number, end in enumerate(("subject", "object", "speaker")):
        expected = torch.log_softmax(ends[0, number, 2], -1).numpy()
        assert np.allclose(found.end(end, 2), expected, atol=1e-4)
    assert found.denied(0) == bool(denied[0, 0] > 0)
