"""The README is true: its commands are all there are, and its code runs.

`python tests/test_docs.py` writes the table of commands into the README anew.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command

from communique.cli import app

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
TABLE = re.compile(r"(<!-- commands -->\n)(.*?)(?=^Exit codes:)", re.DOTALL | re.MULTILINE)
BLOCK = re.compile(
    r"(<!-- (?:demo|tests) -->\n)?^```(sh|python)\n(.*?)^```$", re.DOTALL | re.MULTILINE
)
BLOCKS = [m.groups() for m in BLOCK.finditer(README.read_text(encoding="utf-8"))]
COMMANDS = dict(sorted(get_command(app).commands.items()))


def table():
    """Return the table of commands, as the program itself describes them."""
    lines = ["| command | what it does | options |", "|---|---|---|"]
    for name, command in COMMANDS.items():
        arguments = [p for p in command.params if p.param_type_name == "argument"]
        options = [p.opts[0] for p in command.params if p.param_type_name == "option"]
        usage = " ".join([name, *(a.name.upper() for a in arguments)])
        cells = (f"`{usage}`", command.help.split("\n\n")[0], " ".join(f"`{o}`" for o in options))
        lines.append(f"| {' | '.join(' '.join(cell.split()) for cell in cells)} |")
    return "\n".join(lines) + "\n\n"


def test_the_table_of_commands_is_that_of_the_program():
    found = TABLE.search(README.read_text(encoding="utf-8"))
    assert found.group(2) == table(), "run: python tests/test_docs.py"


def test_every_command_is_shown_in_use():
    shown = "\n".join(code for _, kind, code in BLOCKS if kind == "sh")
    assert [name for name in COMMANDS if f"communique {name}" not in shown] == []


@pytest.mark.parametrize("marker", ["demo", "tests"])
def test_ci_takes_the_two_commands_from_the_readme(marker):
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    function = re.search(r"^command_of\(\).*$", script, re.MULTILINE).group(0)
    done = subprocess.run(
        ["bash", "-c", f"{function}; command_of {marker}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    marked = [code for mark, _, code in BLOCKS if mark and marker in mark]
    assert [done.stdout] == marked
    assert done.stdout.startswith("pip install")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder for the README's commands, with `communique` on the path."""
    folder = tmp_path_factory.mktemp("readme")
    program = folder / "bin" / "communique"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m communique "$@"\n')
    program.chmod(0o755)
    return folder


def run(folder, *command):
    """Run a program as a user of the README would, with what is checked out."""
    paths = {"PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    variables = os.environ | paths | {"PYTHONPATH": str(ROOT / "src")}
    return subprocess.run(
        command, cwd=folder, env=variables, capture_output=True, text=True, check=False
    )


@pytest.mark.model
@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_the_shell_commands_run(folder):
    own = [code for mark, kind, code in BLOCKS if kind == "sh" and not mark]
    script = "set -euxo pipefail\ncommunique demo > /dev/null\n" + "\n".join(own)
    done = run(folder, "bash", "-c", script)
    assert done.returncode == 0, done.stderr[-2000:]
    assert "error" not in done.stderr
    assert (folder / "actors.dot").read_text(encoding="utf-8").startswith("digraph")


@pytest.mark.model
@pytest.mark.parametrize("number", range(sum(kind == "python" for _, kind, _ in BLOCKS)))
def test_the_python_code_runs(folder, number):
    if not (folder / "communique-demo").is_dir():
        assert run(folder, sys.executable, "-m", "communique", "demo").returncode == 0
    code = [code for _, kind, code in BLOCKS if kind == "python"][number]
    done = run(folder, sys.executable, "-c", code)
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.strip()


if __name__ == "__main__":
    text = README.read_text(encoding="utf-8")
    README.write_text(TABLE.sub(lambda m: m.group(1) + table(), text), encoding="utf-8")
