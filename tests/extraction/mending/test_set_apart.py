"""What a deed is not done to, beside what it is done to."""

import pytest

from communique.extraction.mending.set_apart import set_apart, with_set_apart
from communique.extraction.syntax.tree import Tree

DENIED = ("değil", "değil", "AUX", 3, "cop", "Polarity=Neg")


def mended(before=("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"), case="Dat", denial=DENIED):
    return Tree(
        with_set_apart(
            Tree.build(
                [
                    ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
                    before,
                    ("Fiji'ye", "fiji", "PROPN", 6, "obl", "Case=Dat"),
                    denial,
                    ("Samoa'ya", "samoa", "PROPN", 3, "conj", f"Case={case}"),
                    ("saldırdı", "saldır", "VERB", 0, "root", "Tense=Past"),
                ]
            ).words
        ),
        index=0,
        start=0,
        text="",
    )


def test_only_what_stands_against_it_is_the_deeds_own():
    tree = mended()
    assert [(tree.words[i].dep, tree.words[i].head) for i in (2, 4)] == [("dep", 4), ("obl", 5)]
    assert [set_apart(tree, i) for i in (0, 2, 4)] == [False, True, False]


def test_a_row_of_its_own_is_set_apart_with_it():
    tree = mended(before=("Gana'ya", "gana", "PROPN", 3, "conj", "Case=Dat"))
    assert set_apart(tree, 1)


@pytest.mark.parametrize(
    "changed",
    [
        {"before": ("sadece", "sadece", "ADV", 3, "advmod", "_")},
        {"case": "Loc"},
        {"denial": ("ve", "ve", "CCONJ", 3, "cc", "_")},
    ],
)
def test_not_what_is_done_to_both_or_where(changed):
    tree = mended(**changed)
    assert tree.words[2].dep == "obl"
    assert not set_apart(tree, 2)
