"""Explanations: lines that fit the terminal, marked words, stored statements."""

import re
from dataclasses import replace

import pytest

from communique.extraction.explaining import WIDTH, Explanation
from communique.extraction.marking import marked, parts_of
from communique.extraction.reader import Reader
from communique.extraction.syntax.tree import Tree

TEXT = (
    "Bugün hava güzel. Fransa Dışişleri Bakanı Jean Morel, Yunanistan'ın Türkiye'yi desteklediğini "
    "söyledi. Ürdün ve Mısır dışişleri bakanları, uzun süredir beklenen ve daha önce iki kez "
    "ertelenen toplantıda sınır güvenliği, göç ve enerji konularını ayrıntılı olarak ele aldı."
)


@pytest.fixture(scope="module")
def extraction():
    return Reader.load().read(TEXT)


def test_neighbours_are_marked_as_one_and_spaces_kept():
    tree = Tree.build([
        ("A&B", "a", "PROPN", 3, "nsubj", "_"),
        ("Bey", "bey", "NOUN", 1, "flat", "_"),
        ("geldi", "gel", "VERB", 0, "root", "_"),
    ])  # fmt: skip
    shown = marked(tree, {0: "subject", 1: "subject"})
    assert re.sub("<[^>]+>", "|", shown) == "|A&amp;B Bey| geldi"
    assert shown.count('title="subject"') == 1


@pytest.mark.model
def test_no_line_is_wider_than_a_terminal(extraction):
    lines = str(Explanation(extraction)).splitlines()
    assert [line for line in lines if len(line) > WIDTH] == []
    assert any("rule tr.supports." in line for line in lines)


@pytest.mark.model
def test_words_of_each_part(extraction):
    trace = next(t for t in extraction.trace if t.fired)
    match, (statement, *_) = trace.fired[0]
    parts = parts_of(trace, match, statement)
    words = {
        part: [trace.tree.words[i].bare for i, p in sorted(parts.items()) if p == part]
        for part in ("act", "subject", "object", "speaker")
    }
    assert words["subject"] == ["yunanistan"]
    assert words["object"] == ["türkiye"]
    assert words["act"] == ["desteklediğini"]
    assert words["speaker"][-2:] == ["jean", "morel"]


@pytest.mark.model
def test_html_marks_words_and_folds_the_rest(extraction):
    shown = Explanation(extraction)._repr_html_()
    assert '<mark title="subject"' in shown
    assert "<summary>tree</summary>" in shown
    assert shown.count("<details>") == shown.count("</details>")
    assert shown.count("<mark") == shown.count("</mark>")


@pytest.mark.model
def test_a_stored_statement_shows_its_sentence_alone(extraction):
    statement = next(s for s in extraction.statements if s.act == "supports")
    shown = str(Explanation(extraction, statement))
    assert shown.startswith(f"{statement.id}: Yunanistan – supports – Türkiye")
    assert "hava güzel" not in shown
    assert "does not come out" not in shown
    other = Explanation(extraction, replace(statement, id="0" * 16))
    assert "does not come out any more" in str(other)
    assert statement.id in Explanation(extraction, statement)._repr_html_()
