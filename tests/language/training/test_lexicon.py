from communique.language.training.labels import collect_labels
from communique.language.training.lexicon import collect_lexicon
from communique.language.training.treebanks import Sentence, Token

TOKENS = (
    Token("Irak'ın", "Irak", "PROPN", "Case=Gen", 2, "nsubj"),
    Token("geldi", "gel", "VERB", "Polarity=Pos", 0, "root"),
    Token("Evde", "_", "NOUN", "Case=Loc", 2, "obl"),
)
MERGED = (*TOKENS[:2], Token("evdeydi", "ev", "NOUN", "Case=Gen", 2, "obl"))
SENTENCES = [Sentence(str(i), "", TOKENS, i % 2, MERGED) for i in range(6)]


def test_lemmas_with_counts_by_treebank():
    lexicon = collect_lexicon(SENTENCES, collect_labels(SENTENCES, []))
    assert lexicon.lemmas["verbs"] == ["gel"]
    assert lexicon.lemmas["others"] == ["Irak", "ev"]
    assert lexicon.lemmas["attested"]["VERB"] == {"geldi": {"gel": {"0": 3, "1": 3}}}
    assert lexicon.lemmas["attested"]["NOUN"] == {"evdeydi": {"ev": {"0": 3, "1": 3}}}


def test_sets_of_features_by_part_of_speech():
    lexicon = collect_lexicon(SENTENCES, collect_labels(SENTENCES, []))
    assert set(lexicon.features["NOUN"]) == {"Case=Loc", "Case=Gen"}
    assert lexicon.features["VERB"]["Polarity=Pos"] == {"0": 3, "1": 3}


def test_sets_with_a_feature_that_is_no_label_are_left_out():
    labels = collect_labels([Sentence("1", "", TOKENS[1:2], 0, TOKENS[1:2])] * 6, [])
    assert set(collect_lexicon(SENTENCES, labels).features) == {"VERB"}
