"""Who is named and yet nobody who can be told: unknown subjects, participles, event nouns."""

import pytest

from communique.extraction.attribution.voices import Voices
from communique.extraction.ends.choice import RuleChooser, names_nobody
from communique.extraction.syntax.tree import Tree
from communique.iris import ENTITY
from communique.model import Node

PAST = "Tense=Past|Person=3"
PART, PASSIVE = "VerbForm=Part", "VerbForm=Part|Voice=Pass"
CRITICIZE = "id: x, act: criticized, verbs: [eleştir], subject: [agent], object: [acc]"
EVENT = "subject: [owner], object: [ins]"
STRIKE = f"id: x, act: attacked, nouns: [saldırı], {EVENT}"
MEETING = f"id: x, act: consulted, nouns: [görüşme], {EVENT}"
COME_UP = "id: x, act: discussed, verbs: [gündeme= gel]"

ROAD = ("yolu", "yol", "NOUN", 3, "obj", "Case=Acc")
BLAMED = ("eleştirdi", "eleştir", "VERB", 0, "root", PAST)
WENT = ("gitti", "git", "VERB", 0, "root", PAST)


def criticizes(form, lemma, upos, *before, dep="nsubj"):
    """Somebody criticizes a road."""
    n = len(before)
    return Tree.build([
        *before,
        (form, lemma, upos, n + 3, dep, "Case=Nom"),
        (*ROAD[:3], n + 3, *ROAD[4:]),
        BLAMED,
    ])  # fmt: skip


def criticizing(form, lemma, upos):
    """Somebody who criticizes a road goes."""
    return Tree.build([
        (*ROAD[:3], 2, *ROAD[4:]),
        ("eleştiren", "eleştir", "VERB", 3, "acl", PART),
        (form, lemma, upos, 4, "nsubj", "Case=Nom"),
        WENT,
    ])  # fmt: skip


def event(verb, lemma, feats, noun):
    """An event of which a participle before it tells goes on."""
    return Tree.build([
        (verb, lemma, "VERB", 2, "acl", feats),
        (noun, noun, "NOUN", 3, "nsubj", "Case=Nom"),
        WENT,
    ])  # fmt: skip


WRITER = ("gazeteci", "gazeteci", "NOUN")
PERU = ("Peru", "peru", "PROPN")
PERU_STATE = Node(f"{ENTITY}peru", "Peru", "State")
PAPER = criticizes(
    "gazetesi", "gazete", "NOUN", ("Quipu", "quipu", "PROPN", 2, "nmod:poss", "Case=Nom")
)
MINISTER = criticizes(
    "bakanı", "bakan", "NOUN", ("Peru'nun", "peru", "PROPN", 2, "nmod:poss", "Case=Gen")
)
SILENT = Tree.build([(*ROAD[:3], 2, *ROAD[4:]), (*BLAMED[:3], 0, *BLAMED[4:])])
BLAMED_ROAD = Tree.build([
    (*ROAD[:2], "NOUN", 2, "nsubj", "Case=Nom"),
    ("eleştirildi", "eleştir", "VERB", 0, "root", f"{PAST}|Voice=Pass"),
])  # fmt: skip


@pytest.mark.parametrize(
    ("tree", "frame", "nobody"),
    [
        pytest.param(criticizes(*WRITER), CRITICIZE, True, id="an unknown subject"),
        pytest.param(criticizes(*PERU), CRITICIZE, False, id="a known subject"),
        pytest.param(PAPER, CRITICIZE, False, id="an unknown name"),
        pytest.param(MINISTER, CRITICIZE, False, id="a known title"),
        pytest.param(SILENT, CRITICIZE, False, id="no subject"),
        pytest.param(BLAMED_ROAD, CRITICIZE, False, id="the subject of a passive"),
        pytest.param(criticizing(*WRITER), CRITICIZE, True, id="a participle on an unknown noun"),
        pytest.param(criticizing(*PERU), CRITICIZE, False, id="a participle on a name"),
        pytest.param(
            event("düzenlenen", "düzenle", PASSIVE, "saldırı"), STRIKE, True, id="a passive one"
        ),
        pytest.param(
            event("düzenleyen", "düzenle", PART, "saldırı"), STRIKE, False, id="an active one"
        ),
        pytest.param(
            event("yapılan", "yap", PASSIVE, "görüşme"), MEETING, False, id="of several together"
        ),
    ],
)
def test_a_text_leaves_open_who_acts(knowledge, matched, resolved, tree, frame, nobody):
    (match,), _ = matched(tree, frame)
    act = knowledge.acts[match.frame.act]
    assert names_nobody(match, act, resolved(tree)) is nobody


