"""Who speaks is who acts: first persons of every clause, and acts done by saying so."""

import pytest

from communique.extraction.frames.first_persons import first_person
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.roles.patients import patients, themes
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree

WISHING = [
    ("başsağlığı", "başsağlığı", "NOUN", 2, "obj", "Case=Nom"),
    ("dilerken", "dile", "VERB", 4, "advcl", "VerbForm=Conv"),
    ("Peru'yu", "peru", "PROPN", 4, "obj", "Case=Acc"),
    ("uyarıyoruz", "uyar", "VERB", 0, "root", "Number=Plur|Person=1"),
]
OWNED = [
    ("Peru'nun", "peru", "PROPN", 2, "nmod:poss", "Case=Gen"),
    ("yanında", "yan", "NOUN", 4, "ccomp", "Case=Loc|Person[psor]=3"),
    ("olduğumuzu", "ol", "AUX", 2, "cop", "Case=Acc|Person[psor]=1|VerbForm=Part"),
    ("vurguladı", "vurgula", "VERB", 0, "root", "Person=3|Tense=Past"),
]


@pytest.mark.parametrize(("rows", "verb"), [(WISHING, 1), (WISHING, 3), (OWNED, 1)])
def test_the_ending_says_that_who_speaks_acts(knowledge, rows, verb):
    predicate = predicate_at(Tree.build(rows), verb)
    match = FrameMatch(knowledge.frames[0], predicate, (verb,), False, (), (), (), ())
    assert first_person(match)


def test_the_object_of_the_first_of_two_verbs_is_shared():
    tree = Tree.build([
        ("kararı", "karar", "NOUN", 2, "obj", "Case=Acc"),
        ("reddediyor", "reddet", "VERB", 0, "root", "Person=3"),
        ("ve", "ve", "CCONJ", 4, "cc", "_"),
        ("kınıyoruz", "kına", "VERB", 2, "conj", "Number=Plur|Person=1"),
    ])  # fmt: skip
    assert patients(predicate_at(tree, 3)) == [0]


def test_a_passive_relative_clause_is_about_its_noun():
    tree = Tree.build([
        ("Oslo'da", "oslo", "PROPN", 2, "obl", "Case=Loc"),
        ("varılan", "var", "VERB", 3, "acl", "VerbForm=Part|Voice=Pass"),
        ("ateşkes", "ateşkes", "NOUN", 4, "nsubj", "Case=Nom"),
        ("bozuldu", "boz", "VERB", 0, "root", "Tense=Past|Voice=Pass"),
    ])  # fmt: skip
    assert themes(predicate_at(tree, 1)) == [2]
    assert themes(predicate_at(tree, 3)) == [2]


@pytest.fixture(scope="module")
def told(reader):
    def read(text):
        return {(s.subject.label, s.act, s.object.label) for s in reader.read(text).statements}

    return read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Katar'ın yanında olduğumuzu vurguluyoruz.", ("Türkiye", "supports", "Katar")),
        (
            'Slovakya Başbakanı Robert Fico, "Yeni yaptırımlara onay vermeyeceğim" dedi.',
            ("Robert Fico", "rejected", "Yeni yaptırımlar"),
        ),
        ("Barış çabalarına desteğimiz tamdır.", ("Türkiye", "supports", "Barış çabaları")),
        ("Fidan, Çad halkına başsağlığı diledi.", ("Hakan Fidan", "condoled", "Çad")),
        ("Jetlerimiz Kandil'deki PKK hedeflerini vurdu.", ("Türkiye", "attacked", "PKK")),
        ("Suriye rejimi, İdlib'deki birliklerimize saldırdı.", ("Suriye", "attacked", "Türkiye")),
        (
            "Bağdat Büyükelçiliğimize DEAŞ tarafından düzenlenen saldırıyı lanetliyoruz.",
            ("DEAŞ", "attacked", "Türkiye"),
        ),
        (
            "Ukrayna Savunma Bakanlığı: Rusya'nın mevzilerimize ateş açmasını kınıyoruz.",
            ("Rusya", "attacked", "Ukrayna"),
        ),
        (
            "AB'nin raporunda yer alan asılsız iddiaları reddediyoruz.",
            ("Türkiye", "denied", "iddialar"),
        ),
        (
            "Kenya Cumhurbaşkanı William Ruto ülkemize resmi bir ziyaret gerçekleştirdi.",
            ("William Ruto", "visited", "Türkiye"),
        ),
        ("İddialar tarafımızca reddedilmektedir.", ("Türkiye", "denied", "İddialar")),
        ('Aliyev, "Ermenistan ülkemize saldırdı" dedi.', ("Ermenistan", "attacked", "Azerbaycan")),
    ],
)
def test_what_is_told(told, text, expected):
    assert expected in told(text)


def test_journeys_lead_abroad(told):
    assert told("Cumhurbaşkanı Erdoğan Konya'ya geldi.") == set()
    assert told("Cumhurbaşkanı Erdoğan Oslo'ya geldi.") == {
        ("Recep Tayyip Erdoğan", "visited", "Oslo")
    }


def test_what_is_only_wanted_is_not_fulfilled(told):
    found = told("Guterres, İsrail'in anlaşmaya uyması gerektiğini söyledi.")
    assert not any(act == "fulfilled" for _, act, _ in found)
