"""Whose office it is that a text gives without its state, on trees built by hand."""

import pytest

from communique.extraction.pipeline import Extractor
from communique.extraction.syntax.tree import Tree
from communique.model import Document


def minister(place, case, verb):
    return [
        (place, "fiji", "PROPN", 2, "obl", f"Case={case}", "GPE"),
        (verb, verb[:3], "VERB", 4, "acl", "VerbForm=Part"),
        ("Çevre", "çevre", "NOUN", 4, "nmod:poss", "Case=Nom"),
        ("Bakanı", "bakan", "NOUN", 7, "nsubj", "Case=Nom|Person[psor]=3"),
        ("Halvdan", "halvdan", "PROPN", 4, "appos", "Case=Nom", "PERSON"),
        ("Aksnes", "aksnes", "PROPN", 5, "flat", "Case=Nom", "PERSON"),
        ("konuştu", "konuş", "VERB", 0, "root", "Tense=Past|Person=3"),
    ]


@pytest.mark.parametrize(
    ("words", "of"),
    [(("Fiji'ye", "Dat", "giden"), "Türkiye"), (("Fiji'de", "Loc", "duran"), "Fiji")],
)
def test_nobody_is_of_the_state_to_which_he_goes(knowledge, words, of):
    tree = Tree.build(minister(*words))
    found = Extractor(knowledge).extract_trees(Document("d", tree.text), [tree]).offices
    assert [o.of.label for o in found if o.of] == [of]
