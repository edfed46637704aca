"""Of whom a noun is told, and objects that are deeds, on trees built by hand."""

import pytest

from communique.extraction.frames.matching import FrameMatcher
from communique.extraction.roles.binding import Binder
from communique.extraction.roles.patients import patients, predicated_of
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree

FIRST = [
    ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
    ("Quito'ya", "quito", "PROPN", 3, "obl", "Case=Dat"),
    ("giden", "git", "VERB", 4, "acl", "VerbForm=Part"),
    ("ülke", "ülke", "NOUN", 5, "xcomp", "Case=Nom"),
    ("oldu", "ol", "VERB", 0, "root", "Tense=Past"),
]
IS = [*FIRST[:3], ("ülkedir", "ülke", "NOUN", 0, "root", "Case=Nom|Tense=Pres")]
IS[0] = (*FIRST[0][:3], 4, *FIRST[0][4:])
OTHER = [
    *FIRST[:3],
    ("ülkeyi", "ülke", "NOUN", 5, "obj", "Case=Acc"),
    ("övdü", "öv", "VERB", 0, "root", "Tense=Past"),
]


@pytest.mark.parametrize(("rows", "expected"), [(FIRST, [0]), (IS, [0]), (OTHER, [])])
def test_a_predicate_noun_is_told_of_its_subject(rows, expected):
    assert predicated_of(Tree.build(rows), 3) == expected


@pytest.mark.parametrize(
    ("word", "upos", "feats", "fires"),
    [
        ("satmayı", "VERB", "Case=Acc|VerbForm=Vnoun", False),
        ("Başkanı", "NOUN", "Case=Acc", True),
    ],
)
def test_who_agrees_to_a_deed_receives_nobody(knowledge, word, upos, feats, fires):
    (frame,) = (f for f in knowledge.frames if f.id == "tr.hosted.kabul-et")
    matcher = FrameMatcher([frame], knowledge.grammar, Binder(knowledge.grammar))
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
        (word, "sat" if upos == "VERB" else "başkan", upos, 3, "obj", feats),
        ("kabul", "kabul", "NOUN", 0, "root", "Case=Nom"),
        ("etti", "et", "VERB", 3, "compound:lvc", "Polarity=Pos|Tense=Past|Person=3"),
    ])  # fmt: skip
    found, misses = matcher.match(tree)
    assert bool(found) is fires
    assert fires or [miss.why for miss in misses] == ["its object is a deed"]


@pytest.mark.parametrize(("voice", "found"), [("Voice=Pass", [0]), ("Voice=Act", [])])
def test_a_passive_converb_shares_the_subject_of_a_passive(voice, found):
    tree = Tree.build([
        ("Elçi", "elçi", "NOUN", 3, "nsubj", "Case=Nom"),
        ("çağrılarak", "çağır", "VERB", 3, "advcl", "VerbForm=Conv|Voice=Pass"),
        ("uyarıldı", "uyar", "VERB", 0, "root", f"Tense=Past|{voice}"),
    ])  # fmt: skip
    assert patients(predicate_at(tree, 1)) == found


@pytest.mark.parametrize(
    ("form", "between", "expected"),
    [
        ("VerbForm=Conv", None, [1]),
        ("VerbForm=Conv", ("Şili'ye", "şili", "PROPN", 5, "obl", "Case=Dat"), []),
        ("Case=Loc|VerbForm=Part", None, []),
    ],
)
def test_the_object_of_the_converb_right_before_a_verb(form, between, expected):
    verb = 6 if between else 5
    tree = Tree.build([
        ("Peru", "peru", "PROPN", verb, "nsubj", "Case=Nom"),
        ("öneriyi", "öneri", "NOUN", 4, "obj", "Case=Acc"),
        ("gülünç", "gülünç", "ADJ", 4, "xcomp", "_"),
        ("bularak", "bul", "VERB", verb, "advcl", form),
        *([(*between[:3], verb, *between[4:])] if between else []),
        ("reddetti", "reddet", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip
    assert patients(predicate_at(tree, verb - 1)) == expected


@pytest.mark.parametrize(
    ("voice", "owned", "dep", "found"),
    [
        ("|Voice=Pass", "", "nsubj", [0]),  # "Peru, Fiji tarafından desteklenmeyi bekliyor"
        ("", "", "nsubj", []),
        ("|Voice=Pass", "|Person[psor]=3", "nsubj", []),  # "desteklenmesini bekliyor"
        ("|Voice=Pass", "", "obj", []),  # "Peru'yu … desteklenmeye zorladı"
    ],
)
def test_a_passive_infinitive_is_undergone_by_the_subject_above(voice, owned, dep, found):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 5, dep, "Case=Nom" if dep == "nsubj" else "Case=Acc"),
        ("Fiji", "fiji", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("tarafından", "taraf", "NOUN", 4, "obl", "Case=Abl|Person[psor]=3"),
        ("desteklenmeye", "destekle", "VERB", 5, "ccomp", f"Case=Dat|VerbForm=Vnoun{voice}{owned}"),
        ("başladı", "başla", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert patients(predicate_at(tree, 3)) == found
