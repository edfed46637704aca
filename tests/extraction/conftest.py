"""What tests of extraction share: frames of their own, resolved sentences, and whole readings."""

import pytest

from communique.extraction.discourse import Discourse
from communique.extraction.gazetteer import Gazetteer
from communique.extraction.linking import Linker
from communique.extraction.matching import FrameMatcher
from communique.extraction.mentions import MentionFinder
from communique.extraction.persons import PersonIndex
from communique.extraction.pipeline import Extractor
from communique.extraction.resolving import Resolver
from communique.extraction.roles import Binder
from communique.knowledge.frames import load_frames
from communique.model import Document


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
def told(knowledge):
    """Subject, act and object of all that a sentence tells."""
    extractor = Extractor(knowledge, keep=0.0)

    def read(tree):
        found = extractor.extract_trees(Document("d", tree.text), [tree]).statements
        return {(s.subject.label, s.act, s.object.label) for s in found}

    return read
