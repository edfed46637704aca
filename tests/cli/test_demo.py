import json
import shutil
import sys

import pytest

from communique import records, sources
from communique.cli.demo import DOCUMENTS, GOLD, demo_path, queries
from communique.evaluation import read_gold
from communique.model import Statement

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    from typer.testing import CliRunner

    from communique.cli import app

    folder = tmp_path_factory.mktemp("demo") / "new" / "folder"
    return CliRunner().invoke(app, ["demo", "--output", str(folder)]), folder


def test_it_runs(done):
    result, folder = done
    assert result.exit_code == 0
    assert str(folder) in result.stdout


def test_it_prints_triples_with_speakers(done):
    line = next(ln for ln in done[0].stdout.splitlines() if "attacked" in ln and "claimed" in ln)
    assert [cell.strip() for cell in line.split("│")[1:5]] == [
        "Ermenistan", "attacked", "Azerbaycan", "Selim Ardıç",
    ]  # fmt: skip


def test_it_answers_three_questions(done):
    stdout = done[0].stdout
    asked = list(queries())
    assert len(asked) == 3
    answers = [stdout.split(question, 1)[1] for question, _ in asked]
    for answer, word in zip(answers, ("Azerbaycan", "Aram Sahakyan", "condemned"), strict=True):
        assert word in answer.split("└")[0]


def test_it_writes_what_it_says(done):
    folder = done[1]
    found = list(records.read((folder / "records.jsonl").read_text(encoding="utf-8").splitlines()))
    acts = {r.act for r in found if isinstance(r, Statement)}
    assert {"consulted", "supports", "condemned", "attacked", "signed"} <= acts
    assert (folder / "graph.dot").read_text(encoding="utf-8").startswith("digraph")
    assert (folder / "graph.svg").exists() is bool(shutil.which("dot"))


def test_the_graph_can_be_asked(done, cli):
    result = cli("find", "--store", done[1] / "graph.trig", "--act", "attacked", "--json")
    assert {json.loads(line)["standing"] for line in result.stdout.splitlines()} >= {
        "claimed",
        "denied",
    }


def test_the_whole_graph_conforms(done, cli):
    assert cli("validate", done[1] / "graph.trig").exit_code == 0


def test_a_second_run_gives_the_same_bytes(done, cli, tmp_path):
    assert cli("demo", "-o", tmp_path).exit_code == 0
    written = [path for path in done[1].rglob("*") if path.is_file()]
    assert any(path.suffix == ".rq" for path in written)
    for path in written:
        name = path.relative_to(done[1])
        assert timeless(tmp_path / name) == timeless(path), name


def timeless(path):
    """A file without the times of reading, which only the provenance graph has."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if "AtTime" not in line]


def test_without_graphviz_it_says_so_and_goes_on(cli, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    result = cli("demo", "-o", tmp_path)
    assert result.exit_code == 0
    assert "graphviz" in result.stderr
    assert "graph.svg" not in result.stdout
    assert not (tmp_path / "graph.svg").exists()


def test_a_file_in_the_way_is_named(cli, tmp_path):
    path = tmp_path / "x"
    path.write_text("")
    result = cli("demo", "-o", path)
    assert result.exit_code == 2
    assert str(path) in result.stderr


def test_the_annotation_is_of_the_texts():
    texts = {d.id: d.text for d in sources.read([str(demo_path() / DOCUMENTS)])}
    with (demo_path() / GOLD).open(encoding="utf-8") as lines:
        assert {gold.id: gold.text for gold in read_gold(lines)} == texts
    assert 20 <= sum(text.count("\n") + 1 for text in texts.values()) <= 30
