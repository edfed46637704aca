"""The ends by rule, on trees built by hand."""

import pytest

from communique.extraction.attribution.voices import Voices
from communique.extraction.ends.choice import RuleChooser
from communique.extraction.syntax.tree import Tree
from communique.iris import ENTITY
from communique.model import Node

PAST = "Tense=Past|Person=3"
CRITICIZE = "id: x, act: criticized, verbs: [eleştir], subject: [agent], object: [acc]"
PERU_STATE = Node(f"{ENTITY}peru", "Peru", "State")


def chosen(knowledge, resolved, match, speaker=None):
    """Labels of both ends by rule, and how they were found."""
    tree = match.predicate.tree
    chooser = RuleChooser(knowledge.grammar)
    voices = Voices(tree, (), (), {}, {}, introduced=speaker)
    ends = chooser.choose(match, knowledge.acts[match.frame.act], resolved(tree), voices)
    return ends and [(end.how, [node.label for node in end.nodes]) for end in ends]


@pytest.mark.parametrize(
    ("writer", "ends"),
    [
        ([("gazeteci", "gazeteci", "NOUN", 4, "nsubj", "Case=Nom")], None),
        ([("dün", "dün", "ADV", 4, "advmod", "_")], [("near", ["Peru"]), ("acc", ["Şili"])]),
    ],
)
def test_no_name_nearby_stands_in_for_somebody_unknown(knowledge, matched, resolved, writer, ends):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 4, "dislocated", "Case=Nom"),
        *writer,
        ("Şili'yi", "şili", "PROPN", 4, "obj", "Case=Acc"),
        ("eleştirdi", "eleştir", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    (match,), _ = matched(tree, CRITICIZE)
    assert chosen(knowledge, resolved, match) == ends


@pytest.mark.parametrize(
    ("object_", "ends"),
    [("between", [("between", ["Peru", "Şili"]), ("row", ["Şili"])]), ("ins", None)],
)
def test_those_between_whom_there_is_fighting_fight_each_other(
    knowledge, matched, resolved, object_, ends
):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 4, "nmod:poss", "Case=Nom"),
        ("ile", "ile", "CCONJ", 3, "cc", "_"),
        ("Şili", "şili", "PROPN", 1, "conj", "Case=Nom"),
        ("arasındaki", "ara", "ADJ", 5, "amod", "_"),
        ("çatışmalar", "çatışma", "NOUN", 6, "nsubj", "Case=Nom|Number=Plur"),
        ("sürdü", "sür", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    frame = "id: x, act: attacked, nouns: [çatışma], subject: [between]"
    (match,), _ = matched(tree, f"{frame}, object: [{object_}]")
    assert chosen(knowledge, resolved, match) == ends


@pytest.mark.parametrize(
    ("speaker", "ends"), [(PERU_STATE, [("agent", ["Peru"]), ("acc", ["Şili"])]), (None, None)]
)
def test_his_own_country_is_the_side_of_who_speaks(knowledge, matched, resolved, speaker, ends):
    tree = Tree.build([
        ("ülkesi", "ülke", "NOUN", 3, "nsubj", "Case=Nom|Person[psor]=3"),
        ("Şili'yi", "şili", "PROPN", 3, "obj", "Case=Acc"),
        ("eleştirdi", "eleştir", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    (match,), _ = matched(tree, CRITICIZE)
    assert chosen(knowledge, resolved, match, speaker) == ends
