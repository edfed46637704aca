import io
import json
import shutil
import sys
import xml.etree.ElementTree as ET

import networkx as nx
import pytest

from communique import records
from network.builders import node, say, topic

STATEMENTS = (
    say("Türkiye", "supports", "Azerbaycan", document="a", time="2020-10-13"),
    say("Ermenistan", "attacked", "Azerbaycan", document="a", standing="claimed",
        speaker=node("İlham Öz", "Person")),
    say("Rusya", "consulted", "Türkiye", document="b", time="2021-02-01"),
    say("Rusya", "rejected", topic("yaptırım"), document="d"),
    say("Türkiye", "rejected", topic("yaptırım"), document="c", confidence=0.3),
)  # fmt: skip


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "records.jsonl"
    with path.open("w", encoding="utf-8") as stream:
        records.write(STATEMENTS, stream)
    return path


def rows(result):
    return json.loads(result.stdout)["rows"]


@pytest.mark.parametrize(
    "measure", ["centrality", "communities", "balance", "dyads", "congruence", "timeline"]
)
def test_every_measure_as_table_and_json(cli, file, measure):
    shown = cli("network", file, "--measure", measure)
    assert shown.exit_code == 0
    assert measure in shown.stdout
    report = json.loads(cli("network", file, "--measure", measure, "--json").stdout)
    assert report["measure"] == measure


def test_stdin_is_read_where_nothing_is_named(cli, file):
    piped = cli("network", "--json", input=file.read_text(encoding="utf-8"))
    assert piped.stdout == cli("network", file, "--json").stdout
    assert {r["label"] for r in rows(piped)} == {"Türkiye", "Azerbaycan", "Ermenistan", "Rusya"}


def test_the_table_is_cut_and_says_so(cli, file):
    result = cli("network", file, "--limit", "1")
    assert "3 more rows" in result.stderr
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("options", "ends"),
    [
        (("--standing", "asserted"), {"Türkiye", "Azerbaycan", "Rusya"}),
        (("--act", "attacked"), {"Ermenistan", "Azerbaycan"}),
        (("--actor", "rusya"), {"Rusya", "Türkiye"}),
        (("--speaker", "İlham Öz"), {"Ermenistan", "Azerbaycan"}),
        (("--from", "2021"), {"Rusya", "Türkiye"}),
        (("--until", "2020-12"), {"Türkiye", "Azerbaycan"}),
        (("--min-confidence", "1"), {"Türkiye", "Azerbaycan", "Ermenistan", "Rusya"}),
    ],
)
def test_filters(cli, file, options, ends):
    assert {r["label"] for r in rows(cli("network", file, "--json", *options))} == ends


def test_dates_come_from_the_documents(cli, file, tmp_path):
    documents = tmp_path / "documents.jsonl"
    row = {"id": "a", "text": "Bir haber.", "date": "2020-10-12"}
    documents.write_text(json.dumps(row), encoding="utf-8")
    options = ("--measure", "timeline", "--window", "year", "--json")
    before = rows(cli("network", file, *options))
    after = rows(cli("network", file, *options, "--dates", documents))
    assert [r["total"] for r in before] == [1, 1]
    assert [r["total"] for r in after] == [2, 1]


def test_a_broken_line_is_named_and_the_others_count(cli, file):
    with file.open("a", encoding="utf-8") as stream:
        stream.write('{"kind": "statement"}\nno json\n')
    result = cli("network", file, "--json")
    assert result.exit_code == 2
    assert len(rows(result)) == 4
    assert f"{file}:6" in result.stderr
    assert f"{file}:7" in result.stderr


@pytest.mark.parametrize(
    "options",
    [
        ("--measure", "weight"),
        ("--view", "people"),
        ("--measure", "balance", "--view", "topics"),
        ("--act", "danced"),
        ("--standing", "true"),
        ("--measure", "timeline", "--window", "hour"),
        ("--from", "2021", "--until", "2020"),
        ("--store", "some"),
    ],
)
def test_wrong_choices_are_usage_errors(cli, file, options):
    result = cli("network", file, *options)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("error:")


def test_a_missing_or_foreign_file_is_named(cli, tmp_path):
    foreign = tmp_path / "old.jsonl"
    foreign.write_bytes("ş".encode("windows-1254"))
    for path in (tmp_path / "no.jsonl", tmp_path, foreign):
        result = cli("network", path)
        assert result.exit_code == 2
        assert str(path) in result.stderr


def test_nothing_in_gives_an_empty_report(cli):
    result = cli("network", "-", "--json", input="")
    assert result.exit_code == 0
    assert rows(result) == []


def test_dot_needs_no_program(cli, file, monkeypatch):
    monkeypatch.setenv("PATH", "")
    result = cli("export", file, "--to", "dot", "--view", "actors")
    assert result.exit_code == 0
    assert 'style="dashed"' in next(line for line in result.stdout.splitlines() if "İlham" in line)


def test_a_picture_without_graphviz_says_how_to_get_it(cli, file, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    result = cli("export", file, "--to", "svg", "-o", tmp_path / "x.svg")
    assert result.exit_code == 2
    assert "graphviz" in result.stderr
    assert not (tmp_path / "x.svg").exists()


@pytest.mark.skipif(shutil.which("dot") is None, reason="needs the dot program")
def test_pictures(cli, file, tmp_path):
    for format, head in (("svg", b"<?xml"), ("png", b"\x89PNG")):
        path = tmp_path / f"x.{format}"
        assert cli("export", file, "--to", format, "-o", path).exit_code == 0
        assert path.read_bytes().startswith(head)


def test_graphs_for_other_programs(cli, file, tmp_path):
    path = tmp_path / "x.graphml"
    assert cli("export", file, "--to", "graphml", "--view", "actors", "-o", path).exit_code == 0
    graph = nx.read_graphml(path)
    assert {data["label"] for _, data in graph.nodes(data=True)} >= {"Türkiye", "Rusya"}
    gexf = cli("export", file, "--to", "gexf").stdout
    assert ET.fromstring(gexf.encode()).tag.endswith("gexf")


def test_tables(cli, file):
    assert cli("export", file, "--to", "csv").stdout.count("\n") == len(STATEMENTS) + 1
    assert cli("export", file, "--to", "dna").stdout.startswith('"statement_id"')
    written = cli("export", file, "--to", "jsonl", "--act", "supports").stdout
    assert list(records.read(io.StringIO(written))) == [STATEMENTS[0]]


@pytest.mark.parametrize(("option", "value"), [("--to", "gif"), ("--engine", "magic")])
def test_wrong_formats_are_usage_errors(cli, file, option, value):
    result = cli("export", file, option, value)
    assert result.exit_code == 2
    assert value in result.stderr


@pytest.mark.parametrize("format", ["ttl", "trig", "nq", "jsonld"])
def test_linked_data_holds_every_statement(cli, file, format):
    written = cli("export", file, "--to", format, "--act", "attacked")
    assert written.exit_code == 0
    assert STATEMENTS[1].id in written.stdout
    assert STATEMENTS[0].id not in written.stdout


def test_a_store_gives_what_its_records_give(cli, file, tmp_path):
    store = tmp_path / "graph"
    assert cli("ingest", file, "--store", store).exit_code == 0
    asked = cli("network", "--store", store, "--json")
    assert asked.exit_code == 0
    assert asked.stdout == cli("network", file, "--json").stdout
    table = cli("export", "--store", store, "--to", "csv").stdout.splitlines()
    assert sorted(table) == sorted(cli("export", file, "--to", "csv").stdout.splitlines())
    assert cli("network", file, "--store", store).exit_code == 2
