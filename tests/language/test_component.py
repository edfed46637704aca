"""The component around a network made by hand."""

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.language.acts import KEY
from communique.language.component import ParserComponent
from communique.language.network import Parse
from communique.language.tokenizer import Tokenizer

TOKENIZER = Tokenizer(spacy.blank("tr").vocab)


class FakeNetwork:
    """Hangs every word on the last one; says on which words another sentence begins."""

    def __init__(self, starts=(), feats="", entities=None, acts=()):
        self.starts, self.feats, self.entities = starts, feats, entities or {}
        self.acts = acts
        self.seen = []

    def parse(self, words, spaces):
        self.seen.append(tuple(words))
        size = len(words)
        return Parse(
            (*[size] * (size - 1), 0),
            (*["dep"] * (size - 1), "root"),
            ("VERB",) * size,
            (self.feats,) * size,
            tuple(word.lower() for word in words),
            tuple(self.entities.get(word, "O") for word in words),
            tuple(i for i, word in enumerate(words) if i and word in self.starts),
            np.full((size, 3), len(words[0]), np.float32) if self.acts else None,
        )


def parse(text, **kwargs):
    network = FakeNetwork(**kwargs)
    return ParserComponent(network)(TOKENIZER(text)), network


def test_each_sentence_is_parsed_alone():
    doc, network = parse("Heyet geldi. Sonra gitti.")
    assert network.seen == [("Heyet", "geldi", "."), ("Sonra", "gitti", ".")]
    assert [s.root.text for s in doc.sents] == [".", "."]
    assert [t.head.i for t in doc] == [2, 2, 2, 5, 5, 5]
    assert doc[2].dep_ == "ROOT"
    assert doc[3].lemma_ == "sonra"


def test_what_is_seen_of_acts_is_the_tensor():
    doc, _ = parse("Heyet geldi. \n Sonra gitti.", acts=("visited",))
    assert doc.user_data[KEY] == ("visited",)
    words = [token.text for token in doc]
    assert doc.tensor.shape == (len(words), 3)
    assert doc.tensor[words.index("geldi"), 0] == len("Heyet")
    assert not doc.tensor[[i for i, word in enumerate(words) if word.isspace()]].any()
    assert not len(parse("Heyet geldi.")[0].tensor)


def test_a_sentence_that_the_model_parts_is_parsed_anew():
    doc, network = parse("Bakandan çağrı Heyet geldi.", starts=("Heyet",))
    assert [s.text for s in doc.sents] == ["Bakandan çağrı", "Heyet geldi."]
    assert network.seen[1:] == [("Bakandan", "çağrı"), ("Heyet", "geldi", ".")]


@pytest.mark.parametrize(
    ("word", "given_feats", "expected"),
    [
        ("desteklemiyor", "Polarity=Pos", "Polarity=Neg"),
        ("destekliyor", "Polarity=Neg", "Polarity=Pos"),
        ("destekliyor", "Polarity=Pos", "Polarity=Pos"),
        ("değil", "Polarity=Neg", "Polarity=Neg"),
    ],
)
def test_polarity_follows_the_form(word, given_feats, expected):
    doc, _ = parse(word, feats=given_feats)
    assert str(doc[0].morph) == expected


def test_names_are_spans():
    tags = {"Ada": "B-PERSON", "Su": "I-PERSON", "Paris'e": "B-GPE"}
    doc, _ = parse("Ada Su Paris'e gitti", entities=tags)
    assert [(e.text, e.label_) for e in doc.ents] == [("Ada Su", "PERSON"), ("Paris'e", "GPE")]


def test_white_space_hangs_on_a_word_and_is_not_parsed():
    doc, network = parse("\tHeyet  geldi\n")
    assert network.seen == [("Heyet", "geldi")]
    assert doc.text == "\tHeyet  geldi\n"
    assert all(t.pos_ == "SPACE" and not t.head.is_space for t in doc if t.is_space)


@given(st.text(alphabet="aB. \n\t!\"'5-\u200b", max_size=50))
@settings(max_examples=150, deadline=None)
def test_any_text_is_kept_and_parted_into_trees(text):
    doc, _ = parse(text)
    assert doc.text == text
    for sent in doc.sents:
        roots = [t for t in sent if t.head.i == t.i]
        assert len(roots) >= 1
