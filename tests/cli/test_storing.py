import csv
import io
import json
import os
import signal
import subprocess
import sys
import time

import pytest
from typer.testing import CliRunner

from communique import records
from communique.cli import app
from graph.builders import FIRST, FIRST_RECORDS, PAIRS, SECOND, SECOND_RECORDS

SLOW_QUERY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
QUESTION = "SELECT ?n { ent:turkey dip:supports ?o . ?o skos:prefLabel ?n FILTER(lang(?n)='tr') }"


@pytest.fixture
def run(monkeypatch):
    monkeypatch.delenv("COMMUNIQUE_STORE", raising=False)

    def call(*arguments, stdin=None):
        return CliRunner().invoke(app, [str(a) for a in arguments], input=stdin)

    return call


@pytest.fixture
def told(tmp_path):
    path = tmp_path / "kayitlar.jsonl"
    with path.open("w", encoding="utf-8") as stream:
        records.write([r for _, found in PAIRS for r in found], stream)
    return path


@pytest.fixture
def texts(tmp_path):
    path = tmp_path / "belgeler.jsonl"
    rows = [{"id": d.id, "text": d.text, "date": d.date} for d, _ in PAIRS]
    path.write_text("\n".join(json.dumps(row) for row in rows) + "\n", "utf-8")
    return path


@pytest.fixture
def stored(run, told, texts, tmp_path):
    result = run("ingest", told, "--documents", texts, "--store", tmp_path / "depo")
    assert result.exit_code == 0, result.stderr
    return tmp_path / "depo"


def test_ingest_records(run, stored, told):
    again = run("ingest", told, "--store", stored, "--json")
    assert again.exit_code == 0
    counts = json.loads(again.stdout)
    assert (counts["stored"], counts["failed"], counts["records"]) == (2, 0, 10)


def test_ingest_from_stdin(tmp_path, told):
    command = [sys.executable, "-m", "communique", "ingest", "-", "--store", str(tmp_path / "g.nq")]
    with told.open("rb") as stream:
        done = subprocess.run(command, stdin=stream, capture_output=True, check=True)
    assert b"2 documents with 10 records stored" in done.stderr
    assert done.stdout == b""
    assert b"supports" in (tmp_path / "g.nq").read_bytes()


def test_documents_give_texts_and_dates(run, stored):
    pattern = "?x a dip:Document ; dct:issued ?d ; nif:isString ?t"
    question = f"SELECT ?d {{ {pattern} }} ORDER BY ?x"
    result = run("query", question, "--store", stored, "--csv")
    assert result.stdout.splitlines() == ["d", FIRST.date, SECOND.date]


def test_a_bad_record_does_not_stop_the_others(run, told, tmp_path):
    lines = told.read_text("utf-8").splitlines()
    broken = lines[0].replace('"act": "consulted"', '"act": "danced"')
    told.write_text("\n".join([broken, "{", *lines[1:]]) + "\n", "utf-8")
    result = run("ingest", told, "--store", tmp_path / "depo")
    assert result.exit_code == 2
    assert "unknown act 'danced'" in result.stderr
    assert "kayitlar.jsonl:2" in result.stderr
    found = run("find", "--store", tmp_path / "depo", "--json")
    assert {json.loads(line)["document"] for line in found.stdout.splitlines()} == {SECOND.id}


def test_the_same_again_reads_nothing(run, tmp_path, monkeypatch):
    from communique.cli import storing

    class Fake:
        read = 0

        def read_all(self, documents, *, on_error):
            for document in documents:
                self.read += 1
                own = next(found for d, found in PAIRS if d.id == document.id)
                yield document, type("Extraction", (), {"records": tuple(own)})

    reader = Fake()
    monkeypatch.setattr(storing, "load_reader", lambda actors=None: reader)
    path = tmp_path / "belgeler.jsonl"

    def write(*documents):
        rows = [json.dumps({"id": d.id, "text": d.text, "date": d.date}) for d in documents]
        path.write_text("\n".join(rows), "utf-8")

    write(FIRST)
    arguments = ("ingest", path, "--store", tmp_path / "depo", "--json")
    assert json.loads(run(*arguments).stdout)["stored"] == 1
    write(FIRST, SECOND)
    counts = json.loads(run(*arguments).stdout)
    assert (counts["stored"], counts["known"], reader.read) == (1, 1, 2)
    assert json.loads(run(*arguments).stdout)["known"] == 2
    assert reader.read == 2
    assert json.loads(run(*arguments, "--again").stdout)["stored"] == 2


