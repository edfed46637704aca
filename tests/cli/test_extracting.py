import csv
import json
import signal

import pytest

from communique import records
from communique.model import Statement

pytestmark = pytest.mark.model

TEXT = "Dışişleri Bakanı Ayşe Kaya, Fransa Dışişleri Bakanı ile telefonda görüştü."


def statements(text):
    return [r for r in records.read(text.splitlines()) if isinstance(r, Statement)]


@pytest.fixture
def news(tmp_path):
    path = tmp_path / "haber.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_text_becomes_records(cli, news):
    result = cli("extract", news, "--date", "2020-10-13")
    assert result.exit_code == 0
    found = statements(result.stdout)
    assert {"consulted"} <= {s.act for s in found}
    assert {s.document for s in found} == {str(news)}
    assert all(TEXT[e.start : e.end] == e.text for s in found for e in s.evidence)


def test_stdin_and_id(cli):
    result = cli("extract", "-", "--id", "x", input=TEXT)
    assert {s.document for s in statements(result.stdout)} == {"x"}


def test_the_same_input_gives_the_same_bytes(start, news):
    def run(seed):
        return start("extract", news, env={"PYTHONHASHSEED": seed}).communicate()[0]

    assert run("1") == run("2") != b""


def test_a_file_is_written(cli, news, tmp_path):
    target = tmp_path / "out.jsonl"
    result = cli("extract", news, "-o", target)
    assert (result.exit_code, result.stdout) == (0, "")
    assert statements(target.read_text(encoding="utf-8"))
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_csv_has_a_row_for_each_statement(cli, news):
    rows = list(csv.DictReader(cli("extract", news, "--format", "csv").stdout.splitlines()))
    assert len(rows) == len(statements(cli("extract", news).stdout)) > 0
    assert rows[0]["subject"]


def test_least_confidence(cli, news):
    assert statements(cli("extract", news, "--min-confidence", "1").stdout) == []


def test_english_gives_a_word_and_nothing_else(cli, tmp_path):
    path = tmp_path / "news.txt"
    path.write_text("The ministers of France and Italy met in Rome and discussed energy.")
    result = cli("extract", path)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "does not look Turkish" in result.stderr


def test_a_sentence_with_nothing_in_it_gives_nothing(cli):
    result = cli("extract", "-", input="Bugün hava çok güzeldi ve çocuklar parkta oynadı.")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")


