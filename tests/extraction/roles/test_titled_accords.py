"""Whose accord the long title of a document names."""

import pytest

from communique.extraction.roles.titled_accords import row_before, titled
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree

TITLE = [
    ("Gana", "gana", "PROPN", 8, "nsubj", "Case=Nom"),
    ("ile", "ile", "CCONJ", 3, "cc", "_"),
    ("Peru", "peru", "PROPN", 1, "conj", "Case=Nom"),
    ("Arasında", "ara", "NOUN", 8, "obl", "Case=Loc|Person[psor]=3"),
    ("Deniz", "deniz", "NOUN", 6, "nmod:poss", "Case=Nom"),
    ("Ulaştırma", "ulaştırma", "NOUN", 7, "nmod:poss", "Case=Nom"),
    ("Anlaşmasının", "anlaşma", "NOUN", 8, "nsubj", "Case=Gen|Person[psor]=3"),
    ("Onaylanması", "onayla", "VERB", 0, "root", "VerbForm=Vnoun|Voice=Pass"),
]
SMALL = [*TITLE[:5], ("ulaştırma", "ulaştırma", "NOUN", 7, "nmod:poss", "Case=Nom"), *TITLE[6:]]
ALONE = [("Peru", "peru", "PROPN", 2, "nsubj", "Case=Nom"), TITLE[7]]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        pytest.param(TITLE, [3], id="capitals lead up to the noun"),
        pytest.param(SMALL, [], id="a small word parts them"),
    ],
)
def test_a_title_holds_its_parties_and_its_noun_together(rows, found):
    accord = predicate_at(Tree.build(rows), 6)
    assert titled(accord, lambda word: word.lemma == "ara") == found


@pytest.mark.parametrize(
    ("rows", "at", "found"),
    [
        pytest.param(TITLE, 3, [0], id="a row"),
        pytest.param(ALONE, 1, [], id="a single name"),
        pytest.param(TITLE, 0, [], id="nothing before"),
    ],
)
def test_the_row_right_before_a_word_owns_it(rows, at, found):
    assert row_before(Tree.build(rows), at) == found
