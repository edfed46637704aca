"""Names before a plural object that cannot own it are subjects."""

import pytest

from communique.extraction.mending.plural_objects import with_plural_objects
from communique.extraction.syntax.tree import Tree

OWN = "Number=Plur|Person[psor]=3"
PERU = ("Peru", "peru", "PROPN", 2, "nmod:poss", "Case=Nom", "GPE")
CLAIMS = ("iddiaları", "iddia", "NOUN", 3, "obj", f"Case=Acc|{OWN}")
DENIED = ("reddetti", "reddet", "VERB", 0, "root", "Tense=Past|Person=3")


@pytest.mark.parametrize(
    ("rows", "dep"),
    [
        pytest.param([PERU, CLAIMS, DENIED], "nsubj", id="opens the sentence"),
        pytest.param(
            [PERU, ("iddialarını", *CLAIMS[1:]), DENIED], "nmod:poss", id="its own claims"
        ),
        pytest.param(
            [PERU, CLAIMS, (*DENIED[:5], "VerbForm=Part")], "nmod:poss", id="a participle"
        ),
        pytest.param(
            [PERU, CLAIMS, (*DENIED[:5], "Voice=Pass|Person=3")], "nmod:poss", id="a passive"
        ),
        pytest.param(
            [PERU, (*CLAIMS[:5], "Case=Acc|Number=Sing|Person[psor]=3"), DENIED],
            "nmod:poss", id="one thing",
        ),
        pytest.param([(*PERU[:6], ""), CLAIMS, DENIED], "nmod:poss", id="no state"),
    ],
)  # fmt: skip
def test_who_denies_them(rows, dep):
    words = with_plural_objects(Tree.build(rows).words, ("nı", "ni"))
    assert words[0].dep == dep
    assert ("Person[psor]" in words[1].feats) is (dep != "nsubj")


def test_a_clause_with_a_subject_of_its_own():
    tree = Tree.build([
        ("Şili", "şili", "PROPN", 5, "nsubj", "Case=Nom", "GPE"),
        (",", ",", "PUNCT", 5, "punct", "_"),
        (*PERU[:3], 4, *PERU[4:]),
        (*CLAIMS[:3], 5, *CLAIMS[4:]),
        DENIED,
    ])  # fmt: skip
    assert with_plural_objects(tree.words, ("nı", "ni"))[2].dep == "nmod:poss"
