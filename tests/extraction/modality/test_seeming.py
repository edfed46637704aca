"""Forms that look as if they told or denied a deed."""

import pytest

from communique.extraction.modality.judging import ModalityReader
from communique.extraction.modality.seeming import nearly, on_the_brink, precedes, seems, was_to
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree

PAST = "Tense=Past|Person=3"


def two(first, second):
    return Tree.build([
        (*first[:3], 2, *first[3:]),
        (*second[:3], 0, "root", *second[3:]),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("form", "behind", "found"),
    [("kınamış", "gibi", True), ("kınadığı", "gibi", False), ("kınamış", "için", False)],
)
def test_what_only_seems_to_be_done(knowledge, form, behind, found):
    verb = (form, "kına", "VERB", "advcl", "VerbForm=Part")
    tree = Tree.build([
        (*verb[:3], 3, *verb[3:]),
        (behind, behind, "ADP", 1, "case", "_"),
        ("davrandı", "davran", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    assert seems(predicate_at(tree, 0), knowledge.grammar) is found


@pytest.mark.parametrize(
    ("adverb", "form", "found"),
    [("neredeyse", "vuracaktı", True), ("dün", "vuracaktı", False), ("neredeyse", "vurdu", False)],
)
def test_what_nearly_happened(knowledge, adverb, form, found):
    tree = two((adverb, adverb, "ADV", "advmod", "_"), (form, "vur", "VERB", PAST))
    assert nearly(predicate_at(tree, 1), knowledge.grammar) is found


@pytest.mark.parametrize(("form", "told"), [("görüşecekti", "future"), ("görüştü", "actual")])
def test_what_was_to_come_is_to_come(knowledge, form, told):
    tree = Tree.build([(form, "görüş", "VERB", 0, "root", PAST)])
    assert was_to(tree.words[0], knowledge.grammar) is (told == "future")
    assert ModalityReader(knowledge.grammar).modality(predicate_at(tree, 0)) == told


@pytest.mark.parametrize(("behind", "denied"), [("önce", False), ("bile", True)])
def test_before_a_deed_is_not_without_it(knowledge, behind, denied):
    tree = Tree.build([
        ("vurmadan", "vur", "VERB", 3, "advcl", "Polarity=Neg|VerbForm=Conv"),
        (behind, behind, "ADP", 1, "case", "_"),
        ("gitti", "git", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    predicate = predicate_at(tree, 0)
    assert precedes(predicate, knowledge.grammar) is not denied
    assert ModalityReader(knowledge.grammar).negated(predicate) is denied


@pytest.mark.parametrize(
    ("deed", "point", "brink"),
    [
        (("kesme", "kes", "VERB", "VerbForm=Vnoun"), "noktasına", True),
        (("kesme", "kes", "VERB", "VerbForm=Vnoun"), "noktasında", False),
        (("savaşın", "savaş", "NOUN", "Case=Gen"), "eşiğine", True),
        (("savaş", "savaş", "NOUN", "Case=Nom"), "aşamasına", False),
    ],
)
def test_what_somebody_only_came_near(knowledge, deed, point, brink):
    form, lemma, upos, feats = deed
    tree = Tree.build([
        (form, lemma, upos, 2, "nmod:poss", feats),
        (point, "nokta", "NOUN", 3, "obl", "Case=Dat|Person[psor]=3"),
        ("geldi", "gel", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert on_the_brink(predicate_at(tree, 0), knowledge.grammar) is brink