SLOW = """
import sys, time
from communique.cli import run, storing
from graph.builders import PAIRS
class Reader:
    def read_all(self, documents, *, on_error):
        for n, document in enumerate(documents):
            if n:
                print("waiting", flush=True)
                time.sleep(60)
            own = next(found for d, found in PAIRS if d.id == document.id)
            yield document, type("Extraction", (), {"records": tuple(own)})
storing.load_reader = lambda actors=None: Reader()
run(sys.argv[1:])
"""


@pytest.mark.usefixtures("interrupts")
@pytest.mark.parametrize("name", ["depo", "graf.trig"])
def test_ctrl_c_keeps_what_is_stored(run, texts, tmp_path, name):
    store = tmp_path / name
    command = [sys.executable, "-c", SLOW, "ingest", str(texts), "--store", str(store)]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as child:
        assert child.stdout.readline() == b"waiting\n"
        time.sleep(0.1)
        child.send_signal(signal.SIGINT)
        _, word = child.communicate(timeout=60)
    assert child.returncode == 130
    assert b"1 documents" in word
    assert b"Traceback" not in word
    assert "Azerbaycan" in run("query", QUESTION, "--store", store).stdout


def test_query_forms(run, stored):
    table = run("query", QUESTION, "--store", stored)
    assert "Azerbaycan" in table.stdout
    rows = list(csv.reader(io.StringIO(run("query", QUESTION, "--store", stored, "--csv").stdout)))
    assert rows == [["n"], ["Azerbaycan"]]
    data = json.loads(run("query", "-", "--store", stored, "--json", stdin=QUESTION).stdout)
    assert data["results"]["bindings"][0]["n"]["value"] == "Azerbaycan"
    yes = run("query", "ASK { ent:turkey dip:supports ent:azerbaijan }", "--store", stored)
    no = run("query", "ASK { ent:turkey dip:supports ent:armenia }", "--store", stored)
    assert (yes.exit_code, no.exit_code) == (0, 1)


def test_store_by_environment(run, stored, monkeypatch):
    assert run("query", QUESTION).exit_code == 2
    monkeypatch.setenv("COMMUNIQUE_STORE", str(stored))
    assert "Azerbaycan" in run("query", QUESTION).stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("query", "DROP ALL"), "updates are refused"),
        (("query", "SELECT * { SERVICE <http://x.y/> { ?s ?p ?o } }"), "SERVICE is refused"),
        (("query", "SELECT {"), "line 1"),
        (("query", "ASK { }", "--json", "--csv"), "exclude each other"),
        (("query", SLOW_QUERY, "--timeout", "0.5"),
         "was stopped"),
        (("find", "--act", "danced"), "no act is called"),
        (("find", "--json", "--csv"), "exclude each other"),
    ],
)  # fmt: skip
def test_errors_are_words(run, stored, arguments, message):
    result = run(*arguments, "--store", stored)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == ""


def test_find(run, stored):
    result = run("find", "--store", stored, "--subject", "Akar", "--act", "discussed")
    assert result.exit_code == 0
    assert "İdlib" in result.stdout
    lines = run("find", "--store", stored, "--standing", "denied", "--json").stdout.splitlines()
    assert list(records.read(lines)) == [SECOND_RECORDS[0]]
    rows = run("find", "--store", stored, "--act", "conflict", "--csv").stdout.splitlines()
    assert len(rows) == 4
    nothing = run("find", "--store", stored, "--from", "2021")
    assert (nothing.exit_code, nothing.stdout) == (1, "")
    assert "no statement fits" in nothing.stderr


def test_why(run, stored):
    shown = run("find", "--store", stored, "--act", "supports", "--why").stdout
    evidence = FIRST_RECORDS[3].evidence[0]
    assert f"{evidence.start}–{evidence.end} {evidence.text}" in shown
    assert f"{evidence.trigger.start}–{evidence.trigger.end} tr.test" in shown


def test_validate(run, stored, told, tmp_path):
    assert run("validate", told, stored).exit_code == 0
    bad = tmp_path / "bad.jsonl"
    bad.write_text(told.read_text("utf-8").replace('"hypothetical"', '"asserted"'), "utf-8")
    result = run("validate", bad)
    assert result.exit_code == 1
    assert "[hypothetical]" in result.stdout
    row = json.loads(run("validate", bad, "--json").stdout)
    assert (row["rule"], row["file"]) == ("hypothetical", str(bad))
    broken = tmp_path / "x.ttl"
    broken.write_text("<a", "utf-8")
    assert run("validate", broken).exit_code == 2
    assert run("validate", tmp_path / "none.jsonl").exit_code == 2
    broken_line = tmp_path / "y.jsonl"
    broken_line.write_text("{", "utf-8")
    assert run("validate", broken_line, told).exit_code == 2


def test_help_has_examples(run):
    for command in ("ingest", "query", "find", "validate"):
        assert "communique " + command in run(command, "--help").stdout
