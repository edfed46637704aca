"""What all tests share: the knowledge, the reference data beside the project."""

from pathlib import Path

import pytest

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
