"""Bare nouns that take up what was told in full, and the people of who acts."""

import pytest

from communique.extraction.discourse.resolving import Resolver
from communique.extraction.discourse.state import Discourse
from communique.extraction.discourse.taking_up import TopicsTold
from communique.extraction.discourse.topics import TopicReader
from communique.extraction.ends.own_people import own_people
from communique.extraction.linking.linker import Linker, PersonIndex
from communique.extraction.syntax.tree import Tree
from communique.model import Node

TOLD = [
    ("Peru", "peru", "PROPN", 2, "nmod:poss", "Case=Nom"),
    ("planını", "plan", "NOUN", 3, "obj", "Case=Acc|Person[psor]=3"),
    ("açıkladı", "açıkla", "VERB", 0, "root", "Tense=Past|Person=3"),
]
BARE = [
    ("Şili", "şili", "PROPN", 3, "nsubj", "Case=Nom"),
    ("planı", "plan", "NOUN", 3, "obj", "Case=Acc"),
    ("reddetti", "reddet", "VERB", 0, "root", "Tense=Past|Person=3"),
]


@pytest.fixture
def reader(knowledge):
    topics = TopicReader(knowledge.grammar)
    return lambda rows: TopicsTold(Tree.build(rows), knowledge.grammar, topics)


def test_a_bare_noun_is_what_was_told_before(reader):
    told = reader(TOLD).topics(3)
    assert [(noun, node.label) for noun, node in told] == [("plan", "Peru planı")]
    assert [node.label for node in reader(BARE).taken_up(1, told)] == ["Peru planı"]


def test_the_noun_of_a_verb_is_no_thing_told(reader):
    rows = [
        ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
        ("Şili'yi", "şili", "PROPN", 3, "obj", "Case=Acc"),
        ("davet", "davet", "NOUN", 0, "root", "Case=Nom"),
        ("etti", "et", "VERB", 3, "compound:lvc", "Tense=Past|Person=3"),
    ]
    assert reader(rows).topics(4) == []


def test_this_plan_is_the_plan_told_before(reader):
    rows = [
        ("Bu", "bu", "DET", 2, "det", "_"),
        ("plan", "plan", "NOUN", 3, "nsubj", "Case=Nom"),
        ("reddedildi", "reddet", "VERB", 0, "root", "Tense=Past|Voice=Pass"),
    ]
    told = reader(TOLD).topics(3)
    assert [node.label for node in reader(rows).taken_up(1, told)] == ["Peru planı"]


def test_a_noun_with_its_verb_is_no_thing_told(reader):
    rows = [
        ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
        ("indirim", "indirim", "NOUN", 3, "nmod", "Case=Nom"),
        ("talep", "talep", "NOUN", 0, "root", "Case=Nom"),
        ("etti", "et", "VERB", 3, "compound:lvc", "Tense=Past"),
    ]
    assert reader(rows).topics(4) == []
    assert [noun for noun, _ in reader(rows[:3]).topics(3)] == ["talep"]


@pytest.mark.parametrize(
    "word",
    [
        ("plan", "plan", "NOUN", 3, "obj", "Case=Nom"),
        ("planını", "plan", "NOUN", 3, "obj", "Case=Acc|Person[psor]=3"),
        ("önergeyi", "önerge", "NOUN", 3, "obj", "Case=Acc"),
    ],
)
def test_other_nouns_take_nothing_up(reader, word):
    told = reader(TOLD).topics(3)
    assert reader([BARE[0], word, BARE[2]]).taken_up(1, told) == []


def test_an_object_in_i_is_nobodys_whatever_the_tagger_sees(reader):
    word = ("planı", "plan", "NOUN", 3, "obj", "Case=Nom|Person[psor]=3")
    told = reader(TOLD).topics(3)
    taken = reader([BARE[0], word, BARE[2]]).taken_up(1, told)
    assert [node.label for node in taken] == ["Peru planı"]


def test_a_clause_tells_which_attack_it_is(reader):
    rows = [
        ("köprüye", "köprü", "NOUN", 2, "obl", "Case=Dat"),
        ("yapılan", "yap", "VERB", 3, "acl", "VerbForm=Part|Voice=Pass"),
        ("saldırı", "saldırı", "NOUN", 4, "nsubj", "Case=Nom"),
        ("duyuldu", "duy", "VERB", 0, "root", "Tense=Past|Voice=Pass"),
    ]
    assert [noun for noun, _ in reader(rows).topics(4)] == ["saldırı"]


def test_a_noun_that_says_more_takes_nothing_up(reader):
    rows = [
        ("yeni", "yeni", "ADJ", 2, "amod", "_"),
        ("planı", "plan", "NOUN", 3, "obj", "Case=Acc"),
        ("reddetti", "reddet", "VERB", 0, "root", "Tense=Past|Person=3"),
    ]
    assert reader(rows).taken_up(1, reader(TOLD).topics(3)) == []


def test_within_a_sentence_only_what_stands_before(reader):
    rows = [*BARE, *((f, l, u, h + 3 if h else 0, d, x) for f, l, u, h, d, x in TOLD)]  # noqa: E741
    assert reader(rows).taken_up(1, ()) == []


CITIZENS = [
    ("Şili", "şili", "PROPN", 3, "nsubj", "Case=Nom"),
    ("vatandaşlarını", "vatandaş", "NOUN", 3, "obj", "Case=Acc|Number=Plur|Person[psor]=3"),
    ("uyardı", "uyar", "VERB", 0, "root", "Tense=Past|Person=3"),
]
OWNED = [
    ("Peru", "peru", "PROPN", 2, "nmod:poss", "Case=Nom"),
    ("vatandaşlarını", "vatandaş", "NOUN", 3, "obj", "Case=Acc|Number=Plur|Person[psor]=3"),
    ("uyardı", "uyar", "VERB", 0, "root", "Tense=Past|Person=3"),
]


@pytest.mark.parametrize(
    ("rows", "at", "expected"),
    [
        (CITIZENS, 1, "Şili vatandaşları"),
        (CITIZENS, -1, "vatandaşları"),
        (CITIZENS, 2, "vatandaşları"),
        (OWNED, 1, "vatandaşları"),
    ],
)
def test_citizens_are_those_of_who_acts(knowledge, rows, at, expected):
    index = PersonIndex(knowledge.actors, knowledge.grammar)
    linker = Linker(knowledge.actors, knowledge.grammar, index=index, date="")
    resolver = Resolver(
        Tree.build(rows), (), linker=linker, discourse=Discourse(), grammar=knowledge.grammar
    )
    state = next(actor for actor in knowledge.actors.values() if actor.label == "Şili")
    of = Node(state.id, state.label, state.type)
    node = Node("x:topic", "vatandaşları", "Topic")
    found = own_people(node, at, of=of, resolver=resolver, grammar=knowledge.grammar)
    assert found.label == expected


def test_a_deed_done_by_a_light_verb_is_no_thing_to_take_up(reader):
    """ "Peru'dan silah talep etti" has no demand in it that bears these words."""
    rows = [
        ("Peru'dan", "peru", "PROPN", 3, "nmod", "Case=Abl"),
        ("silah", "silah", "NOUN", 3, "nmod", "Case=Nom"),
        ("talep", "talep", "NOUN", 0, "root", "Case=Nom"),
        ("etti", "et", "VERB", 3, "compound:lvc", "Tense=Past|Person=3"),
    ]
    assert reader(rows).topics(4) == []
    assert [noun for noun, _ in reader(rows[:3]).topics(3)] == ["talep"]
