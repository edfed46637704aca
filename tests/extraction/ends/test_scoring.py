"""Readings, their probabilities, and the file of weights."""

import json
from dataclasses import replace

import pytest

from communique.errors import ModelError
from communique.extraction.ends.collecting import Candidate
from communique.extraction.ends.scoring import Reading, Scorer, pair_up
from communique.extraction.frames.matching import FrameMatcher
from communique.extraction.roles.binding import Binder
from communique.extraction.syntax.tree import Tree
from communique.model import Node


def reading(*features):
    one = Candidate((Node("x:a", "A", "State"),), ("rule:agent",), 0, ())
    two = Candidate((Node("x:b", "B", "State"),), ("near",), 2, ())
    return Reading(one, two, (), features)


def test_probabilities_leave_room_for_nothing():
    scorer = Scorer({"good": 2.0, "bad": -2.0})
    good, bad = scorer.probabilities([reading("good"), reading("bad")])
    assert good > 0.8 > 0.1 > bad
    assert good + bad < 1


def test_no_features_no_preference():
    assert Scorer({}).probabilities([reading(), reading()]) == pytest.approx([1 / 3, 1 / 3])
    assert Scorer({}).probabilities([]) == []


def test_large_scores_do_not_overflow():
    (sure,) = Scorer({"f": 900.0}).probabilities([reading("f")])
    assert sure == pytest.approx(1.0)


def test_candidates_know_whether_a_role_gives_them():
    assert reading().subject.bound
    assert not reading().object.bound


@pytest.mark.parametrize("text", ["", "[]", '{"weights": 3}', '{"weights": {"a": "x"}}'])
def test_damaged_weights_are_named(tmp_path, text):
    path = tmp_path / "weights.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ModelError, match=r"weights\.json"):
        Scorer.load(path)


def test_packaged_weights_prefer_what_the_rules_choose():
    scorer = Scorer.load()
    assert scorer.score(["p:by rule=2"]) > scorer.score(["p:by rule=0"])


def test_weights_survive_a_round_trip(tmp_path):
    path = tmp_path / "weights.json"
    path.write_text(json.dumps({"weights": {"a": 1, "b": -0.5}}), encoding="utf-8")
    assert Scorer.load(path).score(["a", "b", "c"]) == 0.5


