import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.language.lemmas import Lemmatizer
from communique.language.scripts import apply_script, make_script

WORDS = st.text(alphabet="abçdeğıiİIoöşuüKTR'", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("konularında", "konu"),
        ("Görüşmede", "görüşme"),
        ("gidiyor", "git"),
        ("İdlib'de", "İdlib"),
        ("IRAK'TA", "ırak"),
        ("ben", "o"),
    ],
)
def test_script_gives_the_lemma(form, lemma):
    assert apply_script(form, make_script(form, lemma)) == lemma


@given(WORDS, WORDS)
def test_every_pair_has_a_script(form, lemma):
    assert apply_script(form, make_script(form, lemma)) == lemma


def test_a_script_that_cuts_too_much_leaves_the_form():
    assert apply_script("ev", "K|5|") == "ev"


def test_known_lemmas_are_favoured():
    scripts = ("L|6|", "L|5|", "K|0|")
    lemmas = Lemmatizer(scripts, verbs=["vazgeç"], others=["kişi", "k"])
    assert lemmas.lemma("kişiyle", "NOUN", [0, 2], [1.0, 0.5]) == "k"
    assert lemmas.lemma("kişiyle", "NOUN", [0, 2], [1.0, 1.5]) == "kişiyle"
    assert (
        Lemmatizer(["L|4|", "L|3|"], verbs=[], others=["kişi"]).lemma(
            "kişiyle", "NOUN", [0, 1], [1.0, 0.2]
        )
        == "kişi"
    )
    assert (
        Lemmatizer(["L|4|", "L|3|"], verbs=["kiş"], others=["kişi"], favour=0).lemma(
            "kişiyle", "NOUN", [0, 1], [1.0, 0.2]
        )
        == "kiş"
    )


def test_lemmas_that_a_form_is_seen_with_are_favoured():
    attested = {"NOUN": {"aklı": {"akıl": {"0": 4}, "ak": {"1": 1}}}}
    given = {"verbs": [], "others": [], "attested": attested}
    for bank, word, lemma in ((0, "Aklı", "akıl"), (1, "aklı", "ak")):
        lemmas = Lemmatizer(["L|1|"], bank=bank, **given)
        assert lemmas.lemma(word, "NOUN", [0], [1.0]) == lemma
        assert lemmas.lemma(word, "VERB", [0], [1.0]) == "akl"
    other = {"verbs": [], "others": [], "attested": {"NOUN": {"aklı": {"akıl": {"0": 1}}}}}
    assert Lemmatizer(["L|1|"], **other).lemma("aklı", "NOUN", [0], [1.0]) == "akıl"
