"""Whom a deed is done to that goes with a quotation."""

import pytest

from communique.extraction.mending.quoted_aside import with_quoted_aside
from communique.extraction.syntax.tree import Tree


def heads(saying, own=()):
    words = Tree.build([
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
        ("karara", "karar", "NOUN", 4, "obl", "Case=Dat"),
        ("Ayıp", "ayıp", "ADJ", 4, "ccomp", "_"),
        (saying, "de", "VERB", 5, "advcl", "VerbForm=Conv"),
        ("çıkıştı", "çıkış", "VERB", 0, "root", "Tense=Past"),
        *own,
    ]).words  # fmt: skip
    return [w.head for w in with_quoted_aside(words, frozenset({"diyerek"}))][1:3]


def test_one_reacts_to_what_the_parser_hung_on_the_words():
    assert heads("diyerek") == [4, 3]


@pytest.mark.parametrize(
    ("saying", "own"),
    [
        ("gülerek", ()),
        ("diyerek", [("Fiji'ye", "fiji", "PROPN", 5, "obl", "Case=Dat")]),
    ],
)
def test_not_with_other_converbs_or_a_dative_of_its_own(saying, own):
    assert heads(saying, own) == [3, 3]
