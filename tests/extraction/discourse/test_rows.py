"""Tests of rows of topics: what is parted and what belongs to one phrase."""

import pytest

from communique.extraction.discourse.rows import Part, RowReader
from communique.extraction.syntax.tree import Tree


def _tree(*rows):
    """Words with part of speech and features; all hang on the last one."""
    head = len(rows)
    return Tree.build([
        (form, form.lower(), upos, 0 if i == head else head, "root" if i == head else "dep", feats)
        for i, (form, upos, feats) in enumerate(rows, 1)
    ])  # fmt: skip


PLURAL, POSSESSED = "Number=Plur", "Person[psor]=3"
AND, COMMA, WITH = ("ve", "CCONJ", "_"), (",", "PUNCT", "_"), ("ile", "ADP", "_")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            [("ikili", "ADJ", "_"), ("ilişkiler", "NOUN", PLURAL), AND,
             ("bölgesel", "ADJ", "_"), ("sorunlar", "NOUN", PLURAL)],
            [Part(0, 1), Part(3, 4)], id="whole phrases",
        ),
        pytest.param(
            [("savunma", "NOUN", "Case=Nom"), AND, ("güvenlik", "NOUN", "Case=Nom"),
             ("konuları", "NOUN", f"{PLURAL}|{POSSESSED}")],
            [Part(0, 3)], id="a shared head",
        ),
        pytest.param(
            [("Irak", "PROPN", "Case=Nom"), AND, ("Yemen", "PROPN", "Case=Nom"),
             ("konuları", "NOUN", f"{PLURAL}|{POSSESSED}")],
            [Part(0, 0), Part(2, 3)], id="names before a shell",
        ),
        pytest.param(
            [("bölgedeki", "NOUN", "Case=Loc"), ("durum", "NOUN", "Case=Nom"), AND,
             ("istikrar", "NOUN", "Case=Nom"), ("konuları", "NOUN", f"{PLURAL}|{POSSESSED}")],
            [Part(0, 4)], id="what both matters are of",
        ),
        pytest.param(
            [("Irak", "PROPN", "Case=Nom"), AND, ("Yemen'deki", "PROPN", "Case=Loc"),
             ("olaylar", "NOUN", PLURAL)],
            [Part(0, 3)], id="names that modify one head",
        ),
        pytest.param(
            [("yolu", "NOUN", "Case=Acc"), ("açmayı", "VERB", "Case=Acc|VerbForm=Vnoun"), AND,
             ("köprüyü", "NOUN", "Case=Acc"), ("onarmayı", "VERB", "Case=Acc|VerbForm=Vnoun")],
            [Part(0, 1), Part(3, 4)], id="deeds",
        ),
        pytest.param(
            [("siyasi", "ADJ", "_"), AND, ("ekonomik", "ADJ", "_"), ("ilişkiler", "NOUN", PLURAL)],
            [Part(0, 3)], id="adjectives",
        ),
        pytest.param(
            [("göç", "NOUN", "Case=Nom"), AND, ("enerji", "NOUN", "Case=Nom")],
            [Part(0, 0), Part(2, 2)], id="bare nouns",
        ),
        pytest.param(
            [("Irak'la", "PROPN", "Case=Ins"), ("ilişkiler", "NOUN", PLURAL), COMMA,
             ("gümrük", "NOUN", "Case=Nom"), ("vergileri", "NOUN", f"{PLURAL}|{POSSESSED}"), WITH,
             ("kaçakçılık", "NOUN", "Case=Nom")],
            [Part(0, 1), Part(3, 4), Part(6, 6)], id="comma and with",
        ),
        pytest.param(
            [("Irak", "PROPN", "Case=Nom"), WITH, ("ilişkiler", "NOUN", PLURAL)],
            [Part(0, 2)], id="with whom",
        ),
        pytest.param(
            [("Irak'ın", "PROPN", "Case=Gen"), ("yanı", "NOUN", "_"), ("sıra", "NOUN", "_"),
             ("göç", "NOUN", "Case=Nom")],
            [Part(0, 0), Part(3, 3)], id="besides",
        ),
    ],
)  # fmt: skip
def test_parts(knowledge, rows, expected):
    tree = _tree(*rows)
    assert RowReader(knowledge.grammar).parts(tree, 0, len(tree) - 1) == expected