def _pairs(knowledge, *candidates, act="discussed", speaker=None, more=()):
    tree = Tree.build([
        ("Peru'daki", "peru", "PROPN", 2, "nmod", "Case=Loc"),
        ("krizi", "kriz", "NOUN", 3, "obj", "Case=Acc"),
        ("görüştü", "görüş", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    frames = [f for f in knowledge.frames if f.id == "tr.discussed.ele-al"]
    grammar = knowledge.grammar
    (match,), _ = FrameMatcher(frames, grammar, Binder(grammar)).match(tree)
    subject, object_ = candidates
    return pair_up(match, knowledge.acts[act], [subject, *more], [object_], speaker=speaker)


def test_pairs_know_parts_and_sides(knowledge):
    crisis = Candidate((Node("x:k", "kriz", "Topic"),), ("role:acc",), 1, ())
    inside = Candidate((Node("x:p", "Peru", "State"),), ("role:agent",), 0, (), "x:p")
    outside = Candidate((Node("x:q", "Q", "Person"),), ("previous",), -1, (), "x:p")
    (one,) = _pairs(knowledge, inside, crisis)
    (two,) = _pairs(knowledge, outside, crisis)
    assert _pairs(knowledge, replace(inside, ways=("near",)), crisis) == []
    assert "p:within=subject|role" in one.pair
    assert "p:within=" in two.pair
    assert "p:one side=False" in two.pair
    (three,) = _pairs(knowledge, outside, replace(crisis, side="x:p"))
    assert "p:one side=True" in three.pair


@pytest.mark.parametrize(
    ("act", "way", "kept"),
    [
        ("attacked", "near", False),
        ("attacked", "role:dat", True),
        ("criticized", "near", True),
        ("attacked", "addressee", False),
        ("attacked", "side", False),
        ("urged", "addressee", True),
    ],
)
def test_force_does_not_meet_who_only_tells_of_it(knowledge, act, way, kept):
    state = Candidate((Node("x:s", "S", "State"),), ("rule:agent",), 0, ())
    person = Candidate((Node("x:p", "P", "Person"),), (way,), 1, ())
    assert bool(_pairs(knowledge, state, person, act=act, speaker="x:p")) == kept


def test_who_does_it_in_the_words_of_the_text_does_not_suffer_it(knowledge):
    side = Candidate((Node("x:s", "S", "State"),), ("previous",), -1, ())
    agent = Candidate((Node("x:a", "A", "State"),), ("rule:agent",), 0, ())
    assert _pairs(knowledge, side, agent, act="accused", more=[agent]) == []
    assert len(_pairs(knowledge, side, agent, act="accused")) == 1


FIGHTING = Tree.build([
    ("Peru", "peru", "PROPN", 4, "nmod:poss", "Case=Nom"),
    ("ile", "ile", "CCONJ", 3, "cc", "_"),
    ("Şili", "şili", "PROPN", 1, "conj", "Case=Nom"),
    ("arasındaki", "ara", "ADJ", 5, "amod", "_"),
    ("çatışmalar", "çatışma", "NOUN", 6, "nsubj", "Case=Nom|Number=Plur"),
    ("sürdü", "sür", "VERB", 0, "root", "Tense=Past|Person=3"),
])  # fmt: skip


@pytest.mark.parametrize(
    ("roles", "rests"),
    [("between", ["Şili"]), ("coagent, ins", ["Şili"]), ("ins, dat", [])],
)
def test_a_row_of_subjects_may_act_on_each_other(knowledge, matched, roles, rests):
    frame = "id: x, act: attacked, nouns: [çatışma], subject: [between]"
    (match,), _ = matched(FIGHTING, f"{frame}, object: [{roles}]")
    peru, chile = Node("x:p", "Peru", "State"), Node("x:c", "Şili", "State")
    row = Candidate((peru, chile), ("role:between",), 0, ())
    one = Candidate((peru,), ("near",), 0, ())
    found = pair_up(match, knowledge.acts["attacked"], [row, one], [], speaker=None)
    assert [reading.subject for reading in found] == [row] * len(rests)
    assert [node.label for reading in found for node in reading.object.nodes] == rests


def test_the_first_of_those_between_whom_there_is_fighting_attacked_the_other(told):
    assert ("Peru", "attacked", "Şili") in told(FIGHTING)


@pytest.mark.parametrize(("way", "pairs"), [("role:owner", 0), ("role:between", 1)])
def test_a_row_acts_on_each_other_only_where_it_stands_between(matched, knowledge, way, pairs):
    tree = Tree.build([
        ("Peru'nun", "peru", "PROPN", 2, "nmod:poss", "Case=Gen"),
        ("çabası", "çaba", "NOUN", 0, "root", "Case=Nom|Person[psor]=3"),
    ])  # fmt: skip
    frame = "id: x, act: mediated, nouns: [çaba], subject: [owner], object: [between]"
    (match,), _ = matched(tree, frame)
    row = Candidate((Node("x:p", "P", "State"), Node("x:q", "Q", "State")), (way,), 0, ())
    found = pair_up(match, knowledge.acts["mediated"], [row], [], speaker=None)
    assert len(found) == pairs


@pytest.mark.parametrize(("marker", "pairs"), [("arası", 1), ("ile", 0)])
def test_what_is_done_with_all_of_a_row_is_not_done_among_them(matched, knowledge, marker, pairs):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 5, "nmod", "Case=Nom"),
        ("ve", "ve", "CCONJ", 3, "cc", "_"),
        ("Mali", "mali", "PROPN", 1, "conj", "Case=Nom"),
        (marker, marker, "CCONJ" if marker == "ile" else "ADP", 1, "case", "_"),
        ("temaslar", "temas", "NOUN", 6, "nsubj", "Case=Nom|Number=Plur"),
        ("sürüyor", "sür", "VERB", 0, "root", "Tense=Pres"),
    ])  # fmt: skip
    ends = "subject: [between], object: [between]"
    (match,), _ = matched(tree, f"id: a, act: consulted, nouns: [temas], {ends}")
    row = Candidate((Node("x:p", "P", "State"), Node("x:m", "M", "State")), ("near",), 0, ())
    found = pair_up(match, knowledge.acts["consulted"], [row], [], speaker=None)
    assert len(found) == pairs
