"""Reporting constructions on hand-made sentences: who speaks, what is reported, what is none."""

import pytest

from communique.extraction.attribution.attributor import Attributor
from communique.extraction.attribution.quotes import Quote
from communique.extraction.roles.binding import Binder
from communique.extraction.syntax.tree import Tree

FACT = "Case=Acc|Person[psor]=3|VerbForm=Part"
PAST = "Tense=Past|Person=3"
PASSIVE = f"{PAST}|Voice=Pass"
CHAIN = [
    ("geldiğini", "gel", "VERB", 2, "ccomp", FACT),
    ("belirten", "belirt", "VERB", 3, "acl", "VerbForm=Part"),
    ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
    (",", ",", "PUNCT", 6, "punct", "_"),
    ("gittiğini", "git", "VERB", 6, "ccomp", FACT),
    ("kaydetti", "kaydet", "VERB", 0, "root", PAST),
]
THING = [
    ("Köprü", "köprü", "NOUN", 3, "nsubj", "Case=Nom"),
    ("geldiğini", "gel", "VERB", 3, "ccomp", FACT),
    ("söyledi", "söyle", "VERB", 0, "root", PAST),
]
PEOPLE = [("Gazeteciler", "gazeteci", "NOUN", 3, "nsubj", "Case=Nom"), *THING[1:]]
ANNOUNCED = [
    ("Peru'dan", "peru", "PROPN", 2, "obl", "Case=Abl"),
    ("yapılan", "yap", "VERB", 3, "acl", "VerbForm=Part|Voice=Pass"),
    ("açıklamada", "açıklama", "NOUN", 5, "obl", "Case=Loc"),
    ("gelindiği", "gel", "VERB", 5, "csubj", "Case=Nom|Person[psor]=3|VerbForm=Part"),
    ("belirtildi", "belirt", "VERB", 0, "root", PASSIVE),
]
SITE = [
    ("Peru'nun", "peru", "PROPN", 2, "nmod:poss", "Case=Gen"),
    ("sitesinde", "site", "NOUN", 3, "obl", "Case=Loc|Person[psor]=3"),
    ("çıkan", "çık", "VERB", 4, "acl", "VerbForm=Part"),
    ("habere", "haber", "NOUN", 6, "obl", "Case=Dat"),
    ("göre", "göre", "ADP", 4, "case", "_"),
    ("gelindi", "gel", "VERB", 0, "root", PASSIVE),
]
MEETING = [
    ("Basın", "basın", "NOUN", 2, "nmod:poss", "Case=Nom"),
    ("toplantısında", "toplantı", "NOUN", 4, "obl", "Case=Loc|Person[psor]=3"),
    ("geldiğini", "gel", "VERB", 4, "ccomp", FACT),
    ("söyledi", "söyle", "VERB", 0, "root", PAST),
]
TELLS = [
    ("Peru'nun", "peru", "PROPN", 2, "nsubj", "Case=Gen"),
    ("aktardığına", "aktar", "VERB", 4, "obl", "Case=Dat|Person[psor]=3|VerbForm=Part"),
    ("göre", "göre", "ADP", 2, "case", "_"),
    ("gelindi", "gel", "VERB", 0, "root", PASSIVE),
]
IN_HIS_EYES = [("Ona", "o", "PRON", 3, "obl", "Case=Dat"), *TELLS[2:3], TELLS[3]]
THEREFORE = [
    ("Buna", "bu", "PRON", 3, "obl", "Case=Dat"),
    ("göre", "göre", "ADP", 1, "case", "_"),
    ("gelindi", "gel", "VERB", 0, "root", PASSIVE),
]
HEADLINE = [
    ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
    (":", ":", "PUNCT", 1, "punct", "_"),
    ("Geliyoruz", "gel", "VERB", 0, "root", "Person=1"),
]
LABEL = [("Hava", "hava", "NOUN", 3, "nsubj", "Case=Nom"), *HEADLINE[1:]]
ORIGIN = [
    ("Peru'dan", "peru", "PROPN", 3, "nmod", "Case=Abl"),
    ("önemli", "önemli", "ADJ", 3, "amod", "_"),
    ("açıklama", "açıklama", "NOUN", 0, "root", "Case=Nom"),
]
CLAIM = [
    ("Peru'nun", "peru", "PROPN", 4, "nmod:poss", "Case=Gen"),
    ("gelindiği", "gel", "VERB", 3, "acl", "Person[psor]=3|VerbForm=Part"),
    ("yönündeki", "yön", "NOUN", 4, "amod", "Case=Loc"),
    ("iddiası", "iddia", "NOUN", 5, "nsubj", "Case=Nom|Person[psor]=3"),
    ("şaşırttı", "şaşırt", "VERB", 0, "root", PAST),
]
ATTENTION = [
    ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
    ("soruna", "sorun", "NOUN", 4, "obl", "Case=Dat"),
    ("dikkat", "dikkat", "NOUN", 4, "obj", "Case=Nom"),
    ("çekti", "çek", "VERB", 0, "root", PAST),
]
NOTICED = [ATTENTION[0], ("tutumuyla", "tutum", "NOUN", 4, "obl", "Case=Ins"), *ATTENTION[2:]]
DENIED = [
    ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
    ("geldiğini", "gel", "VERB", 3, "ccomp", FACT),
    ("söylemedi", "söyle", "VERB", 0, "root", f"{PAST}|Polarity=Neg"),
]
FROM_TO = [
    ("Peru'dan", "peru", "PROPN", 2, "nmod", "Case=Abl"),
    ("Şili'ye", "şili", "PROPN", 5, "parataxis", "Case=Dat"),
    (":", ":", "PUNCT", 2, "punct", "_"),
    ("Yolu", "yol", "NOUN", 5, "obj", "Case=Acc"),
    ("kapatırız", "kapat", "VERB", 0, "root", "Tense=Pres|Person=1"),
]
TO = [("Ada", "ada", "PROPN", 2, "nmod", "Case=Nom"), *FROM_TO[1:]]
OPEN = [
    ("gelindiği", "gel", "VERB", 2, "csubj", "Case=Nom|Person[psor]=3|VerbForm=Part"),
    ("belirtiliyor", "belirt", "VERB", 0, "root", "Aspect=Prog|Tense=Pres|Voice=Pass"),
]


