"""Tests of resolving words to nodes: topics apart, owners of a plural title, who just met."""

import pytest

from communique.extraction.discourse.kinds import ACTORS, node_types
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.discourse.state import Discourse, Meeting
from communique.extraction.linking.linker import Linker
from communique.extraction.linking.persons import PersonIndex
from communique.extraction.mentions.finding import MentionFinder
from communique.extraction.mentions.gazetteer import Gazetteer
from communique.extraction.syntax.tree import Tree
from communique.iris import ENTITY
from communique.model import Node

HOST, GUEST = Node("h", "H", "Person"), Node("g", "G", "Person")
LANDS = (Node("l", "L", "State"), Node("m", "M", "State"))


@pytest.fixture(scope="module")
def resolve(knowledge):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    finder = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology))
    index = PersonIndex(actors, grammar)

    def labels(rows, i, types, without=frozenset(), discourse=None):
        tree = Tree.build(rows)
        mentions = finder.find(tree)
        linker = Linker(actors, grammar, index=index, date="2020-10-13")
        linker.survey([tree], [mentions])
        resolver = Resolver(
            tree,
            mentions,
            linker=linker,
            discourse=discourse or Discourse(),
            grammar=grammar,
        )
        return [n.label for n in resolver.nodes(i, types, without=without)]

    return labels


def test_topics_of_a_readout(resolve):
    rows = [
        ("Yemen", "yemen", "PROPN", 5, "nmod:poss", "Case=Nom"),
        (",", ",", "PUNCT", 3, "punct", "_"),
        ("gümrükler", "gümrük", "NOUN", 1, "conj", "Case=Nom|Number=Plur"),
        ("ve", "ve", "CCONJ", 5, "cc", "_"),
        ("sınırlar", "sınır", "NOUN", 6, "nsubj", "Case=Nom|Number=Plur"),
        ("görüşüldü", "görüş", "VERB", 0, "root", "Voice=Pass"),
    ]
    found = resolve(rows, 4, node_types(["thing", "place"]), frozenset({5}))
    assert found == ["Yemen", "gümrükler", "sınırlar"]


def test_an_object_in_the_accusative_has_its_plain_label(resolve):
    rows = [
        ("İkili", "ikili", "ADJ", 2, "amod", "_"),
        ("ilişkileri", "ilişki", "NOUN", 3, "obj", "Case=Nom|Person[psor]=3|Number=Plur"),
        ("görüştü", "görüş", "VERB", 0, "root", "Tense=Past"),
    ]
    assert resolve(rows, 1, node_types(["thing"]), frozenset({2})) == ["İkili ilişkiler"]


def test_a_clause_before_a_person_makes_him_no_topic(resolve):
    rows = [
        ("Mısır'ın", "mısır", "PROPN", 3, "nsubj", "Case=Gen"),
        ("dün", "dün", "ADV", 3, "advmod", "_"),
        ("görüştüğü", "görüş", "VERB", 4, "acl", "Person[psor]=3|VerbForm=Part"),
        ("Vuçiç", "vuçiç", "PROPN", 0, "root", "Case=Nom"),
    ]
    assert resolve(rows, 3, node_types(["thing", "place"]), frozenset({2})) == ["Aleksandar Vuçiç"]


@pytest.mark.parametrize(
    ("case", "expected"), [("Acc", ["Mısır"]), ("Nom", ["Mısır büyükelçisini"])]
)
def test_who_recalls_an_envoy_is_his_state(resolve, case, expected):
    rows = [
        ("Mısır'ın", "mısır", "PROPN", 2, "nmod:poss", "Case=Gen"),
        ("büyükelçisini", "büyükelçi", "NOUN", 3, "obj", f"Case={case}|Person[psor]=3"),
        ("çekmesi", "çek", "VERB", 4, "csubj", "Person[psor]=3|VerbForm=Vnoun"),
        ("şaşırttı", "şaşırt", "VERB", 0, "root", "Tense=Past"),
    ]
    assert resolve(rows, 0, ACTORS) == expected


