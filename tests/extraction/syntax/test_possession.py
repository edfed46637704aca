"""Possessors, holders, relative clauses at nouns, and gaps in triggers on hand-made sentences."""

import pytest

from communique.extraction.discourse.topics import TopicReader
from communique.extraction.roles.binding import Binder
from communique.extraction.roles.complements import inside_relative
from communique.extraction.syntax.possession import holder
from communique.extraction.syntax.predicate import predicate_of
from communique.extraction.syntax.tree import Tree
from communique.extraction.syntax.wordings import find_phrase
from communique.knowledge import Role, Stem
from communique.knowledge.frames import parse_trigger

GIVEN = [
    ("Peru'nun", "peru", "PROPN", 3, "nsubj", "Case=Gen"),
    ("Şili'ye", "şili", "PROPN", 3, "obl", "Case=Dat"),
    ("verdiği", "ver", "VERB", 4, "acl", "Person[psor]=3|VerbForm=Part"),
    ("destek", "destek", "NOUN", 5, "nsubj", "Case=Nom"),
    ("arttı", "art", "VERB", 0, "root", "Tense=Past"),
]
DOUBLE = [
    ("Peru'nun", "peru", "PROPN", 3, "nmod:poss", "Case=Gen"),
    ("Şili'nin", "şili", "PROPN", 3, "nmod:poss", "Case=Gen"),
    ("birliğine", "birlik", "NOUN", 5, "obl", "Case=Dat|Person[psor]=3"),
    ("desteğini", "destek", "NOUN", 5, "obj", "Case=Acc|Person[psor]=3"),
    ("yineledi", "yinele", "VERB", 0, "root", "Tense=Past"),
]


def test_ends_inside_a_relative_clause(knowledge):
    tree = Tree.build(GIVEN)
    grammar = knowledge.grammar
    noun = predicate_of(
        tree, (3,), trigger=parse_trigger("destek", "noun"), morphology=grammar.morphology
    )
    assert inside_relative(noun) == (0, 1)
    assert Binder(grammar).fill(noun, Role("gen")) == [0]
    assert Binder(grammar).fill(noun, Role("dat")) == [1]


def test_the_first_of_two_genitives_is_the_holder(knowledge):
    tree = Tree.build(DOUBLE)
    trigger = parse_trigger("desteğini= yinele", "verb")
    morphology = knowledge.grammar.morphology
    predicate = predicate_of(tree, (3, 4), trigger=trigger, morphology=morphology)
    assert holder(predicate) == [0]
    assert TopicReader(knowledge.grammar).text(tree, 2) == "Şili'nin birliği"


@pytest.mark.parametrize(("case", "found"), [("Ins", []), ("Acc", [1])])
def test_who_owns_the_means_is_not_who_something_is_done_for(knowledge, case, found):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
        ("Şili'nin", "şili", "PROPN", 3, "nmod:poss", "Case=Gen"),
        ("katkısı", "katkı", "NOUN", 4, "obl", f"Case={case}|Person[psor]=3"),
        ("kurdu", "kur", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    trigger = parse_trigger("kur", "verb")
    morphology = knowledge.grammar.morphology
    predicate = predicate_of(tree, (3,), trigger=trigger, morphology=morphology)
    assert Binder(knowledge.grammar).fill(predicate, Role("gen")) == found


def test_an_infinitive_has_no_genitive_subject(knowledge):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
        ("Şili'nin", "şili", "PROPN", 3, "nmod:poss", "Case=Gen"),
        ("yanında", "yan", "NOUN", 4, "xcomp", "Case=Loc|Person[psor]=3"),
        ("sürdürecek", "sürdür", "VERB", 0, "root", "Tense=Fut"),
        ("durmayı", "dur", "VERB", 3, "cop", "Case=Acc|VerbForm=Vnoun"),
    ])  # fmt: skip
    trigger = parse_trigger("yanında= dur", "verb")
    morphology = knowledge.grammar.morphology
    predicate = predicate_of(tree, (2, 4), trigger=trigger, morphology=morphology)
    assert Binder(knowledge.grammar).fill(predicate, Role("agent")) == [0]


@pytest.mark.parametrize(
    ("gap", "upos", "feats", "found"),
    [("hemen", "ADV", "_", True), ("sözü", "NOUN", "Case=Nom", False),
     ("alınmadığını", "VERB", "VerbForm=Part", False)],
)  # fmt: skip
def test_gaps_in_a_light_verb_expression(knowledge, gap, upos, feats, found):
    tree = Tree.build([
        ("yardım", "yardım", "NOUN", 3, "obj", "Case=Nom"),
        (gap, gap, upos, 3, "dep", feats),
        ("etti", "et", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    phrase = (Stem("yardım"), Stem("et"))
    words = find_phrase(tree, phrase, knowledge.grammar.morphology, end=2)
    assert words == ((0, 2) if found else None)
