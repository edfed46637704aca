"""Of two genitives before a noun the first is the subject of the clause."""

import pytest

from communique.extraction.roles.binding import Binder
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Role

PSOR = "Person[psor]=3"


def worried(second="nmod:poss", head=4, verb=f"Case=Acc|{PSOR}|VerbForm=Part"):
    """Somebody says that Peru worries about Ghana's presence."""
    return Tree.build([
        ("Bakan", "bakan", "NOUN", 6, "nsubj", "Case=Nom"),
        ("Peru'nun", "peru", "PROPN", 4, "nmod:poss", "Case=Gen"),
        ("Gana'nın", "gana", "PROPN", head, second, "Case=Gen"),
        ("varlığından", "varlık", "NOUN", 5, "obl", f"Case=Abl|{PSOR}"),
        ("kaygılandığını", "kaygılan", "VERB", 6, "ccomp", verb),
        ("söyledi", "söyle", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("tree", "agent"),
    [
        pytest.param(worried(), 1, id="two owners"),
        pytest.param(worried(second="conj", head=2), 0, id="owners together"),
        pytest.param(worried(verb="VerbForm=Conv"), 0, id="no clause that wants a genitive"),
    ],
)
def test_the_first_of_two_owners_is_the_subject(knowledge, tree, agent):
    assert Binder(knowledge.grammar).fill(predicate_at(tree, 4), Role("agent"))[:1] == [agent]
