"""Modality that words beside a deed tell, on hand-made sentences."""

import pytest

from communique.extraction.modality.judging import ModalityReader
from communique.extraction.modality.nominal import named_plan
from communique.extraction.syntax.predicate import predicate_at, predicate_from
from communique.extraction.syntax.tree import Tree

PART = "Tense=Past|VerbForm=Part"


@pytest.mark.parametrize(
    ("auxiliary", "feats", "modality"),
    [
        ("olacağı", "Tense=Fut|VerbForm=Part|Person[psor]=3", "future"),
        ("olduğu", "Tense=Past|VerbForm=Part|Person[psor]=3", "actual"),
    ],
)
def test_the_auxiliary_tells_the_time_wherever_it_hangs(knowledge, auxiliary, feats, modality):
    tree = Tree.build([
        ("Mali'den", "mali", "PROPN", 2, "obl", "Case=Abl"),
        ("çekilmiş", "çek", "VERB", 4, "csubj", f"{PART}|Voice=Pass"),
        (auxiliary, "ol", "VERB", 4, "csubj", feats),
        ("bildirildi", "bildir", "VERB", 0, "root", "Tense=Past|Voice=Pass"),
    ])  # fmt: skip
    assert ModalityReader(knowledge.grammar).modality(predicate_at(tree, 1)) == modality


@pytest.mark.parametrize(
    ("noun", "act", "modality"),
    [
        (("hazırlığını", "hazırlık"), "attacked", "future"),
        (("ihtimalini", "ihtimal"), "attacked", "possible"),
        (("haberini", "haber"), "attacked", None),
        (("kararını", "karar"), "attacked", "future"),
        (("kararını", "karar"), "sanctioned", None),
        (("tehdidini", "tehdit"), "threatened", None),
    ],
)
def test_a_deed_stands_before_the_noun_for_its_plan(knowledge, noun, act, modality):
    tree = Tree.build([
        ("saldırı", "saldırı", "NOUN", 2, "nmod:poss", "Case=Nom"),
        (*noun, "NOUN", 3, "obj", "Case=Acc|Person[psor]=3"),
        ("açıkladı", "açıkla", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert named_plan(predicate_from(tree, (0, 1)), act, knowledge.grammar) == modality


MEANS = ("yığdı", "yığ")


@pytest.mark.parametrize(
    ("feats", "marker", "verb", "act", "modality"),
    [
        ("Case=Nom", "için", MEANS, "attacked", "future"),
        ("Case=Nom", "için", ("kınadı", "kına"), "attacked", "actual"),
        ("Case=Nom|Person[psor]=3", "için", MEANS, "attacked", "actual"),
        ("Case=Nom", "hakkında", MEANS, "attacked", "actual"),
        ("Case=Nom", "için", MEANS, "visited", "actual"),
    ],
)
def test_what_something_is_done_for_is_to_come(knowledge, feats, marker, verb, act, modality):
    tree = Tree.build([
        ("müdahale", "müdahale", "NOUN", 3, "obl", feats),
        (marker, marker, "ADP", 1, "case", "_"),
        (*verb, "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    predicate = predicate_from(tree, (0,))
    assert ModalityReader(knowledge.grammar).modality(predicate, act) == modality


def test_a_deed_that_nobody_prepares_for_is_denied(reader):
    found = reader.read("Norveç, Gana'ya saldırmaya hazırlanmadığını açıkladı.").statements
    assert [(s.act, s.negated, s.modality) for s in found] == [("attacked", True, "future")]
