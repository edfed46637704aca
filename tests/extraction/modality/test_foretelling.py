"""The present tense with a time to come, on trees built by hand."""

import pytest

from communique.extraction.modality.foretelling import foretold
from communique.extraction.modality.judging import ModalityReader
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree

GOES = "Aspect=Prog|Tense=Pres|Person=3"
WENT = "Aspect=Prog|Tense=Past|Person=3"


def goes(when, verb=GOES):
    at = len(when) + 1
    return Tree.build([
        *when,
        ("Lima'ya", "lima", "PROPN", at + 1, "obl", "Case=Dat"),
        ("gidiyor", "git", "VERB", 0, "root", verb),
    ])  # fmt: skip


TOMORROW = [("yarın", "yarın", "NOUN", 3, "obl", "Case=Nom")]
TODAY = [("bugün", "bugün", "NOUN", 3, "obl", "Case=Nom")]
NEXT_WEEK = [
    ("gelecek", "gelecek", "ADJ", 2, "amod", "_"),
    ("hafta", "hafta", "NOUN", 4, "obl", "Case=Nom"),
]
TUESDAY = [
    ("salı", "salı", "NOUN", 2, "nmod:poss", "Case=Nom"),
    ("günü", "gün", "NOUN", 4, "obl", "Case=Nom|Person[psor]=3"),
]
FOR_THE_FUTURE = [
    ("gelecek", "gelecek", "NOUN", 4, "obl", "Case=Nom"),
    ("için", "için", "ADP", 1, "case", "_"),
]


@pytest.mark.parametrize(
    ("when", "act", "coming"),
    [
        pytest.param(TOMORROW, "visited", True, id="tomorrow"),
        pytest.param(NEXT_WEEK, "supports", True, id="next week"),
        pytest.param(TUESDAY, "visited", True, id="the day of a journey"),
        pytest.param(TUESDAY, "supports", False, id="a day of what goes on"),
        pytest.param(TODAY, "visited", False, id="today"),
        pytest.param(FOR_THE_FUTURE, "supports", False, id="what it is done for"),
        pytest.param([], "visited", False, id="no time"),
    ],
)
def test_what_the_present_tense_tells_of_times(knowledge, when, act, coming):
    tree = goes(when)
    predicate = predicate_at(tree, len(tree) - 1)
    assert foretold(predicate, act, knowledge.grammar) is coming
    told = ModalityReader(knowledge.grammar).modality(predicate, act)
    assert told == ("future" if coming else "actual")


def test_a_plan_of_the_past_is_none_now(knowledge):
    tree = goes(TOMORROW, WENT)
    assert not foretold(predicate_at(tree, 2), "visited", knowledge.grammar)
