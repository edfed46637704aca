"""Whose deed a clause without a subject tells, on hand-made sentences."""

import pytest

from communique.extraction.roles.binding import Binder
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree
from communique.knowledge.frames import parse_role

PSOR = "Person[psor]=3"
REASON = [
    ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
    ("köyleri", "köy", "NOUN", 3, "obj", "Case=Acc"),
    ("vurduğu", "vur", "VERB", 4, "acl", f"{PSOR}|VerbForm=Part"),
    ("gerekçesiyle", "gerekçe", "NOUN", 6, "obl", f"Case=Ins|{PSOR}"),
    ("Şili'yi", "şili", "PROPN", 6, "obj", "Case=Acc"),
    ("kınadı", "kına", "VERB", 0, "root", "Tense=Past"),
]
ENVOY = [
    *REASON[:4],
    ("Şilili", "şili", "PROPN", 6, "nmod:poss", "Case=Nom"),
    ("elçiyi", "elçi", "NOUN", 7, "obj", "Case=Acc"),
    ("kovdu", "kov", "VERB", 0, "root", "Tense=Past"),
]
ENVOY[0] = (*REASON[0][:3], 7, *REASON[0][4:])
ENVOY[3] = (*REASON[3][:3], 7, *REASON[3][4:])
CONDITION = [
    REASON[0],
    REASON[1],
    ("vurması", "vur", "VERB", 4, "nmod:poss", f"Case=Nom|{PSOR}|VerbForm=Vnoun"),
    ("halinde", "hal", "NOUN", 6, "obl", f"Case=Loc|{PSOR}"),
    ("Şili'ye", "şili", "PROPN", 6, "obl", "Case=Dat"),
    ("saldıracak", "saldır", "VERB", 0, "root", "Tense=Fut"),
]
NOBODY = [*REASON[:4], ("kararı", "karar", "NOUN", 6, "obj", "Case=Acc"), REASON[5]]


@pytest.fixture(scope="module")
def binder(knowledge):
    return Binder(knowledge.grammar)


@pytest.mark.parametrize(
    ("rows", "who"),
    [
        pytest.param(REASON, 4, id="whom one condemns for it"),
        pytest.param(ENVOY, 4, id="whose envoy is expelled for it"),
        pytest.param(CONDITION, 4, id="whom one attacks in that case"),
    ],
)
def test_whom_the_verb_above_meets_does_the_deed(binder, rows, who):
    assert binder.fill(predicate_at(Tree.build(rows), 2), parse_role("agent")) == [who]


def test_a_thing_that_is_met_has_done_nothing(binder):
    found = binder.fill(predicate_at(Tree.build(NOBODY), 2), parse_role("agent"))
    assert 4 not in found
