"""Two places that a plural says, on trees built by hand."""

import pytest

from communique.extraction.discourse.settlements import first_of_pair
from communique.extraction.syntax.tree import Tree

TOWNS = ("kentlerini", "kent", "Case=Acc|Number=Plur|Person[psor]=3")
TOWN = ("kentini", "kent", "Case=Acc|Number=Sing|Person[psor]=3")
PLANS = ("planlarını", "plan", "Case=Acc|Number=Plur|Person[psor]=3")


@pytest.fixture(scope="module")
def first(knowledge, resolved):
    def read(noun=TOWNS, *, link=("ve", "CCONJ"), case="Case=Nom"):
        form, lemma, feats = noun
        tree = Tree.build([
            ("Rusya", "rusya", "PROPN", 7, "nsubj", "Case=Nom"),
            (",", ",", "PUNCT", 1, "punct", "_"),
            ("Lviv", "lviv", "PROPN", 6, "nmod:poss", case, "GPE"),
            (link[0], link[0], link[1], 5, "cc", "_"),
            ("Odesa", "odesa", "PROPN", 3, "conj", "Case=Nom", "GPE"),
            (form, lemma, "NOUN", 7, "obj", feats),
            ("vurdu", "vur", "VERB", 0, "root", "Tense=Past|Person=3"),
        ])  # fmt: skip
        resolver = resolved(tree)
        found = first_of_pair(
            tree,
            5,
            mention_at=resolver.mention_at,
            linker=resolver.linker,
            grammar=knowledge.grammar,
        )
        return found.label if found else ""

    return read


def test_both_places_are_meant(first):
    assert first() == "Lviv"


@pytest.mark.parametrize(
    "case",
    [
        pytest.param({"noun": TOWN}, id="one town"),
        pytest.param({"noun": PLANS}, id="no towns"),
        pytest.param({"link": (",", "PUNCT")}, id="who acts stands before a comma"),
        pytest.param({"case": "Case=Loc"}, id="where it is done"),
    ],
)
def test_else_there_is_no_other_one(first, case):
    assert first(**case) == ""
