"""Whose a noun is that a participle describes, on hand-made sentences."""

import pytest

from communique.extraction.mending.described_owners import with_described_owners
from communique.extraction.syntax.tree import Tree

PART = "VerbForm=Part|Tense=Pres"
POSSESSED = "Case=Nom|Number=Plur|Person[psor]=3"


def attacks(*, name="Case=Nom", clause=PART, noun=("saldırıları", POSSESSED)):
    """ "Fiji'nin Suva Limanı'nı hedef alan saldırıları"."""
    form, feats = noun
    words = Tree.build([
        ("Fiji'nin", "fiji", "PROPN", 3, "nmod:poss", "Case=Gen"),
        ("Suva", "suva", "PROPN", 3, "nmod:poss", name),
        ("Limanı'nı", "liman", "PROPN", 4, "obj", "Case=Acc|Person[psor]=3"),
        ("hedef", "hedef", "NOUN", 6, "acl", "Case=Nom"),
        ("alan", "al", "VERB", 4, "compound", clause),
        (form, "saldırı", "NOUN", 7, "nsubj", feats),
        ("sürüyor", "sür", "VERB", 0, "root", "Tense=Pres"),
    ]).words  # fmt: skip
    return with_described_owners(words)


@pytest.mark.parametrize("feats", [POSSESSED, "Case=Nom|Number=Plur"])
def test_the_owner_of_the_attacks(feats):
    words = attacks(noun=("saldırıları", feats))
    assert words[0].head == 5
    assert words[5].feats["Person[psor]"] == "3"


@pytest.mark.parametrize(
    "case",
    [
        pytest.param({"name": "Case=Gen"}, id="no name of its own"),
        pytest.param({"clause": "VerbForm=Part|Person[psor]=3"}, id="the clause is his"),
        pytest.param({"noun": ("saldırılar", "Case=Nom|Number=Plur")}, id="nobody's attacks"),
    ],
)
def test_else_he_owns_the_harbour(case):
    assert attacks(**case)[0].head == 2
