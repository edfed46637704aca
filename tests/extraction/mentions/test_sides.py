"""Sides, governments, groups of countries and unnamed holders, on trees built by hand."""

import pytest

from communique.extraction.linking.linker import Linker
from communique.extraction.linking.persons import PersonIndex
from communique.extraction.mentions.finding import MentionFinder
from communique.extraction.mentions.gazetteer import Gazetteer
from communique.extraction.syntax.tree import Tree
from communique.iris import ENTITY

_ADJECTIVES = frozenset({"askeri", "yeni", "destekli"})


def tree_of(text: str, entities: dict[str, str]) -> Tree:
    """A flat tree under its last word; entities by their forms."""
    rows = []
    forms = text.split()
    for i, form in enumerate(forms, 1):
        punct = not form[0].isalnum()
        upos = "PUNCT" if punct else "CCONJ" if form == "ve" else "NOUN"
        upos = "PROPN" if form[0].isupper() else "ADJ" if form in _ADJECTIVES else upos
        root = i == len(forms)
        head, dep = (0, "root") if root else (len(forms), "nmod")
        feats = "_" if punct or form == "ve" else "Case=Nom"
        rows.append(
            (form, form, "VERB" if root else upos, head, dep, feats, entities.get(form, ""))
        )
    return Tree.build(rows)


@pytest.fixture(scope="module")
def nodes(knowledge):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    finder = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology))
    index = PersonIndex(actors, grammar)

    def read(text: str, date: str = "", **entities: str) -> list[tuple[str, str]]:
        tree = tree_of(text, entities)
        mentions = finder.find(tree)
        linker = Linker(actors, grammar, index=index, date=date)
        linker.survey([tree], [mentions])
        found = [linker.resolve(tree, m) for m in mentions]
        return [(n.label, n.mention) for n in found]

    return read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Türk yetkililer konuştu", [("Türkiye", "Türk yetkililer")]),
        ("Türk sahil güvenlik konuştu", [("Türkiye", "Türk sahil güvenlik")]),
        ("AB dışişleri bakanları konuştu", [("Avrupa Birliği", "AB dışişleri bakanları")]),
        ("Norveçli dostlarımız konuştu", [("Norveç", "Norveçli dostlarımız")]),
        ("Alman dostları konuştu", [("Almanya", "Alman")]),
        ("Norveç heyeti konuştu", [("Norveç", "Norveç heyeti")]),
        ("Norveç destekli milisler konuştu", [("Norveç", "Norveç")]),
        ("Çad'daki askeri yönetim konuştu", [("Çad", "Çad'daki askeri yönetim")]),
        ("Çad'daki yeni askeri cunta konuştu", [("Çad", "Çad'daki yeni askeri cunta")]),
        ("Çad'daki askerler konuştu", [("Çad", "Çad'daki")]),
        ("Gabon geçiş hükümeti konuştu", [("Gabon", "Gabon geçiş hükümeti")]),
        ("Türk askeri uçağı konuştu", [("Türkiye", "Türk askeri uçağı")]),
        ("Somali halkı konuştu", [("Somali halkı", "Somali halkı")]),
        ("Somali halkı ve hükümeti konuştu", [("Somali", "Somali halkı ve hükümeti")]),
        ("NATO üyesi ülkeler konuştu", [("NATO üyesi ülkeler", "NATO üyesi ülkeler")]),
        ("çoğu Avrupa ülkesi konuştu", [("Avrupa ülkeleri", "Avrupa ülkesi")]),
        ("bir Avrupa ülkesi konuştu", [("Avrupa", "Avrupa")]),
        ("Çad vatandaşları konuştu", [("Çad vatandaşları", "Çad vatandaşları")]),
        ("ABye döndü", [("Avrupa Birliği", "ABye")]),
        ("Irakın tutumu değişti", [("Irak", "Irakın tutumu")]),
        ("PKK'lı teröristler saldırdı", [("PKK", "PKK'lı teröristler")]),
        ("Hizbullah militanları saldırdı", [("Hizbullah", "Hizbullah militanları")]),
        ("NATO heyetleri bekledi", [("NATO", "NATO heyetleri")]),
        ("NATO uçakları saldırdı", [("NATO", "NATO uçakları")]),
        ("Hamas militanlar bekledi", [("Hamas", "Hamas"), ("militanlar", "militanlar")]),
        ("Kosovalı Sırplar konuştu", [("Kosovalı Sırplar", "Kosovalı Sırplar")]),
        ("Kosovalı Sırp konuştu", [("Kosova", "Kosovalı"), ("Sırbistan", "Sırp")]),
        ("PKK / YPG saldırdı", [("YPG", "PKK / YPG")]),
        ("Ingiltere konuştu", [("İngiltere", "Ingiltere")]),
        ("ABD Ordusu saldırdı", [("ABD", "ABD Ordusu")]),
        ("Rus savaş uçağı düştü", [("Rusya", "Rus savaş uçağı")]),
        ("Rus MiG-29'u düştü", [("Rusya", "Rus MiG-29'u")]),
        (
            "Fransa Savunma Bakanlığı konuştu",
            [("Fransa Savunma Bakanlığı", "Fransa Savunma Bakanlığı")],
        ),
    ],
)
def test_side(nodes, text, expected):
    assert nodes(text) == expected


