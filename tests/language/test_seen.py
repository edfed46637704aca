import numpy as np
import pytest

from communique.language.seen import SeenNames, SeenTags, endings_of

UPOS = ("NOUN", "VERB", "PART")
ATTESTED = {
    "PART": {"de": {"de": {"0": 40}}},
    "VERB": {"de": {"de": {"1": 2}}, "dönüş": {"_": {"0": 5}}},
    "NOUN": {"dönüş": {"dönüş": {"1": 9}}},
}
ENDINGS = {
    "": {"NOUN": {"0": 60, "1": 60}, "VERB": {"0": 40, "1": 40}, "PART": {"0": 40}},
    "ış": {"VERB": {"0": 30}},
    "ünüş": {"NOUN": {"1": 8}},
}


def chosen(word, scores, bank=0):
    tags = SeenTags(UPOS, attested=ATTESTED, endings=ENDINGS, bank=bank)
    return UPOS[tags.choose([word], np.array([scores], np.float32))[0]]


@pytest.mark.parametrize(("bank", "tag"), [(0, "PART"), (1, "VERB")])
def test_a_form_is_read_as_the_treebank_has_it(bank, tag):
    assert chosen("De", [0.0, 1.0, 1.1 if bank else 0.9], bank) == tag


def test_a_lemma_that_is_not_known_says_what_a_form_is_nevertheless():
    assert chosen("dönüş", [1.0, 0.0, -9.0]) == "VERB"
    assert chosen("dönüş", [1.0, 0.0, -9.0], 1) == "NOUN"


def test_the_ending_of_a_form_that_is_not_seen():
    assert chosen("bakış", [0.2, 0.0, -9.0]) == "VERB"
    assert chosen("bakım", [0.2, 0.0, -9.0]) == "NOUN"
    assert chosen("bakış", [0.2, 0.0, -9.0], 1) == "NOUN"


def test_the_network_has_the_last_word():
    assert chosen("de", [-9.0, 9.0, -9.0]) == "VERB"


def test_nothing_seen_leaves_the_scores():
    tags = SeenTags(UPOS, attested={}, endings={}, bank=0)
    assert tags.choose(["ev", "git"], np.array([[1, 0, 0], [0, 1, 0]], np.float32)) == [0, 1]


def test_endings_leave_two_letters():
    assert endings_of("bakışlar") == ["ar", "lar", "şlar"]
    assert endings_of("ev") == []
    assert endings_of("evde") == ["de"]


TAGS = ("O", "B-PERSON", "I-PERSON")


def test_names_are_known_without_their_endings():
    seen = {"": {"O": 90, "B-PERSON": 6, "I-PERSON": 4}, "Akar": {"B-PERSON": 9, "I-PERSON": 9}}
    worth = SeenNames(TAGS, seen).worth(["Akar’ın", "Akar'ın", "akar", "'"])
    assert worth.shape == (4, 3)
    assert worth[0, 1] > worth[0, 0]
    np.testing.assert_array_equal(worth[0], worth[1])
    assert not worth[2:].any()
