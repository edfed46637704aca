"""Whose the object is has not done the deed."""

import pytest

from communique.extraction.attribution.voices import Voices
from communique.extraction.ends.choice import RuleChooser
from communique.extraction.ends.owned_objects import owns
from communique.extraction.syntax.tree import Tree

OWNED = "Case=Dat|Person[psor]=3"


@pytest.mark.parametrize(
    ("link", "before", "feats", "owned"),
    [
        ((3, "nmod:poss"), ("tam", "tam", "ADJ", 3, "amod", "_"), OWNED, True),
        ((3, "nmod:poss"), ("barış", "barış", "NOUN", 3, "nmod:poss", "Case=Nom"), OWNED, False),
        ((3, "nmod:poss"), ("tam", "tam", "ADJ", 3, "amod", "_"), "Case=Dat", False),
        ((5, "nsubj"), ("tam", "tam", "ADJ", 3, "amod", "_"), OWNED, False),
    ],
)
def test_whose_a_thing_is_by_its_ending(link, before, feats, owned):
    tree = Tree.build([
        ("Şili'nin", "şili", "PROPN", *link, "Case=Gen"),
        before,
        ("üyeliğine", "üyelik", "NOUN", 5, "obl", feats),
        ("karşı", "karşı", "ADP", 5, "xcomp", "_"),
        ("olduğunu", "ol", "VERB", 0, "root", "Case=Acc|Person[psor]=3|VerbForm=Part"),
    ])  # fmt: skip
    assert owns(tree, 0, 2) is owned


def test_it_is_not_near_enough_to_be_the_subject(knowledge, matched, resolved):
    tree = Tree.build([
        ("Şili'nin", "şili", "PROPN", 2, "nmod:poss", "Case=Gen"),
        ("üyeliğine", "üyelik", "NOUN", 3, "obl", OWNED),
        ("direndiğini", "diren", "VERB", 4, "ccomp", "Case=Acc|Person[psor]=3|VerbForm=Part"),
        ("söyledi", "söyle", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip
    frame = "id: x, act: rejected, verbs: [diren], subject: [agent], object: [dat]"
    (match,), _ = matched(tree, frame)
    voices = Voices(tree, (), (), {}, {})
    act = knowledge.acts["rejected"]
    assert RuleChooser(knowledge.grammar).choose(match, act, resolved(tree), voices) is None
