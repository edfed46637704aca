"""A meeting that is only talked about tells nothing of who talks, on trees built by hand."""

import pytest

from communique.extraction.pipeline import Extractor
from communique.extraction.syntax.tree import Tree
from communique.model import Document

TALKS = [
    ("Fiji'nin", "fiji", "PROPN", 4, "nmod:poss", "Case=Gen"),
    ("Gana", "gana", "PROPN", 4, "nmod", "Case=Nom"),
    ("ile", "ile", "ADP", 2, "case", "_"),
]
TAKEN_UP = [
    ("ele", "ele", "NOUN", 0, "root", "Case=Dat"),
    ("alındı", "al", "VERB", 6, "compound", "Tense=Past|Person=3|Voice=Pass"),
]
ABOUT = [
    *TALKS,
    ("görüşmesinin", "görüşme", "NOUN", 5, "nmod:poss", "Case=Gen|Person[psor]=3"),
    ("akıbeti", "akıbet", "NOUN", 6, "nsubj", "Case=Nom|Person[psor]=3"),
    *TAKEN_UP,
]
AT = [
    *TALKS,
    ("görüşmesinde", "görüşme", "NOUN", 6, "obl", "Case=Loc|Person[psor]=3"),
    ("vergiler", "vergi", "NOUN", 6, "nsubj", "Case=Nom|Number=Plur"),
    *TAKEN_UP,
]


@pytest.mark.parametrize(("rows", "told"), [(ABOUT, set()), (AT, {"Fiji", "Gana"})])
def test_only_who_meets_there_takes_a_topic_up(knowledge, rows, told):
    tree = Tree.build(rows)
    extractor = Extractor(knowledge, keep=0.0)
    found = extractor.extract_trees(Document("d", tree.text), [tree]).statements
    assert {s.subject.label for s in found if s.act == "discussed"} == told
