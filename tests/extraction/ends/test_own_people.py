"""Citizens: of a state that is named, and of the state that asks or warns them."""

import pytest

from communique.extraction.syntax.tree import Tree

PERU = ("Peru", "Peru", "PROPN", 4, "nsubj", "Case=Nom")
COMMA = (",", ",", "PUNCT", 1, "punct", "_")
WARNED = ("uyardı", "uyar", "VERB", 0, "root", "Tense=Past|Person=3")
PLURAL = "Case=Acc|Number=Plur"


def whom(form, lemma, feats=PLURAL, upos="NOUN"):
    return PERU, COMMA, (form, lemma, upos, 4, "obj", feats), WARNED


def of_state(form, verb=WARNED):
    """Peru warns or blames the citizens of a state or people."""
    name = (form, form, "PROPN", 4, "nmod:poss", "Case=Nom")
    people = ("vatandaşlarını", "vatandaş", "NOUN", 5, "obj", f"{PLURAL}|Person[psor]=3")
    return (*PERU[:3], 5, *PERU[4:]), COMMA, name, people, verb


BLAMED = ("eleştirdi", "eleştir", "VERB", 0, "root", "Tense=Past|Person=3")


@pytest.mark.parametrize(
    ("rows", "people"),
    [
        pytest.param(
            whom("vatandaşlarını", "vatandaş", f"{PLURAL}|Person[psor]=3"),
            "Peru vatandaşları", id="its citizens",
        ),
        pytest.param(
            whom("Peruluları", "Perulu", upos="PROPN"), "Peru vatandaşları", id="its people"
        ),
        pytest.param(of_state("Peru"), "Peru vatandaşları", id="named"),
        pytest.param(of_state("Türk"), "Türkiye vatandaşları", id="of a people"),
        pytest.param(of_state("Türk", BLAMED), "Türkiye vatandaşları", id="others'"),
        pytest.param(whom("Türkleri", "Türk", upos="PROPN"), "Türkiye", id="a people"),
    ],
)  # fmt: skip
def test_whose_citizens_are_meant(told, rows, people):
    assert people in {object_ for _, _, object_ in told(Tree.build(rows))}
