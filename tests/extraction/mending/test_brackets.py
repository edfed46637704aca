"""Short names in brackets take the case of the name before them."""

import pytest

from communique.extraction.mending.brackets import with_brackets
from communique.extraction.mending.general import with_apart
from communique.extraction.syntax.tree import Tree


def sentence(mark="(", case="Abl", own="Nom"):
    return Tree.build([
        ("Peru", "peru", "PROPN", 7, "nsubj", "Case=Nom"),
        ("Balık", "balık", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("Birliğinden", "birlik", "PROPN", 7, "obl", f"Case={case}|Person[psor]=3"),
        (mark, mark, "PUNCT", 5, "punct", "_"),
        ("BB", "BB", "PROPN", 3, "appos", f"Case={own}"),
        (")", ")", "PUNCT", 5, "punct", "_"),
        ("ayrıldı", "ayrıl", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip


@pytest.mark.parametrize("mended", [with_brackets, with_apart])
@pytest.mark.parametrize("case", ["Abl", "Dat", "Acc", "Gen"])
def test_a_short_name_in_brackets_ends_as_the_full_one(mended, case):
    found = mended(sentence(case=case))
    assert [w.case for w in found if w.low == "bb"] == [case]


@pytest.mark.parametrize("words", [sentence(mark=","), sentence(case="Nom"), sentence(own="Dat")])
def test_other_appositions_keep_their_case(words):
    assert [w.case for w in with_brackets(words)] == [w.case for w in words]
