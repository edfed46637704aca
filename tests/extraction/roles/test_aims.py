"""Whose deed somebody's aim is said to be, and that it is only to be done."""

import pytest

from communique.extraction.modality.judging import ModalityReader
from communique.extraction.roles.aims import aim, aimers
from communique.extraction.roles.binding import Binder
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import ROOT, Tree
from communique.knowledge import Role

PSOR = "Case=Nom|Person[psor]=3"


def said(form="vurmaktır", feats="VerbForm=Vnoun", noun="amacı", lemma="amaç", *, owner="Gen"):
    """Somebody's aim is to strike Fiji."""
    return Tree.build([
        ("Peru'nun", "peru", "PROPN", 2, "nmod:poss", f"Case={owner}"),
        (noun, lemma, "NOUN", 4, "nsubj", PSOR),
        ("Fiji'yi", "fiji", "PROPN", 4, "obj", "Case=Acc"),
        (form, "vur", "VERB", 0, "root", feats),
    ])  # fmt: skip


def agents(knowledge, tree):
    return Binder(knowledge.grammar).fill(predicate_at(tree, 3), Role("agent"))


def test_whose_aim_it_is_does_it(knowledge):
    tree = said()
    assert aim(predicate_at(tree, 3)) == 1
    assert agents(knowledge, tree) == [0]


def test_the_second_of_two_deeds_is_the_same_ones(knowledge):
    rows = [(w.form, w.lemma, w.upos, w.head + 1, w.dep, "Case=Gen") for w in said().words[:1]]
    tree = Tree.build([
        *rows,
        ("amacı", "amaç", "NOUN", 3, "nsubj", PSOR),
        ("gitmek", "git", "VERB", 0, "root", "VerbForm=Vnoun"),
        ("vurmaktır", "vur", "VERB", 3, "conj", "VerbForm=Vnoun"),
    ])  # fmt: skip
    assert agents(knowledge, tree) == [0]


@pytest.mark.parametrize("tree", [said("vurdu", "Tense=Past|Person=3"), said(owner="Nom")])
def test_not_the_subject_of_a_verb_or_what_is_nobodys(tree):
    assert aim(predicate_at(tree, 3)) == ROOT
    assert aimers(predicate_at(tree, 3), ROOT) == []


@pytest.mark.parametrize(
    ("noun", "lemma", "modality"), [("amacı", "amaç", "desired"), ("suçu", "suç", "actual")]
)
def test_an_aim_is_only_to_be_reached(knowledge, noun, lemma, modality):
    reader = ModalityReader(knowledge.grammar)
    assert reader.modality(predicate_at(said(noun=noun, lemma=lemma), 3)) == modality
