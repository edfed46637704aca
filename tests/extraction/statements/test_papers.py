"""What a signed paper is called is not told a second time."""

import pytest

from communique.extraction.statements.assembling import Outcome
from communique.extraction.statements.papers import unless_signed
from communique.extraction.syntax.tree import Tree
from communique.model import Evidence, Node, Span, Statement

PERU, FIJI, PAPER = (
    Node(f"x:{n}", n, kind)
    for n, kind in (("Peru", "State"), ("Fiji", "State"), ("anlaşma", "Topic"))
)
SIGNED = "id: a, act: signed, verbs: [imzala], subject: [agent], object: [acc]"
TIE = "id: b, act: cooperated, nouns: [işbirliği], subject: [above], object: [coagent]"
EVIDENCE = (Evidence(0, 9, 0, "imzaladı", Span(0, 9), "a"),)


def _told(subject, act, object_):
    return Statement("s", "d", subject, act, object_, EVIDENCE)


@pytest.mark.parametrize(
    ("head", "signers", "kept"),
    [
        pytest.param(5, (PERU, FIJI), False, id="in the name of the paper"),
        pytest.param(6, (PERU, FIJI), True, id="beside it"),
        pytest.param(5, (PERU,), True, id="signed by one of them"),
    ],
)
def test_a_tie_that_names_what_both_sign_is_not_told(knowledge, matched, head, signers, kept):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
        ("ve", "ve", "CCONJ", 3, "cc", "_"),
        ("Fiji", "fiji", "PROPN", 1, "conj", "Case=Nom"),
        ("işbirliği", "işbirliği", "NOUN", head, "nmod:poss", "Case=Nom"),
        ("anlaşmasını", "anlaşma", "NOUN", 6, "obj", "Case=Acc|Person[psor]=3"),
        ("imzaladı", "imzala", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    found = {m.frame.act: m for m in matched(tree, SIGNED, TIE)[0]}
    paper = tuple(_told(signer, "signed", PAPER) for signer in signers)
    signed = Outcome(found["signed"], (), paper)
    tie = Outcome(found["cooperated"], (), (_told(PERU, "cooperated", FIJI),))
    assert bool(unless_signed(tie, [signed, tie], knowledge.grammar).statements) is kept
