"""What is asked, and what only belongs to a question, is told by nobody."""

import pytest

from communique.extraction.modality.questions import asked
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree

ASKS = ("mi", "mi", "AUX", 2, "discourse:q", "_")
SIGN = ("?", "?", "PUNCT", 2, "punct", "_")


@pytest.mark.parametrize(
    ("form", "feats", "behind", "told"),
    [
        pytest.param("çekilmezse", "Polarity=Neg", (ASKS, SIGN), True, id="a condition"),
        pytest.param("çekilmezse", "Polarity=Neg", (), False, id="of a statement"),
        pytest.param("çekilince", "VerbForm=Conv", (ASKS, SIGN), False, id="the time of it"),
    ],
)
def test_a_condition_of_a_question_is_asked(knowledge, form, feats, behind, told):
    tree = Tree.build([
        (form, "çekil", "VERB", 2, "advcl", feats),
        ("vuracak", "vur", "VERB", 0, "root", "Tense=Fut|Person=3"),
        *behind,
    ])  # fmt: skip
    assert asked(predicate_at(tree, 0), knowledge.grammar) is told


@pytest.mark.parametrize(
    ("form", "feats", "told"),
    [
        ("etmekten", "Case=Abl|VerbForm=Vnoun", True),
        ("etmesinden", "Case=Abl|Person[psor]=3|VerbForm=Vnoun", False),
    ],
)
def test_what_somebody_may_have_given_up_is_asked(knowledge, matched, form, feats, told):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
        ("veto", "veto", "NOUN", 4, "ccomp", "Case=Nom"),
        (form, "et", "VERB", 2, "compound:lvc", feats),
        ("döndü", "dön", "VERB", 0, "root", "Tense=Past|Person=3"),
        (*ASKS[:3], 4, *ASKS[4:]),
        (*SIGN[:3], 4, *SIGN[4:]),
    ])  # fmt: skip
    frame = "id: x, act: rejected, nouns: [veto], subject: [agent], object: [acc]"
    found, _ = matched(tree, frame)
    assert bool(found) is not told
