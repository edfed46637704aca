"""Parts of what is told of: the whole is meant."""

import pytest

from communique.extraction.roles.binding import Binder
from communique.extraction.roles.partitives import whole
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Role

OF, POSSESSED = "Case=Gen|Number=Plur", "Case=Acc|Person[psor]=3"


def lifted(owner=OF, feats=POSSESSED, form="kısmını", lemma="kısım"):
    """Peru lifts a part of sanctions."""
    return Tree.build([
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
        ("yaptırımların", "yaptırım", "NOUN", 4, "nmod:poss", owner),
        ("büyük", "büyük", "ADJ", 4, "amod", "_"),
        (form, lemma, "NOUN", 5, "obj", feats),
        ("kaldırdı", "kaldır", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip


LIST = lifted(form="listesini", lemma="liste")
CASES = [
    pytest.param(lifted(), 1, id="a part"),
    pytest.param(lifted(form="tamamını", lemma="tamam"), 1, id="all"),
    pytest.param(LIST, 3, id="a thing of its own"),
    pytest.param(lifted(owner="Case=Nom"), 3, id="no owner"),
    pytest.param(lifted(feats="Case=Acc"), 3, id="not owned"),
]


@pytest.mark.parametrize(("tree", "i"), CASES)
def test_a_part_stands_for_what_it_is_a_part_of(tree, i):
    assert whole(tree, 3, lambda word: word.lemma in ("kısım", "tamam")) == i


@pytest.mark.parametrize(("tree", "i"), CASES)
def test_the_direct_object_is_the_whole(knowledge, tree, i):
    assert Binder(knowledge.grammar).fill(predicate_at(tree, 4), Role("acc")) == [i]


def test_of_two_owners_the_nearer_one_has_the_part():
    tree = Tree.build([
        ("Peru'nun", "peru", "PROPN", 3, "nmod:poss", "Case=Gen"),
        ("yaptırımlarının", "yaptırım", "NOUN", 3, "nmod:poss", f"{OF}|Person[psor]=3"),
        ("bazısı", "bazı", "NOUN", 4, "nsubj", "Case=Nom|Person[psor]=3"),
        ("kalktı", "kalk", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip
    assert whole(tree, 2, lambda word: word.lemma == "bazı") == 1


@pytest.mark.parametrize(
    ("row", "number", "i"),
    [
        (("uçaklardan", "uçak", "Case=Abl"), "CARDINAL", 1),
        (("uçakların", "uçak", "Case=Gen"), "CARDINAL", 2),
        (("uçaklardan", "uçak", "Case=Abl"), "", 2),
    ],
)
def test_some_of_several_stand_for_them(row, number, i):
    form, lemma, case = row
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
        (form, lemma, "NOUN", 3, "nmod:poss", case),
        ("ikisini", "iki", "NOUN", 4, "obj", POSSESSED, number),
        ("düşürdü", "düşür", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip
    assert whole(tree, 2, lambda word: False) == i


def rejected(form, lemma, before):
    """Some share of a people rejects a plan."""
    return Tree.build([
        ("Fijililerin", "fijili", "PROPN", 3, "nmod:poss", OF),
        before,
        (form, lemma, "NOUN", 5, "nsubj", "Case=Nom|Person[psor]=3"),
        ("planı", "plan", "NOUN", 5, "obj", "Case=Acc"),
        ("reddetti", "reddet", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip


BIG = ("büyük", "büyük", "ADJ", 3, "amod", "_")


@pytest.mark.parametrize(
    ("tree", "subject"),
    [
        pytest.param(
            rejected("65'i", "65", ("yüzde", "yüz", "NUM", 3, "nummod", "Case=Loc")), 0, id="share"
        ),
        pytest.param(rejected("çoğunluğu", "çoğunluk", BIG), 0, id="most"),
        pytest.param(rejected("azınlığı", "azınlık", BIG), 2, id="a few"),
        pytest.param(
            rejected("üçü", "üç", ("yalnız", "yalnız", "ADV", 3, "advmod", "_")), 2, id="some"
        ),
    ],
)
def test_most_of_a_people_act_for_it(knowledge, tree, subject):
    assert Binder(knowledge.grammar).fill(predicate_at(tree, 4), Role("agent")) == [subject]
