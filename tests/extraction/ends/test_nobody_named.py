"""Who is named and yet nobody who can be told: unknown subjects, participles, event nouns."""

import pytest

from communique.extraction.ends.nobody_named import names_nobody
from communique.extraction.syntax.tree import Tree

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


@pytest.mark.parametrize(
    ("form", "lemma", "upos", "nobody"),
    [("grubun", "grup", "NOUN", True), ("Peru'nun", "peru", "PROPN", False)],
)
def test_the_owner_before_a_deed_may_be_nobody_known(
    knowledge, matched, resolved, form, lemma, upos, nobody
):
    tree = Tree.build([
        ("Fiji", "fiji", "PROPN", 7, "nsubj", "Case=Nom"),
        (form, lemma, upos, 6, "nsubj", "Case=Gen"),
        ("yolu", "yol", "NOUN", 4, "obj", "Case=Acc"),
        ("eleştirmesi", "eleştir", "VERB", 5, "nmod:poss", "Person[psor]=3|VerbForm=Vnoun"),
        ("halinde", "hal", "NOUN", 6, "obl", "Case=Loc|Person[psor]=3"),
        ("gideceğini", "git", "VERB", 7, "ccomp", "Person[psor]=3|VerbForm=Part|Tense=Fut"),
        ("söyledi", "söyle", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    (match,), _ = matched(tree, CRITICIZE)
    assert names_nobody(match, knowledge.acts["criticized"], resolved(tree)) is nobody