@pytest.mark.parametrize(
    ("title", "expected"), [("bakanı", "Sergey Lavrov"), ("bakanları", "Rusya")]
)
def test_the_holder_of_a_state_office_is_known_at_a_date(nodes, title, expected):
    found = nodes(f"Rusya dışişleri {title} konuştu", date="2015-05-05")
    assert found == [(expected, f"Rusya dışişleri {title}")]


def test_members_of_a_body_are_not_the_body(nodes):
    assert nodes("NATO üyeleri toplandı")[0][0] == "NATO üyeleri"


def test_a_leader_before_a_government_is_the_state(nodes):
    assert nodes("Erdoğan hükümeti konuştu", Erdoğan="PERSON") == [("Türkiye", "Erdoğan hükümeti")]
    assert nodes("Thatcher idaresi konuştu", Thatcher="PERSON") == [
        ("İngiltere", "Thatcher idaresi")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("İsrail Hava Kuvvetleri saldırdı", ("İsrail", "İsrail Hava Kuvvetleri")),
        ("Katar Savunma Bakanlığı konuştu", ("Katar Savunma Bakanlığı", "Katar Savunma Bakanlığı")),
        ("Peru Parlamentosu toplandı", ("Peru Parlamentosu", "Peru Parlamentosu")),
        ("Afgan Ulusal Ordusu saldırdı", ("Afgan Ulusal Ordusu", "Afgan Ulusal Ordusu")),
    ],
)
def test_forces_and_ministries_that_the_model_takes_for_one_name(nodes, text, expected):
    names = dict.fromkeys(text.split()[:-1], "ORG")
    assert nodes(text, **names) == [expected]


@pytest.mark.parametrize(("second", "count"), [("Suriye", 1), ("Rusya'nın Suriye", 2)])
def test_two_offices_of_an_envoy(nodes, second, count):
    text = f"ABD Ankara Büyükelçisi ve {second} Özel Temsilcisi Dunmore konuştu"
    assert len(nodes(text, Dunmore="PERSON")) == count


def test_words_for_arms_alone_stand_for_no_state(nodes):
    named = dict.fromkeys(["Hava", "Kara", "Deniz"], "ORG")
    assert nodes("Hava Kara Deniz konuştu", **named) == [("Hava Kara Deniz", "Hava Kara Deniz")]


def test_nobody_of_politics_is_no_actor(nodes):
    assert nodes("Allah'tan rahmet diledi", **{"Allah'tan": "PERSON"}) == []


def test_an_unknown_name_before_a_government_is_one_of_its_own(nodes):
    assert nodes("Tolbor rejimi konuştu", Tolbor="ORG") == [("Tolbor rejimi", "Tolbor rejimi")]


def test_names_in_capitals_beside_a_text_are_no_actors(nodes):
    byline = {"DENİZ": "PERSON", "KARACA": "PERSON"}
    assert nodes("DENİZ KARACA Dün heyetler uzun süre konuştu", **byline) == []


def test_a_text_in_capitals_has_actors(nodes):
    named = {"LARS": "PERSON", "HANSEN": "PERSON"}
    assert nodes("LARS HANSEN UZUN SÜRE KONUŞTU", **named) == [("LARS HANSEN", "LARS HANSEN")]


def test_the_spelling_of_the_text_stays_in_the_mention(nodes):
    assert nodes("Shoigu'nun konuşması", date="2020-10-13", **{"Shoigu'nun": "PERSON"}) == [
        ("Sergey Şoygu", "Shoigu")
    ]


