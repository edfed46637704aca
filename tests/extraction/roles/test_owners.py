"""Whose an event noun is, where a participle or the clause above leaves it open."""

import pytest

from communique.extraction.roles.binding import Binder
from communique.extraction.roles.owners import suffered
from communique.extraction.syntax.predicate import predicate_at, predicate_of
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Role
from communique.knowledge.frames import parse_trigger

PAST = "Tense=Past|Person=3"
PSOR = "Person[psor]=3"
PERU = ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom")


def owners(knowledge, rows, at, role="owner"):
    tree, grammar = Tree.build(rows), knowledge.grammar
    predicate = predicate_of(
        tree,
        (at,),
        trigger=parse_trigger("saldırı", "noun"),
        morphology=grammar.morphology,
        support=grammar.words["support_verbs"],
    )
    return Binder(grammar).fill(predicate, Role(role))


@pytest.mark.parametrize(
    ("verb", "feats", "expected"),
    [
        ("düzenlenen", "VerbForm=Part|Voice=Pass", []),
        ("düzenlediği", f"VerbForm=Part|{PSOR}", [0]),
    ],
)
def test_a_passive_participle_leaves_open_whose_an_event_is(knowledge, verb, feats, expected):
    rows = [
        PERU,
        (verb, "düzenle", "VERB", 3, "acl", feats),
        ("saldırıyı", "saldırı", "NOUN", 4, "obj", "Case=Acc"),
        ("anlattı", "anlat", "VERB", 0, "root", PAST),
    ]
    assert owners(knowledge, rows, 2) == expected


@pytest.mark.parametrize(
    ("feats", "expected"),
    [
        ("VerbForm=Part|Voice=Pass", True),
        ("VerbForm=Part|Voice=PassPass", True),
        ("VerbForm=Part", False),
        ("VerbForm=Vnoun|Voice=Pass", False),
        (f"{PAST}|Voice=Pass", False),
    ],
)
def test_only_passive_participles_leave_it_open(feats, expected):
    tree = Tree.build([("yapılan", "yap", "VERB", 0, "root", feats)])
    assert suffered(tree.words[0]) is expected


BY = ("tarafından", "taraf", "ADP", 1, "case", "_")
LATELY = ("son", "son", "ADJ", 4, "amod", "_")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            [
                ("Peru", "peru", "PROPN", 5, "obl", "Case=Nom"),
                BY,
                LATELY,
                ("saldırısı", "saldırı", "NOUN", 5, "nsubj", f"Case=Nom|{PSOR}"),
                ("kınandı", "kına", "VERB", 0, "root", f"{PAST}|Voice=Pass"),
            ],
            [], id="who condemns it",
        ),
        pytest.param(
            [
                ("Peru", "peru", "PROPN", 6, "obl", "Case=Nom"),
                BY,
                LATELY,
                ("saldırısında", "saldırı", "NOUN", 6, "obl", f"Case=Loc|{PSOR}"),
                ("füze", "füze", "NOUN", 6, "nsubj", "Case=Nom"),
                ("kullanıldı", "kullan", "VERB", 0, "root", f"{PAST}|Voice=Pass"),
            ],
            [0], id="who does something in it",
        ),
        pytest.param(
            [
                ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
                ("dün", "dün", "ADV", 5, "advmod", "_"),
                LATELY,
                ("saldırısını", "saldırı", "NOUN", 5, "obj", f"Case=Acc|{PSOR}"),
                ("övdü", "öv", "VERB", 0, "root", PAST),
            ],
            [0], id="the subject of an active clause",
        ),
        pytest.param(
            [
                ("Peru", "peru", "PROPN", 6, "obl", "Case=Nom"),
                BY,
                LATELY,
                ("saldırısının", "saldırı", "NOUN", 5, "nmod:poss", f"Case=Gen|{PSOR}"),
                ("sonucu", "sonuç", "NOUN", 6, "nsubj", f"Case=Nom|{PSOR}"),
                ("kınandı", "kına", "VERB", 0, "root", f"{PAST}|Voice=Pass"),
            ],
            [], id="who condemns what it led to",
        ),
    ],
)  # fmt: skip
def test_the_agent_of_a_passive_clause_is_no_owner_of_its_subject(knowledge, rows, expected):
    assert owners(knowledge, rows, 3) == expected


@pytest.mark.parametrize(
    ("reason", "verb", "expected"),
    [
        ("nedeniyle", "kına", [3]),
        ("sırasında", "kına", [4]),
        ("nedeniyle", "ara", [4]),
    ],
)
def test_who_is_blamed_for_it_did_it(knowledge, reason, verb, expected):
    rows = [
        ("Kenya'ya", "kenya", "PROPN", 2, "nmod", "Case=Dat"),
        ("saldırısı", "saldırı", "NOUN", 3, "nmod:poss", f"Case=Nom|{PSOR}"),
        (reason, reason, "NOUN", 6, "obl", "Case=Ins"),
        ("Mali'yi", "mali", "PROPN", 6, "obj", "Case=Acc"),
        ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
        (f"{verb}dı", verb, "VERB", 0, "root", PAST),
    ]
    assert owners(knowledge, rows, 1) == expected