def test_who_met_is_taken_up_by_a_bare_title(resolve):
    rows = [
        ("İki", "iki", "NUM", 2, "nummod", "_"),
        ("bakan", "bakan", "NOUN", 3, "nsubj", "Case=Nom"),
        ("konuştu", "konuş", "VERB", 0, "root", "Tense=Past"),
    ]
    met = Discourse(meeting=Meeting((HOST, GUEST)))
    assert resolve(rows, 1, ACTORS, discourse=met) == ["H", "G"]
    three = Discourse(meeting=Meeting((HOST, GUEST, Node("t", "T", "Person"))))
    assert resolve(rows, 1, ACTORS, discourse=three) == ["H", "G"]


def test_another_name_in_brackets_shares_the_title_behind_it(resolve):
    """ "Mısır (M), Peru ve Şili dışişleri bakanları"."""
    rows = [
        ("Mısır", "mısır", "PROPN", 9, "nmod:poss", "Case=Nom"),
        ("(", "(", "PUNCT", 3, "punct", "_"),
        ("M", "m", "PROPN", 1, "appos", "Case=Nom"),
        (")", ")", "PUNCT", 3, "punct", "_"),
        (",", ",", "PUNCT", 6, "punct", "_"),
        ("Peru", "peru", "PROPN", 9, "nmod:poss", "Case=Nom"),
        ("ve", "ve", "CCONJ", 8, "cc", "_"),
        ("Şili", "şili", "PROPN", 1, "conj", "Case=Nom"),
        ("dışişleri", "dışişleri", "NOUN", 10, "nmod:poss", "Case=Nom"),
        ("bakanları", "bakan", "NOUN", 11, "nsubj", "Case=Nom|Number=Plur|Person[psor]=3"),
        ("konuştu", "konuş", "VERB", 0, "root", "Tense=Past"),
    ]
    assert len(resolve(rows, 9, ACTORS)) == 3


