"""Texts of other fields say nothing diplomatic."""

from pathlib import Path

import pytest
import yaml

from communique.extraction.reader import Reader
from communique.model import Document

PATH = Path(__file__).resolve().parents[1] / "data" / "negative.yaml"
TEXTS = yaml.safe_load(PATH.read_text(encoding="utf-8"))
MOST = 1


def test_the_texts_are_thirty_of_several_sentences():
    texts = [text for of_field in TEXTS.values() for text in of_field]
    assert len(set(texts)) == 30
    assert min(text.count(".") for text in texts) >= 3


@pytest.mark.model
def test_hardly_a_statement_is_found():
    documents = [
        Document(f"{field} {number}", text)
        for field, texts in TEXTS.items()
        for number, text in enumerate(texts, 1)
    ]
    found = [
        f"{document.id}: {s.subject.label} – {s.act} – {s.object.label}, {s.evidence[0].rule}"
        for document, extraction in Reader.load().read_all(documents)
        for s in extraction.statements
    ]
    assert len(found) <= MOST, "\n".join(found)


@pytest.mark.model
def test_an_office_of_nobody_is_no_end_but_one_with_a_state_is():
    reader = Reader.load()
    nobody = reader.read("Müdür, NATO'ya teşekkür etti.")
    assert nobody.statements == ()
    assert any("neither holder nor state" in miss.why for miss in nobody.trace[0].misses)
    found = reader.read("Peru Dışişleri Bakanı, NATO'ya teşekkür etti.").statements
    assert [(s.act, s.object.label) for s in found] == [("praised", "NATO")]