def test_a_phrase_with_a_possessor_of_its_own_stands_beside_another(knowledge):
    rows = [
        ("son", "son", "ADJ", 2, "amod", "_"),
        ("durum", "durum", "NOUN", 0, "root", "Case=Nom"),
        ("ve", "ve", "CCONJ", 5, "cc", "_"),
        ("yardımların", "yardım", "NOUN", 5, "nsubj", "Case=Gen|Number=Plur"),
        ("ulaştırılması", "ulaştır", "VERB", 2, "conj", "Person[psor]=3|VerbForm=Vnoun"),
    ]
    reader = RowReader(knowledge.grammar)
    assert reader.parts(Tree.build(rows), 0, 4) == [Part(0, 1), Part(3, 4)]
    shared = [
        *rows[:3],
        ("istikrarın", "istikrar", "NOUN", 2, "conj", "Case=Gen"),
        ("sağlanması", "sağla", "VERB", 0, "root", "Person[psor]=3|VerbForm=Vnoun"),
    ]
    shared[1] = ("barış", "barış", "NOUN", 5, "nsubj", "Case=Nom")
    assert reader.parts(Tree.build(shared), 0, 4) == [Part(0, 4)]


def test_fields_share_what_is_told_of_them(knowledge):
    rows = [
        ("savunma", "savunma", "NOUN", 2, "nmod:poss", "Case=Nom"),
        ("sanayii", "sanayi", "NOUN", 5, "nmod:poss", "Case=Nom|Person[psor]=3"),
        ("ve", "ve", "CCONJ", 4, "cc", "_"),
        ("enerji", "enerji", "NOUN", 2, "conj", "Case=Nom"),
        ("alanlarındaki", "alan", "NOUN", 6, "amod", "Case=Loc|Person[psor]=3"),
        ("anlaşmalar", "anlaşma", "NOUN", 0, "root", "Number=Plur"),
    ]
    assert RowReader(knowledge.grammar).parts(Tree.build(rows), 0, 5) == [Part(0, 5)]


def test_a_row_reaches_back_over_parts_hung_elsewhere(knowledge):
    tree = Tree.build([
        ("Toplantıda", "toplantı", "NOUN", 7, "obl", "Case=Loc"),
        ("göç", "göç", "NOUN", 7, "nsubj", "Case=Nom"),
        (",", ",", "PUNCT", 2, "punct", "_"),
        ("terör", "terör", "NOUN", 7, "obl", "Case=Nom"),
        ("ve", "ve", "CCONJ", 6, "cc", "_"),
        ("ticaret", "ticaret", "NOUN", 4, "conj", "Case=Nom"),
        ("görüşüldü", "görüş", "VERB", 0, "root", "Voice=Pass"),
    ])  # fmt: skip
    rows = RowReader(knowledge.grammar)
    assert rows.leftward(tree, Part(3, 5), lambda _: False) == Part(1, 5)
    assert rows.leftward(tree, Part(3, 5), lambda i: i == 1) == Part(3, 5)


@pytest.mark.parametrize(("case", "person", "first"), [("Nom", 3, 3), ("Acc", 3, 0), ("Nom", 0, 3)])
def test_a_deed_that_is_told_begins_no_row_of_what_is_struck(knowledge, case, person, first):
    owned = f"Person[psor]={person}|" if person else ""
    tree = Tree.build([
        ("Köprüye", "köprü", "NOUN", 2, "obl", "Case=Dat"),
        ("girmesini", "gir", "VERB", 5, "obj", f"Case={case}|{owned}VerbForm=Vnoun"),
        ("ve", "ve", "CCONJ", 4, "cc", "_"),
        ("köyleri", "köy", "NOUN", 2, "conj", "Case=Acc|Number=Plur"),
        ("eleştirdi", "eleştir", "VERB", 0, "root", "_"),
    ])  # fmt: skip
    rows = RowReader(knowledge.grammar)
    assert rows.leftward(tree, Part(3, 3), lambda _: False) == Part(first, 3)


def test_a_comma_alone_makes_no_row(knowledge):
    tree = Tree.build([
        ("Dün", "dün", "ADV", 5, "advmod", "_"),
        ("heyetler", "heyet", "NOUN", 5, "nsubj", "Case=Nom|Number=Plur"),
        (",", ",", "PUNCT", 2, "punct", "_"),
        ("ticareti", "ticaret", "NOUN", 5, "obj", "Case=Acc"),
        ("görüştü", "görüş", "VERB", 0, "root", "_"),
    ])  # fmt: skip
    assert RowReader(knowledge.grammar).leftward(tree, Part(3, 3), lambda _: False) == Part(3, 3)


