import pytest

from communique.graph import open_store

from .builders import PAIRS


@pytest.fixture
def store(knowledge):
    with open_store(None, knowledge=knowledge) as opened:
        for document, records in PAIRS:
            opened.replace(document, records)
        opened.derive()
        yield opened
