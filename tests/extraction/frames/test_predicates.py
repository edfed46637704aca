"""Predicates of a sentence are built and filled once, and as the binder fills them."""

import pytest

from communique.extraction.frames.predicates import Predicates, unasserted
from communique.extraction.modality.judging import ModalityReader
from communique.extraction.roles.binding import Binder
from communique.extraction.syntax.lexicon import Hit
from communique.extraction.syntax.predicate import predicate_at, predicate_of
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Role
from communique.knowledge.frames import parse_trigger

SUPPORT = [
    ("Gana", "gana", "PROPN", 3, "nsubj", "Case=Nom"),
    ("Fiji'yi", "fiji", "PROPN", 3, "obj", "Case=Acc"),
    ("desteklemiyor", "destekle", "VERB", 0, "root", "Polarity=Neg|Tense=Pres"),
]


@pytest.fixture
def predicates(knowledge):
    grammar = knowledge.grammar
    tree = Tree.build(SUPPORT)
    polarity = ModalityReader(grammar)
    return Predicates(tree, Binder(grammar), grammar=grammar, polarity=polarity, copulas=())


def test_frames_with_the_same_trigger_share_a_predicate(predicates):
    trigger = parse_trigger("destekle", "verb")
    first, second = (predicates.of(Hit(trigger, item, (2,))) for item in ("one", "other"))
    assert first is second
    assert first.negated
    assert not first.demanded
    assert not first.unasserted


def test_roles_are_filled_as_the_binder_fills_them(predicates, knowledge):
    predicate = predicates.of(Hit(parse_trigger("destekle", "verb"), None, (2,))).predicate
    binder = Binder(knowledge.grammar)
    for role in (Role("agent"), Role("acc"), Role("dat"), Role("acc", kinds=frozenset({"deed"}))):
        assert predicates.fill(predicate, role) == tuple(binder.fill(predicate, role))
    assert predicates.fill(predicate, Role("acc")) == (1,)


def test_an_order_tells_nothing(knowledge):
    tree = Tree.build([("destekle", "destekle", "VERB", 0, "root", "Mood=Imp|Person=2")])
    hit = Hit(parse_trigger("destekle", "verb"), None, (0,))
    polarity = ModalityReader(knowledge.grammar)
    found = Predicates(
        tree, Binder(knowledge.grammar), grammar=knowledge.grammar, polarity=polarity, copulas=()
    ).of(hit)
    assert unasserted(found.predicate, knowledge.grammar) == "it orders whom it addresses"


def test_a_person_is_no_deed():
    tree = Tree.build([
        ("Ana", "ana", "PROPN", 2, "nsubj", "Case=Nom", "PERSON"),
        ("gitti", "git", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert not predicate_at(tree, 0).may_be_deed


def test_a_predicate_hangs_where_none_of_its_words_stands_above(morphology):
    tree = Tree.build([
        ("Gana", "gana", "PROPN", 6, "nsubj", "Case=Nom"),
        ("rejime", "rejim", "NOUN", 4, "obl", "Case=Dat"),
        ("karşı", "karşı", "ADP", 2, "case", "_"),
        ("olan", "ol", "VERB", 5, "acl", "VerbForm=Part"),
        ("grupları", "grup", "NOUN", 6, "obj", "Case=Acc"),
        ("topladı", "topla", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip
    trigger = parse_trigger("karşı= ol", "verb")
    found = predicate_of(tree, (2, 3), trigger=trigger, morphology=morphology)
    assert (found.head, found.clause, found.modified) == (3, "relative", 4)