def test_a_title_in_the_plural_means_those_named_behind_it(resolve):
    """ "Fas bakanları Lars Nilsen ve Per Dahl ile görüştü"."""
    rows = [
        ("Fas", "fas", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("dışişleri", "dışişleri", "NOUN", 3, "nmod:poss", "Case=Nom"),
        ("bakanları", "bakan", "NOUN", 10, "obl", "Case=Nom|Number=Plur|Person[psor]=3"),
        ("Lars", "lars", "PROPN", 3, "appos", "Case=Nom", "PERSON"),
        ("Nilsen", "nilsen", "PROPN", 4, "flat", "Case=Nom", "PERSON"),
        ("ve", "ve", "CCONJ", 7, "cc", "_"),
        ("Per", "per", "PROPN", 3, "conj", "Case=Nom", "PERSON"),
        ("Dahl", "dahl", "PROPN", 7, "flat", "Case=Nom", "PERSON"),
        ("ile", "ile", "ADP", 3, "case", "_"),
        ("görüştü", "görüş", "VERB", 0, "root", "Tense=Past"),
    ]
    assert resolve(rows, 2, ACTORS) == ["Lars Nilsen", "Per Dahl"]


def test_who_tells_what_was_discussed_is_no_topic(resolve):
    """ "Kaynaklar, Peru ile ilişkilerin görüşüldüğünü söyledi"."""
    rows = [
        ("Dün", "dün", "ADV", 9, "advmod", "_"),
        ("raporlar", "rapor", "NOUN", 9, "nsubj", "Case=Nom|Number=Plur"),
        (",", ",", "PUNCT", 9, "punct", "_"),
        ("göç", "göç", "NOUN", 8, "nsubj", "Case=Nom"),
        ("ve", "ve", "CCONJ", 6, "cc", "_"),
        ("enerjinin", "enerji", "NOUN", 4, "conj", "Case=Gen"),
        ("yeniden", "yeniden", "ADV", 8, "advmod", "_"),
        ("görüşüldüğünü", "görüş", "VERB", 9, "ccomp", "VerbForm=Part|Voice=Pass|Case=Acc"),
        ("söyledi", "söyle", "VERB", 0, "root", "Tense=Past"),
    ]
    found = resolve(rows, 3, node_types(["thing"]), frozenset({7}))
    assert found == ["göç", "enerji"]


@pytest.mark.parametrize(
    ("form", "case", "told"), [("Mısırlı", "Nom", False), ("Mısır'da", "Loc", True)]
)
def test_where_a_counterpart_is_met_says_not_whose_he_is(resolve, form, case, told):
    """ "Mısır'da mevkidaşıyla görüştü"."""
    rows = [
        (form, "mısır", "PROPN", 2 if case == "Nom" else 3, "amod", f"Case={case}"),
        ("mevkidaşıyla", "mevkidaş", "NOUN", 3, "obl", "Case=Ins|Person[psor]=3"),
        ("görüştü", "görüş", "VERB", 0, "root", "Tense=Past"),
    ]
    met = Discourse(subject=HOST, meeting=Meeting((HOST, GUEST)))
    assert (resolve(rows, 1, ACTORS, discourse=met) == ["G"]) is told


AKAR = Node(f"{ENTITY}hulusi-akar", "Hulusi Akar", "Person")
SHOYGU = Node(f"{ENTITY}sergey-soygu", "Sergey Şoygu", "Person")


@pytest.mark.parametrize(
    ("form", "case", "expected"),
    [
        ("taraflara", "Dat", ["Türkiye", "Rusya"]),
        ("taraflar", "Nom", ["Hulusi Akar", "Sergey Şoygu"]),
    ],
)
def test_sides_acted_on_are_states(resolve, form, case, expected):
    rows = [
        (form, "taraf", "NOUN", 2, "obl", f"Case={case}|Number=Plur"),
        ("konuştu", "konuş", "VERB", 0, "root", "Tense=Past"),
    ]
    met = Discourse(meeting=Meeting((AKAR, SHOYGU)))
    assert resolve(rows, 0, ACTORS, discourse=met) == expected


def test_two_countries_are_states_and_sides_are_told_without_a_meeting(resolve):
    rows = [
        ("iki", "iki", "NUM", 2, "nummod", "_"),
        ("ülke", "ülke", "NOUN", 3, "nsubj", "Case=Nom"),
        ("anlaştı", "anlaş", "VERB", 0, "root", "Tense=Past"),
    ]
    met = Discourse(meeting=Meeting((AKAR, SHOYGU)))
    assert resolve(rows, 1, ACTORS, discourse=met) == ["Türkiye", "Rusya"]
    sides = Discourse(sides=(Node("p", "Peru", "State"), Node("c", "Şili", "State")))
    asked = [
        ("tarafları", "taraf", "NOUN", 2, "obj", "Case=Acc|Number=Plur"),
        ("çağırdı", "çağır", "VERB", 0, "root", "Tense=Past"),
    ]
    assert resolve(asked, 0, ACTORS, discourse=sides) == ["Peru", "Şili"]


def test_unnamed_holders_of_a_shared_title_stand_for_their_states(resolve):
    rows = [
        ("Türkiye", "türkiye", "PROPN", 6, "nsubj", "Case=Nom"),
        ("ve", "ve", "CCONJ", 5, "cc", "_"),
        ("Rusya", "rusya", "PROPN", 5, "nmod:poss", "Case=Nom"),
        ("savunma", "savunma", "NOUN", 5, "nmod:poss", "Case=Nom"),
        ("bakanları", "bakan", "NOUN", 1, "conj", "Case=Nom|Number=Plur|Person[psor]=3"),
        ("konuştu", "konuş", "VERB", 0, "root", "Tense=Past"),
    ]
    assert resolve(rows, 0, ACTORS) == ["Türkiye", "Rusya"]


@pytest.mark.parametrize(
    ("joined", "told", "expected"),
    [
        pytest.param("conj", (), ["Fiji", "Kenya"], id="two in a row of the sentence"),
        pytest.param("obl", LANDS, ["L", "M"], id="two named before"),
        pytest.param("obl", (), [], id="nobody"),
    ],
)
def test_two_countries_are_those_named_together(resolve, joined, told, expected):
    rows = [
        ("Fiji", "Fiji", "PROPN", 7, "nsubj", "Case=Nom"),
        ("ve" if joined == "conj" else "de", "ve", "CCONJ", 3, "cc", "_"),
        ("Kenya", "Kenya", "PROPN", 1 if joined == "conj" else 7, joined, "Case=Nom"),
        (",", ",", "PUNCT", 7, "punct", "_"),
        ("iki", "iki", "NUM", 6, "nummod", "_"),
        ("ülkeyi", "ülke", "NOUN", 7, "obj", "Case=Acc"),
        ("kınadı", "kına", "VERB", 0, "root", "Tense=Past"),
    ]
    rows = rows if joined == "conj" else rows[4:]
    heads = {7: len(rows), 6: len(rows) - 1}
    rows = [(*row[:3], heads.get(row[3], row[3]), *row[4:]) for row in rows]
    found = resolve(rows, len(rows) - 2, ACTORS, discourse=Discourse(pair=told))
    assert found == expected


def test_what_points_back_to_itself_means_nobody(resolve):
    rows = [
        ("Orada", "ora", "PRON", 3, "obl", "Case=Loc"),
        ("muhataplık", "muhataplık", "NOUN", 3, "nsubj", "Case=Nom"),
        ("olmadığı", "ol", "VERB", 0, "root", "Person[psor]=3|VerbForm=Part"),
    ]
    assert resolve(rows, 1, ACTORS) == []


WARNING = [
    ("Karabağ", "karabağ", "PROPN", 2, "nmod:poss", "Case=Nom"),
    ("sorununda", "sorun", "NOUN", 5, "obl", "Case=Loc|Person[psor]=3"),
    ("Gana", "gana", "PROPN", 5, "nsubj", "Case=Nom"),
    ("tarafları", "taraf", "NOUN", 5, "obj", "Case=Acc|Number=Plur"),
    ("uyardı", "uyar", "VERB", 0, "root", "Tense=Past"),
]
BAKU, PARIS = Node(ENTITY + "azerbaijan", "B", "State"), Node(ENTITY + "france", "P", "State")
ROME = Node(ENTITY + "italy", "R", "State")


@pytest.mark.parametrize(
    ("met", "expected"),
    [
        ((), ["Azerbaycan", "Ermenistan"]),
        ((BAKU, PARIS), ["Azerbaycan", "Ermenistan"]),
        ((PARIS, ROME), ["P", "R"]),
    ],
)
def test_the_sides_of_a_dispute_need_no_name(resolve, met, expected):
    told = Discourse(meeting=Meeting(met) if met else None)
    assert resolve(WARNING, 3, ACTORS, discourse=told) == expected


def test_where_no_dispute_is_named_the_sides_remain_unknown(resolve):
    rows = [("Deniz", "deniz", "NOUN", 2, "nmod:poss", "Case=Nom"), *WARNING[1:]]
    assert resolve(rows, 3, ACTORS) == []


def test_parties_of_whom_nothing_was_told_are_nobody(resolve):
    rows = [
        ("Gana", "gana", "PROPN", 3, "nsubj", "Case=Nom"),
        ("tarafları", "taraf", "NOUN", 3, "obj", "Case=Acc|Number=Plur"),
        ("uyardı", "uyar", "VERB", 0, "root", "Tense=Past"),
    ]
    types = node_types(["thing", "state", "person"])
    assert resolve(rows, 1, types, frozenset({2})) == []
    told = Discourse(meeting=Meeting(LANDS))
    assert resolve(rows, 1, types, frozenset({2}), told) == ["L", "M"]


@pytest.mark.parametrize("told", [(), (Node("p", "Peru", "State"), Node("c", "Şili", "State"))])
def test_sides_of_whom_nothing_is_known_are_no_topic(resolve, told):
    rows = [
        ("tarafları", "taraf", "NOUN", 2, "obj", "Case=Acc|Number=Plur"),
        ("çağırdı", "çağır", "VERB", 0, "root", "Tense=Past"),
    ]
    found = resolve(rows, 0, ACTORS | {"Topic"}, discourse=Discourse(sides=told))
    assert found == [node.label for node in told]


@pytest.mark.model
def test_who_acts_on_people_is_no_owner_of_theirs(reader):
    found = reader.read("Norveç, ABD'li senatörleri ağırladı.").statements
    assert [(s.subject.label, s.object.label) for s in found] == [("Norveç", "ABD senatörler")]