def test_a_row_of_subjects_that_a_comma_ends_is_no_part_of_the_topic(knowledge):
    tree = Tree.build([
        ("Peru", "Peru", "PROPN", 9, "nsubj", "Case=Nom"),
        (",", ",", "PUNCT", 3, "punct", "_"),
        ("Şili", "Şili", "PROPN", 1, "conj", "Case=Nom"),
        ("ve", "ve", "CCONJ", 5, "cc", "_"),
        ("Brezilya", "Brezilya", "PROPN", 1, "conj", "Case=Nom"),
        (",", ",", "PUNCT", 9, "punct", "_"),
        ("Fiji'nin", "Fiji", "PROPN", 8, "nmod:poss", "Case=Gen"),
        ("planına", "plan", "NOUN", 9, "obl", "Case=Dat|Person[psor]=3"),
        ("değindi", "değin", "VERB", 0, "root", "_"),
    ])  # fmt: skip
    rows = RowReader(knowledge.grammar)
    assert rows.leftward(tree, Part(6, 7), lambda i: i == 0) == Part(6, 7)
    assert rows.leftward(tree, Part(6, 7), lambda _: False) == Part(0, 7)


@pytest.mark.parametrize(
    ("first", "join", "whole"),
    [
        (("Fas'taki", "amod"), "ve", False),
        (("Fas'taki", "amod"), "ile", False),
        (("siyasi", "amod"), "ve", False),
        (("siyasi", "amod"), "ile", True),
    ],
)
def test_what_is_elsewhere_stands_beside_another(knowledge, first, join, whole):
    """ "siyasi kriz ve Peru'daki gelişmeler"."""
    form, dep = first
    upos, feats = ("PROPN", "Case=Loc") if form[0].isupper() else ("ADJ", "_")
    tree = Tree.build([
        (form, form.lower(), upos, 2, dep, feats),
        ("kriz", "kriz", "NOUN", 0, "root", "Case=Nom|Number=Sing"),
        (join, join, "CCONJ", 5, "cc", "_"),
        ("Peru'daki", "peru", "PROPN", 5, "amod", "Case=Loc"),
        ("gelişmeler", "gelişme", "NOUN", 2, "conj", "Case=Nom|Number=Plur"),
    ])  # fmt: skip
    expected = [Part(0, 4)] if whole else [Part(0, 1), Part(3, 4)]
    assert RowReader(knowledge.grammar).parts(tree, 0, 4) == expected


@pytest.mark.parametrize(("case", "whole"), [("Acc", True), ("Dat", False)])
def test_datives_alike_before_a_noun_in_another_case_belong_to_it(knowledge, case, whole):
    """ "istikrarına ve huzuruna yönelik eylemi" is one thing."""
    tree = Tree.build([
        ("istikrarına", "istikrar", "NOUN", 5, "nmod", f"Case=Dat|{POSSESSED}"),
        ("ve", "ve", "CCONJ", 3, "cc", "_"),
        ("huzuruna", "huzur", "NOUN", 1, "conj", f"Case=Dat|{POSSESSED}"),
        ("yönelik", "yönelik", "ADP", 1, "case", "_"),
        ("eylem", "eylem", "NOUN", 0, "root", f"Case={case}"),
    ])  # fmt: skip
    found = RowReader(knowledge.grammar).parts(tree, 0, 4)
    assert found == ([Part(0, 4)] if whole else [Part(0, 0), Part(2, 4)])


def test_two_clauses_before_one_noun_make_one_thing(knowledge):
    tree = Tree.build([
        ("Peru'nun", "peru", "PROPN", 2, "nsubj", "Case=Gen"),
        ("onayladığı", "onayla", "VERB", 6, "acl", "Person[psor]=3|VerbForm=Part"),
        ("ve", "ve", "CCONJ", 5, "cc", "_"),
        ("Fiji'yi", "fiji", "PROPN", 5, "obj", "Case=Acc"),
        ("kınayan", "kına", "VERB", 2, "conj", "VerbForm=Part"),
        ("karar", "karar", "NOUN", 0, "root", "Case=Nom"),
    ])  # fmt: skip
    assert RowReader(knowledge.grammar).parts(tree, 0, 5) == [Part(0, 5)]


