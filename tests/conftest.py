"""What all tests share: the knowledge, the reference data beside the project."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from communique import knowledge as knowledge_package
from communique.knowledge import Knowledge

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return knowledge_package.load()


@pytest.fixture(scope="session")
def morphology(knowledge):
    return knowledge.grammar.morphology


@pytest.fixture(scope="session")
def shared_path() -> Path:
    path = ROOT.parent / "shared"
    if not path.is_dir():
        pytest.skip("needs the reference data beside the project")
    return path


@pytest.fixture
def cli():
    """Run a command in this process; gives exit code, stdout and stderr."""
    from communique.cli import app

    def run(*arguments, input=None):
        return CliRunner().invoke(app, [str(a) for a in arguments], input=input)

    return run


@pytest.fixture
def start():
    """Start a command in a process of its own, for signals and pipes."""
    started = []

    def run(*arguments, **options):
        environment = os.environ | {"PYTHONPATH": str(ROOT / "src"), **options.pop("env", {})}
        command = [sys.executable, "-m", "communique", *map(str, arguments)]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        started.append(subprocess.Popen(command, env=environment, **pipes | options))
        return started[-1]

    yield run
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


@pytest.fixture
def interrupts():
    """What a test starts hears Ctrl-C, also where the tests run in the background of a shell."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
