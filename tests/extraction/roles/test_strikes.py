"""Whose strike somebody suffers from, on hand-made sentences."""

import pytest

from communique.extraction.roles.binding import Binder
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree
from communique.knowledge.frames import parse_role

KILLED = ("öldürüldü", "öldür", "VERB", 0, "root", "Tense=Past|Voice=Pass")
DIED = ("öldü", "öl", "VERB", 0, "root", "Tense=Past")
WHO = ("Tuna", "tuna", "PROPN", 0, "nsubj", "Case=Nom")
OWNER = ("Peru", "peru", "PROPN", 3, "nmod:poss", "Case=Nom")
IN_STRIKE = ("saldırısında", "saldırı", "NOUN", 4, "obl", "Case=Loc|Person[psor]=3")


def filled(knowledge, rows, at, role):
    tree = Tree.build(rows)
    return Binder(knowledge.grammar).fill(predicate_at(tree, at), parse_role(role))


def at_verb(*rows):
    """Words before the verb in the last row, on which the first of them hangs."""
    return [(*WHO[:3], len(rows) + 1, *WHO[4:]), *rows]


@pytest.mark.parametrize(("verb", "role"), [(KILLED, "agent"), (DIED, "striker")])
@pytest.mark.parametrize(
    ("strike", "expected"),
    [
        pytest.param([OWNER, IN_STRIKE], [1], id="a bare name"),
        pytest.param([("Peru'nun", "peru", "PROPN", 3, "nmod:poss", "Case=Gen"), IN_STRIKE], [1],
                     id="an owner"),
        pytest.param([("hava", "hava", "NOUN", 3, "nmod:poss", "Case=Nom"), IN_STRIKE], [],
                     id="nobody"),
        pytest.param([OWNER, ("evinde", "ev", "NOUN", 4, "obl", "Case=Loc|Person[psor]=3")], [],
                     id="no strike"),
    ],
)  # fmt: skip
def test_who_owns_the_strike_has_done_it(knowledge, verb, role, strike, expected):
    assert filled(knowledge, at_verb(*strike, verb), 3, role) == expected


@pytest.mark.parametrize(("verb", "role"), [(KILLED, "agent"), (DIED, "striker")])
def test_who_carries_the_strike_out_has_done_it(knowledge, verb, role):
    rows = [
        (*WHO[:3], 6, *WHO[4:]),
        ("Peru", "peru", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("tarafından", "taraf", "NOUN", 4, "obl", "Case=Abl|Person[psor]=3"),
        ("yapılan", "yap", "VERB", 5, "acl", "Tense=Pres|VerbForm=Part|Voice=Pass"),
        ("operasyonla", "operasyon", "NOUN", 6, "obl", "Case=Ins"),
        verb,
    ]
    assert filled(knowledge, rows, 5, role) == [1]


def test_a_strike_may_stand_before_the_noun_for_its_effect(knowledge):
    rows = [
        ("Peru'nun", "peru", "PROPN", 2, "nsubj", "Case=Gen"),
        ("açtığı", "aç", "VERB", 4, "acl", "Person[psor]=3|Tense=Past|VerbForm=Part"),
        ("ateş", "ateş", "NOUN", 4, "nmod:poss", "Case=Nom"),
        ("sonucu", "sonuç", "NOUN", 6, "obl", "Case=Nom|Person[psor]=3"),
        (*WHO[:3], 6, *WHO[4:]),
        DIED,
    ]
    assert filled(knowledge, rows, 5, "striker") == [0]


def test_a_strike_may_stand_behind_the_clause(knowledge):
    rows = [
        ("Tuna'nın", "tuna", "PROPN", 2, "nsubj", "Case=Gen"),
        ("öldüğü", "öl", "VERB", 4, "acl", "Person[psor]=3|Tense=Past|VerbForm=Part"),
        ("Peru", "peru", "PROPN", 4, "nmod:poss", "Case=Nom"),
        ("saldırısı", "saldırı", "NOUN", 5, "nsubj", "Case=Nom|Person[psor]=3"),
        ("kınandı", "kına", "VERB", 0, "root", "Tense=Past|Voice=Pass"),
    ]
    assert filled(knowledge, rows, 1, "striker") == [2]


def test_a_passive_that_is_no_deed_of_force_has_no_striker(knowledge):
    seen = ("görüldü", "gör", "VERB", 0, "root", "Tense=Past|Voice=Pass")
    assert filled(knowledge, at_verb(OWNER, IN_STRIKE, seen), 3, "agent") == []
