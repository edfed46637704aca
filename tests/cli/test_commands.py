import subprocess
import sys

import pytest
from typer.main import get_command

from communique import cli as package
from communique.cli.common import warn
from communique.errors import InputError

COMMANDS = sorted(get_command(package.app).commands)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_has_examples(cli, name):
    result = cli(name, "--help")
    assert result.exit_code == 0
    assert "Examples:" in result.stdout
    assert f"communique {name}" in result.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_explained(name):
    command = get_command(package.app).commands[name]
    assert [p.name for p in command.params if not getattr(p, "help", None)] == []


def test_help_loads_no_heavy_library():
    code = (
        "import sys; from communique.cli import app; "
        "heavy = {'spacy', 'onnxruntime', 'rdflib', 'pyoxigraph', 'networkx', 'numpy'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_no_command_shows_the_help(cli):
    assert "extract" in cli().output


def test_version(cli):
    assert cli("--version").stdout.startswith("communique ")


def test_a_wrong_option_is_a_usage_error(cli):
    assert cli("extract", "--no-such-option").exit_code == 2


def test_a_bug_gives_no_traceback(monkeypatch, capsys):
    def broken(**_):
        raise ZeroDivisionError("three [bold]words")

    monkeypatch.delenv(package.DEBUG, raising=False)
    monkeypatch.setattr(package, "app", broken)
    with pytest.raises(SystemExit) as stop:
        package.run(["rules"])
    said = capsys.readouterr().err
    assert stop.value.code == 2
    assert "ZeroDivisionError: three [bold]words" in said
    assert "Traceback" not in said


def test_brackets_in_a_message_are_no_markup(capsys):
    warn(InputError("field [red] of [/] x"))
    assert "field [red] of [/] x" in capsys.readouterr().err
