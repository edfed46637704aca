import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.language.sentences import SentenceRules, sentence_starts
from communique.language.tokenizer import Tokenizer, load_rules

TOKENIZER = Tokenizer(spacy.blank("tr").vocab)
RULES = SentenceRules.from_rules(load_rules())


def split(text):
    doc = TOKENIZER(text)
    starts = sentence_starts([t.text for t in doc], [bool(t.whitespace_) for t in doc], RULES)
    places = [t.idx for t in doc if starts[t.i]]
    ends = [*places[1:], len(text)]
    return [text[a:b].strip() for a, b in zip(places, ends, strict=True)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Bakan geldi.", "Toplantı başladı."],
        ["Anlaşmanın 5. maddesi değişti.", "İmzalar atıldı."],
        ["II. Dünya Savaşı bitti.", "Sınırlar değişti."],
        ["Prof. Ada konuştu.", "Salon doluydu."],
        ['"Hayır!" dedi.', "Sonra sustu."],
        ['"Bunu kabul etmeyiz.', 'Bekliyoruz." dedi.'],
        ["Kim geldi?", "Kimse gelmedi!", "Gittik..."],
        ["Elma, armut vb. aldı.", "Eve döndü."],
        ["Heyet vardı.", "- Görüşme başladı."],
        ["1. Taraflar anlaştı.", "2. Metin imzalandı."],
    ],
)
def test_sentences_in_a_row(sentences):
    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize("mark", ["\n", "\n\n", "\r\n", "  \n "])
def test_a_line_break_ends_a_sentence(mark):
    assert split(f"Bakandan açıklama{mark}Görüşme yapıldı.") == [
        "Bakandan açıklama",
        "Görüşme yapıldı.",
    ]


@given(st.text(alphabet="aB. \n!\"'5", max_size=60))
@settings(max_examples=200, deadline=None)
def test_the_first_word_begins_a_sentence(text):
    doc = TOKENIZER(text)
    starts = sentence_starts([t.text for t in doc], [bool(t.whitespace_) for t in doc], RULES)
    assert len(starts) == len(doc)
    assert not starts or starts[0]