@pytest.mark.parametrize("content", [b"", b" \n\n"])
def test_an_empty_file_is_named(cli, tmp_path, content):
    path = tmp_path / "bos.txt"
    path.write_bytes(content)
    result = cli("extract", path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "bos.txt" in result.stderr
    assert "empty" in result.stderr


def test_a_wrong_encoding_says_what_to_do(cli, tmp_path):
    path = tmp_path / "eski.txt"
    path.write_bytes(TEXT.encode("windows-1254"))
    result = cli("extract", path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--encoding" in result.stderr
    assert statements(cli("extract", path, "--encoding", "windows-1254").stdout)


def test_a_huge_file_is_refused(cli, tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as handle:
        handle.truncate(51 * 1024 * 1024)
    result = cli("extract", path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "50 MB" in result.stderr


def test_broken_lines_are_named_and_the_others_read(cli, tmp_path):
    path = tmp_path / "haberler.jsonl"
    good = [json.dumps({"id": name, "text": TEXT}) for name in "ab"]
    path.write_text("\n".join([good[0], "{broken", '{"id": "c"}', good[1]]), encoding="utf-8")
    result = cli("extract", path)
    assert result.exit_code == 2
    assert {s.document for s in statements(result.stdout)} == {"a", "b"}
    assert f"{path}:2" in result.stderr
    assert f"{path}:3" in result.stderr


def test_scripts_of_a_page_are_not_read(cli, tmp_path):
    path = tmp_path / "sayfa.html"
    script = "<script>var s = 'Fransa Yunanistan’ı kınadı.';</script><style>p {x: 'kınadı'}</style>"
    path.write_text(
        f"<html><head>{script}</head><body>{script}<p>{TEXT}</p></body></html>", encoding="utf-8"
    )
    acts = {s.act for s in statements(cli("extract", path, "--from", "html-plain").stdout)}
    assert "consulted" in acts
    assert "condemned" not in acts


def test_a_missing_input_is_named(cli, tmp_path):
    result = cli("extract", tmp_path / "yok.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "yok.txt" in result.stderr


@pytest.mark.parametrize("target", ["no/such/folder/x.jsonl", "."])
def test_a_target_that_cannot_be_is_named(cli, news, tmp_path, target):
    result = cli("extract", news, "-o", tmp_path / target)
    assert result.exit_code == 2
    assert "folder" in result.stderr


@pytest.mark.parametrize(("option", "value"), [("--format", "xls"), ("--date", "yarın")])
def test_wrong_values_are_named(cli, news, option, value):
    result = cli("extract", news, option, value)
    assert result.exit_code == 2
    assert value in result.stderr


def lines(count):
    return "".join(json.dumps({"id": str(i), "text": TEXT}) + "\n" for i in range(count)).encode()


def test_a_closed_pipe_is_no_error(start, tmp_path):
    path = tmp_path / "haberler.jsonl"
    path.write_bytes(lines(400))
    process = start("extract", path)
    assert process.stdout.readline().startswith(b'{"kind"')
    process.stdout.close()
    process.stdout = None
    assert process.communicate()[1] == b""
    assert process.returncode == 0


def test_a_full_disk_is_told(start, news):
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        process = start("extract", news, stdout=full)
        said = process.communicate()[1].decode()
    assert process.returncode == 2
    assert "No space left" in said
    assert "Traceback" not in said


@pytest.mark.usefixtures("interrupts")
def test_ctrl_c_leaves_whole_lines(start):
    process = start("extract", "-", "--from", "jsonl")
    process.stdin.write(lines(64))
    process.stdin.flush()
    first = process.stdout.readline()
    process.send_signal(signal.SIGINT)
    process.stdin.close()
    process.stdin = None
    rest, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in said
    assert statements((first + rest).decode())


def test_no_colour_where_none_is_wanted(start, tmp_path):
    process = start("extract", tmp_path / "yok.txt", env={"NO_COLOR": "1", "FORCE_COLOR": "1"})
    assert b"\x1b[3" not in process.communicate()[1]


def test_explain_shows_the_rule(cli):
    result = cli("explain", TEXT)
    assert result.exit_code == 0
    assert "tr.consulted." in result.stdout


def test_explain_needs_a_text(cli):
    assert cli("explain", " ").exit_code == 2


def test_rules_are_listed(cli):
    shown = cli("rules", "--act", "supports").stdout.splitlines()
    written = cli("rules", "--act", "supports", "--json").stdout.splitlines()
    rows = [json.loads(line) for line in written]
    assert [row["id"] for row in rows] == [line.split()[0] for line in shown]
    assert {row["act"] for row in rows} == {"supports"}


def test_rules_of_an_unknown_act(cli):
    result = cli("rules", "--act", "danced")
    assert result.exit_code == 2
    assert "supports" in result.stderr


def test_checked_rules_tell_how_many(cli):
    result = cli("rules", "--act", "condoled", "--check")
    assert result.stdout.splitlines()[-1].endswith("failed")
    assert result.exit_code == (0 if result.stdout.rstrip().endswith(" 0 failed") else 1)


def test_gaps_of_the_rules(cli, tmp_path):
    path = tmp_path / "haberler.jsonl"
    rows = [{"id": n, "text": "Fransa, Yunanistan'ı gıdıkladı. Almanya güldü."} for n in "ab"]
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    written = cli("rules", "--coverage", path, "--json").stdout.splitlines()
    gaps = [json.loads(line) for line in written]
    assert (gaps[0]["pairs"], gaps[0]["count"]) == (2, 2)
    assert gaps[0]["examples"] == ["Fransa, Yunanistan'ı gıdıkladı."]
    lines = cli("rules", "--coverage", path).stdout.splitlines()
    assert [line.split()[0] for line in lines] == [gap["verb"].split()[0] for gap in gaps]
    assert max(map(len, lines)) <= 100
    assert cli("rules", "--coverage", path, "--least", "3").stdout == ""


def test_coverage_goes_alone(cli, tmp_path):
    assert cli("rules", "--coverage", tmp_path / "x.jsonl", "--check").exit_code == 2


def test_a_document_that_cannot_be_read_costs_no_other(cli, tmp_path, monkeypatch):
    from communique.extraction.pipeline import Extractor

    whole = Extractor.extract

    def failing(self, document, doc):
        if document.id == "bad":
            raise RecursionError("too deep")
        return whole(self, document, doc)

    monkeypatch.setattr(Extractor, "extract", failing)
    path = tmp_path / "haberler.jsonl"
    rows = [json.dumps({"id": name, "text": TEXT}) for name in ("one", "bad", "two")]
    path.write_text("\n".join(rows), encoding="utf-8")
    result = cli("extract", path)
    assert result.exit_code == 2
    assert {s.document for s in statements(result.stdout)} == {"one", "two"}
    assert "bad: its sentences cannot be read (RecursionError)" in " ".join(result.stderr.split())
    stored = cli("ingest", path, "--store", tmp_path / "depo")
    assert stored.exit_code == 2
    assert "2 documents" in stored.stderr + stored.stdout