@pytest.mark.parametrize(("noun", "parts"), [("arasında", 1), ("yanında", 2)])
def test_those_between_whom_a_thing_is_are_no_topic_beside_it(knowledge, noun, parts):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 2, "nmod:poss", "Case=Nom"),
        ("hükümeti", "hükümet", "NOUN", 5, "nmod:poss", "Case=Nom|Person[psor]=3"),
        ("ile", "ile", "CCONJ", 4, "cc", "_"),
        ("Gana", "gana", "PROPN", 2, "conj", "Case=Nom"),
        (noun, noun, "NOUN", 6, "obl", "Case=Loc|Person[psor]=3"),
        ("imzalanan", "imzala", "VERB", 7, "acl", "VerbForm=Part|Voice=Pass"),
        ("anlaşmayı", "anlaşma", "NOUN", 8, "obj", "Case=Acc"),
        ("övdü", "öv", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert len(RowReader(knowledge.grammar).parts(tree, 0, 6)) == parts


def test_a_row_reaches_back_over_two_separators(knowledge):
    """ "ikili ilişkilerin yanı sıra, göç ve ticaret görüşüldü"."""
    tree = Tree.build([
        ("Bugün", "bugün", "ADV", 10, "advmod", "_"),
        ("ikili", "ikili", "ADJ", 3, "amod", "_"),
        ("ilişkilerin", "ilişki", "NOUN", 4, "nmod:poss", "Case=Gen|Number=Plur"),
        ("yanı", "yan", "NOUN", 10, "obl", f"Case=Nom|{POSSESSED}"),
        ("sıra", "sıra", "NOUN", 4, "compound", "Case=Nom"),
        (",", ",", "PUNCT", 4, "punct", "_"),
        ("göç", "göç", "NOUN", 10, "nsubj", "Case=Nom"),
        ("ve", "ve", "CCONJ", 9, "cc", "_"),
        ("ticaret", "ticaret", "NOUN", 7, "conj", "Case=Nom"),
        ("görüşüldü", "görüş", "VERB", 0, "root", "Voice=Pass"),
    ])  # fmt: skip
    rows = RowReader(knowledge.grammar)
    assert rows.leftward(tree, Part(6, 8), lambda _: False) == Part(1, 8)


def test_a_row_reaches_back_over_whom_a_word_singles_out(knowledge):
    """ "ilişkilerin yanı sıra başta Mali olmak üzere bölgesel sorunlar"."""
    tree = Tree.build([
        ("Bugün", "bugün", "ADV", 11, "advmod", "_"),
        ("ilişkilerin", "ilişki", "NOUN", 3, "nmod:poss", "Case=Gen|Number=Plur"),
        ("yanı", "yan", "NOUN", 11, "obl", f"Case=Nom|{POSSESSED}"),
        ("sıra", "sıra", "NOUN", 3, "compound", "Case=Nom"),
        ("başta", "baş", "NOUN", 7, "obl", "Case=Loc"),
        ("Mali", "mali", "PROPN", 10, "conj", "Case=Nom"),
        ("olmak", "ol", "VERB", 11, "advcl", "VerbForm=Vnoun"),
        ("üzere", "üzere", "ADP", 7, "case", "_"),
        ("bölgesel", "bölgesel", "ADJ", 10, "amod", "_"),
        ("sorunlar", "sorun", "NOUN", 11, "nsubj", "Case=Nom|Number=Plur"),
        ("görüşüldü", "görüş", "VERB", 0, "root", "Voice=Pass"),
    ])  # fmt: skip
    rows = RowReader(knowledge.grammar)
    assert rows.leftward(tree, Part(5, 5), lambda _: False) == Part(1, 5)
    assert rows.parts(tree, 1, 5) == [Part(1, 1), Part(5, 5)]


def test_a_deed_of_talking_is_no_topic_beside_another(knowledge):
    """ "ilişkilerin ele alınmasının yanı sıra göç ve ticaretin görüşülmesi"."""
    tree = Tree.build([
        ("İlişkilerin", "ilişki", "NOUN", 2, "nsubj", "Case=Gen|Number=Plur"),
        ("ele", "el", "NOUN", 4, "nmod:poss", "Case=Dat"),
        ("alınmasının", "al", "VERB", 2, "compound", f"Case=Gen|VerbForm=Vnoun|{POSSESSED}"),
        ("yanı", "yan", "NOUN", 9, "obl", f"Case=Nom|{POSSESSED}"),
        ("sıra", "sıra", "NOUN", 4, "compound", "Case=Nom"),
        ("göç", "göç", "NOUN", 9, "nsubj", "Case=Nom"),
        ("ve", "ve", "CCONJ", 8, "cc", "_"),
        ("ticaretin", "ticaret", "NOUN", 6, "conj", "Case=Gen"),
        ("görüşülmesi", "görüş", "VERB", 0, "root", f"VerbForm=Vnoun|{POSSESSED}"),
    ])  # fmt: skip
    rows = RowReader(knowledge.grammar)
    assert rows.leftward(tree, Part(5, 7), lambda _: False) == Part(5, 7)


def test_a_name_in_a_list_of_topics_is_one_of_them(knowledge):
    """ "Gana'daki ateşkes, Mali, Peru'ya yardımlar"."""
    tree = Tree.build([
        ("Gana'daki", "gana", "PROPN", 2, "amod", "Case=Loc"),
        ("ateşkes", "ateşkes", "NOUN", 0, "root", "Case=Nom"),
        (",", ",", "PUNCT", 4, "punct", "_"),
        ("Mali", "mali", "PROPN", 2, "conj", "Case=Nom"),
        (",", ",", "PUNCT", 6, "punct", "_"),
        ("Peru'ya", "peru", "PROPN", 4, "conj", "Case=Dat"),
        ("yardımlar", "yardım", "NOUN", 2, "conj", "Case=Nom|Number=Plur"),
    ])  # fmt: skip
    rows = RowReader(knowledge.grammar)
    assert rows.parts(tree, 0, 6) == [Part(0, 1), Part(3, 3), Part(5, 6)]
    assert rows.leftward(tree, Part(6, 6), lambda _: False) == Part(5, 6)


@pytest.mark.parametrize(
    ("located", "dep", "head"), [("Peru'da", "obl", 6), ("Suva", "nmod:poss", 6)]
)
def test_each_of_two_says_where_it_is(knowledge, located, dep, head):
    """ "Mali'deki durum ve Peru'da uzlaşma çabaları", "… ve Suva sürecindeki gelişmeler"."""
    case, inner = ("Loc", "uzlaşma") if "'" in located else ("Nom", "sürecindeki")
    feats = "Case=Nom|VerbForm=Vnoun" if case == "Loc" else f"Case=Loc|{POSSESSED}"
    tree = Tree.build([
        ("Mali'deki", "mali", "PROPN", 2, "amod", "Case=Loc"),
        ("durum", "durum", "NOUN", 0, "root", "Case=Nom"),
        ("ve", "ve", "CCONJ", 6, "cc", "_"),
        (located, located.split("'")[0].lower(), "PROPN", 5, dep, f"Case={case}"),
        (inner, inner, "NOUN", head, "nmod:poss" if case == "Loc" else "amod", feats),
        ("çabaları", "çaba", "NOUN", 2, "conj", f"Case=Nom|Number=Plur|{POSSESSED}"),
    ])  # fmt: skip
    assert RowReader(knowledge.grammar).parts(tree, 0, 5) == [Part(0, 1), Part(3, 5)]


def test_what_is_somewhere_stands_beside_matters(knowledge):
    """ "bölgedeki durum ve istikrar konuları"."""
    tree = Tree.build([
        ("bölgedeki", "bölge", "NOUN", 2, "amod", "Case=Loc"),
        ("durum", "durum", "NOUN", 0, "root", "Case=Nom"),
        ("ve", "ve", "CCONJ", 5, "cc", "_"),
        ("istikrar", "istikrar", "NOUN", 5, "nmod:poss", "Case=Nom"),
        ("konuları", "konu", "NOUN", 2, "conj", f"Case=Nom|{PLURAL}|{POSSESSED}"),
    ])  # fmt: skip
    assert RowReader(knowledge.grammar).parts(tree, 0, 4) == [Part(0, 1), Part(3, 4)]


@pytest.mark.parametrize(("dep", "whole"), [("amod", True), ("conj", False)])
def test_two_attributes_of_one_noun_make_one_thing(knowledge, dep, whole):
    tree = Tree.build([
        ("yasa", "yasa", "NOUN", 2, "nmod:poss", "Case=Nom"),
        ("dışı", "dış", "NOUN", 5, dep, "Case=Nom|Person[psor]=3"),
        ("ve", "ve", "CCONJ", 4, "cc", "_"),
        ("ağır", "ağır", "ADJ", 5, "amod", "_"),
        ("yaptırımları", "yaptırım", "NOUN", 0, "root", "Case=Acc"),
    ])  # fmt: skip
    found = RowReader(knowledge.grammar).parts(tree, 0, 4)
    assert found == ([Part(0, 4)] if whole else [Part(0, 1), Part(3, 4)])
