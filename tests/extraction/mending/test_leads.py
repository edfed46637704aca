"""Who is told of by a clause is the subject before a pair, and not the first of three."""

import pytest

from communique.extraction.discourse.groups import find_groups
from communique.extraction.mending.general import with_owning_pairs
from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.tree import Tree


def rejected(clause="acl", other="obl"):
    """Peru, who condemns a war, rejects the plan of Kenya and Sudan."""
    return Tree.build([
        ("Savaşı", "savaş", "NOUN", 2, "obj", "Case=Acc"),
        ("kınayan", "kına", "VERB", 3, clause, "VerbForm=Part"),
        ("Peru", "peru", "PROPN", 8, "nmod:poss", "Case=Nom"),
        (",", ",", "PUNCT", 5, "punct", "_"),
        ("Kenya", "kenya", "PROPN", 3, "conj", "Case=Nom"),
        ("ve", "ve", "CCONJ", 7, "cc", "_"),
        ("Sudan'ın", "sudan", "PROPN", 3, "conj", "Case=Gen"),
        ("planını", "plan", "NOUN", 10, "obj", "Case=Acc|Person[psor]=3"),
        ("Fiji", "fiji", "PROPN", 10, other, "Case=Nom"),
        ("reddetti", "reddet", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("tree", "lead"),
    [
        pytest.param(rejected(), (9, "nsubj"), id="a clause before it"),
        pytest.param(rejected(clause="advcl"), (7, "nmod:poss"), id="no clause"),
        pytest.param(rejected(other="nsubj"), (7, "nmod:poss"), id="another subject"),
    ],
)
def test_who_is_described_acts_on_the_thing_of_a_pair(tree, lead):
    found = with_owning_pairs(tree.words)
    assert (found[2].head, found[2].dep) == lead


def test_names_that_the_tree_sets_apart_are_no_row():
    mended = Tree(with_owning_pairs(rejected().words), index=0, start=0, text="")
    names = [Mention(0, i, i, i, "State", (i, i)) for i in (2, 4, 6)]
    assert [[m.first for m in g.mentions] for g in find_groups(mended, names)] == [[2], [4, 6]]
