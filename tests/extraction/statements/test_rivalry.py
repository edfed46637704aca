"""One event is told once by the same words, as one act, and as denied where it is."""

from dataclasses import replace

import pytest

from communique.extraction.statements.assembling import Outcome
from communique.extraction.statements.rivalry import unless_told_better
from communique.extraction.syntax.tree import Tree
from communique.model import Evidence, Node, Span, Statement

PERU, FIJI = (Node(f"x:{n}", n, "State") for n in ("Peru", "Fiji"))
URGED = "id: a, act: urged, verbs: [vurgula], subject: [agent], object: [acc]"
SUPPORTS = "id: b, act: supports, verbs: [vurgula], subject: [agent], object: [acc]"


def outcome(match, *objects):
    evidence = (Evidence(0, 9, 0, "vurguladı", Span(0, 9), match.frame.id),)
    told = (Statement("s", "d", PERU, match.frame.act, node, evidence) for node in objects)
    return Outcome(match, (), tuple(told))


def test_of_whose_deed_it_is_said_to_matter_he_is_urged(knowledge, matched):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
        ("önemini", "önem", "NOUN", 3, "obj", "Case=Acc"),
        ("vurguladı", "vurgula", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    (urged, supports), _ = matched(tree, URGED, SUPPORTS)
    fiji = outcome(urged, FIJI)

    def kept(*labels):
        deeds = outcome(supports, *(Node(f"x:{label}", label, "Topic") for label in labels))
        return bool(unless_told_better(deeds, [fiji, deeds], knowledge.grammar).statements)

    assert not kept("Fiji'nin durması")
    assert not kept("Fiji'nin durması", "topraklardan çekilmesi")
    assert kept("ateşkesin sürmesi")


@pytest.mark.parametrize(("sure", "stays"), [(0.9, "a"), (0.5, "model.deployed")])
def test_a_guess_yields_to_a_frame_that_is_surer(knowledge, matched, sure, stays):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
        ("Fiji'ye", "fiji", "PROPN", 3, "obl", "Case=Dat"),
        ("girdi", "gir", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    listed = "id: a, act: attacked, verbs: [gir], subject: [agent], object: [dat]"
    guessed = "id: model.deployed, act: deployed, verbs: [gir], subject: [agent], object: [dat]"
    found = [outcome(match, FIJI) for match in matched(tree, listed, guessed)[0]]
    both = [
        replace(o, statements=(replace(o.statements[0], confidence=confidence),))
        for o, confidence in zip(found, (sure, 0.7), strict=True)
    ]
    told = [o for o in both if unless_told_better(o, both, knowledge.grammar).statements]
    assert [o.match.frame.id for o in told] == [stays]


@pytest.mark.parametrize(("sure", "stays"), [(0.9, "b"), (0.5, "b")])
def test_more_words_that_turn_an_act_tell_it(knowledge, matched, sure, stays):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
        ("Fiji'ye", "fiji", "PROPN", 4, "obl", "Case=Dat"),
        ("yardımları", "yardım", "NOUN", 4, "obj", "Case=Acc"),
        ("kesti", "kes", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    gives = "id: a, act: aided, nouns: [yardım], subject: [above], object: [dat]"
    cuts = "id: b, act: aided, verbs: [yardımları= kes], subject: [agent], object: [dat]"
    cuts += ", gives: {negated: true}"
    found = [outcome(match, FIJI) for match in matched(tree, gives, cuts)[0]]
    both = [
        replace(o, statements=(replace(o.statements[0], confidence=confidence),))
        for o, confidence in zip(found, (sure, 0.7), strict=True)
    ]
    told = [o for o in both if unless_told_better(o, both, knowledge.grammar).statements]
    assert [o.match.frame.id for o in told] == [stays]


@pytest.fixture(scope="module")
def told(reader):
    return lambda text: {(s.act, s.negated) for s in reader.read(text).statements}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya, Somali ile görüşmeyeceğini açıkladı.", {("consulted", True)}),
        ("Gana, plana evet dememekte direniyor.", {("rejected", False)}),
        ("Peru, Şili'yle görüşmeyi reddetti.", {("rejected", False)}),
    ],
)
def test_what_is_not_done_is_refused_or_denied(told, text, expected):
    assert told(text) == expected


def test_who_condemns_is_not_told_to_criticize(told):
    assert told("Japonya, denemeyi affedilmez bulduğunu açıkladı.") == {("condemned", False)}


def test_what_is_asked_is_not_told_a_second_time(told):
    assert told("Peru, Şili'nin bölgeden çekilmesini istedi.") == {("urged", False)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru, Şili ile pazarlık etmeyecek.", {("negotiated", True)}),
        ("Peru, Şili ile pazarlık edecek.", {("negotiated", False)}),
    ],
)
def test_an_event_is_denied_with_its_light_verb(told, text, expected):
    assert told(text) == expected
