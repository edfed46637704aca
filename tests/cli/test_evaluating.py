import json

import pytest

GOLD = {
    "id": "a",
    "sentences": ["Dışişleri Bakanı Ayşe Kaya, Fransa'yı kınadı."],
    "statements": [{"sent": 0, "subject": "Ayşe Kaya", "act": "condemned", "object": "Fransa"}],
}


@pytest.fixture
def gold(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(GOLD) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def found(tmp_path):
    path = tmp_path / "found.jsonl"
    record = {
        "kind": "statement",
        "document": "a",
        "subject": {"label": "Ayşe Kaya"},
        "act": "condemned",
        "object": {"label": "Fransa"},
        "evidence": [{"start": 0, "end": 9}],
    }
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")
    return path


def test_figures_as_text_and_json(cli, gold, found):
    shown = cli("evaluate", gold, found)
    assert shown.exit_code == 0
    assert "strict  P 1.000  R 1.000  F1 1.000" in shown.stdout
    assert json.loads(cli("evaluate", gold, found, "--json").stdout)["strict"]["f1"] == 1.0


def test_records_from_stdin(cli, gold, found):
    piped = cli("evaluate", gold, "-", input=found.read_text(encoding="utf-8"))
    assert piped.stdout == cli("evaluate", gold, found).stdout


def test_disagreements_are_listed(cli, gold):
    result = cli("evaluate", gold, "-", "--errors", input="")
    assert "MISS   a | Ayşe Kaya – condemned – Fransa" in result.stdout
    apart = cli("evaluate", gold, "-", "--errors", "--json", input="")
    assert "MISS" in apart.stderr
    assert json.loads(apart.stdout)["strict"]["gold"] == 1


@pytest.mark.parametrize(("bar", "code"), [("0", 0), ("0.5", 1)])
def test_a_bar_that_is_missed_is_a_negative_answer(cli, gold, bar, code):
    assert cli("evaluate", gold, "-", "--fail-under", bar, input="").exit_code == code


def test_inputs_are_the_documents(cli, gold):
    row = json.loads(cli("evaluate", gold, "--inputs").stdout)
    assert row == {"id": "a", "text": GOLD["sentences"][0]}


def test_tables_in_markdown(cli, gold, found):
    shown = cli("evaluate", gold, found, "--markdown", "--reliability").stdout.splitlines()
    assert "| strict | 1.00 | 1.00 | 1.00 | 1 | 1 |" in shown
    assert "| `condemned` | 1.00 | 1.00 | 1.00 | 1 | 1 |" in shown
    assert "| 0.9 – 1.0 | 1 | 1.00 | 1.00 |" in shown


def test_reliability_as_text_and_json(cli, gold, found):
    assert "0.9 – 1.0" in cli("evaluate", gold, found, "--reliability").stdout
    shown = json.loads(cli("evaluate", gold, found, "--reliability", "--json").stdout)
    assert shown["reliability"]["bins"][-1]["count"] == 1
    assert "reliability" not in json.loads(cli("evaluate", gold, found, "--json").stdout)


def test_the_curve_is_written(cli, gold, found, tmp_path):
    path = tmp_path / "curve.svg"
    assert cli("evaluate", gold, found, "--curve", path).exit_code == 0
    assert path.read_text(encoding="utf-8").startswith("<svg")


@pytest.mark.parametrize("options", [("--json", "--markdown"), ("--folds", "2")])
def test_options_that_exclude_each_other(cli, gold, found, options):
    assert cli("evaluate", gold, found, *options).exit_code == 2


@pytest.mark.model
def test_the_gold_can_be_read_at_once(cli, gold):
    assert json.loads(cli("evaluate", gold, "--json").stdout)["strict"]["gold"] == 1


def test_unknown_documents_are_told(cli, gold, found):
    found.write_text(found.read_text(encoding="utf-8").replace('"a"', '"zz"'), encoding="utf-8")
    assert "'zz'" in cli("evaluate", gold, found).stderr


@pytest.mark.parametrize("content", ["", "{", "[]"])
def test_a_broken_gold_is_an_input_error(cli, gold, found, content):
    gold.write_text(content, encoding="utf-8")
    result = cli("evaluate", gold, found)
    assert (result.exit_code, result.stdout) == (2, "")
    assert str(gold) in result.stderr
