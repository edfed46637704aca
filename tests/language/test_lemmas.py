import pytest

from communique.language.lemmas import Lemmatizer

HERE, THERE = {"0": 3}, {"1": 3}


def lemma(word, upos, rows, **given):
    """The lemma of a word for scripts with scores."""
    made = Lemmatizer(list(rows), **{"verbs": {}, "others": {}, **given})
    return made.lemma(word, upos, list(range(len(rows))), list(rows.values()))


def test_the_likeliest_script_of_an_unknown_word():
    assert lemma("kişiyle", "NOUN", {"L|6|": 1.0, "L|4|": 0.5}) == "k"


@pytest.mark.parametrize(
    ("others", "found"),
    [({"kişi": HERE}, "kişi"), ({"kişi": THERE}, "kişi"), ({"kiş": HERE, "kişi": THERE}, "kiş")],
)
def test_lemmas_of_the_treebank_are_favoured_then_those_of_others(others, found):
    assert lemma("kişiyle", "NOUN", {"L|4|": 1.0, "L|3|": 0.2}, others=others) == found


def test_lemmas_of_verbs_are_no_evidence_for_nouns():
    rows = {"L|3|": 1.0, "L|2|": 0.5}
    assert lemma("vazgeçme", "VERB", rows, verbs={"vazgeç": HERE}) == "vazgeç"
    assert lemma("vazgeçme", "NOUN", rows, verbs={"vazgeç": HERE}) == "vazge"


def test_one_letter_is_no_evidence():
    assert lemma("kişiyle", "NOUN", {"L|6|": 1.0, "L|3|": 1.5}, others={"k": HERE}) == "kişi"


@pytest.mark.parametrize(
    ("word", "upos", "script", "known"),
    [
        ("uçağında", "NOUN", "L|4|", "uçak"),
        ("kitabı", "NOUN", "L|1|", "kitap"),
        ("rengini", "NOUN", "L|3|", "renk"),
        ("fikrini", "NOUN", "L|3|", "fikir"),
        ("oğlu", "NOUN", "L|1|", "oğul"),
        ("gidiyor", "VERB", "L|4|", "git"),
    ],
)
def test_sounds_that_an_ending_changed_are_put_back(word, upos, script, known):
    given = {"verbs": {known: HERE}, "others": {known: HERE}}
    assert lemma(word, upos, {script: 1.0}, **given) == known
    assert lemma(word, upos, {script: 1.0}) == word[: -int(script[2])]


def test_a_word_without_ending_keeps_its_sounds():
    assert lemma("ad", "NOUN", {"L|0|": 1.0}, others={"at": HERE}) == "ad"
    assert lemma("serhad", "NOUN", {"L|0|": 1.0}, others={"serhat": HERE}) == "serhad"


def test_lemmas_that_a_form_is_seen_with_are_favoured():
    attested = {"NOUN": {"aklı": {"akıl": {"0": 4}, "ak": {"1": 1}, "_": {"0": 90}}}}
    for bank, word, found in ((0, "Aklı", "akıl"), (1, "aklı", "ak")):
        assert lemma(word, "NOUN", {"L|1|": 1.0}, attested=attested, bank=bank) == found
        assert lemma(word, "VERB", {"L|1|": 1.0}, attested=attested, bank=bank) == "akl"


def test_forms_of_other_treebanks_count_too():
    attested = {"NOUN": {"aklı": {"akıl": {"1": 1}}}}
    assert lemma("aklı", "NOUN", {"L|1|": 1.0}, attested=attested) == "akıl"
