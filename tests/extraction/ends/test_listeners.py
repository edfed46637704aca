"""Whom a speaker tells to his face what he has done."""

import pytest

from communique.extraction.attribution.reported import Attribution
from communique.extraction.attribution.voices import Voice, Voices
from communique.extraction.ends.candidates import CandidateFinder
from communique.extraction.ends.choice import RuleChooser
from communique.extraction.ends.listeners import before_colon
from communique.extraction.syntax.tree import Tree
from communique.iris import ENTITY
from communique.model import Node

PERU, FIJI = (Node(f"{ENTITY}{name.lower()}", name, "State") for name in ("Peru", "Fiji"))
BLAME = (
    "id: x, act: accused, verbs: [kışkırt], subject: [speaker], object: [agent], bound: [object]"
)
HELP = "id: x, act: supports, verbs: [kışkırt], subject: [agent], object: [acc]"


@pytest.mark.parametrize(
    ("frame", "feats", "chosen"),
    [
        (BLAME, "Person=2|Tense=Past", ("Peru", "Fiji")),
        (BLAME, "Person=3|Tense=Past", None),
        (BLAME, "Person=2|Mood=Imp", None),
        (HELP, "Person=2|Tense=Past", ("Fiji", "Mali")),
    ],
)
def test_who_listens_has_done_it(knowledge, matched, resolved, frame, feats, chosen):
    tree = Tree.build([
        (":", ":", "PUNCT", 3, "punct", "_"),
        ("Mali'yi", "mali", "PROPN", 3, "obj", "Case=Acc"),
        ("kışkırttınız", "kışkırt", "VERB", 0, "root", feats),
    ])  # fmt: skip
    matches, _ = matched(tree, frame)
    if chosen is None:
        assert not matches
        return
    (match,) = matches
    act, resolver = knowledge.acts[match.frame.act], resolved(tree)
    heard = Attribution((0, 0), "x", "say", None, "headline", None, frozenset({1, 2}), whole=True)
    voices = Voices(tree, (Voice(heard, PERU, FIJI),), (), {}, {})
    ends = RuleChooser(knowledge.grammar).choose(match, act, resolver, voices)
    assert tuple(e.nodes[0].label for e in ends) == chosen
    found = CandidateFinder(knowledge.grammar).find(match, act, resolver, voices, chosen=None)
    assert "Fiji" in {c.nodes[0].label for end in found for c in end if c.ways[0] == "role:agent"}
    if frame == HELP:
        assert PERU.label not in {c.nodes[0].label for c in found[0]}


def test_who_listens_is_not_what_is_told_of(knowledge, matched, resolved):
    tree = Tree.build([
        ("Mali'yi", "mali", "PROPN", 3, "obj", "Case=Acc"),
        (":", ":", "PUNCT", 3, "punct", "_"),
        ("kışkırttık", "kışkırt", "VERB", 0, "root", "Person=1|Tense=Past"),
    ])  # fmt: skip
    (match,), _ = matched(tree, HELP)
    heard = Attribution((1, 1), "x", "say", None, "headline", None, frozenset({2}), whole=True)
    voices = Voices(tree, (Voice(heard, PERU, FIJI),), (), {}, {})
    assert before_colon(match, 0, voices)
    assert not before_colon(match, 2, voices)
    (_, chosen) = RuleChooser(knowledge.grammar).choose(
        match, knowledge.acts["supports"], resolved(tree), voices
    )
    assert chosen.how == "near"
    _, objects = CandidateFinder(knowledge.grammar).find(
        match, knowledge.acts["supports"], resolved(tree), voices, chosen=None
    )
    assert "role:acc" not in {c.ways[0] for c in objects}
