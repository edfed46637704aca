"""From sentences to a model at work, with an encoder of random numbers."""

import random

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
from communique.language.training.labels import collect_labels, known_lemmas  # noqa: E402
from communique.language.training.loop import Recipe, Trainer  # noqa: E402
from communique.language.training.treebanks import NamedSentence, Sentence, Token  # noqa: E402

LETTERS = "abcçdefgğhıijklmnoöprsştuüvyzH."
PIECES = ("<s>", "<pad>", "</s>", "<unk>", "▁", *LETTERS)
TOKENS = (
    Token("Heyet", "heyet", "NOUN", "Case=Nom", 2, "nsubj"),
    Token("geldi", "gel", "VERB", "Polarity=Pos", 0, "root"),
    Token(".", ".", "PUNCT", "_", 2, "punct", space=False),
)
RECIPE = Recipe(layers=1, epochs=40, batch=300, weights=(("BOUN", 1),), encoder_rate=1e-4)


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
    sentences = tuple(Sentence(str(i), "", TOKENS, 0, TOKENS) for i in range(8))
    named = (NamedSentence(("Heyet", "geldi"), (True, True), names),) * 4
    corpus = Corpus(sentences, (), {}, named, (), ())
    labels = collect_labels(sentences, named)
    made = Trainer(corpus, labels, encoder=encoder(), recipe=RECIPE, log=lambda line: None)
    return made, labels, known_lemmas(sentences)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_training_export_and_parse(tmp_path):
    random.seed(0)
    made, labels, lemmas = trainer()
    network = made.run(tmp_path / "checkpoint.pt")
    export(network, labels, encoder=encoder(), folder=tmp_path, lemmas=lemmas)
    parse = Run(tmp_path, bank="BOUN").parse(["Heyet", "geldi", "."], [True, True, False])
    assert parse.upos == ("NOUN", "VERB", "PUNCT")
    assert parse.heads == (2, 0, 2)
    assert parse.deps == ("nsubj", "root", "punct")
    assert parse.lemmas == ("heyet", "gel", ".")
    assert parse.feats == ("Case=Nom", "Polarity=Pos", "")
    made, _, _ = trainer()
    made.start(tmp_path / "checkpoint.pt")
    other, _, _ = trainer(names=("B-ORG", "O"))
    with pytest.raises(ModelError, match="other labels"):
        other.start(tmp_path / "checkpoint.pt")
