"""Places that a plural says, on trees built by hand."""

import pytest

from communique.extraction.discourse.settlements import others_of_row
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
        found = others_of_row(
            tree,
            5,
            mention_at=resolver.mention_at,
            linker=resolver.linker,
            grammar=knowledge.grammar,
        )
        return " ".join(node.label for node in found)

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


@pytest.mark.parametrize(
    ("dep", "head", "others"),
    [
        pytest.param("nmod:poss", 8, "Lviv Odesa", id="a row of three"),
        pytest.param("nsubj", 9, "Odesa", id="who acts stands before the comma"),
    ],
)
def test_all_places_of_a_row_are_meant(knowledge, resolved, dep, head, others):
    joined = (3, "conj") if dep != "nsubj" else (8, "nmod:poss")
    tree = Tree.build([
        ("dün", "dün", "ADV", 9, "advmod", "_"),
        (",", ",", "PUNCT", 9, "punct", "_"),
        ("Lviv", "lviv", "PROPN", head, dep, "Case=Nom", "GPE"),
        (",", ",", "PUNCT", 5, "punct", "_"),
        ("Odesa", "odesa", "PROPN", *joined, "Case=Nom", "GPE"),
        ("ve", "ve", "CCONJ", 7, "cc", "_"),
        ("Harkiv", "harkiv", "PROPN", 5, "conj", "Case=Nom", "GPE"),
        (TOWNS[0], TOWNS[1], "NOUN", 9, "obj", TOWNS[2]),
        ("vurdu", "vur", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip
    resolver = resolved(tree)
    found = others_of_row(
        tree,
        7,
        mention_at=resolver.mention_at,
        linker=resolver.linker,
        grammar=knowledge.grammar,
    )
    assert " ".join(node.label for node in found) == others
