"""Whose wrong it is that somebody tells of where he blames another, on hand-made sentences."""

import pytest

from communique.extraction.roles.binding import Binder
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree
from communique.knowledge.frames import parse_role

FACT = "Case=Acc|Person[psor]=3|Tense=Past|VerbForm=Part"
STRUCK = ("vurduğunu", "vur", "VERB", 4, "ccomp", FACT)
SAYING = ("belirterek", "belirt", "VERB", 6, "advcl", "VerbForm=Conv")
QUOTING = ("diyerek", "de", "VERB", 6, "advcl", "VerbForm=Conv")
BLAMED = ("kınadı", "kına", "VERB", 0, "root", "Tense=Past|Person=3")


def agents(knowledge, deed, saying, main):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
        ("köyleri", "köy", "NOUN", 3, "obj", "Case=Acc"),
        deed,
        saying,
        ("Şili'yi", "şili", "PROPN", 6, "obj", "Case=Acc"),
        main,
    ])  # fmt: skip
    return Binder(knowledge.grammar).fill(predicate_at(tree, 2), parse_role("agent"))


@pytest.mark.parametrize(
    ("deed", "saying"),
    [
        pytest.param(STRUCK, SAYING, id="a clause"),
        pytest.param(("koruyor", "koru", "VERB", 4, "ccomp", "Tense=Pres|Person=3"), QUOTING,
                     id="a quotation in the third person"),
    ],
)  # fmt: skip
def test_who_is_blamed_has_done_it(knowledge, deed, saying):
    assert agents(knowledge, deed, saying, BLAMED) == [4]


@pytest.mark.parametrize(
    ("deed", "saying", "main"),
    [
        pytest.param(STRUCK, SAYING, ("andı", "an", *BLAMED[2:]), id="nobody is blamed"),
        pytest.param(("koruduğunu", "koru", *STRUCK[2:]), SAYING, BLAMED, id="it is no wrong"),
        pytest.param((*STRUCK[:5], FACT.replace("Past", "Fut")), SAYING, BLAMED,
                     id="it is to come"),
    ],
)  # fmt: skip
def test_who_speaks_may_tell_of_himself(knowledge, deed, saying, main):
    assert agents(knowledge, deed, saying, main) == [0]
