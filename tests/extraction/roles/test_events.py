"""Tests of event nouns, companions of a subject and frames that must be bound."""

import pytest

from communique.extraction.frames.matching import FrameMatch, FrameMatcher
from communique.extraction.roles.binding import Binder
from communique.extraction.syntax.phrases import companions, conjuncts
from communique.extraction.syntax.predicate import predicate_of
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Role
from communique.knowledge.frames import load_frames, parse_trigger

CARRIED = [
    ("Ankara'nın", "ankara", "PROPN", 4, "nsubj", "Case=Gen"),
    ("Roma", "roma", "PROPN", 4, "obl", "Case=Nom"),
    ("ile", "ile", "ADP", 2, "case", "_"),
    ("yaptığı", "yap", "VERB", 5, "acl", "VerbForm=Part|Person[psor]=3"),
    ("görüşme", "görüşme", "NOUN", 6, "nsubj", "Case=Nom"),
    ("bitti", "bit", "VERB", 0, "root", "Tense=Past"),
]
BESIDE = [
    ("Ankara", "ankara", "PROPN", 4, "nmod:poss", "Case=Nom"),
    ("ile", "ile", "CCONJ", 3, "cc", "_"),
    ("Roma", "roma", "PROPN", 1, "conj", "Case=Nom"),
    ("arasında", "ara", "NOUN", 6, "obl", "Case=Loc|Person[psor]=3"),
    ("görüşme", "görüşme", "NOUN", 6, "nsubj", "Case=Nom"),
    ("bekleniyor", "bekle", "VERB", 0, "root", "Tense=Pres|Voice=Pass"),
]
HYPHEN = [
    ("Ankara", "ankara", "PROPN", 5, "nmod", "Case=Nom"),
    ("-", "-", "PUNCT", 3, "punct", "_"),
    ("Roma", "roma", "PROPN", 5, "nmod", "Case=Nom"),
    ("üst", "üst", "ADJ", 5, "amod", "_"),
    ("görüşmesi", "görüşme", "NOUN", 0, "root", "Case=Nom|Person[psor]=3"),
]
DROPPED = [
    ("Ankara", "ankara", "PROPN", 4, "nsubj", "Case=Nom"),
    ("Roma", "roma", "PROPN", 3, "nmod:poss", "Case=Nom"),
    ("görüşmesinde", "görüşme", "NOUN", 4, "obl", "Case=Loc|Person[psor]=3"),
    ("konuştu", "konuş", "VERB", 0, "root", "Tense=Past"),
]


def _fill(knowledge, rows, at, role):
    tree, grammar = Tree.build(rows), knowledge.grammar
    predicate = predicate_of(
        tree,
        (at,),
        trigger=parse_trigger("görüşme", "noun"),
        morphology=grammar.morphology,
        support=grammar.words["support_verbs"],
    )
    return Binder(grammar).fill(predicate, Role(role))


@pytest.mark.parametrize(
    ("rows", "at", "role", "expected"),
    [
        (CARRIED, 4, "owner", [0]),
        (CARRIED, 4, "ins", [1]),
        (BESIDE, 4, "between", [0]),
        (HYPHEN, 4, "between", [0, 2]),
        (DROPPED, 2, "owner", [0]),
        (DROPPED, 2, "bare", [1]),
        (DROPPED, 2, "above", [0]),
    ],
)
def test_ends_of_an_event_noun(knowledge, rows, at, role, expected):
    assert _fill(knowledge, rows, at, role) == expected


