"""The state of who speaks, where only its owner tells which it is."""

from types import SimpleNamespace

import pytest

from communique.extraction.attribution.voices import Voices
from communique.extraction.ends.own_state import own_object, own_state, speaking
from communique.extraction.syntax.tree import Tree
from communique.knowledge.frames import parse_role
from communique.model import Node

PAST = "Tense=Past|Person=3"
OWN = "Case=Gen|Person[psor]=3"
SUPPORT = "id: x, act: supports, verbs: [destekle], subject: [agent], object: [acc]"
SPEAKER, HOME = Node("x:ana", "Ana", "Person"), Node("x:peru", "Peru", "State")


def says(form="ülkesinin", lemma="ülke", feats=OWN, before=("artık", "artık", "ADV")):
    """A minister says that somebody supports Chile."""
    case = "Case=Gen" if before[2] == "PROPN" else "_"
    return Tree.build([
        ("Peru", "peru", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("Dışişleri", "dışişleri", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("Bakanı", "bakan", "NOUN", 8, "nsubj", "Case=Nom|Person[psor]=3"),
        (*before, 5, "nmod:poss", case),
        (form, lemma, "NOUN", 7, "nsubj", feats),
        ("Şili'yi", "şili", "PROPN", 7, "obj", "Case=Acc"),
        ("desteklediğini", "destekle", "VERB", 8, "ccomp",
         "Case=Acc|Person[psor]=3|Tense=Past|VerbForm=Part"),
        ("söyledi", "söyle", "VERB", 0, "root", PAST),
    ])  # fmt: skip


FIJIS = says(before=("Fiji'nin", "fiji", "PROPN"))


@pytest.mark.parametrize(
    ("tree", "speaker", "found"),
    [
        pytest.param(says(), SPEAKER, [HOME], id="his country"),
        pytest.param(says("hükümetinin", "hükümet"), SPEAKER, [HOME], id="his government"),
        pytest.param(says(), None, [], id="nobody speaks"),
        pytest.param(says("ülkenin", feats="Case=Gen"), SPEAKER, [], id="a country"),
        pytest.param(says("Ülkesinin"), SPEAKER, [], id="a name"),
        pytest.param(says("kardeşinin", "kardeş"), SPEAKER, [], id="his brother"),
        pytest.param(FIJIS, SPEAKER, [], id="another one's country"),
        pytest.param(says(before=("bir", "bir", "DET")), SPEAKER, [], id="some country"),
        pytest.param(says(before=("Arap", "arap", "ADJ")), SPEAKER, [HOME], id="told how it is"),
    ],
)
def test_whose_country_is_meant(knowledge, matched, tree, speaker, found):
    (match,), _ = matched(tree, SUPPORT)
    resolver = SimpleNamespace(tree=tree, side={SPEAKER: HOME}.__getitem__)
    voices = Voices(tree, (), (), {}, {}, introduced=speaker)
    nodes = own_state(match, 4, resolver=resolver, voices=voices, grammar=knowledge.grammar)
    assert nodes == found


@pytest.mark.parametrize(
    ("tree", "supporter"), [(says(), "Peru"), (says("hükümetinin", "hükümet"), "Peru")]
)
def test_his_country_does_what_he_says(told, tree, supporter):
    assert (supporter, "supports", "Şili") in told(tree)


def hits(verb, above, owner):
    """A minister says or condemns that Fiji does something to his country."""
    return Tree.build([
        ("Peru", "peru", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("Dışişleri", "dışişleri", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("Bakanı", "bakan", "NOUN", 7, "nsubj", "Case=Nom|Person[psor]=3"),
        owner,
        ("ülkesini", "ülke", "NOUN", 6, "obj", "Case=Acc|Person[psor]=3"),
        (*verb, 7, "ccomp", "Case=Acc|Person[psor]=3|Tense=Past|VerbForm=Part"),
        (*above, 0, "root", PAST),
    ])  # fmt: skip


FIJI = ("Fiji'nin", "fiji", "PROPN", 6, "nsubj", "Case=Gen")
SAYS, BLAMES = ("söyledi", "söyle", "VERB"), ("eleştirdi", "eleştir", "VERB")
BACKS, BLOWS = ("desteklediğini", "destekle", "VERB"), ("bombaladığını", "bombala", "VERB")


@pytest.mark.parametrize(
    ("tree", "fact"),
    [
        pytest.param(hits(BACKS, SAYS, FIJI), ("Fiji", "supports", "Peru"), id="says"),
        pytest.param(hits(BLOWS, BLAMES, FIJI), ("Fiji", "attacked", "Peru"), id="blames"),
    ],
)
def test_what_is_done_to_his_country(told, tree, fact):
    assert fact in told(tree)


def test_the_government_of_a_name_is_not_his(told):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("Dışişleri", "dışişleri", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("Bakanı", "bakan", "NOUN", 7, "nsubj", "Case=Nom|Person[psor]=3"),
        ("Şili", "şili", "PROPN", 5, "nmod:poss", "Case=Nom"),
        ("yönetimini", "yönetim", "NOUN", 6, "obj", "Case=Acc|Person[psor]=3"),
        ("desteklediğini", "destekle", "VERB", 7, "ccomp",
         "Case=Acc|Person[psor]=3|Tense=Past|VerbForm=Part"),
        ("söyledi", "söyle", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    assert all(object_ != "Peru" for _, _, object_ in told(tree))


def test_his_own_deed_is_not_done_to_his_country(told):
    feats = "Case=Acc|Person[psor]=3"
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
        ("Fiji'yi", "fiji", "PROPN", 4, "obj", "Case=Acc"),
        ("ülkesine", "ülke", "NOUN", 4, "obl", feats.replace("Acc", "Dat")),
        ("çağırdı", "çağır", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    assert all(object_ != "Peru" for _, _, object_ in told(tree))


@pytest.mark.parametrize(("dep", "found"), [("nsubj", []), ("obl", [HOME])])
def test_who_acts_in_the_clause_is_not_who_it_is_done_to(knowledge, matched, dep, found):
    """ "Ülkesinin desteklediğini": his country is no object, whatever frame asks for one."""
    tree = Tree.build([
        ("Bakan", "bakan", "NOUN", 4, "nsubj", "Case=Nom"),
        ("ülkesinin", "ülke", "NOUN", 3, dep, OWN),
        ("desteklediğini", "destekle", "VERB", 4, "ccomp",
         "Case=Acc|Person[psor]=3|Tense=Past|VerbForm=Part"),
        ("söyledi", "söyle", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    (match,), _ = matched(tree, SUPPORT.replace("agent", "speaker").replace("acc", "gen"))
    resolver = SimpleNamespace(tree=tree, side={SPEAKER: HOME}.__getitem__, mention_at=[].append)
    voices = Voices(tree, (), (), {}, {}, introduced=SPEAKER)
    nodes = own_object(match, 1, resolver=resolver, voices=voices, grammar=knowledge.grammar)
    assert nodes == found


@pytest.mark.parametrize(
    ("role", "speaker", "found"),
    [
        ("speaker", SPEAKER, [SPEAKER]),
        ("speaker:state", SPEAKER, [HOME]),
        ("speaker:actor", SPEAKER, [SPEAKER]),
        ("speaker:agreement", SPEAKER, []),
        ("speaker:state", None, []),
        ("speaker", None, []),
    ],
)
def test_who_speaks_or_the_side_he_speaks_for(matched, role, speaker, found):
    tree = says()
    (match,), _ = matched(tree, SUPPORT)
    discourse = SimpleNamespace(first_person=None)
    resolver = SimpleNamespace(tree=tree, side={SPEAKER: HOME}.__getitem__, discourse=discourse)
    voices = Voices(tree, (), (), {}, {}, introduced=speaker)
    assert speaking(match, parse_role(role), resolver=resolver, voices=voices) == found


def test_a_ministry_that_says_what_they_do_tells_its_state(told):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("Dışişleri", "dışişleri", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("Bakanlığı", "bakanlık", "NOUN", 6, "nsubj", "Case=Nom|Person[psor]=3"),
        ("Şili'yi", "şili", "PROPN", 5, "obj", "Case=Acc"),
        ("desteklediklerini", "destekle", "VERB", 6, "ccomp",
         "Case=Acc|Number[psor]=Plur|Person[psor]=3|Tense=Past|VerbForm=Part"),
        ("söyledi", "söyle", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    assert ("Peru", "supports", "Şili") in told(tree)


@pytest.mark.parametrize(
    ("behind", "supporter"),
    [
        pytest.param("olarak", "Fiji", id="as whom they say it"),
        pytest.param("için", "Peru", id="somebody else"),
    ],
)
def test_who_says_we_may_name_himself(told, behind, supporter):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("Dışişleri", "dışişleri", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("Bakanı", "bakan", "NOUN", 8, "nsubj", "Case=Nom|Person[psor]=3"),
        ("Fiji", "fiji", "PROPN", 7, "obl", "Case=Nom"),
        (behind, behind, "ADP", 4, "case", "_"),
        ("Şili'yi", "şili", "PROPN", 7, "obj", "Case=Acc"),
        ("destekliyoruz", "destekle", "VERB", 8, "ccomp", "Number=Plur|Person=1|Tense=Pres"),
        ("dedi", "de", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    assert (supporter, "supports", "Şili") in told(tree)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            [
                ("Biz", "biz", "PRON", 5, "nsubj", "Case=Nom|Number=Plur|Person=1"),
                ("Fiji", "fiji", "PROPN", 5, "obl", "Case=Nom"),
                ("olarak", "olarak", "ADP", 2, "case", "_"),
            ],
            id="we as",
        ),
        pytest.param(
            [
                ("Fiji", "fiji", "PROPN", 2, "nmod:poss", "Case=Nom"),
                ("Grubu", "grup", "NOUN", 5, "obl", "Case=Nom|Person[psor]=3"),
                ("olarak", "olarak", "ADP", 2, "case", "_"),
            ],
            id="the group of one",
        ),
    ],
)
def test_we_are_those_as_whom_we_speak(told, rows):
    tree = Tree.build([
        *rows,
        ("Şili'yi", "şili", "PROPN", 5, "obj", "Case=Acc"),
        ("destekliyoruz", "destekle", "VERB", 0, "root", "Number=Plur|Person=1|Tense=Pres"),
    ])  # fmt: skip
    assert told(tree) == {("Fiji", "supports", "Şili")}


def test_whom_we_speak_as_holds_for_verbs_in_a_row(told):
    tree = Tree.build([
        ("Fiji", "fiji", "PROPN", 4, "obl", "Case=Nom"),
        ("olarak", "olarak", "ADP", 1, "case", "_"),
        ("Peru'yu", "peru", "PROPN", 4, "obj", "Case=Acc"),
        ("destekliyoruz", "destekle", "VERB", 0, "root", "Number=Plur|Person=1|Tense=Pres"),
        ("Şili'yi", "şili", "PROPN", 6, "obj", "Case=Acc"),
        ("destekliyoruz", "destekle", "VERB", 4, "conj", "Number=Plur|Person=1|Tense=Pres"),
    ])  # fmt: skip
    assert {("Fiji", "supports", "Peru"), ("Fiji", "supports", "Şili")} <= told(tree)


def test_members_of_parliament_are_not_the_town_that_chose_them(told):
    tree = Tree.build([
        ("Edirne", "edirne", "PROPN", 2, "nmod:poss", "Case=Nom"),
        ("milletvekilleri", "milletvekili", "NOUN", 5, "obl",
         "Case=Nom|Number=Plur|Person[psor]=3"),
        ("olarak", "olarak", "ADP", 2, "case", "_"),
        ("Şili'yi", "şili", "PROPN", 5, "obj", "Case=Acc"),
        ("destekliyoruz", "destekle", "VERB", 0, "root", "Number=Plur|Person=1|Tense=Pres"),
    ])  # fmt: skip
    assert "Edirne" not in {subject for subject, act, _ in told(tree) if act == "supports"}
