"""Who is given what is needed belongs to the verb that gives it, on trees built by hand."""

import pytest

from communique.extraction.mending.needed import with_needed
from communique.extraction.syntax.tree import Tree

NEEDING = frozenset({"gerek", "ihtiyaç"})
OWN = "Person[psor]=3|Tense=Past|VerbForm=Part"


def long_as(*, name=("Tuna'ya", "PROPN", "Case=Dat"), lemma="gerek", feats=OWN):
    """Fiji will back Tuna as long as it is needed."""
    return Tree.build([
        ("Fiji", "fiji", "PROPN", 6, "nsubj", "Case=Nom"),
        (name[0], "tuna", name[1], 3, "obl", name[2]),
        ("gerektiği", lemma, "VERB", 4, "acl", feats),
        ("sürece", "süre", "NOUN", 6, "obl", "Case=Loc"),
        ("destek", "destek", "NOUN", 6, "obj", "Case=Nom"),
        ("verecek", "ver", "VERB", 0, "root", "Tense=Fut"),
    ]).words  # fmt: skip


def test_who_is_helped_as_long_as_needed_hangs_on_the_verb():
    assert with_needed(long_as(), NEEDING)[1].head == 5


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(long_as(name=("köye", "NOUN", "Case=Dat")), id="no name"),
        pytest.param(long_as(name=("Tuna'da", "PROPN", "Case=Loc")), id="a place"),
        pytest.param(long_as(lemma="sat"), id="a deed done to it"),
        pytest.param(long_as(feats="Tense=Pres|VerbForm=Part"), id="no clause of its own"),
    ],
)
def test_who_belongs_to_the_clause_stays_in_it(words):
    assert with_needed(words, NEEDING)[1].head == 2


def test_who_needs_things_gets_them():
    words = Tree.build([
        ("Tuna", "tuna", "PROPN", 2, "nmod:poss", "Case=Nom"),
        ("hükümetine", "hükümet", "NOUN", 3, "obl", "Case=Dat|Person[psor]=3"),
        ("ihtiyaç", "ihtiyaç", "NOUN", 4, "obj", "Case=Nom"),
        ("duyduğu", "duy", "VERB", 5, "acl", OWN),
        ("ilacı", "ilaç", "NOUN", 6, "obj", "Case=Acc"),
        ("verdi", "ver", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip
    assert with_needed(words, NEEDING)[1].head == 5
