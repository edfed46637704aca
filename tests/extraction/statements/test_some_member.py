"""Some country of a body is not the body."""

import pytest

from communique.extraction.syntax.tree import Tree


@pytest.mark.parametrize(("first", "tells"), [("Bir", False), ("Her", True)])
def test_some_country_is_not_all_of_them(told, first, tells):
    tree = Tree.build([
        (first, first.lower(), "DET", 3, "det", "_"),
        ("NATO", "nato", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("ülkesi", "ülke", "NOUN", 5, "nsubj", "Case=Nom|Person[psor]=3"),
        ("Peru'yu", "peru", "PROPN", 5, "obj", "Case=Acc"),
        ("kınadı", "kına", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip
    assert (("NATO", "condemned", "Peru") in told(tree)) == tells


def test_a_topic_is_no_country(told):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
        ("bağımsız", "bağımsız", "ADJ", 5, "amod", "_"),
        ("bir", "bir", "DET", 5, "det", "_"),
        ("Kürt", "kürt", "PROPN", 5, "nmod:poss", "Case=Nom"),
        ("devletini", "devlet", "NOUN", 6, "obj", "Case=Acc|Person[psor]=3"),
        ("destekledi", "destekle", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip
    assert "Peru" in {subject for subject, act, _ in told(tree) if act == "supports"}


def test_the_body_itself_may_be_named_besides(told):
    tree = Tree.build([
        ("NATO", "nato", "PROPN", 5, "nsubj", "Case=Nom"),
        ("bir", "bir", "DET", 4, "det", "_"),
        ("NATO", "nato", "PROPN", 4, "nmod:poss", "Case=Nom"),
        ("ülkesinde", "ülke", "NOUN", 5, "obl", "Case=Loc|Person[psor]=3"),
        ("kınadı", "kına", "VERB", 0, "root", "Tense=Past|Person=3"),
        ("Peru'yu", "peru", "PROPN", 5, "obj", "Case=Acc"),
    ])  # fmt: skip
    assert ("NATO", "condemned", "Peru") in told(tree)
