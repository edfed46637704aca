from communique.language.training.labels import collect_labels
from communique.language.training.lexicon import collect_lexicon
from communique.language.training.treebanks import NamedSentence, Sentence, Token

TOKENS = (
    Token("Irak'ın", "Irak", "PROPN", "Case=Gen", 2, "nsubj"),
    Token("geldi", "gel", "VERB", "Polarity=Pos", 0, "root"),
    Token("Evde", "_", "NOUN", "Case=Loc", 2, "obl"),
)
MERGED = (*TOKENS[:2], Token("evdeydi", "ev", "NOUN", "Case=Gen", 2, "obl"))
SENTENCES = [Sentence(str(i), "", TOKENS, i % 2, MERGED) for i in range(6)]


def test_lemmas_with_counts_by_treebank():
    lexicon = collect_lexicon(SENTENCES, collect_labels(SENTENCES, []))
    both = {"0": 3, "1": 3}
    assert lexicon.lemmas["verbs"] == {"gel": both}
    assert lexicon.lemmas["others"] == {"Irak": both, "ev": both}
    assert lexicon.lemmas["attested"]["VERB"] == {"geldi": {"gel": both}}


def test_forms_whose_lemma_is_not_known_are_kept():
    lexicon = collect_lexicon(SENTENCES, collect_labels(SENTENCES, []))
    both = {"0": 3, "1": 3}
    assert lexicon.lemmas["attested"]["NOUN"] == {"evde": {"_": both}, "evdeydi": {"ev": both}}


def test_endings_seen_often_enough():
    lexicon = collect_lexicon(SENTENCES * 2, collect_labels(SENTENCES, []))
    assert lexicon.endings["ldi"] == {"VERB": {"0": 6, "1": 6}}
    assert lexicon.endings[""]["NOUN"] == {"0": 12, "1": 12}
    fewer = collect_lexicon(SENTENCES, collect_labels(SENTENCES, []))
    assert list(fewer.endings) == [""]


def test_names_seen_often_enough():
    named = [
        NamedSentence(("Akar'la", "görüştü"), (True, True), ("B-PERSON", "O")),
        NamedSentence(("Akar", "geldi"), (True, True), ("B-PERSON", "O")),
        NamedSentence(("Hulusi", "Akar"), (True, True), ("B-PERSON", "I-PERSON")),
    ]
    labels = collect_labels(SENTENCES, named * 3)
    names = collect_lexicon(SENTENCES, labels, names=named).names
    assert names["Akar"] == {"B-PERSON": 2, "I-PERSON": 1}
    assert set(names) == {"", "Akar"}
    assert sum(names[""].values()) == 6


def test_sets_of_features_by_part_of_speech():
    lexicon = collect_lexicon(SENTENCES, collect_labels(SENTENCES, []))
    assert set(lexicon.features["NOUN"]) == {"Case=Loc", "Case=Gen"}
    assert lexicon.features["VERB"]["Polarity=Pos"] == {"0": 3, "1": 3}


def test_sets_with_a_feature_that_is_no_label_are_left_out():
    labels = collect_labels([Sentence("1", "", TOKENS[1:2], 0, TOKENS[1:2])] * 6, [])
    assert set(collect_lexicon(SENTENCES, labels).features) == {"VERB"}
