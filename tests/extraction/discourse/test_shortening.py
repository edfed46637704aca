"""Long topics in few words, on hand-made sentences."""

import pytest

from communique.extraction.discourse.shortening import kept_words
from communique.extraction.discourse.topics import TopicReader
from communique.extraction.syntax.tree import Tree

MEASURES = [
    ("Peru'nun", "peru", "PROPN", 5, "nsubj", "Case=Gen"),
    ("dün", "dün", "NOUN", 5, "obl", "Case=Nom"),
    ("kendi", "kendi", "PRON", 4, "nmod:poss", "Case=Nom"),
    ("sınırında", "sınır", "NOUN", 5, "obl", "Case=Loc|Person[psor]=3"),
    ("aldığı", "al", "VERB", 6, "acl", "Person[psor]=3|VerbForm=Part"),
    ("tedbirleri", "tedbir", "NOUN", 7, "obj", "Case=Acc|Number=Plur"),
    ("destekledi", "destekle", "VERB", 0, "root", "Tense=Past"),
]
VETO = [
    ("Peru'nun", "peru", "PROPN", 9, "nsubj", "Case=Gen"),
    ("dün", "dün", "NOUN", 3, "nmod:poss", "Case=Nom"),
    ("gece", "gece", "NOUN", 9, "obl", "Case=Nom"),
    ("toplanan", "topla", "VERB", 5, "acl", "VerbForm=Part"),
    ("mecliste", "meclis", "NOUN", 9, "obl", "Case=Loc"),
    ("acil", "acil", "ADJ", 7, "amod", "_"),
    ("ateşkes", "ateşkes", "NOUN", 8, "nmod:poss", "Case=Nom"),
    ("tasarısını", "tasarı", "NOUN", 9, "obj", "Case=Acc|Person[psor]=3"),
    ("reddetmesini", "reddet", "VERB", 10, "ccomp", "Case=Acc|Person[psor]=3|VerbForm=Vnoun"),
    ("kınadı", "kına", "VERB", 0, "root", "Tense=Past"),
]
PRISONERS = [
    ("Mayısta", "mayıs", "NOUN", 2, "obl", "Case=Loc"),
    ("yakaladığı", "yakala", "VERB", 5, "acl", "Person[psor]=3|VerbForm=Part"),
    ("kırk", "kırk", "NUM", 5, "nummod", "_"),
    ("Perulu", "perulu", "ADJ", 5, "amod", "_"),
    ("tutukluyu", "tutuklu", "NOUN", 6, "obj", "Case=Acc"),
    ("bıraktı", "bırak", "VERB", 0, "root", "Tense=Past"),
]


def test_of_a_long_clause_who_does_what_is_kept(knowledge):
    tree = Tree.build(MEASURES)
    assert kept_words(tree, 5, 5) == [0, 4, 5]
    node = TopicReader(knowledge.grammar).node_of(tree, 5, 5, accusative=True)
    assert (node.label, node.mention) == ("Peru'nun aldığı tedbirler", "tedbirleri")


def test_an_event_is_told_without_its_circumstances(knowledge):
    tree = Tree.build(VETO)
    assert kept_words(tree, 0, 8) == [0, 1, 2, 5, 6, 7, 8]
    node = TopicReader(knowledge.grammar).node_of(tree, 0, 8)
    assert node.label == "Peru'nun dün gece acil ateşkes tasarısını reddetmesi"


def test_short_events_stay_as_they_are():
    assert kept_words(Tree.build(VETO), 3, 8) == [3, 4, 5, 6, 7, 8]


def test_what_says_enough_goes_without_its_clauses(knowledge):
    tree = Tree.build(PRISONERS)
    assert kept_words(tree, 0, 4) == [2, 3, 4]
    node = TopicReader(knowledge.grammar).node_of(tree, 0, 4, accusative=True)
    assert (node.label, node.mention) == (
        "kırk Perulu tutuklu",
        "Mayısta yakaladığı kırk Perulu tutukluyu",
    )


def test_one_of_many_a_mere_noun_and_what_happened_somewhere_need_their_clauses():
    one = [*PRISONERS]
    one[2] = ("bir", "bir", "DET", 5, "det", "_")
    assert kept_words(Tree.build(one), 0, 4) == [0, 1, 2, 3, 4]
    where = [("Peru'da", "peru", "PROPN", 2, "obl", "Case=Loc"), *PRISONERS[1:]]
    assert kept_words(Tree.build(where), 0, 4) == [0, 1, 2, 3, 4]
    bare = [*PRISONERS[:2], ("tutukluyu", "tutuklu", "NOUN", 4, "obj", "Case=Acc"), PRISONERS[5]]
    bare[1] = ("yakaladığı", "yakala", "VERB", 3, "acl", "Person[psor]=3|VerbForm=Part")
    assert kept_words(Tree.build(bare), 0, 2) == [0, 1, 2]


