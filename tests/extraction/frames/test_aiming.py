"""At whom measures and words aim, on trees built by hand."""

import pytest

from communique.extraction.frames.aiming import only_aims
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree


@pytest.mark.parametrize(
    ("noun", "act", "only"),
    [
        pytest.param("yaptırım", "attacked", True, id="a measure"),
        pytest.param("açıklama", "attacked", True, id="words"),
        pytest.param("saldırı", "attacked", False, id="a blow"),
        pytest.param("yaptırım", "criticized", False, id="another act"),
    ],
)
def test_what_aims_but_does_not_strike(knowledge, noun, act, only):
    tree = Tree.build([
        ("Peru'yu", "peru", "PROPN", 2, "obj", "Case=Acc"),
        ("hedef", "hedef", "NOUN", 4, "acl", "Case=Nom"),
        ("alan", "al", "VERB", 2, "compound:lvc", "VerbForm=Part|Tense=Pres"),
        (noun, noun, "NOUN", 5, "nsubj", "Case=Nom"),
        ("sürüyor", "sür", "VERB", 0, "root", "Tense=Pres|Person=3"),
    ])  # fmt: skip
    assert only_aims(predicate_at(tree, 1), act, knowledge.grammar) is only
