"""What may fill the ends of a frame: names nearby, unless somebody unknown is meant."""

import pytest

from communique.extraction.attribution.voices import Voices
from communique.extraction.discourse.state import Discourse, Meeting
from communique.extraction.ends.candidates import CandidateFinder
from communique.extraction.ends.choice import RuleChooser
from communique.extraction.syntax.tree import Tree
from communique.iris import ENTITY
from communique.model import Node

PAST = "Tense=Past|Person=3"
CRITICIZE = "id: x, act: criticized, verbs: [eleştir], subject: [agent], object: [acc]"
PERU = Node(f"{ENTITY}peru", "Peru", "State")
VISITS = ("giderken", "git", "VERB", 5, "advcl", "VerbForm=Conv")


@pytest.fixture
def ends(knowledge, matched, resolved):
    """Labels of what may be the ends, with the first way by which each was found."""

    def find(tree, frame, end, speaker=None):
        (match,), _ = matched(tree, frame)
        found = CandidateFinder(knowledge.grammar).find(
            match,
            knowledge.acts[match.frame.act],
            resolved(tree),
            Voices(tree, (), (), {}, {}, introduced=speaker),
            chosen=None,
        )
        return [("/".join(n.label for n in c.nodes), c.ways[0]) for c in found[end]]

    return find


@pytest.fixture
def subjects(ends):
    """Labels of what may be the subject, with the first way by which each was found."""
    return lambda tree, frame, speaker=None: ends(tree, frame, 0, speaker)


@pytest.mark.parametrize(
    ("row", "found"),
    [
        pytest.param(
            ("gazeteci", "gazeteci", "NOUN", 5, "nsubj", "Case=Nom"), [], id="somebody unknown"
        ),
        pytest.param(
            ("dün", "dün", "ADV", 5, "advmod", "_"),
            [("Peru", "near"), ("Şili", "near")], id="nobody named",
        ),
    ],
)  # fmt: skip
def test_names_nearby_are_no_subject_where_somebody_unknown_is(subjects, row, found):
    tree = Tree.build([
        ("Peru'ya", "peru", "PROPN", 2, "obl", "Case=Dat"),
        VISITS,
        row,
        ("Şili'yi", "şili", "PROPN", 5, "obj", "Case=Acc"),
        ("eleştirdi", "eleştir", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    assert subjects(tree, CRITICIZE) == found


@pytest.mark.parametrize(
    ("noun", "feats", "found"),
    [
        ("konusunda", "Case=Loc|Person[psor]=3", [("Şili", "near")]),
        ("yolunda", "Case=Loc|Person[psor]=3", [("Peru", "near"), ("Şili", "near")]),
    ],
)
def test_what_is_spoken_about_is_no_subject(subjects, noun, feats, found):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 2, "nmod:poss", "Case=Nom"),
        (noun, noun.removesuffix("unda"), "NOUN", 4, "obl", feats),
        ("Şili'yi", "şili", "PROPN", 4, "obj", "Case=Acc"),
        ("eleştirdi", "eleştir", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    assert subjects(tree, CRITICIZE) == found


def test_his_own_country_is_a_subject_by_its_role(subjects):
    tree = Tree.build([
        ("ülkesi", "ülke", "NOUN", 3, "nsubj", "Case=Nom|Person[psor]=3"),
        ("Şili'yi", "şili", "PROPN", 3, "obj", "Case=Acc"),
        ("eleştirdi", "eleştir", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    assert subjects(tree, CRITICIZE, PERU)[0] == ("Peru", "role:agent")


@pytest.mark.parametrize(
    ("row", "found"),
    [
        pytest.param(("Şili'ye", "şili", "PROPN", 3, "obl", "Case=Dat"), [], id="only which one"),
        pytest.param(
            ("Şili'nin", "şili", "PROPN", 3, "nsubj", "Case=Gen"), ["Şili"], id="who did it"
        ),
    ],
)
def test_names_in_a_clause_about_the_object_are_no_object(ends, row, found):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
        row,
        ("yollanan", "yolla", "VERB", 4, "acl", "VerbForm=Part"),
        ("yükleri", "yük", "NOUN", 5, "obj", "Case=Acc|Number=Plur"),
        ("eleştirdi", "eleştir", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    near = [label for label, way in ends(tree, CRITICIZE, 1) if way == "near" and label != "Peru"]
    assert near == found


@pytest.mark.parametrize(
    ("where", "ways"),
    [(("görüşmede", "görüşme"), ["meeting"]), (("Temmuz'da", "temmuz"), ["meeting", "previous"])],
)
def test_what_is_done_at_a_meeting_is_done_by_all_of_it(knowledge, matched, resolved, where, ways):
    chile = Node(f"{ENTITY}chile", "Şili", "State")
    tree = Tree.build([
        (*where, "NOUN", 3, "obl", "Case=Loc"),
        ("sorunlar", "sorun", "NOUN", 3, "nsubj", "Case=Nom|Number=Plur"),
        ("tartışıldı", "tartış", "VERB", 0, "root", f"{PAST}|Voice=Pass"),
    ])  # fmt: skip
    (match,), _ = matched(
        tree, "id: x, act: discussed, verbs: [tartış], subject: [agent], object: [acc]"
    )
    resolver = resolved(tree)
    resolver.discourse = Discourse(subject=PERU, meeting=Meeting((PERU, chile)))
    act, voices = knowledge.acts["discussed"], Voices(tree, (), (), {}, {})
    chosen = RuleChooser(knowledge.grammar).choose(match, act, resolver, voices)
    found, _ = CandidateFinder(knowledge.grammar).find(match, act, resolver, voices, chosen=chosen)
    assert [c.ways[-1] for c in found] == ways


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Wadephul, Türkiye'nin arabuluculuğunu desteklediğini söyledi.", set()),
        ("Fiji, Gana'nın arabuluculuğunda Peru ile masaya oturdu.", {"Fiji"}),
    ],
)
def test_who_speaks_of_a_go_between_is_no_party(reader, text, parties):
    told = reader.read(text).statements
    assert {s.object.label for s in told if s.act == "mediated"} == parties