def read(knowledge, rows, quotes=()):
    tree = Tree.build(rows)
    grammar = knowledge.grammar
    found = Attributor(grammar, Binder(grammar)).find(tree, quotes)
    return tree, found


@pytest.mark.parametrize(
    ("rows", "speakers"),
    [
        (CHAIN, {"belirten": "Peru", "kaydetti": "Peru"}),
        (THING, {"söyledi": None}),
        (PEOPLE, {"söyledi": "Gazeteciler"}),
        (ANNOUNCED, {"belirtildi": "Peru'dan"}),
        (MEETING, {"söyledi": None}),
        (SITE, {"göre": "Peru'nun"}),
        (TELLS, {"göre": "Peru'nun"}),
        (THEREFORE, {}),
        (IN_HIS_EYES, {"göre": "Ona"}),
        (HEADLINE, {":": "Peru"}),
        (FROM_TO, {":": "Peru'dan"}),
        (TO, {}),
        (LABEL, {}),
        (ORIGIN, {"açıklama": "Peru'dan"}),
        (CLAIM, {"iddiası": "Peru'nun"}),
        (ATTENTION, {"dikkat çekti": "Peru"}),
        (NOTICED, {}),
        (DENIED, {}),
        (OPEN, {"belirtiliyor": None}),
    ],
)
def test_who_speaks(knowledge, rows, speakers):
    tree, found = read(knowledge, rows)
    named = {
        tree.slice(*a.cue): None if a.source is None else tree.words[a.source].form for a in found
    }
    assert named == speakers


@pytest.mark.parametrize(("rows", "said"), [(CHAIN, "gittiğini"), (ATTENTION, "soruna")])
def test_what_is_reported(knowledge, rows, said):
    tree, found = read(knowledge, rows)
    assert {tree.words[i].form for i in found[-1].content} == {said}


def test_to_whom_a_headline_speaks(knowledge):
    _, (report,) = read(knowledge, FROM_TO)
    assert report.addressee == 1


def test_open_and_passive(knowledge):
    _, found = read(knowledge, OPEN)
    assert [(a.open, a.passive) for a in found] == [(True, True)]
    _, found = read(knowledge, ANNOUNCED)
    assert [(a.open, a.how) for a in found] == [(False, "utterance")]


@pytest.mark.parametrize(("voice", "whose"), [("Voice=Pass", 2), ("Voice=Rcp", 1)])
def test_who_states_something_in_a_text_asks_for_it_there(knowledge, voice, whose):
    """ "Açıklamada … belirtilerek çekilmesi istendi": the main clause is said there as well."""
    rows = [
        *ANNOUNCED[:4],
        ("belirtilerek", "belirt", "VERB", 7, "advcl", "VerbForm=Conv|Voice=Pass"),
        ("çekilmesi", "çekil", "VERB", 7, "csubj", "Case=Nom|Person[psor]=3|VerbForm=Vnoun"),
        ("alkışlandı", "alkışla", "VERB", 0, "root", f"{PAST}|{voice}"),
    ]
    _, found = read(knowledge, rows)
    assert len(found) == whose
    assert {a.whole for a in found} == ({True, False} if whose == 2 else {False})


def test_nobody_inside_a_quotation_speaks_it(knowledge):
    rows = [
        ("Şili", "şili", "PROPN", 2, "nsubj", "Case=Nom"),
        ("geldi", "gel", "VERB", 3, "ccomp", PAST),
        ("dedi", "de", "VERB", 0, "root", PAST),
    ]
    quote = Quote(0, 10)
    _, found = read(knowledge, rows, [quote])
    assert [(a.source, a.quote, a.content) for a in found] == [(None, quote, {0, 1})]


def test_thoughts_inside_what_is_said_are_no_reports(knowledge):
    rows = [
        ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
        ("gelineceğini", "gel", "VERB", 3, "ccomp", FACT),
        ("umduğunu", "um", "VERB", 4, "ccomp", FACT),
        ("söyledi", "söyle", "VERB", 0, "root", PAST),
    ]
    tree, found = read(knowledge, rows)
    assert [tree.slice(*a.cue) for a in found] == ["söyledi"]
