import pytest
import spacy
from spacy.tokens import Doc, DocBin

from communique.errors import InputError
from communique.language.training.earlier import aligned, read_binary, recut, written
from communique.language.training.treebanks import OPEN, OPEN_HEAD, Token

OLD = (
    Token("Evdeyiz", "ev", "VERB", "Case=Loc", 0, "root"),
    Token("köyde", "köy", "NOUN", "Case=Loc", 1, "obl"),
    Token("on", "on", "NUM", "_", 4, "nummod"),
    Token("birinci", "bir", "NUM", "_", 5, "amod", space=False),
    Token("gün", "gün", "NOUN", "_", 1, "obl"),
)


def test_words_with_the_same_letters_are_groups():
    groups = aligned(["evdeyiz", "on", "bir"], ["evde", "yiz", "onbir"])
    assert groups == [(range(0, 1), range(0, 2)), (range(1, 3), range(2, 3))]
    assert aligned(["ev"], ["eve"]) == []
    assert aligned(["ev", "var"], ["ev"]) == []


def test_a_tree_over_words_that_are_cut_otherwise():
    forms = ["Evde", "yiz", "köyde", "onbirinci", "gün"]
    tokens = recut(OLD, forms, ["NOUN", "AUX", "NOUN", "ADJ", "NOUN"])
    assert [t.head for t in tokens] == [0, 1, 1, 5, 1]
    assert [t.dep for t in tokens] == ["root", "cop", "obl", "amod", "obl"]
    assert [t.feats for t in tokens] == [OPEN, OPEN, "Case=Loc", OPEN, "_"]
    assert [t.space for t in tokens] == [True, False, True, True, True]
    assert recut(OLD, ["Evdeyim"], ["NOUN"]) == ()


def test_a_mark_that_was_cut_off_has_an_open_head():
    old = (Token("'Gel", "gel", "VERB", "_", 0, "root"),)
    tokens = recut(old, ["'", "Gel"], ["PUNCT", "VERB"])
    assert [t.head for t in tokens] == [OPEN_HEAD, 0]


def test_parts_without_a_space_are_one_written_word():
    tokens = recut(OLD[:2], ["Evde", "yiz", "köyde"], ["NOUN", "AUX", "NOUN"])
    merged = written(tokens)
    assert [(t.form, t.head, t.dep, t.feats) for t in merged] == [
        ("Evdeyiz", 0, "root", OPEN),
        ("köyde", 1, "obl", "Case=Loc"),
    ]


def test_spacy_binary_form_is_read(tmp_path):
    vocab = spacy.blank("tr").vocab
    doc = Doc(
        vocab,
        words=["Geldi", ".", "Gitti"],
        spaces=[False, True, False],
        heads=[0, 0, 2],
        deps=["ROOT", "punct", "ROOT"],
        pos=["VERB", "PUNCT", "VERB"],
        lemmas=["gel", ".", "git"],
        morphs=["Tense=Past", "", "Tense=Past"],
        sent_starts=[True, False, True],
    )
    path = tmp_path / "bank.spacy"
    DocBin(docs=[doc], store_user_data=False).to_disk(path)
    first, second = read_binary(path, 3)
    assert first.bank == 3
    assert first.tokens == (
        Token("Geldi", "gel", "VERB", "Tense=Past", 0, "root"),
        Token(".", ".", "PUNCT", "_", 1, "punct", space=False),
    )
    assert [t.head for t in second.tokens] == [0]


@pytest.mark.parametrize("content", [b"", b"no treebank"])
def test_another_file_is_told(tmp_path, content):
    path = tmp_path / "bank.spacy"
    path.write_bytes(content)
    with pytest.raises(InputError, match="no treebank in spaCy"):
        list(read_binary(path, 3))
