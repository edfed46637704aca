import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique import text

TURKISH = st.text("abcçdefgğhıijklmnoöprsştuüvyzABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ ", max_size=30)


@pytest.mark.parametrize(
    ("word", "lower"), [("IRAK", "ırak"), ("İdlib", "idlib"), ("ŞĞÜÖÇ", "şğüöç"), ("", "")]
)
def test_lower(word, lower):
    assert text.lower(word) == lower


@pytest.mark.parametrize(("word", "upper"), [("ırak", "IRAK"), ("idlib", "İDLİB")])
def test_upper(word, upper):
    assert text.upper(word) == upper


@given(TURKISH)
def test_casing_keeps_length_and_goes_back(word):
    low = text.lower(word)
    assert len(low) == len(word)
    assert text.lower(text.upper(low)) == low


@pytest.mark.parametrize(("word", "titled"), [("IRAK VE İRAN", "Irak Ve İran"), ("ışık", "Işık")])
def test_title(word, titled):
    assert text.title(word) == titled


@pytest.mark.parametrize(
    ("word", "head"),
    [
        ("Türkiye'nin", "Türkiye"),
        ("Türkiye’nin", "Türkiye"),
        ("Türkiye", "Türkiye"),
        ("'Türkiye", "'Türkiye"),
        ("TÜRKİYE'NİN", "TÜRKİYE"),
        ("O'Brian", "O'Brian"),
        ("Ali O'Brian’a", "Ali O'Brian"),
        ("d'Artagnan", "d'Artagnan"),
        ("F-5'in", "F-5"),
    ],
)
def test_strip_suffix(word, head):
    assert text.strip_suffix(word) == head


@pytest.mark.parametrize(
    ("low", "cut"),
    [
        ("türkiye'nin", ("türkiye", True)),
        ("türkiye", ("türkiye", False)),
        ("o'brian", ("o'brian", False)),
        ("o'brian'a", ("o'brian", True)),
    ],
)
def test_cut_suffix(low, cut):
    assert text.cut_suffix(low) == cut


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Millî Savunma  Bakanlığı", "milli savunma bakanlığı"),
        ("Türkiye’nin", "türkiyenin"),
        ("El-Cezire", "el cezire"),
    ],
)
def test_fold(name, key):
    assert text.fold(name) == key


@given(st.text(max_size=30))
def test_normal_form_is_nfc(word):
    assert unicodedata.is_normalized("NFC", text.normalize(word))


def test_normalize_composes():
    assert text.normalize("s\u0327") == "ş"
