"""From sentences to a model at work, with an encoder of random numbers."""

import random
from dataclasses import replace

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from communique.errors import ModelError  # noqa: E402
from communique.language.network import Network as Run  # noqa: E402
from communique.language.subwords import Vocabulary  # noqa: E402
from communique.language.training.corpus import Corpus  # noqa: E402
from communique.language.training.encoder import Encoder  # noqa: E402
from communique.language.training.export import export  # noqa: E402
from communique.language.training.labels import collect_labels  # noqa: E402
from communique.language.training.lexicon import collect_lexicon  # noqa: E402
from communique.language.training.loop import Trainer  # noqa: E402
from communique.language.training.recipe import Recipe  # noqa: E402
from communique.language.training.restore import restore  # noqa: E402
from communique.language.training.treebanks import (  # noqa: E402
    OPEN_HEAD,
    NamedSentence,
    Sentence,
    Token,
)

LETTERS = "abcçdefgğhıijklmnoöprsştuüvyzH."
PIECES = ("<s>", "<pad>", "</s>", "<unk>", "▁", *LETTERS)
TOKENS = (
    Token("Heyet", "heyet", "NOUN", "Case=Nom", 2, "nsubj"),
    Token("geldi", "gel", "VERB", "Polarity=Pos", 0, "root"),
    Token(".", ".", "PUNCT", "_", 2, "punct", space=False),
)
RECIPE = Recipe(layers=1, epochs=40, batch=300, weights=(("BOUN", 1),), encoder_rate=1e-4)
SENTENCES = tuple(Sentence(str(i), "", TOKENS, 0, TOKENS) for i in range(8))
NAMED = (NamedSentence(("Heyet", "geldi"), (True, True), ("B-GPE", "O")),) * 4
OPEN_TOKENS = (Token("Heyet", "_", "NOUN", "?", OPEN_HEAD, ""),)
PARTIAL = (Sentence("p", "", OPEN_TOKENS, 0, OPEN_TOKENS),) * 3


def encoder():
    rng = np.random.default_rng(1)
    vocabulary = Vocabulary(PIECES, (-1.0,) * len(PIECES), 0, 2, 1, 3)
    sizes = {"q": (384, 384), "k": (384, 384), "v": (384, 384), "ao": (384, 384)}
    sizes |= {"fi": (1536, 384), "fo": (384, 1536)}
    tensors = {"emb.pos": rng.normal(size=514 * 384), "emb.type": np.zeros(384)}
    for name, (out, inside) in sizes.items():
        tensors[f"l0.{name}.w"] = rng.normal(size=out * inside) * 0.03
        tensors[f"l0.{name}.b"] = np.zeros(out)
    for name in ("emb.ln", "l0.aln", "l0.oln"):
        tensors[f"{name}.w"], tensors[f"{name}.b"] = np.ones(384), np.zeros(384)
    return Encoder(
        {name: values.astype(np.float32) for name, values in tensors.items()},
        rng.integers(0, 256, (len(PIECES), 12, 16), dtype=np.uint8),
        np.full((len(PIECES), 12), 0.1, np.float16),
        vocabulary,
    )


def trainer(names=("B-GPE", "O")):
    sentences = SENTENCES
    named = (NamedSentence(("Heyet", "geldi"), (True, True), names),) * 4
    corpus = Corpus(sentences, (), {}, named, (), ())
    labels = collect_labels(sentences, named)
    made = Trainer(corpus, labels, encoder=encoder(), recipe=RECIPE, log=lambda line: None)
    return made, labels, collect_lexicon(sentences, labels)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_training_export_and_parse(tmp_path):
    random.seed(0)
    made, labels, lexicon = trainer()
    network = made.run(tmp_path / "checkpoint.pt")
    export(network, labels, encoder=encoder(), folder=tmp_path, lexicon=lexicon)
    parse = Run(tmp_path, bank="BOUN").parse(["Heyet", "geldi", "."], [True, True, False])
    assert parse.upos == ("NOUN", "VERB", "PUNCT")
    assert parse.heads == (2, 0, 2)
    assert parse.deps == ("nsubj", "root", "punct")
    assert parse.lemmas == ("heyet", "gel", ".")
    assert parse.feats == ("Case=Nom", "Polarity=Pos", "")
    made, _, _ = trainer()
    made.start(tmp_path / "checkpoint.pt")
    restored, same = restore(tmp_path)
    assert same == labels
    for name, value in network.state_dict().items():
        if not name.startswith("rel"):
            largest = float(value.abs().max())
            assert torch.allclose(restored[name], value, atol=largest / 100), name
    other, _, _ = trainer(names=("B-ORG", "O"))
    with pytest.raises(ModelError, match="other labels"):
        other.start(tmp_path / "checkpoint.pt")


def test_a_training_ends_after_its_steps_and_leaves_frozen_layers(tmp_path):
    made, _, _ = trainer()
    before = {name: value.clone() for name, value in made.network.state_dict().items()}
    lines = []
    recipe = replace(RECIPE, steps=3, frozen=1)
    held = Corpus(SENTENCES, (), {}, NAMED, (), (), partial=PARTIAL)
    made = Trainer(held, made.labels, encoder=encoder(), recipe=recipe, log=lines.append)
    after = made.run(tmp_path / "checkpoint.pt").state_dict()
    assert lines[-1] == "3 steps"
    for name in ("layers.0.up.weight", "position"):
        assert torch.equal(before[name], after[name])
    assert not torch.equal(before["word.weight"], after["word.weight"])
