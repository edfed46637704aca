import json
import runpy
import sys

import pytest

from communique import evaluation
from communique.errors import InputError
from communique.evaluation.gold import read_gold
from communique.evaluation.predictions import read_predictions

TEXT = (
    "Dışişleri Bakanı Ayşe Kaya, Fransa'yı uyardı.",
    "Kaya, Yunanistan'ın ateşkesi ihlal etmediğini söyledi.",
)
GOLD = {
    "id": "a",
    "context_before": "Fransa, Kaya'yı uyardı.",
    "sentences": TEXT,
    "statements": [
        {"sent": 0, "subject": "Ayşe Kaya", "act": "warned", "object": "Fransa"},
        {
            "sent": 1,
            "subject": "Yunanistan",
            "act": "violated",
            "object": "ateşkes",
            "speaker": "Ayşe Kaya",
            "negated": True,
        },
    ],
    "reports": [{"sent": 1, "speaker": "Ayşe Kaya", "cue": "söyledi"}],
    "offices": [{"sent": 0, "person": "Ayşe Kaya", "office": "Dışişleri Bakanı", "of": "Türkiye"}],
}
FIRST = len(GOLD["context_before"]) + 1
SECOND = FIRST + len(TEXT[0]) + 1


def gold(**changes):
    return list(read_gold([json.dumps(GOLD | changes)]))


def statement(subject, act, object_, at=FIRST, **rest):
    return {
        "kind": "statement",
        "document": "a",
        "subject": {"label": subject, "type": "Person"},
        "act": act,
        "object": {"label": object_, "type": "State"},
        "evidence": [{"start": at, "end": at + 10}],
        **rest,
    }


def run(knowledge, *records, documents=None):
    found = read_predictions(map(json.dumps, records))
    return evaluation.evaluate(documents or gold(), found, acts=knowledge.acts)


def test_all_right(knowledge):
    evidence = [{"start": SECOND, "end": SECOND + 9}]
    kaya = {"label": "Ayşe Kaya", "type": "Person"}
    result = run(
        knowledge,
        statement("Ayşe Kaya", "warned", "Fransa"),
        statement("Yunanistan", "violated", "ateşkes", SECOND, negated=True, speaker=kaya),
        {
            "kind": "report",
            "document": "a",
            "speaker": kaya,
            "cue": "söyledi",
            "evidence": evidence,
        },
        {
            "kind": "office",
            "document": "a",
            "person": kaya,
            "office": "Dışişleri Bakanı",
            "of": {"label": "Türkiye"},
            "evidence": [{"start": FIRST, "end": FIRST + 9}],
        },
    )
    assert {name: score.f1 for name, score in result.scores.items()} == dict.fromkeys(
        ("strict", "type", "dyad", "full", "report", "office"), 1.0
    )
    assert result.of_strict["speaker_right_where_other"] == 1.0
    assert not [line for c in result.comparisons for line in evaluation.disagreements(c)]


@pytest.mark.parametrize(
    ("record", "hits"),
    [
        (statement("Ayşe Kaya", "threatened", "Fransa"), {"type", "dyad"}),
        (statement("Ayşe Kaya", "praised", "Fransa"), {"dyad"}),
        (statement("Ayşe Kaya", "warned", "Fransa", modality="future"), {"strict", "type", "dyad"}),
        (statement("Fransa", "warned", "Ayşe Kaya"), {"dyad"}),
        (statement("Ayşe Kaya", "warned", "Fransa", at=0), set()),
    ],
)
def test_what_counts(knowledge, record, hits):
    scores = run(knowledge, record).scores
    assert {name for name, score in scores.items() if score.recall} == hits


def test_repeats_count_once(knowledge):
    result = run(knowledge, *[statement("Ayşe Kaya", "warned", "Fransa")] * 3)
    assert result.duplicates == 2
    assert result.scores["strict"].precision == 1.0


