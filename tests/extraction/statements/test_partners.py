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
        (("gruplarla", "grup", "NOUN", 5, "obl", PLUR), set()),
        (("telefonla", "telefon", "NOUN", 5, "obl", "Case=Ins"), {"Fiji"}),
        (("birlikte", "birlikte", "ADV", 5, "advmod", "_"), {"Fiji"}),
        (("Gana'yla", "gana", "PROPN", 5, "obl", "Case=Ins"), {"Fiji", "Gana"}),
    ],
)
def test_nobody_nearby_is_met_where_others_are(knowledge, partner, told):
    tree = Tree.build(met(*partner))
    extractor = Extractor(knowledge, keep=0.0)
    found = extractor.extract_trees(Document("d", tree.text), [tree]).statements
    assert {s.object.label for s in found if s.act == "consulted"} == told


def test_a_row_bargains_with_the_partner_of_its_clause(knowledge):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
        ("ve", "ve", "CCONJ", 3, "cc", "_"),
        ("Fiji", "fiji", "PROPN", 1, "conj", "Case=Nom"),
        ("Gana'yla", "gana", "PROPN", 5, "obl", "Case=Ins"),
        ("girdikleri", "gir", "VERB", 6, "acl", "Person[psor]=3|VerbForm=Part"),
        ("pazarlıkta", "pazarlık", "NOUN", 7, "obl", "Case=Loc"),
        ("zorlandı", "zorlan", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip
    found = Extractor(knowledge, keep=0.0).extract_trees(Document("d", tree.text), [tree])
    told = {s.object.label: s.evidence[0].rule for s in found.statements if s.act == "negotiated"}
    assert "Gana" in told
    assert not any(rule.endswith("pazarlik-sonunda") for rule in told.values())


@pytest.mark.model
def test_partners_with_a_name_are_known(reader):
    found = reader.read("Türkiye'nin Irak'taki Kürt gruplarla işbirliği sürüyor.").statements
    assert [(s.subject.label, s.act) for s in found] == [("Türkiye", "cooperated")]


@pytest.mark.model
def test_a_row_with_a_partner_is_no_row_of_partners(reader):
    found = reader.read("Norveç ve Gana'nın Mali ile girdiği pazarlık sürüyor.").statements
    assert ("Norveç", "Mali") in {(s.subject.label, s.object.label) for s in found}
