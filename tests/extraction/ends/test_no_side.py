"""Whom a talk is about or somebody is like takes no part in it, on trees built by hand."""

import pytest

from communique.extraction.pipeline import Extractor
from communique.extraction.syntax.tree import Tree
from communique.model import Document

PAST = "Tense=Past|Person=3"
ABOUT = [
    ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
    ("Fiji'yle", "fiji", "PROPN", 3, "obl", "Case=Ins"),
    ("ilgili", "ilgili", "ADJ", 5, "amod", "_"),
    ("bir", "bir", "DET", 5, "det", "_"),
    ("toplantı", "toplantı", "NOUN", 6, "obj", "Case=Nom"),
    ("yaptı", "yap", "VERB", 0, "root", PAST),
]
WITH = [
    ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
    ("Fiji'yle", "fiji", "PROPN", 4, "obl", "Case=Ins"),
    ("toplantı", "toplantı", "NOUN", 4, "obj", "Case=Nom"),
    ("yaptı", "yap", "VERB", 0, "root", PAST),
]
LIKE = [
    ("Peru", "peru", "PROPN", 7, "nsubj", "Case=Nom"),
    (",", ",", "PUNCT", 7, "punct", "_"),
    ("Fiji", "fiji", "PROPN", 7, "obl", "Case=Nom"),
    ("gibi", "gibi", "ADP", 3, "case", "_"),
    (",", ",", "PUNCT", 7, "punct", "_"),
    ("tekrar", "tekrar", "ADV", 7, "advmod", "_"),
    ("görüştü", "görüş", "VERB", 0, "root", PAST),
]
SUCH_AS = [
    ("Peru", "peru", "PROPN", 5, "nmod", "Case=Nom"),
    ("ve", "ve", "CCONJ", 3, "cc", "_"),
    ("Fiji", "fiji", "PROPN", 1, "conj", "Case=Nom"),
    ("gibi", "gibi", "ADP", 1, "case", "_"),
    ("ülkeler", "ülke", "NOUN", 7, "nsubj", "Case=Nom|Number=Plur"),
    ("Gana'yla", "gana", "PROPN", 7, "obl", "Case=Ins"),
    ("görüştü", "görüş", "VERB", 0, "root", PAST),
]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (ABOUT, set()),
        (WITH, {("Peru", "Fiji")}),
        (LIKE, set()),
        (SUCH_AS, {("Peru", "Gana"), ("Fiji", "Gana")}),
    ],
)
def test_who_meets_whom(knowledge, rows, told):
    tree = Tree.build(rows)
    extractor = Extractor(knowledge, keep=0.0)
    found = extractor.extract_trees(Document("d", tree.text), [tree]).statements
    assert {(s.subject.label, s.object.label) for s in found if s.act == "consulted"} == told
