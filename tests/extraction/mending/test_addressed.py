"""Those asked whom the parser hangs in the clause of what they are asked."""

import pytest

from communique.extraction.mending.addressed import with_addressed
from communique.extraction.syntax.tree import Tree

ASKING = frozenset({"baskı"})


def sentence(case="Dat", thing="obj", person="3", noun="baskı", shell=False):
    above = ("konusunda", "konu", "NOUN", 6, "obl", "Case=Loc|Person[psor]=3")
    link = above if shell else ("için", "için", "ADP", 4, "case", "_")
    return Tree.build([
        ("Peru,", "peru", "PROPN", 7, "nsubj", "Case=Nom"),
        ("Kenya'ya", "kenya", "PROPN", 4, "obl", f"Case={case}"),
        ("planı", "plan", "NOUN", 4, thing, "Case=Acc"),
        ("imzalaması", "imzala", "VERB", 5 if shell else 7, "nmod:poss" if shell else "advcl",
         f"VerbForm=Vnoun|Person[psor]={person}"),
        link,
        (noun, noun, "NOUN", 7, "obj", "Case=Nom"),
        ("yaptı", "yap", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip


@pytest.mark.parametrize("shell", [False, True])
def test_the_one_asked_hangs_on_the_request(shell):
    found = with_addressed(sentence(shell=shell), ASKING)
    assert (found[1].head, found[1].dep) == (6, "obl")


@pytest.mark.parametrize(
    "change", [{"case": "Abl"}, {"thing": "advmod"}, {"person": "1"}, {"noun": "plan"}]
)
def test_others_stay_in_the_clause(change):
    words = sentence(**change)
    assert with_addressed(words, ASKING) == list(words)


def test_one_asked_beside_the_request_leaves_no_doubt():
    words = Tree.build([
        ("Kenya'ya", "kenya", "PROPN", 3, "obl", "Case=Dat"),
        ("asker", "asker", "NOUN", 3, "obj", "Case=Nom"),
        ("yollaması", "yolla", "VERB", 7, "advcl", "VerbForm=Vnoun|Person[psor]=3"),
        ("için", "için", "ADP", 3, "case", "_"),
        ("Gana'ya", "gana", "PROPN", 7, "obl", "Case=Dat"),
        ("baskı", "baskı", "NOUN", 7, "obj", "Case=Nom"),
        ("yaptı", "yap", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip
    assert with_addressed(words, ASKING) == list(words)
