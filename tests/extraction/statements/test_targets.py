"""Tests of objects as they are told: who owns what is struck."""

import pytest

from communique.extraction.discourse.resolving import Resolver
from communique.extraction.discourse.state import Discourse
from communique.extraction.linking.linker import Linker
from communique.extraction.linking.persons import PersonIndex
from communique.extraction.mentions.finding import MentionFinder
from communique.extraction.mentions.gazetteer import Gazetteer
from communique.extraction.statements.targets import told_object
from communique.extraction.syntax.tree import Tree
from communique.model import Node

THING = Node("t", "thing", "Topic")
BELONGS = [
    ("Hizbullah'a", "Hizbullah", "PROPN", 4, "nmod", "Case=Dat", "ORG"),
    ("ait", "ait", "ADP", 1, "case", "_"),
    ("bir", "bir", "DET", 4, "det", "_"),
    ("matbaayı", "matbaa", "NOUN", 0, "root", "Case=Acc"),
]
POSITIONS = [
    ("Azerbaycan", "Azerbaycan", "PROPN", 2, "nmod:poss", "Case=Nom", "GPE"),
    ("mevzilerini", "mevzi", "NOUN", 0, "root", "Case=Acc|Number=Plur|Person[psor]=3"),
]
LAND = [POSITIONS[0], ("topraklarını", "toprak", *POSITIONS[1][2:])]
TOWN = [
    ("Peru'nun", "Peru", "PROPN", 3, "nmod:poss", "Case=Gen", "GPE"),
    ("Narvon", "Narvon", "PROPN", 3, "nmod:poss", "Case=Nom"),
    ("kentine", "kent", "NOUN", 0, "root", "Case=Dat|Person[psor]=3"),
]
PORT = [*TOWN[:2], ("limanına", "liman", "NOUN", 0, "root", "Case=Dat|Person[psor]=3")]
ENVOY = [
    ("Peru'nun", "Peru", "PROPN", 3, "nmod:poss", "Case=Gen", "GPE"),
    ("Ankara", "Ankara", "PROPN", 3, "nmod:poss", "Case=Nom", "GPE"),
    ("büyükelçisine", "büyükelçi", "NOUN", 0, "root", "Case=Dat|Person[psor]=3"),
]
HARVEST = [POSITIONS[0], ("hasadını", "hasat", "NOUN", 0, "root", "Case=Acc|Person[psor]=3")]

HELD = [
    ("Hizbullah'ın", "Hizbullah", "PROPN", 2, "nmod:poss", "Case=Gen", "ORG"),
    ("denetimindeki", "denetim", "NOUN", 3, "amod", "Case=Loc|Person[psor]=3"),
    ("binayı", "bina", "NOUN", 0, "root", "Case=Acc"),
]
HELD_TOWN = [*HELD[:2], ("kenti", "kent", "NOUN", 0, "root", "Case=Acc")]
AT_A_PLACE = [
    ("Azerbaycan'ın", "Azerbaycan", "PROPN", 2, "nmod:poss", "Case=Gen", "GPE"),
    ("kentindeki", "kent", "NOUN", 3, "amod", "Case=Loc|Person[psor]=3"),
    ("tesisleri", "tesis", "NOUN", 0, "root", "Case=Acc|Number=Plur"),
]
TO_THE_WEST = [AT_A_PLACE[0], ("batısındaki", "batı", *AT_A_PLACE[1][2:]), AT_A_PLACE[2]]
OF_FORCES = [
    ("Hizbullah'a", "Hizbullah", "PROPN", 2, "obl", "Case=Dat", "ORG"),
    ("bağlı", "bağlı", "ADJ", 3, "amod", "_"),
    ("grupların", "grup", "NOUN", 4, "nmod:poss", "Case=Gen|Number=Plur"),
    ("mevzilerini", "mevzi", "NOUN", 0, "root", "Case=Acc|Number=Plur|Person[psor]=3"),
]


