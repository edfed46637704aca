"""Events of which a clause says that there are none."""

import pytest

from communique.extraction.modality.judging import ModalityReader
from communique.extraction.modality.missing import missing
from communique.extraction.syntax.predicate import predicate_of
from communique.extraction.syntax.tree import Tree
from communique.knowledge.frames import parse_trigger

ALREADY = ("varılan", "var", "VERB", 2, "acl", "VerbForm=Part|Voice=Pass")


@pytest.mark.parametrize(
    ("before", "verb", "found"),
    [
        pytest.param(("bir", "bir", "DET", 2, "det", "_"), "yok", True, id="there is none"),
        pytest.param(("bir", "bir", "DET", 2, "det", "_"), "var", False, id="there is one"),
        pytest.param(ALREADY, "yok", False, id="one that is known"),
    ],
)
def test_an_event_that_is_not_there_is_denied(knowledge, before, verb, found):
    tree, grammar = Tree.build([
        before,
        ("anlaşma", "anlaşma", "NOUN", 3, "nsubj", "Case=Nom"),
        (verb, verb, "ADJ", 0, "root", "Case=Nom"),
    ]), knowledge.grammar  # fmt: skip
    event = predicate_of(
        tree, (1,), trigger=parse_trigger("anlaşma", "noun"), morphology=grammar.morphology
    )
    assert missing(event, grammar) is found
    assert ModalityReader(grammar).negated(event) is found
