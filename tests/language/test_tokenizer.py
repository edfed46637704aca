import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.errors import KnowledgeError
from communique.language.tokenizer import Tokenizer, load_rules

TOKENIZER = Tokenizer(spacy.blank("tr").vocab)


def words(text):
    return [token.text for token in TOKENIZER(text) if not token.is_space]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Türkiye'nin tutumu", ["Türkiye'nin", "tutumu"]),
        ("Türkiye’nin tutumu", ["Türkiye’nin", "tutumu"]),
        ("Gelmedi.", ["Gelmedi", "."]),
        ("Dr. Kaya", ["Dr.", "Kaya"]),
        ("A.B.D. yönetimi", ["A.B.D.", "yönetimi"]),
        ("1.500 kişi, 2,5 yıl", ["1.500", "kişi", ",", "2,5", "yıl"]),
        ("Anlaşmanın 5. maddesi", ["Anlaşmanın", "5.", "maddesi"]),
        ("Sayı 5.", ["Sayı", "5", "."]),
        ("29.10.2020'de", ["29.10.2020'de"]),
        ("II. Abdülhamid", ["II.", "Abdülhamid"]),
        ("www.ornek.org.tr adresi", ["www.ornek.org.tr", "adresi"]),
        ("https://ornek.org/a?b=1 yazdı", ["https://ornek.org/a?b=1", "yazdı"]),
        ("(İdlib)", ["(", "İdlib", ")"]),
        ('"Hayır!" dedi', ['"', "Hayır", "!", '"', "dedi"]),
        ("bekleyeceğiz...", ["bekleyeceğiz", "..."]),
        ("Türk-Yunan sınırı", ["Türk", "-", "Yunan", "sınırı"]),
        ("F-16 ve S-400", ["F-16", "ve", "S-400"]),
        ("1999-2004 arası", ["1999", "-", "2004", "arası"]),
        ("2020-10-13", ["2020-10-13"]),
        ('"ortaklık"tan söz etti', ['"', 'ortaklık"tan', "söz", "etti"]),
        ("Kral 2. Abdullah'ın", ["Kral", "2.", "Abdullah'ın"]),
        ("#Fiji ve #KKTC'den", ["#", "Fiji", "ve", "#", "KKTC'den"]),
        ("#SonDakika #deprem", ["#SonDakika", "#deprem"]),
        ("geldi.Sonra gitti", ["geldi", ".", "Sonra", "gitti"]),
    ],
)
def test_words(text, expected):
    assert words(text) == expected


@given(st.text(max_size=80))
@settings(max_examples=300, deadline=None)
def test_tokens_cover_any_text(text):
    doc = TOKENIZER(text)
    assert doc.text == text
    assert all(token.text for token in doc)


@given(st.text(alphabet="aİğ.,'’\"- \n\t5I)(…", max_size=60))
@settings(max_examples=300, deadline=None)
def test_tokens_cover_marks_and_spaces(text):
    doc = TOKENIZER(text)
    assert doc.text == text
    assert not any(" " in token.text and not token.is_space for token in doc)


def test_a_missing_rule_file_is_named(tmp_path):
    with pytest.raises(KnowledgeError, match=r"tokens\.yaml"):
        load_rules(tmp_path / "tokens.yaml")
