import pytest
from hypothesis import given
from hypothesis import strategies as st

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
