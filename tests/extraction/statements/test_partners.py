"""Talks with partners whom a text does not name, on trees built by hand."""

import pytest

from communique.extraction.pipeline import Extractor
from communique.extraction.syntax.tree import Tree
from communique.model import Document

PLUR = "Case=Ins|Number=Plur"


def met(*partner):
    return [
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
        ("ve", "ve", "CCONJ", 3, "cc", "_"),
        ("Fiji", "fiji", "PROPN", 1, "conj", "Case=Nom"),
        partner,
        ("görüştü", "görüş", "VERB", 0, "root", "Tense=Past|Person=3"),
    ]


@pytest.mark.parametrize(
    ("partner", "told"),
    [
        (("aşiretlerle", "aşiret", "NOUN", 5, "obl", PLUR), set()),
        (("telefonla", "telefon", "NOUN", 5, "obl", "Case=Ins"), {"Fiji"}),
        (("Gana'yla", "gana", "PROPN", 5, "obl", "Case=Ins"), {"Fiji", "Gana"}),
    ],
)
def test_nobody_nearby_is_met_where_others_are(knowledge, partner, told):
    tree = Tree.build(met(*partner))
    extractor = Extractor(knowledge, keep=0.0)
    found = extractor.extract_trees(Document("d", tree.text), [tree]).statements
    assert {s.object.label for s in found if s.act == "consulted"} == told
