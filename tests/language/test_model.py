"""The packaged model at work."""

import pytest
import spacy

from communique.errors import ModelError
from communique.language import load, weights_path
from communique.language.acts import KEY

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(not (weights_path() / "model.onnx").exists(), reason="no model is packaged"),
]
TEXT = (
    "Dışişleri Bakanı Ayşe Yılmaz, Kırgızistan'ın barış önerisini desteklediklerini söyledi. "
    "Yılmaz, ülkesinin bu kararı tanımayacağını bildirdi."
)


@pytest.fixture(scope="module")
def nlp():
    return load()


def columns(doc):
    return [
        (t.text, t.lemma_, t.pos_, str(t.morph), t.head.i, t.dep_, t.ent_type_, t.is_sent_start)
        for t in doc
    ]


def test_a_text_is_parsed(nlp):
    doc = nlp(TEXT)
    assert doc.text == TEXT
    assert len(list(doc.sents)) == 2
    assert all(sent.root.dep_ == "ROOT" for sent in doc.sents)
    assert [sent.root.text for sent in doc.sents] == ["söyledi", "bildirdi"]
    assert next(doc.sents).root.lemma_ == "söyle"
    assert any(e.text == "Ayşe Yılmaz" and e.label_ == "PERSON" for e in doc.ents)
    assert doc.has_annotation("DEP")
    assert set(doc.user_data) == {KEY}
    assert doc.tensor.shape[0] == len(doc)


def test_each_sentence_is_a_tree(nlp):
    doc = nlp(TEXT)
    for sent in doc.sents:
        assert sum(t.head is t or t.head == t for t in sent) == 1
        assert all(t.head.sent == sent for t in sent)


@pytest.mark.parametrize(
    ("text", "form", "polarity"),
    [
        ("Ülke daha fazla bekleyemeyeceğini açıkladı.", "bekleyemeyeceğini", "Neg"),
        ("Hükümet öneriyi desteklemiyor.", "desteklemiyor", "Neg"),
        ("Bakan heyetle görüşmedi.", "görüşmedi", "Neg"),
        ("Bakan heyetle görüştü.", "görüştü", "Pos"),
        ("Ülke öneriyi destekliyor.", "destekliyor", "Pos"),
    ],
)
def test_polarity_is_right(nlp, text, form, polarity):
    token = next(t for t in nlp(text) if t.text == form)
    assert token.morph.get("Polarity") == [polarity]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Yıldırım, heyeti Ankara'da kabul etti.", "Yıldırım"),
        ("Toplantıda konuşan Demirtaş’ın önerisi reddedildi.", "Demirtaş’ın"),
        ("Bakan, Petrov'la telefonda görüştü.", "Petrov'la"),
    ],
)
def test_surnames_are_persons(nlp, text, name):
    assert (name, "PERSON") in [(e.text, e.label_) for e in nlp(text).ents]


def test_the_batch_changes_nothing(nlp):
    texts = [TEXT, "Kısa.", "Heyet Paris'e gitti. " * 5, TEXT]
    together = [columns(doc) for doc in nlp.pipe(texts)]
    assert together == [columns(nlp(text)) for text in texts]
    assert together[0] == together[3]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "...",
        "?!",
        "🙂 🙃",
        "a\u200bb",
        "Geldi.\r\nGitti.",
        "\tBakan  geldi .\n",
        "“”’",
    ],
)
def test_odd_texts_are_kept(nlp, text):
    doc = nlp(text)
    assert doc.text == text


def test_a_line_break_parts_sentences(nlp):
    doc = nlp("Bakandan önemli ziyaret\nHeyet yarın Paris'e gidecek.")
    assert [s.text.strip() for s in doc.sents] == [
        "Bakandan önemli ziyaret",
        "Heyet yarın Paris'e gidecek.",
    ]


def test_an_endless_sentence_is_one_tree_a_sentence(nlp):
    doc = nlp("ve heyetler " * 1500)
    assert len(doc) == 3000
    assert all(sum(t.head == t for t in s if not t.is_space) == 1 for s in doc.sents)


def test_given_sentences_are_respected(nlp):
    doc = nlp.make_doc("Heyet geldi. Sonra gitti.")
    for token in doc:
        token.is_sent_start = token.i == 0
    assert len(list(nlp.get_pipe("communique_parser")(doc).sents)) == 1


def test_the_component_works_in_a_pipeline_of_spacy():
    nlp = spacy.blank("tr")
    nlp.add_pipe("communique_parser")
    doc = nlp("Heyet Ankara'ya geldi.")
    assert doc[-1].head.text == "geldi" or doc[-1].dep_ == "punct"
    assert doc.has_annotation("DEP")


def test_a_pipeline_is_saved_and_read_again(tmp_path, nlp):
    nlp.to_disk(tmp_path / "pipeline")
    again = spacy.load(tmp_path / "pipeline")
    assert columns(again(TEXT)) == columns(nlp(TEXT))


def test_a_missing_model_is_named(tmp_path):
    with pytest.raises(ModelError, match="cannot be loaded"):
        load(tmp_path)