def test_companion_of_a_subject_is_no_subject(knowledge):
    tree = Tree.build([
        ("Ankara", "ankara", "PROPN", 5, "nsubj", "Case=Nom"),
        (",", ",", "PUNCT", 3, "punct", "_"),
        ("Roma", "roma", "PROPN", 1, "conj", "Case=Nom"),
        ("ile", "ile", "ADP", 3, "case", "_"),
        ("görüştü", "görüş", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    predicate = predicate_of(
        tree,
        (4,),
        trigger=parse_trigger("görüş", "verb"),
        morphology=knowledge.grammar.morphology,
    )
    assert companions(tree, 0) == [2]
    assert conjuncts(tree, 0) == [0]
    assert Binder(knowledge.grammar).fill(predicate, Role("ins")) == [2]


@pytest.mark.parametrize(("rows", "fires"), [(CARRIED, True), (DROPPED, False)])
def test_a_bound_frame_fires_only_with_both_ends(knowledge, tmp_path, rows, fires):
    (tmp_path / "f.yaml").write_text(
        "- {id: x, act: consulted, nouns: [görüşme], subject: [owner], object: [ins], "
        "bound: [object]}"
    )
    frames = load_frames(tmp_path, knowledge.acts)
    tree = Tree.build(rows)
    matcher = FrameMatcher(frames, knowledge.grammar, Binder(knowledge.grammar))
    matches, misses = matcher.match(tree)
    assert all(isinstance(match, FrameMatch) for match in matches)
    assert bool(matches) is fires
    assert bool(misses) is not fires


def test_subjects_that_a_conjunction_joins_are_one_row(knowledge):
    tree = Tree.build([
        ("Ankara", "ankara", "PROPN", 4, "nsubj", "Case=Nom"),
        ("ile", "ile", "CCONJ", 3, "cc", "_"),
        ("Roma'nın", "roma", "PROPN", 4, "nsubj", "Case=Gen"),
        ("görüştüğü", "görüş", "VERB", 5, "csubj", "VerbForm=Part|Person[psor]=3"),
        ("bildirildi", "bildir", "VERB", 0, "root", "Voice=Pass"),
    ])  # fmt: skip
    assert conjuncts(tree, 2) == [0, 2]
    assert conjuncts(tree, 0) == [0]


def test_a_subject_hung_on_its_counterpart(knowledge):
    tree = Tree.build([
        ("Bakanın", "bakan", "NOUN", 2, "nmod:poss", "Case=Gen"),
        ("mevkidaşı", "mevkidaş", "NOUN", 4, "obl", "Case=Nom|Person[psor]=3"),
        ("ile", "ile", "ADP", 2, "case", "_"),
        ("görüştüğü", "görüş", "VERB", 5, "csubj", "VerbForm=Part|Person[psor]=3"),
        ("bildirildi", "bildir", "VERB", 0, "root", "Voice=Pass"),
    ])  # fmt: skip
    predicate = predicate_of(
        tree,
        (3,),
        trigger=parse_trigger("görüş", "verb"),
        morphology=knowledge.grammar.morphology,
    )
    assert Binder(knowledge.grammar).fill(predicate, Role("agent")) == [0]


@pytest.mark.parametrize(
    ("owned", "found"), [("Case=Dat|Person[psor]=3", [1, 3]), ("Case=Dat", [])]
)
def test_two_before_the_event_in_a_verb_are_its_parties(knowledge, owned, found):
    tree = Tree.build([
        ("Umman", "umman", "PROPN", 7, "nsubj", "Case=Nom"),
        ("Fiji", "fiji", "PROPN", 5, "nmod:poss", "Case=Nom"),
        ("-", "-", "PUNCT", 4, "punct", "_"),
        ("Gana", "gana", "PROPN", 2, "conj", "Case=Nom"),
        ("görüşmelerine", "görüşme", "NOUN", 6, "obl", owned),
        ("ev", "ev", "NOUN", 7, "compound:lvc", "Case=Nom"),
        ("etti", "et", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    predicate = predicate_of(
        tree,
        (4, 5, 6),
        trigger=parse_trigger("görüşmelerine= ev= et", "verb"),
        morphology=knowledge.grammar.morphology,
    )
    assert Binder(knowledge.grammar).fill(predicate, Role("between")) == found
