"""Objects that are only said to be ours."""

from types import SimpleNamespace

import pytest

from communique.extraction.attribution.voices import Voices
from communique.extraction.ends.own_ends import own_end
from communique.extraction.frames.matching import Binding
from communique.extraction.syntax.tree import Tree
from communique.knowledge.frames import parse_role
from communique.model import Node

BLAME = "id: x, act: criticized, verbs: [eleştir], subject: [agent], object: [acc.owner, acc]"
HOME = Node("x:peru", "Peru", "State")


@pytest.mark.parametrize(
    ("role", "possessor", "verb", "found"),
    [
        pytest.param("acc.owner", 1, "Person=3", [HOME], id="ours"),
        pytest.param("acc", 1, "Person=3", [], id="the thing itself"),
        pytest.param("acc.owner", 3, "Person=3", [], id="its own"),
        pytest.param("acc.owner", 1, "Person=1|Number=Plur", [], id="what we do ourselves"),
    ],
)
def test_ours_is_the_side_of_who_speaks(knowledge, matched, role, possessor, verb, found):
    tree = Tree.build([
        ("Fiji", "fiji", "PROPN", 3, "nsubj", "Case=Nom"),
        ("politikamızı", "politika", "NOUN", 3, "obj", f"Case=Acc|Person[psor]={possessor}"),
        ("eleştirdi", "eleştir", "VERB", 0, "root", f"Tense=Past|{verb}"),
    ])  # fmt: skip
    (match,), _ = matched(tree, BLAME)
    resolver = SimpleNamespace(tree=tree, ours=lambda i: [HOME], mention_at=lambda i: None)
    nodes = own_end(
        match,
        1,
        binding=Binding(parse_role(role), (1,)),
        resolver=resolver,
        voices=Voices(tree, (), (), {}, {}),
        grammar=knowledge.grammar,
    )
    assert nodes == found


@pytest.mark.parametrize(
    ("number", "nodes", "found"),
    [
        pytest.param("Plur", ["Soto"], [HOME], id="one tells what many underwent"),
        pytest.param("Sing", ["Soto"], [], id="what he underwent himself"),
        pytest.param("Plur", ["Soto", "Vik"], [], id="two tell it of themselves"),
    ],
)
def test_what_many_undergo_befalls_the_side_of_who_tells_it(
    knowledge, matched, number, nodes, found
):
    """ "Soto, Fiji'den tehdit aldıklarını söyledi"."""
    told = f"Case=Acc|Person[psor]=3|Number[psor]={number}|Tense=Past|VerbForm=Part"
    tree = Tree.build([
        ("Soto", "soto", "PROPN", 5, "nsubj", "Case=Nom"),
        ("Fiji'den", "fiji", "PROPN", 4, "obl", "Case=Abl"),
        ("tehdit", "tehdit", "NOUN", 4, "obj", "Case=Nom"),
        ("aldıklarını", "al", "VERB", 5, "ccomp", told),
        ("söyledi", "söyle", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip
    (match,), _ = matched(
        tree, "id: x, act: threatened, verbs: [tehdit al], subject: [abl], object: [agent]"
    )
    people = [Node(f"x:{name}", name, "Person") for name in nodes]
    resolver = SimpleNamespace(
        tree=tree,
        nodes=lambda i, types: people,
        side=lambda node: HOME,
        mention_at=lambda i: None,
    )
    ends = own_end(
        match,
        0,
        binding=Binding(parse_role("agent"), (0,)),
        resolver=resolver,
        voices=Voices(tree, (), (), {}, {}),
        grammar=knowledge.grammar,
    )
    assert ends == found
