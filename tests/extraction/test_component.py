"""Tests of the spaCy component that reads statements."""

import subprocess
import sys

import spacy

from communique import language

LISTED = "import sys; print([m for m in sys.modules if m.startswith('communique.extraction.')])"


def test_a_pipeline_sets_statements_reports_and_offices() -> None:
    nlp = language.load()
    nlp.add_pipe("communique_statements", config={"date": "2024-05-03"})
    doc = nlp("Norveç Dışişleri Bakanı Espen Barth Eide, Kudüs'teki saldırıyı kınadı.")
    assert [(s.subject.label, s.act) for s in doc._.statements] == [
        ("Espen Barth Eide", "condemned")
    ]
    assert [o.office for o in doc._.offices] == ["Dışişleri Bakanı"]
    assert doc._.reports == ()


def test_the_reader_is_not_imported_for_other_pipelines() -> None:
    """spaCy imports all registered components for any pipeline; ours must cost it little."""
    code = f"import spacy; spacy.blank('tr').add_pipe('sentencizer'); {LISTED}"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "communique.extraction.pipeline" not in found.stdout


def test_the_component_is_registered() -> None:
    assert "communique_statements" in spacy.blank("tr").factory_names
