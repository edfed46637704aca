"""Reliability and its picture, on records made by hand."""

import json
import xml.etree.ElementTree as ET

import pytest

from communique import evaluation
from communique.evaluation import folds
from communique.evaluation.curve import SIZE, draw
from communique.evaluation.predictions import read_predictions
from communique.evaluation.reliability import lines, markdown
from communique.extraction.ends.scoring import Scorer

STATES = ("Fransa", "İtalya", "Peru", "Şili")
SVG = "{http://www.w3.org/2000/svg}"


def evaluated(knowledge, *found):
    """Four warnings are annotated; found are pairs of a warned state and a confidence."""
    gold = {
        "id": "a",
        "sentences": ["Kaya uyardı."],
        "statements": [
            {"sent": 0, "subject": "Ayşe Kaya", "act": "warned", "object": o} for o in STATES
        ],
    }
    rows = [
        {
            "kind": "statement",
            "document": "a",
            "subject": {"label": "Ayşe Kaya"},
            "act": "warned",
            "object": {"label": object_},
            "evidence": [{"start": 0, "end": 5}],
            "confidence": sure,
        }
        for object_, sure in found
    ]
    golds = list(evaluation.read_gold([json.dumps(gold)]))
    predicted = read_predictions(map(json.dumps, rows))
    return evaluation.evaluate(golds, predicted, acts=knowledge.acts)


@pytest.fixture
def result(knowledge):
    found = [("Fransa", 0.95), ("İtalya", 0.93), ("Kenya", 0.94), ("Peru", 0.42), ("Togo", 0.4)]
    return evaluation.reliability_of(evaluated(knowledge, *found))


def test_bins_hold_the_share_that_is_right(result):
    full = {b.low: b for b in result.bins if b.count}
    assert sorted(full) == [0.4, 0.9]
    assert (full[0.9].count, full[0.9].confidence, full[0.9].right) == (3, 0.94, 0.6667)
    assert (full[0.4].count, full[0.4].confidence, full[0.4].right) == (2, 0.41, 0.5)
    assert sum(b.count for b in result.bins) == 5


def test_the_gap_weighs_bins_by_their_counts(result):
    assert result.gap == pytest.approx((3 * (0.94 - 0.6667) + 2 * (0.5 - 0.41)) / 5, abs=1e-4)


def test_the_brier_score(knowledge):
    sure = evaluation.reliability_of(evaluated(knowledge, ("Fransa", 1.0), ("Kenya", 0.5)))
    assert sure.brier == 0.125


def test_a_threshold_trades_recall_for_precision(result):
    by_least = dict(result.thresholds)
    assert (by_least[0.0].precision, by_least[0.0].recall) == (0.6, 0.75)
    assert (by_least[0.5].precision, by_least[0.5].recall) == (0.6667, 0.5)
    recalls = [one.recall for _, one in result.thresholds]
    assert recalls == sorted(recalls, reverse=True)


def test_full_confidence_is_in_the_last_bin(knowledge):
    result = evaluation.reliability_of(evaluated(knowledge, ("Fransa", 1.0)))
    assert result.bins[-1].count == 1


def test_tables(result):
    text = list(lines(result))
    assert "0.9 – 1.0         3   0.94   0.67" in text
    assert "0.50              3   0.67   0.50   0.57" in text
    assert "| 0.9 – 1.0 | 3 | 0.94 | 0.67 |" in list(markdown(result))


def test_nothing_found(knowledge):
    result = evaluation.reliability_of(evaluated(knowledge))
    assert (result.gap, result.brier) == (None, None)
    assert ET.fromstring(draw(result)).findall(f"{SVG}circle") == []
    assert list(lines(result))


def test_the_picture_shows_each_bin_where_it_belongs(result):
    root = ET.fromstring(draw(result))
    dots = root.findall(f"{SVG}circle")
    words = [dot.find(f"{SVG}title").text for dot in dots]
    assert words == [
        "2 statements, confidence 0.41, right 0.50",
        "3 statements, confidence 0.94, right 0.67",
    ]
    across = float(dots[1].get("cx")) - float(dots[0].get("cx"))
    assert across == pytest.approx(SIZE * 0.53, abs=0.2)
    assert float(dots[0].get("cy")) > float(dots[1].get("cy"))
    assert {"precision", "recall", "F1"} <= {t.text for t in root.iter(f"{SVG}text")}


def test_the_picture_is_deterministic(result):
    assert draw(result) == draw(result)


def test_folds_depend_on_the_id_alone():
    names = [f"d{i}" for i in range(200)]
    sizes = [sum(folds.fold_of(n, 5) == k for n in names) for k in range(5)]
    assert sum(sizes) == 200
    assert min(sizes) > 20
    assert folds.fold_of("d1", 5) == folds.fold_of("d1", 5)


def test_no_document_is_read_with_weights_learnt_from_it(monkeypatch, knowledge):
    fitted = []

    class Made:
        def __init__(self, knowledge, *, scorer, keep):
            self.scorer = scorer

    monkeypatch.setattr(
        folds, "examples", lambda reader, golds: [Learnt(gold.id) for gold in golds]
    )

    def fit(data, *, around):
        assert around == {"packaged": 1.0}
        fitted.append({e.document for e in data})
        return around

    monkeypatch.setattr(folds, "fit", fit)
    monkeypatch.setattr(folds, "Extractor", Made)
    monkeypatch.setattr(folds, "Reader", Echo)
    packaged = Scorer({"packaged": 1.0}, (2.0, 0.5))
    golds = [
        gold
        for name in "abcdefgh"
        for gold in evaluation.read_gold(
            [json.dumps({"id": name, "sentences": ["x"], "statements": []})]
        )
    ]
    read = list(
        folds.cross_validate(Echo(None, Made(knowledge, scorer=packaged, keep=0)), golds, folds=3)
    )
    assert sorted(read) == list("abcdefgh")
    assert len(fitted) == 3
    for fold, learnt in enumerate(fitted):
        held = {name for name in "abcdefgh" if folds.fold_of(name, 3) == fold}
        assert learnt == set("abcdefgh") - held


class Learnt:
    def __init__(self, document):
        self.document = document


class Echo:
    """Stands in for a reader: gives back the ids of the documents as their records."""

    def __init__(self, nlp, extractor):
        self.nlp, self.extractor = nlp, extractor
        extractor.knowledge, extractor.keep = None, 0

    def read_all(self, documents):
        for document in documents:
            yield document, Records((document.id,))


class Records:
    def __init__(self, records):
        self.records = records
