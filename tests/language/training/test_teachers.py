import numpy as np

from communique.language.training.teachers import read_trees, teach, write_trees
from communique.language.training.treebanks import OPEN_HEAD, Sentence, Token

WORDS = (["Heyet", "geldi"], [True, True])


class Voice:
    """A model that gives fixed probabilities of heads."""

    def __init__(self, heads):
        self._arcs = np.log(np.array([[1.0, 1e-9, 1e-9], *heads]))
        self.subwords = self

    def encode(self, words, spaces):
        return [0] * (len(words) + 2), [], []

    def arcs(self, words, spaces):
        return self._arcs, [["dep", "root", "nsubj"]] * 3


class Second(Voice):
    def arcs(self, words, spaces):
        return self._arcs


def test_heads_that_both_find_likely_are_kept():
    first = Voice([[0.1, 1e-9, 0.9], [0.98, 0.02, 1e-9]])
    for other, expected in ((0.9, 2), (0.05, OPEN_HEAD)):
        second = Second([[(1 - other) / 2, 1e-9, other], [0.9, 0.1, 1e-9]])
        (found,) = teach([WORDS], model=first, second=second, bank=5)
        assert [token.head for token in found.tokens] == [expected, 0]
        assert found.tokens[0].dep == ("nsubj" if expected == 2 else "")
        assert found.tokens[1].dep == "root"
        assert found.bank == 5


def test_trees_come_back_as_written(tmp_path):
    tokens = (Token("Heyet", "_", "", "", OPEN_HEAD, ""), Token("geldi", "_", "", "", 0, "root"))
    trees = [Sentence("", "Heyet geldi", tokens, 5, tokens)]
    assert write_trees(tmp_path / "trees.jsonl", trees) == 1
    assert list(read_trees(tmp_path / "trees.jsonl")) == trees