@pytest.fixture(scope="module")
def told(knowledge):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    finder = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology))
    index = PersonIndex(actors, grammar)

    def label(rows, act, of="Peru", thing=THING):
        tree = Tree.build(rows)
        mentions = finder.find(tree)
        linker = Linker(actors, grammar, index=index, date="2020-10-13")
        linker.survey([tree], [mentions])
        discourse = Discourse()
        resolver = Resolver(tree, mentions, linker=linker, discourse=discourse, grammar=grammar)
        by = next(Node(a.id, a.label, a.type) for a in actors.values() if a.label == of)
        at = len(rows) - 1
        return told_object(thing, at, act=act, of=by, resolver=resolver, grammar=grammar).label

    return label


@pytest.mark.parametrize(
    ("rows", "act", "of", "expected"),
    [
        pytest.param(BELONGS, "attacked", "Peru", "Hizbullah", id="what belongs to somebody"),
        pytest.param(POSITIONS, "attacked", "Peru", "Azerbaycan", id="positions"),
        pytest.param(POSITIONS, "attacked", "Azerbaycan", "thing", id="one's own"),
        pytest.param(LAND, "occupies", "Peru", "Azerbaycan", id="land"),
        pytest.param(LAND, "occupies", "Azerbaycan", "thing", id="one's own land"),
        pytest.param(LAND, "attacked", "Peru", "Azerbaycan", id="land that is struck"),
        pytest.param(POSITIONS, "criticized", "Peru", "thing", id="another act"),
        pytest.param(TOWN, "attacked", "Peru", "Narvon", id="a town"),
        pytest.param(TOWN, "praised", "Peru", "thing", id="a town praised"),
        pytest.param(PORT, "attacked", "Peru", "Narvon limanı", id="the striker's name cut"),
        pytest.param(PORT, "attacked", "Azerbaycan", "thing", id="a port by its country"),
        pytest.param(HELD, "attacked", "Peru", "Hizbullah", id="what somebody holds"),
        pytest.param(HELD_TOWN, "attacked", "Peru", "thing", id="a town that somebody holds"),
        pytest.param(AT_A_PLACE, "attacked", "Peru", "Azerbaycan", id="at a place of somebody's"),
        pytest.param(TO_THE_WEST, "attacked", "Peru", "thing", id="in a part of a country"),
        pytest.param(OF_FORCES, "attacked", "Peru", "Hizbullah", id="of who belongs to somebody"),
        pytest.param(HARVEST, "attacked", "Peru", "thing", id="no thing of war"),
    ],
)  # fmt: skip
def test_the_owner_is_struck(told, rows, act, of, expected):
    assert told(rows, act, of) == expected


@pytest.mark.parametrize(
    ("kind", "act", "expected"),
    [
        pytest.param("Person", "protested", "Peru", id="his state"),
        pytest.param("Person", "praised", "thing", id="himself"),
        pytest.param("Topic", "protested", "thing", id="no person"),
    ],
)
def test_a_protest_before_an_envoy_is_to_his_state(told, kind, act, expected):
    assert told(ENVOY, act, "Türkiye", Node("t", "thing", kind)) == expected


@pytest.mark.parametrize(
    ("dep", "label"),
    [pytest.param("nsubj", "Ukrayna", id="thanks"), pytest.param("obl", None, id="gets it")],
)
def test_help_is_for_the_state_of_who_thanks(knowledge, resolved, dep, label):
    rows = [
        ("Zelenskiy", "Zelenskiy", "PROPN", 2, dep, "Case=Nom", "PERSON"),
        ("konuştu", "konuş", "VERB", 0, "root", "Tense=Past"),
    ]
    resolver = resolved(Tree.build(rows))
    (leader,) = resolver.nodes(0, frozenset({"Person"}))
    poland = next(
        Node(a.id, a.label, a.type) for a in knowledge.actors.values() if a.label == "Polonya"
    )
    told = told_object(
        leader, 0, act="aided", of=poland, resolver=resolver, grammar=knowledge.grammar
    )
    assert told.label == (label or leader.label)