def test_disagreements_are_told(knowledge):
    result = run(knowledge, statement("Ayşe Kaya", "warned", "İtalya"))
    lines = [line for c in result.comparisons for line in evaluation.disagreements(c)]
    assert [line.split()[0] for line in lines] == ["MISS", "MISS", "EXTRA", "MISS", "MISS"]
    assert "İtalya" in lines[2]
    assert TEXT[0][:20] in lines[0]


def test_unknown_documents_are_named(knowledge):
    result = run(knowledge, statement("Ayşe Kaya", "warned", "Fransa") | {"document": "b"})
    assert result.unknown == ("b",)


@pytest.mark.parametrize(
    "line",
    [
        "no json",
        "[1]",
        json.dumps({"id": "a", "sentences": []}),
        json.dumps(GOLD | {"statements": [GOLD["statements"][0] | {"sent": 7}]}),
        json.dumps(GOLD | {"statements": [GOLD["statements"][0] | {"subject": ""}]}),
    ],
)
def test_a_broken_gold_names_its_line(line):
    with pytest.raises(InputError, match=r"gold:2:"):
        list(read_gold([json.dumps(GOLD), line], name="gold"))


@pytest.mark.parametrize(
    "record",
    [
        {"kind": "statement", "document": "a"},
        statement("a", "warned", "b") | {"evidence": [3]},
        statement("a", "warned", "b") | {"subject": 3},
    ],
)
def test_a_broken_record_names_its_line(record):
    with pytest.raises(InputError, match=r"-:1:"):
        read_predictions([json.dumps(record)])


@pytest.mark.shared
@pytest.mark.parametrize("name", ["gold/dev.jsonl", "seed/akar-soygu.gold.jsonl"])
def test_the_figures_are_those_of_the_reference(knowledge, shared_path, name):
    reference = runpy.run_path(str(shared_path / "gold" / "score.py"))
    path = shared_path / name
    annotated = reference["read"](path)
    rows = list(disturbed(annotated))
    with path.open(encoding="utf-8") as lines:
        documents = list(read_gold(lines))
    ours = run(knowledge, *rows, documents=documents).to_json()
    assert ours == reference["evaluate"](annotated, rows, sys.stderr)
    assert 0.2 < ours["strict"]["f1"] < 0.9


def disturbed(documents):
    """The annotation itself as records, with every kind of mistake in turn."""
    names = ["Fransa", "bir konu", "Ayşe Kaya"]
    count = 0
    for document, spans in ((d, layout(d)) for d in documents):
        rows = [("statement", s) for s in document["statements"]]
        rows += [("report", r) for r in document.get("reports", [])]
        rows += [("office", o) for o in document.get("offices", [])]
        for kind, given in rows:
            count += 1
            row = dict(given)
            start, end = spans[(row["sent"] + (count % 11 == 0)) % len(spans)]
            for field in ("subject", "object", "speaker", "person", "of"):
                if row.get(field):
                    label = names[count % 3] if (count + len(field)) % 7 == 0 else row[field]
                    label = label.split()[-1] if count % 5 == 0 else label
                    kinds = ("Person", "Topic", "State")
                    row[field] = {"label": label, "mention": label, "type": kinds[count % 3]}
            if kind == "statement":
                row["act"] = "criticized" if count % 6 == 0 else row["act"]
                if count % 4 == 0:
                    row["subject"], row["object"] = row["object"], row["subject"]
                row["negated"] = bool(row.get("negated")) ^ (count % 9 == 0)
                row["modality"] = "future" if count % 8 == 0 else row.get("modality", "actual")
            evidence = [{"start": start, "end": end, "rule": "r"}]
            record = {"kind": kind, "document": document["id"], **row, "evidence": evidence}
            yield from [record] * (2 if count % 10 == 0 else 1)


def layout(document):
    spans, at = [], 0
    if document.get("context_before"):
        at = len(document["context_before"]) + 1
    for sentence in document["sentences"]:
        spans.append((at, at + len(sentence)))
        at += len(sentence) + 1
    return spans