def test_a_date_tells_which_one_it_is():
    rows = [
        ("5", "5", "NUM", 2, "nummod", "_"),
        ("Mayısta", "mayıs", "NOUN", 3, "obl", "Case=Loc"),
        ("yapılan", "yap", "VERB", 5, "acl", "VerbForm=Part"),
        ("barış", "barış", "NOUN", 5, "nmod:poss", "Case=Nom"),
        ("anlaşmasını", "anlaşma", "NOUN", 6, "obj", "Case=Acc|Person[psor]=3"),
        ("bozdu", "boz", "VERB", 0, "root", "Tense=Past"),
    ]
    assert kept_words(Tree.build(rows), 0, 4) == [0, 1, 2, 3, 4]
    undated = [(*rows[2][:3], 3, *rows[2][4:]), (*rows[3][:3], 3, *rows[3][4:]),
               (*rows[4][:3], 4, *rows[4][4:]), rows[5]]  # fmt: skip
    assert kept_words(Tree.build(undated), 0, 2) == [1, 2]


def attack(*middle):
    """What was condemned, with a long clause before it."""
    end = len(middle) + 2
    return Tree.build([
        ("Peru'da", "peru", "PROPN", end, "obl", "Case=Loc"),
        *middle,
        ("düzenlenen", "düzenle", "VERB", end + 1, "acl", "VerbForm=Part"),
        ("saldırıyı", "saldırı", "NOUN", end + 2, "obj", "Case=Acc"),
        ("kınadı", "kına", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip


def test_of_a_clause_without_a_doer_the_named_place_is_kept():
    middle = [("dün", "dün", "ADV", 4, "advmod", "_"), ("yine", "yine", "ADV", 4, "advmod", "_")]
    assert kept_words(attack(*middle), 4, 4) == [0, 3, 4]


def test_who_is_only_counted_is_not_kept():
    middle = [
        ("on", "on", "NUM", 3, "nummod", "_"),
        ("kişinin", "kişi", "NOUN", 4, "nsubj", "Case=Gen"),
    ]
    assert kept_words(attack(*middle), 4, 4) == [0, 4]


def test_words_that_only_point_are_no_topic(knowledge):
    rows = [
        ("Bunlardan", "bu", "PRON", 3, "nmod", "Case=Abl"),
        ("bir", "bir", "NUM", 3, "nummod", "_"),
        ("bölümü", "bölüm", "NOUN", 4, "nsubj", "Case=Nom|Person[psor]=3"),
        ("reddedildi", "reddet", "VERB", 0, "root", "Tense=Past|Voice=Pass"),
    ]
    reader = TopicReader(knowledge.grammar)
    assert reader.node_of(Tree.build(rows), 0, 2) is None
    rows[2] = ("teklif", "teklif", *rows[2][2:])
    assert reader.node_of(Tree.build(rows), 0, 2) is not None


def test_the_clause_of_the_act_itself_is_no_part_of_its_object(knowledge):
    tree = Tree.build(MEASURES)
    assert kept_words(tree, 5, 5, frozenset({4})) == [5]
    node = TopicReader(knowledge.grammar).node(tree, 5, frozenset({4}))
    assert node.label == "tedbirler"


@pytest.mark.parametrize(("head", "label"), [(2, "saldırı"), (3, "türlü saldırı")])
def test_a_determiner_goes_with_its_adjective(knowledge, head, label):
    tree = Tree.build([
        ("her", "her", "DET", head, "det", "_"),
        ("türlü", "türlü", "ADJ", 3, "amod", "_"),
        ("saldırıyı", "saldırı", "NOUN", 4, "obj", "Case=Acc"),
        ("reddetti", "reddet", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert TopicReader(knowledge.grammar).node(tree, 2, frozenset({3})).label == label


def owned(name="Fiji'nin", upos="PROPN", number="Sing"):
    """Peru praises the decision of those who join a war."""
    return Tree.build([
        ("savaşa", "savaş", "NOUN", 2, "obl", "Case=Dat"),
        ("katılan", "katıl", "VERB", 3, "acl", "VerbForm=Part"),
        (name, name, upos, 5, "nmod:poss", f"Case=Gen|Number={number}"),
        ("yeni", "yeni", "ADJ", 5, "amod", "_"),
        ("kararını", "karar", "NOUN", 6, "obj", "Case=Acc|Person[psor]=3"),
        ("övdü", "öv", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip


def test_who_is_named_needs_no_clause_before_his_name():
    assert kept_words(owned(), 0, 4) == [2, 3, 4]
    assert kept_words(owned("ülkelerin", "NOUN", "Plur"), 0, 4) == [0, 1, 2, 3, 4]


def test_where_and_when_an_accord_was_made_is_no_part_of_it():
    tree = Tree.build([
        ("1979'da", "1979", "NUM", 2, "obl", "Case=Loc"),
        ("imzalanan", "imzala", "VERB", 4, "acl", "VerbForm=Part|Voice=Pass"),
        ("barış", "barış", "NOUN", 4, "nmod:poss", "Case=Nom"),
        ("antlaşmasını", "antlaşma", "NOUN", 5, "obj", "Case=Acc|Person[psor]=3"),
        ("övdü", "öv", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert kept_words(tree, 0, 3) == [0, 1, 2, 3]
    assert kept_words(tree, 0, 3, signs=lambda word: word.lemma == "imzala") == [2, 3]
