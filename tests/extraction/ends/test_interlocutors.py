"""Who else was at a meeting, on trees built by hand."""

from types import SimpleNamespace

import pytest

from communique.extraction.discourse.state import Discourse, Meeting
from communique.extraction.ends.interlocutors import asked_at_meeting, met_before
from communique.extraction.syntax.tree import Tree
from communique.model import Node

ASK = 'id: x, act: urged, verbs: [iste], subject: [agent], object: ["clause.state:deed", acc]'
HOPE = 'id: x, act: urged, verbs: [bekle], subject: [agent], object: ["clause.state:deed", acc]'
ANA, JUAN = Node("x:ana", "Ana", "Person"), Node("x:juan", "Juan", "Person")
EVA = Node("x:eva", "Eva", "Person")
DEED, STATE = Node("x:deed", "borcun silinmesi", "Topic"), Node("x:peru", "Peru", "State")


def asks(place="görüşmede", lemma="görüşme", verb=("istedi", "iste")):
    return Tree.build([
        (place, lemma, "NOUN", 5, "obl", "Case=Loc"),
        ("Ana", "Ana", "PROPN", 5, "nsubj", "Case=Nom"),
        ("borcun", "borç", "NOUN", 4, "nsubj", "Case=Gen"),
        ("silinmesini", "sil", "VERB", 5, "ccomp",
         "Case=Acc|Person[psor]=3|VerbForm=Vnoun|Voice=Pass"),
        (*verb, "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip


def asked(knowledge, matched, tree, *, frame=ASK, met=(ANA, JUAN), what=DEED):
    (match,), _ = matched(tree, frame)
    resolver = SimpleNamespace(discourse=Discourse(meeting=Meeting(met)))
    return asked_at_meeting(match, ANA, [what], resolver=resolver, grammar=knowledge.grammar)


def test_the_other_one_is_asked(knowledge, matched):
    assert asked(knowledge, matched, asks()) == JUAN


@pytest.mark.parametrize(
    ("tree", "other"),
    [
        pytest.param(asks("kentte", "kent"), {}, id="at no meeting"),
        pytest.param(asks(), {"what": STATE}, id="the text says of whom"),
        pytest.param(asks(), {"met": (ANA, JUAN, EVA)}, id="several met"),
        pytest.param(asks(), {"met": (JUAN, EVA)}, id="others met"),
        pytest.param(asks(verb=("bekledi", "bekle")), {"frame": HOPE}, id="no asking"),
    ],
)
def test_nobody_else_is_asked(knowledge, matched, tree, other):
    assert asked(knowledge, matched, tree, **other) is None


TALK = "id: x, act: discussed, verbs: [konuş], subject: [agent], object: [acc]"


def talks(clause="Conv", voice="", negative=False):
    return Tree.build([
        ("Ana", "Ana", "PROPN", 5, "nsubj", "Case=Nom"),
        ("Juan'la", "Juan", "PROPN", 3, "obl", "Case=Ins"),
        ("buluşup", "buluş", "VERB", 5, "advcl", f"VerbForm={clause}"),
        ("borcu", "borç", "NOUN", 5, "obj", "Case=Acc"),
        ("konuştu", "konuş", "VERB", 0, "root",
         f"Tense=Past|Polarity={'Neg' if negative else 'Pos'}{voice}"),
    ])  # fmt: skip


def partners(matched, tree, *, met=(ANA, JUAN), subjects=(ANA,)):
    (match,), _ = matched(tree, TALK)
    named = {1: [JUAN]}
    resolver = SimpleNamespace(
        discourse=Discourse(meeting=Meeting(met)), nodes=lambda i, types: named.get(i, [])
    )
    return met_before(match, list(subjects), resolver)


def test_whom_one_met_in_the_clause_before_takes_part(matched):
    assert partners(matched, talks()) == [JUAN]


@pytest.mark.parametrize(
    ("tree", "other"),
    [
        pytest.param(talks(clause="Part"), {}, id="no converb"),
        pytest.param(talks(negative=True), {}, id="denied"),
        pytest.param(talks(), {"met": (ANA, EVA)}, id="met somebody else"),
        pytest.param(talks(), {"met": (JUAN, EVA)}, id="others met"),
        pytest.param(talks(), {"subjects": (ANA, EVA)}, id="several do it"),
    ],
)
def test_nobody_else_takes_part(matched, tree, other):
    assert partners(matched, tree, **other) == []