@pytest.mark.parametrize(
    ("local", "country"),
    [("chp", "turkey"), ("istanbul", "turkey"), ("turkey", "turkey"), ("nato", "nato")],
)
def test_parties_and_places_are_at_home_in_a_state(knowledge, local, country):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    linker = Linker(actors, grammar, index=PersonIndex(actors, grammar), date="")
    node = linker.known(ENTITY + local, "")
    assert linker.country_of(node) == ENTITY + country


def test_a_party_speaks_for_itself(knowledge):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    linker = Linker(actors, grammar, index=PersonIndex(actors, grammar), date="")
    assert linker.side_of(linker.known(ENTITY + "chp", "")) == ENTITY + "chp"


@pytest.mark.parametrize(
    ("owner", "last", "possessor"), [("hükümetin", 1, 3), ("eski", 2, 3), ("eski", 1, 1)]
)
def test_a_policy_about_a_state_is_its_owners(knowledge, owner, last, possessor):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    finder = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology))
    link = ("NOUN", 3, "nmod:poss", "Case=Gen") if owner == "hükümetin" else ("ADJ", 3, "amod", "_")
    tree = Tree.build([
        (owner, owner, *link),
        ("Peru", "peru", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("politikasını", "politika", "NOUN", 4, "obj", f"Case=Acc|Person[psor]={possessor}"),
        ("eleştirdi", "eleştir", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    (mention,) = finder.find(tree)
    assert (mention.first, mention.last) == (1, last)


@pytest.mark.parametrize(("dep", "last"), [("nsubj", 0), ("nmod:poss", 1)])
def test_what_a_state_acts_on_is_not_its_side(knowledge, dep, last):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    finder = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology))
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 3 if dep == "nsubj" else 2, dep, "Case=Nom"),
        ("teklifi", "teklif", "NOUN", 3, "obj", "Case=Nom|Person[psor]=3"),
        ("reddetti", "reddet", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    (mention,) = finder.find(tree)
    assert mention.last == last


def test_an_unknown_ministry_speaks_for_the_state_that_names_it(knowledge):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    linker = Linker(actors, grammar, index=PersonIndex(actors, grammar), date="")
    ministry = linker.new("Peru Su Bakanlığı", "Organization", ENTITY + "peru")
    assert linker.side_of(ministry) == ENTITY + "peru"
    stranger = linker.new("Su Bakanlığı", "Organization")
    assert linker.side_of(stranger) == stranger.id


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Rus insansız hava araçları geldi", "Rusya"),
        ("Rus İHA'ları geldi", "Rusya"),
        ("Taliban yönetimi konuştu", "Taliban"),
    ],
)
def test_what_flies_or_rules_for_a_state_or_group_is_that(nodes, text, label):
    (found,) = nodes(text)
    assert found[0] == label


@pytest.mark.parametrize(
    ("feats", "label"),
    [("Case=Nom|Person[psor]=3", "Venezuela muhalefeti"), ("Case=Nom", "Venezuela")],
)
def test_the_opposition_of_a_state_is_a_group(knowledge, feats, label):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    finder = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology))
    tree = Tree.build([
        ("Venezuela", "venezuela", "PROPN", 2, "nmod:poss", "Case=Nom", "GPE"),
        ("muhalefeti", "muhalefet", "NOUN", 3, "nsubj", feats),
        ("konuştu", "konuş", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    first = finder.find(tree)[0]
    linker = Linker(actors, grammar, index=PersonIndex(actors, grammar), date="")
    assert linker.resolve(tree, first).label == label


@pytest.mark.parametrize(("feats", "last"), [("Case=Nom", 2), ("Case=Nom|Person[psor]=3", 1)])
def test_a_side_may_be_told_by_two_words(knowledge, feats, last):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    finder = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology))
    tree = Tree.build([
        ("Gana'daki", "gana", "PROPN", 3, "amod", "Case=Loc", "GPE"),
        ("cunta", "cunta", "NOUN", 3, "nmod:poss", feats),
        ("yönetimi", "yönetim", "NOUN", 4, "nsubj", "Case=Nom|Person[psor]=3"),
        ("konuştu", "konuş", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    (mention,) = finder.find(tree)
    assert mention.last == last