@pytest.mark.parametrize(
    ("feats", "marker", "expected"),
    [
        (f"VerbForm=Part|Case=Nom|{PSOR}", "için", [3]),
        (f"VerbForm=Vnoun|Case=Abl|{PSOR}", "ötürü", [3]),
        (f"VerbForm=Vnoun|Case=Nom|{PSOR}", "için", [4]),
        ("VerbForm=Part|Case=Nom|Person[psor]=1", "için", [4]),
    ],
)
def test_who_is_blamed_for_what_a_clause_tells_did_it(knowledge, feats, marker, expected):
    rows = [
        ("Kenya'ya", "kenya", "PROPN", 2, "obl", "Case=Dat"),
        ("saldırdığı", "saldır", "VERB", 6, "advcl", feats),
        (marker, marker, "ADP", 2, "case", "_"),
        ("Mali'yi", "mali", "PROPN", 6, "obj", "Case=Acc"),
        ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
        ("kınadı", "kına", "VERB", 0, "root", PAST),
    ]
    tree, grammar = Tree.build(rows), knowledge.grammar
    predicate = predicate_of(
        tree,
        (1,),
        trigger=parse_trigger("saldır", "verb"),
        morphology=grammar.morphology,
        support=grammar.words["support_verbs"],
    )
    assert Binder(grammar).agents(predicate) == expected


@pytest.mark.parametrize(
    ("before", "entity", "expected"), [("Eylül", "DATE", []), ("hava", "", [0])]
)
def test_an_event_named_by_its_date_is_nobodys(knowledge, before, entity, expected):
    rows = [
        PERU,
        (before, before.lower(), "NOUN", 3, "nmod:poss", "Case=Nom", entity),
        ("saldırılarını", "saldırı", "NOUN", 4, "obj", f"Case=Acc|Number=Plur|{PSOR}"),
        ("andı", "an", "VERB", 0, "root", PAST),
    ]
    assert owners(knowledge, rows, 2) == expected


@pytest.mark.parametrize(
    ("feats", "marker", "verb", "expected"),
    [
        (f"VerbForm=Part|{PSOR}", "için", "kınadı", [4]),
        (f"VerbForm=Part|{PSOR}", "için", "aradı", [0]),
        (f"VerbForm=Part|{PSOR}", "üzerine", "kınadı", [0]),
    ],
)
def test_whom_one_faces_for_a_deed_has_done_it(knowledge, feats, marker, verb, expected):
    """ "X, düzenlediği saldırı için Y'yi kınadı": the participle bears the person, not the noun."""
    rows = [
        ("Peru", "Peru", "PROPN", 6, "nsubj", "Case=Nom"),
        ("düzenlediği", "düzenle", "VERB", 3, "acl", feats),
        ("saldırı", "saldırı", "NOUN", 6, "obl", "Case=Nom"),
        (marker, marker, "ADP", 3, "case", ""),
        ("Fiji'yi", "Fiji", "PROPN", 6, "obj", "Case=Acc"),
        (verb, verb[:-2], "VERB", 0, "root", PAST),
    ]
    assert owners(knowledge, rows, 2) == expected


@pytest.mark.parametrize(
    ("whom", "lemma", "feats", "expected"),
    [
        ("mevkidaşını", "mevkidaş", f"Case=Acc|{PSOR}", [4]),
        ("konuğunu", "konuk", f"Case=Acc|{PSOR}", [4]),
        ("gazeteciyi", "gazeteci", "Case=Acc", [0]),
    ],
)
def test_whom_one_faces_may_be_a_counterpart(knowledge, whom, lemma, feats, expected):
    rows = [
        ("Peru", "Peru", "PROPN", 6, "nsubj", "Case=Nom"),
        ("düzenlediği", "düzenle", "VERB", 3, "acl", f"VerbForm=Part|{PSOR}"),
        ("saldırı", "saldırı", "NOUN", 6, "obl", "Case=Nom"),
        ("için", "için", "ADP", 3, "case", ""),
        (whom, lemma, "NOUN", 6, "obj", feats),
        ("kınadı", "kına", "VERB", 0, "root", PAST),
    ]
    assert owners(knowledge, rows, 2) == expected


@pytest.mark.parametrize(("verb", "expected"), [("kınadı", [4]), ("aradı", [0])])
def test_whom_one_faces_for_what_he_gave_has_given_it(knowledge, verb, expected):
    """ "X, gönderdiği silahlar için Y'yi kınadı": the reason hangs on the noun that it tells of."""
    rows = [
        ("Peru", "Peru", "PROPN", 6, "nsubj", "Case=Nom"),
        ("gönderdiği", "gönder", "VERB", 3, "acl", f"Tense=Past|VerbForm=Part|{PSOR}"),
        ("silahlar", "silah", "NOUN", 6, "obl", "Case=Nom"),
        ("için", "için", "ADP", 3, "case", ""),
        ("Fiji'yi", "Fiji", "PROPN", 6, "obj", "Case=Acc"),
        (verb, verb[:-2], "VERB", 0, "root", PAST),
    ]
    tree, grammar = Tree.build(rows), knowledge.grammar
    assert Binder(grammar).agents(predicate_at(tree, 1)) == expected
