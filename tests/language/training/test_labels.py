import random

import pytest

from communique.language.subwords import Subwords, Vocabulary
from communique.language.training.labels import (
    DAMAGES,
    IGNORE,
    OPEN,
    Encoding,
    Example,
    Labels,
    batches,
    collect_labels,
    damage_tokens,
)
from communique.language.training.treebanks import OPEN_HEAD, NamedSentence, Sentence, Token

TOKENS = (
    Token("Irak'ın", "Irak", "PROPN", "Case=Gen", 2, "nsubj"),
    Token("geldiği", "gel", "VERB", "Polarity=Pos", 3, "ccomp"),
    Token("söylendi", "söyle", "VERB", "Polarity=Pos", 0, "root"),
    Token(".", ".", "PUNCT", "_", 3, "punct", space=False),
)
SENTENCES = [Sentence("1", "", TOKENS, 0, TOKENS)] * 6


def test_labels_of_a_treebank():
    names = [NamedSentence(("Irak",), (True,), ("B-GPE",)), NamedSentence(("a",), (True,), ("?",))]
    labels = collect_labels(SENTENCES, names)
    assert labels.upos == ("PROPN", "PUNCT", "VERB")
    assert labels.deps == ("ccomp", "nsubj", "punct", "root")
    assert labels.feats == {"Case": ("_", "Gen"), "Polarity": ("_", "Pos")}
    assert labels.entities == ("O", "B-GPE")
    assert Labels.from_json(labels.as_json()) == labels


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        (Token("Irak", "_", "PROPN", OPEN, OPEN_HEAD, ""), (0, IGNORE, IGNORE, (IGNORE, IGNORE))),
        (Token("Irak", "_", "", "Case=Gen", 0, "root"), (IGNORE, 3, IGNORE, (1, 0))),
        (Token("Irak", "Irak", "PROPN", "Case=?", 0, "root"), (0, 3, 1, (IGNORE, 0))),
    ],
)
def test_what_is_open_counts_for_nothing(token, expected):
    vocabulary = Vocabulary(("<s>", "</s>", "<pad>", "<unk>"), (0.0,) * 4, 0, 1, 2, 3)
    encoding = Encoding(collect_labels(SENTENCES, []), Subwords(vocabulary))
    example = encoding.tree([token], 0)
    found = (example.upos[0], example.deps[0], example.scripts[0], example.feats[0])
    assert found == expected
    assert example.heads == (token.head,)


@pytest.mark.parametrize(
    ("kind", "forms"),
    [
        ("apostrophe", ["Irakın", "geldiği", "söylendi", "."]),
        ("curly", ["Irak’ın", "geldiği", "söylendi", "."]),
        ("capitals", ["IRAK'IN", "GELDİĞİ", "SÖYLENDİ", "."]),
        ("small", ["ırak'ın", "geldiği", "söylendi", "."]),
        ("stop", ["Irak'ın", "geldiği", "söylendi"]),
    ],
)
def test_damage(kind, forms):
    damaged = damage_tokens(TOKENS, random.Random(1), kind=kind)
    assert [token.form for token in damaged] == forms
    assert [token.head for token in damaged] == [2, 3, 0, 3][: len(forms)]


def test_all_kinds_of_damage_are_known():
    assert all(damage_tokens(TOKENS, random.Random(1), kind=kind) for kind in DAMAGES)


def test_batches_hold_every_example_once():
    examples = [Example(tuple(range(n)), (0,), (0,), 0) for n in range(1, 30)]
    rows = batches(examples, 60, random.Random(1))
    assert sorted(len(e.ids) for row in rows for e in row) == list(range(1, 30))
    assert all(max(len(e.ids) for e in row) * (len(row) - 1) <= 60 for row in rows)
