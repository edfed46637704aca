import pytest

from communique.language.subwords import Subwords, Vocabulary, calm

PIECES = ("<s>", "<pad>", "</s>", "<unk>", "▁", "▁bak", "an", "'", "ın", '"', "b", "a", "k", "n")
VOCABULARY = Vocabulary(PIECES, tuple(-float(i) for i in range(len(PIECES))), 0, 2, 1, 3)
SUBWORDS = Subwords(VOCABULARY)


def test_pieces_of_words_in_a_sentence():
    ids, first, last = SUBWORDS.encode(["bakan", "ın"], [True, False])
    assert ids == [0, 5, 6, 8, 2]
    assert first == [0, 1, 3]
    assert last == [0, 2, 3]


@pytest.mark.parametrize("mark", ["’", "‘", "\x92"])
def test_apostrophes_are_alike(mark):
    assert SUBWORDS.pieces(f"bakan{mark}ın", True) == SUBWORDS.pieces("bakan'ın", True)


@pytest.mark.parametrize("word", ["", "\u200b", "漢字", "🙂"])
def test_every_word_has_a_piece(word):
    assert SUBWORDS.pieces(word, True)


def test_a_headline_in_capitals_is_calmed():
    assert calm(["BAKANDAN", "IRAK", "İÇİN", "ÇAĞRI"]) == ["bakandan", "ırak", "için", "çağrı"]


@pytest.mark.parametrize("words", [["BM"], ["TBMM", "açıldı"], ["AB", "BM"], []])
def test_other_sentences_stay(words):
    assert calm(words) == words
