"""Whose proposals and charges are answered."""

import pytest

from communique.extraction.mending.answered import with_answered
from communique.extraction.syntax.tree import Tree

PSOR = "Case=Acc|Person[psor]=3"


def owner(thing, verb, *, subject="nsubj", feats=PSOR):
    """Head and relation of the name before what is answered, in the words of somebody else."""
    words = Tree.build([
        ("Peru", "peru", "PROPN", 5, subject, "Case=Nom"),
        ("Fiji'nin", "fiji", "PROPN", 4, "nsubj", "Case=Gen"),
        (thing, thing, "NOUN", 4, "obj", feats),
        (verb, verb, "VERB", 5, "ccomp", "Person[psor]=3|VerbForm=Part"),
        ("dedi", "de", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip
    found = with_answered(words, frozenset({"reddet"}), frozenset({"öneri"}))
    return found[1].head, found[1].dep


def test_who_made_a_proposal_does_not_turn_it_down():
    assert owner("öneri", "reddet") == (2, "nmod:poss")


@pytest.mark.parametrize(
    ("thing", "verb", "others"),
    [
        ("köy", "reddet", {}),
        ("öneri", "yaz", {}),
        ("öneri", "reddet", {"subject": "obl"}),
        ("öneri", "reddet", {"feats": "Case=Acc"}),
    ],
)
def test_else_the_name_is_the_subject(thing, verb, others):
    assert owner(thing, verb, **others) == (3, "nsubj")
