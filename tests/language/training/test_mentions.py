import json

import spacy
from spacy.tokens import Doc, Span

from communique.language.training.mentions import mention_scores

HEADER = "document\tname\ttype\texpected\tiso\tnote\n"


def test_named_actors_are_looked_up(tmp_path):
    gold = tmp_path / "gold"
    gold.mkdir()
    record = {
        "id": "d1",
        "sentences": ["Kaya, Mavi Ülke'ye gitti.", "Kaya döndü."],
        "statements": [{"sent": 0, "subject": "Ada Kaya", "act": "visited", "object": "Mavi Ülke"}],
        "reports": [{"sent": 1, "speaker": "Ada Kaya", "cue": "döndü"}],
        "offices": [],
    }
    (gold / "dev.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    (gold / "linking.tsv").write_text(
        HEADER + "d1\tAda Kaya\tPerson\tx\t\t\nd1\tMavi Ülke\tState\ty\t\t\n", encoding="utf-8"
    )
    nlp = spacy.blank("tr")
    nlp.tokenizer = lambda text: Doc(nlp.vocab, words=text.replace(",", " ,").split())

    @spacy.Language.component("test_mentions_tagger")
    def tagger(doc):
        doc.ents = [
            Span(doc, i, i + 1, "PERSON") for i, t in enumerate(doc) if t.text == "Kaya" and i == 0
        ]
        return doc

    nlp.add_pipe("test_mentions_tagger")
    scores = mention_scores(nlp, tmp_path)
    assert scores == {"found": 66.67, "Person found": 100.0, "State found": 0.0, "mentions": 3}
