"""Tests of delegations that stand for who leads them."""

import pytest

from communique.extraction.mentions.delegation_heads import with_leaders
from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.tree import Tree

_ROWS = [
    ("Mara'nın", "Mara", "PROPN", 2, "nmod:poss", "Case=Gen"),
    ("başkanlığındaki", "başkanlık", "NOUN", 4, "amod", "Case=Loc"),
    ("iki", "iki", "NUM", 4, "nummod", "_"),
    ("heyet", "heyet", "NOUN", 5, "nsubj", "Case=Nom"),
    ("geldi", "gel", "VERB", 0, "root", "Tense=Past"),
]


def _found(knowledge, rows=_ROWS, kind="Person", more=()):
    mentions = [Mention(0, 0, 0, 0, kind, (0, 0)), *more]
    found = with_leaders(Tree.build(rows), mentions, knowledge.grammar)
    return [(m.first, m.last, m.head) for m in found]


def test_a_delegation_is_who_leads_it(knowledge):
    assert _found(knowledge) == [(0, 3, 3)]


@pytest.mark.parametrize(
    ("at", "row"),
    [
        pytest.param(3, ("ordu", "ordu", "NOUN", 5, "nsubj", "Case=Nom"), id="another noun"),
        pytest.param(1, ("evindeki", "ev", "NOUN", 4, "amod", "Case=Loc"), id="nobody leads it"),
        pytest.param(2, ("gelen", "gel", "VERB", 4, "acl", "VerbForm=Part"), id="a clause between"),
    ],
)
def test_other_words_are_no_delegation(knowledge, at, row):
    assert _found(knowledge, [*_ROWS[:at], row, *_ROWS[at + 1 :]]) == [(0, 0, 0)]


def test_persons_and_states_lead(knowledge):
    assert _found(knowledge, kind="State") == [(0, 3, 3)]
    assert _found(knowledge, kind="Place") == [(0, 0, 0)]


def test_a_delegation_with_a_name_of_its_own_is_its_own_mention(knowledge):
    own = Mention(0, 2, 3, 3, "State", (2, 2))
    assert _found(knowledge, more=(own,)) == [(0, 0, 0), (2, 3, 3)]