COMES_UP = Tree.build([
    ("mesele", "mesele", "NOUN", 3, "nsubj", "Case=Nom"),
    ("gündeme", "gündem", "NOUN", 3, "obl", "Case=Dat"),
    ("geldi", "gel", "VERB", 0, "root", PAST),
])  # fmt: skip
COMING_UP = Tree.build([
    ("gündeme", "gündem", "NOUN", 2, "obl", "Case=Dat"),
    ("gelen", "gel", "VERB", 3, "acl", PART),
    ("mesele", "mesele", "NOUN", 4, "nsubj", "Case=Nom"),
    ("bitti", "bit", "VERB", 0, "root", PAST),
])  # fmt: skip


@pytest.mark.parametrize(
    ("tree", "subject", "object_", "nobody"),
    [
        pytest.param(COMES_UP, "between, agent", "loc", True, id="the subject acts"),
        pytest.param(COMES_UP, "between, agent", "surface", False, id="the subject is told of"),
        pytest.param(COMES_UP, "between", "loc", False, id="others than the subject act"),
        pytest.param(COMING_UP, "between, agent", "loc", True, id="the noun acts"),
        pytest.param(COMING_UP, "between, agent", "agent", False, id="the noun is told of"),
    ],
)
def test_what_is_told_of_is_nobody_who_acts(
    knowledge, matched, resolved, tree, subject, object_, nobody
):
    (match,), _ = matched(tree, f"{COME_UP}, subject: [{subject}], object: [{object_}]")
    assert names_nobody(match, knowledge.acts["discussed"], resolved(tree)) is nobody


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


def strike(owner, dep, *clause):
    """Somebody's strike on Peru, which Şili condemns."""
    n = len(clause)
    return Tree.build([
        ("Şili", "şili", "PROPN", n + 5, "nsubj", "Case=Nom"),
        (*owner, n + 4 if not clause else n + 3, dep, "Case=Gen"),
        ("Peru'ya", "peru", "PROPN", n + 4 if not clause else n + 3, "obl", "Case=Dat"),
        *clause,
        ("saldırıyı", "saldırı", "NOUN", n + 5, "obj", "Case=Acc"),
        ("kınadı", "kına", "VERB", 0, "root", PAST),
    ])  # fmt: skip


CARRIED_OUT = ("düzenlediği", "düzenle", "VERB", 5, "acl", "VerbForm=Part|Person[psor]=3")
GROUPS = ("grupların", "grup", "NOUN")


@pytest.mark.parametrize(
    ("tree", "act", "nobody"),
    [
        pytest.param(strike(GROUPS, "nmod:poss"), "attacked", True, id="somebody's"),
        pytest.param(strike(GROUPS, "nsubj", CARRIED_OUT), "attacked", True, id="carried out"),
        pytest.param(
            strike(("Fiji'nin", "fiji", "PROPN"), "nmod:poss"), "attacked", False, id="Fiji"
        ),
        pytest.param(
            strike(("evlerin", "ev", "NOUN"), "nmod:poss"), "attacked", False, id="a thing"
        ),
        pytest.param(strike(GROUPS, "nmod:poss"), "coerced", False, id="who may suffer it"),
    ],
)
def test_who_is_named_nearby_does_no_deed_of_others(
    knowledge, matched, resolved, tree, act, nobody
):
    (match,), _ = matched(
        tree, f"id: x, act: {act}, nouns: [saldırı, düzenlediği= saldırı], {EVENT}"
    )
    assert names_nobody(match, knowledge.acts[act], resolved(tree)) is nobody
