"""Who is one of those who do something does it: "-en ülkelerden biri olan X"."""

import pytest

from communique.extraction.modality.unreal import unreal
from communique.extraction.roles.class_members import one_of_those
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree

DOES = "VerbForm=Part|Tense=Pres"
FIJI = ("Fiji'yi", "fiji", "PROPN", 2, "obj", "Case=Acc")


def many(case, head, form="ülkelerden", dep="nmod:poss"):
    return (form, "ülke", "NOUN", head, dep, f"Case={case}|Number=Plur")


def found(knowledge, rows):
    tree = Tree.build([FIJI, ("tanıyan", "tanı", "VERB", 3, "acl", DOES), *rows])
    words = one_of_those(predicate_at(tree, 1), knowledge.grammar)
    return [tree.words[i].form for i in words]


ONE = ("biri", "biri", "PRON", 5, "xcomp", "Case=Nom|Person[psor]=3")
AMONG = ("arasında", "ara", "NOUN", 5, "obl", "Case=Loc|Person[psor]=3")
AT_HEAD = ("başında", "baş", "NOUN", 6, "obl", "Case=Loc|Person[psor]=3")
PERU = ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param([
            many("Abl", 4, dep="obl"), ("olan", "ol", "VERB", 5, "acl", DOES), PERU,
            ("sustu", "sus", "VERB", 0, "root", "Tense=Past"),
        ], ["Peru"], id="ülkelerden olan"),
        pytest.param([
            many("Abl", 4), ONE, ("olan", "ol", "VERB", 6, "acl", DOES),
            ("Peru", "peru", "PROPN", 7, "nsubj", "Case=Nom"),
            ("sustu", "sus", "VERB", 0, "root", "Tense=Past"),
        ], ["Peru"], id="ülkelerden biri olan"),
        pytest.param([
            many("Gen", 4, "ülkelerin"), AT_HEAD, PERU,
            ("geliyor", "gel", "VERB", 0, "root", "Tense=Pres"),
        ], ["Peru"], id="ülkelerin başında"),
        pytest.param([
            many("Abl", 4), ("biri", "biri", "PRON", 5, "nsubj", "Case=Nom|Person[psor]=3"),
            ("Peru'ydu", "peru", "PROPN", 0, "root", "Case=Nom"),
        ], ["Peru'ydu"], id="biri Peru'ydu"),
        pytest.param([
            many("Abl", 4, dep="obl"), ("gelen", "gel", "VERB", 5, "acl", DOES), PERU,
            ("sustu", "sus", "VERB", 0, "root", "Tense=Past"),
        ], [], id="who comes from them"),
        pytest.param([
            many("Nom", 4, "ülkeler"), AMONG,
            ("olmayan", "ol", "VERB", 6, "acl", f"{DOES}|Polarity=Neg"),
            ("Peru", "peru", "PROPN", 7, "nsubj", "Case=Nom"),
            ("sustu", "sus", "VERB", 0, "root", "Tense=Past"),
        ], [], id="who is none of them"),
        pytest.param([
            many("Gen", 4, "ülkelerin"), AT_HEAD, PERU,
            ("sustu", "sus", "VERB", 0, "root", "Tense=Past"),
        ], [], id="another verb"),
    ],
)  # fmt: skip
def test_one_of_those(knowledge, rows, expected):
    assert found(knowledge, rows) == expected


@pytest.mark.parametrize(("verb", "told"), [("bulunuyor", True), ("sustu", False)])
def test_those_who_do_it_are_somebody_where_one_of_them_is_named(knowledge, verb, told):
    tree = Tree.build([
        FIJI,
        ("tanıyanlar", "tanı", "VERB", 3, "nmod:poss", f"{DOES}|Case=Nom|Number=Plur"),
        ("arasında", "ara", "NOUN", 5, "obl", "Case=Loc|Person[psor]=3"),
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
        (verb, {"bulunuyor": "bulun"}.get(verb, "sus"), "VERB", 0, "root", "Tense=Pres"),
    ])  # fmt: skip
    assert (not unreal(predicate_at(tree, 1), knowledge.grammar)) is told
