"""What all tests share: the knowledge, the reference data beside the project."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from communique import knowledge as knowledge_package
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.discourse.state import Discourse
from communique.extraction.frames.matching import FrameMatcher
from communique.extraction.linking.linker import Linker
from communique.extraction.linking.persons import PersonIndex
from communique.extraction.mentions.finding import MentionFinder
from communique.extraction.mentions.gazetteer import Gazetteer
from communique.extraction.pipeline import Extractor
from communique.extraction.reader import Reader
from communique.extraction.roles.binding import Binder
from communique.knowledge import Knowledge
from communique.knowledge.frames import load_frames
from communique.model import Document

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return knowledge_package.load()


@pytest.fixture(scope="session")
def morphology(knowledge):
    return knowledge.grammar.morphology


@pytest.fixture(scope="session")
def matched(knowledge, tmp_path_factory):
    """Match frames that are written for a test, one a line, against a sentence."""
    binder = Binder(knowledge.grammar)

    def match(tree, *frames):
        folder = tmp_path_factory.mktemp("frames")
        text = "\n".join(f"- {{{frame}}}" for frame in frames)
        (folder / "frames.yaml").write_text(text, encoding="utf-8")
        loaded = load_frames(folder, knowledge.acts)
        return FrameMatcher(loaded, knowledge.grammar, binder).match(tree)

    return match


@pytest.fixture(scope="session")
def resolved(knowledge):
    """What resolves the words of a sentence alone."""
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    finder = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology))
    index = PersonIndex(actors, grammar)

    def resolve(tree):
        mentions = finder.find(tree)
        linker = Linker(actors, grammar, index=index, date="2020-10-13")
        linker.survey([tree], [mentions])
        return Resolver(tree, mentions, linker=linker, discourse=Discourse(), grammar=grammar)

    return resolve


@pytest.fixture(scope="session")
def reader():
    """The packaged reader, for the few tests that need the real model."""
    return Reader.load()


@pytest.fixture(scope="session")
def attacked(reader):
    """Who attacks whom by a text, as the real model reads it."""

    def read(text):
        return {
            (s.subject.label, s.object.label)
            for s in reader.read(text).statements
            if s.act == "attacked"
        }

    return read


@pytest.fixture(scope="session")
def told(knowledge):
    """Subject, act and object of all that a sentence tells."""
    extractor = Extractor(knowledge, keep=0.0)

    def read(tree):
        found = extractor.extract_trees(Document("d", tree.text), [tree]).statements
        return {(s.subject.label, s.act, s.object.label) for s in found}

    return read


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
