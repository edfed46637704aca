import json

import pytest

TEXT = "Dışişleri Bakanı Ayşe Kaya, Fransa Dışişleri Bakanı ile telefonda görüştü."


@pytest.fixture
def stored(cli, tmp_path):
    """A store with one document of two sentences, and the id of a statement in it."""
    path = tmp_path / "haber.jsonl"
    text = f"Hava bugün güzeldi. {TEXT}"
    path.write_text(json.dumps({"id": "d", "text": text, "date": "2020-10-13"}), "utf-8")
    assert cli("ingest", path, "--store", tmp_path / "depo").exit_code == 0
    found = cli("find", "--store", tmp_path / "depo", "--act", "consulted", "--json").stdout
    return tmp_path / "depo", json.loads(found.splitlines()[0])["id"]


@pytest.mark.model
@pytest.mark.parametrize("prefix", ["", "st:", "https://w3id.org/communique/statement/"])
def test_a_stored_statement_is_explained(cli, stored, prefix):
    store, id = stored
    result = cli("explain", prefix + id, "--store", store)
    assert result.exit_code == 0, result.stderr
    assert result.stdout.startswith(f"{id}: ")
    assert "Hava bugün" not in result.stdout
    assert "rule tr.consulted." in result.stdout
    assert "does not come out" not in result.stdout


@pytest.mark.model
def test_without_the_text_the_evidence_is_read(cli, stored, tmp_path):
    store, id = stored
    records = tmp_path / "kayit.jsonl"
    records.write_text(cli("find", "--store", store, "--json").stdout, "utf-8")
    bare = tmp_path / "bare.trig"
    assert cli("ingest", records, "--store", bare).exit_code == 0
    result = cli("explain", id, "--store", bare)
    assert result.exit_code == 0, result.stderr
    assert "does not hold the text" in result.stderr
    assert TEXT[:40] in result.stdout


@pytest.mark.model
def test_html(cli):
    shown = cli("explain", TEXT, "--html").stdout
    assert shown.startswith('<div lang="tr">')
    assert "<mark" in shown


def test_an_id_needs_a_store(cli, monkeypatch):
    monkeypatch.delenv("COMMUNIQUE_STORE", raising=False)
    result = cli("explain", "0f3a5c7e9b1d2f40")
    assert result.exit_code == 2
    assert "--store" in result.stderr


@pytest.mark.model
def test_an_unknown_id_is_named(cli, stored):
    store, _ = stored
    result = cli("explain", "0f3a5c7e9b1d2f40", "--store", store)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "0f3a5c7e9b1d2f40" in result.stderr
