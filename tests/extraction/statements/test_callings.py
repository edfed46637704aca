"""Calls to a deed and invitations, on trees built by hand."""

from types import SimpleNamespace

import pytest

from communique.extraction.statements.assembling import Outcome
from communique.extraction.statements.callings import unless_called_upon
from communique.extraction.syntax.tree import Tree

INVITE = "id: x, act: invited, verbs: [davet et], subject: [agent], object: [acc]"
PRAISE = "id: x, act: praised, verbs: [davet et], subject: [agent], object: [acc]"
BARE = "Case=Dat|VerbForm=Vnoun"


def calls(form="susmaya", lemma="sus", upos="VERB", feats=BARE):
    return Tree.build([
        ("Peru", "Peru", "PROPN", 4, "nsubj", "Case=Nom"),
        ("Şili'yi", "Şili", "PROPN", 4, "obj", "Case=Acc"),
        (form, lemma, upos, 4, "obl", feats),
        ("davet", "davet", "NOUN", 0, "root", "Case=Nom"),
        ("etti", "et", "VERB", 4, "compound:lvc", "Tense=Past"),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("tree", "frame", "told"),
    [
        pytest.param(calls(), INVITE, 0, id="to do something"),
        pytest.param(calls("katılmaya", "katıl"), INVITE, 1, id="to come"),
        pytest.param(calls("zirveye", "zirve", "NOUN", "Case=Dat"), INVITE, 1, id="to a meeting"),
        pytest.param(calls(), PRAISE, 1, id="another act"),
    ],
)
def test_who_is_called_upon_is_not_invited(knowledge, matched, tree, frame, told):
    (match,), _ = matched(tree, frame)
    outcome = Outcome(match, (), (SimpleNamespace(),))
    assert len(unless_called_upon(outcome, knowledge.grammar).statements) == told
