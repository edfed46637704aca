"""Words by which those of a row do something to each other."""

import pytest

from communique.extraction.frames.mutual import mutual
from communique.extraction.syntax.tree import Tree

BLAME = "id: x, act: accused, verbs: [suçla], subject: [agent], object: [acc, abl]"
TALK_OF = "id: x, act: discussed, verbs: [suçla], subject: [agent], object: [acc]"
WHOM = ("birbirini", "birbiri", "PRON", 4, "obj", "Case=Acc")
APART = ("birbirinden", "birbiri", "PRON", 4, "obl", "Case=Abl")
MUTUALLY = ("karşılıklı", "karşılıklı", "ADV", 4, "advmod", "_")
OTHER = ("Fiji'yi", "fiji", "PROPN", 4, "obj", "Case=Acc")


@pytest.mark.parametrize(
    ("row", "frame", "at"),
    [
        pytest.param(WHOM, BLAME, 2, id="a pronoun"),
        pytest.param(APART, BLAME, -1, id="apart from each other"),
        pytest.param(MUTUALLY, BLAME, 2, id="an adverb"),
        pytest.param(OTHER, BLAME, -1, id="somebody else"),
        pytest.param(MUTUALLY, TALK_OF, -1, id="an act on things"),
    ],
)
def test_a_word_says_that_a_row_acts_on_itself(knowledge, matched, row, frame, at):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
        ("Şili", "şili", "PROPN", 1, "conj", "Case=Nom"),
        row,
        ("suçladı", "suçla", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip
    (match,), _ = matched(tree, frame)
    assert mutual(match, knowledge.acts[match.frame.act], knowledge.grammar) == at
