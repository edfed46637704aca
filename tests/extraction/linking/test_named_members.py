"""Tests of who is named of a group, on trees built by hand."""

import pytest

from communique.extraction.linking.named_members import countries_of, examples, named_members
from communique.extraction.syntax.tree import Tree

_GROUP = [
    ("karara", "karar", "NOUN", 2, "obl", "Case=Dat"),
    ("uyan", "uy", "VERB", 3, "acl", "VerbForm=Part"),
    ("ülkeler", "ülke", "NOUN", 4, "nmod:poss", "Case=Nom|Number=Plur"),
]
_AMONG = ("arasında", "ara", "NOUN", 6, "obl", "Case=Loc|Person[psor]=3")
_PERU = ("Peru", "Peru", "PROPN", 6, "nsubj", "Case=Nom")
_IS = ("bulunuyor", "bulun", "VERB", 0, "root", "Tense=Pres")
COUNTED = [*_GROUP, _AMONG, _PERU, _IS]
SPOKE = [*COUNTED[:5], ("konuştu", "konuş", "VERB", 0, "root", "Tense=Past")]
ANY = [("bütün", "bütün", "DET", 3, "det", "_"), ("bu", "bu", "DET", 3, "det", "_"), *COUNTED[2:]]
LAST = [
    *_GROUP[:2],
    ("ülke", "ülke", "NOUN", 4, "nsubj", "Case=Nom"),
    ("Peru'ydu", "Peru", "PROPN", 0, "root", "Case=Nom|Tense=Past"),
]
ONE = [
    ("Peru", "Peru", "PROPN", 6, "nsubj", "Case=Nom"),
    ("karara", "karar", "NOUN", 3, "obl", "Case=Dat"),
    ("uyan", "uy", "VERB", 4, "acl", "VerbForm=Part"),
    ("ülkelerden", "ülke", "NOUN", 5, "nmod:poss", "Case=Abl|Number=Plur"),
    ("biri", "biri", "PRON", 6, "xcomp", "Case=Nom"),
    ("oldu", "ol", "VERB", 0, "root", "Tense=Past"),
]
AROUND = [
    ("Aralarında", "ara", "NOUN", 3, "obl", "Case=Loc|Person[psor]=3"),
    ("Peru'nun", "Peru", "PROPN", 3, "nsubj", "Case=Gen"),
    ("bulunduğu", "bulun", "VERB", 4, "acl", "VerbForm=Part"),
    ("ülkeler", "ülke", "NOUN", 5, "nsubj", "Case=Nom"),
    ("uydu", "uy", "VERB", 0, "root", "Tense=Past"),
]
TITLED = [
    ("Aralarında", "ara", "NOUN", 4, "obl", "Case=Loc|Person[psor]=3"),
    ("lider", "lider", "NOUN", 4, "nsubj", "Case=Nom"),
    ("Tuna'nın", "Tuna", "PROPN", 2, "appos", "Case=Gen"),
    ("bulunduğu", "bulun", "VERB", 5, "acl", "VerbForm=Part"),
    ("tutukluları", "tutuklu", "NOUN", 6, "obj", "Case=Acc"),
    ("bıraktı", "bırak", "VERB", 0, "root", "Tense=Past"),
]
NEARBY = [("Lima'da", "Lima", "PROPN", 3, "obl", "Case=Loc"), *AROUND[1:]]


@pytest.mark.parametrize(
    ("rows", "noun", "expected"),
    [
        pytest.param(COUNTED, 2, [4], id="counted among them"),
        pytest.param(SPOKE, 2, [], id="among them another deed"),
        pytest.param(ANY, 2, [], id="no clause says who they are"),
        pytest.param(LAST, 2, [3], id="the last one is named"),
        pytest.param(ONE, 3, [0], id="one of them"),
        pytest.param(AROUND, 3, [1], id="named in a clause at the noun"),
        pytest.param(TITLED, 4, [1], id="named with a title"),
        pytest.param(NEARBY, 3, [], id="somewhere, not among them"),
    ],
)
def test_named_members(knowledge, rows, noun, expected):
    assert named_members(Tree.build(rows), noun, knowledge.grammar) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        pytest.param(("iki", "iki", "NUM", 2, "nummod", "_"), 1, id="of two countries"),
        pytest.param(("bu", "bu", "DET", 2, "det", "_"), -1, id="of this country"),
    ],
)
def test_officials_of_several_countries(knowledge, number, expected):
    tree = Tree.build(
        [
            number,
            ("ülkenin", "ülke", "NOUN", 3, "nmod:poss", "Case=Gen"),
            ("bakanları", "bakan", "NOUN", 4, "nsubj", "Case=Nom|Person[psor]=3"),
            ("görüştü", "görüş", "VERB", 0, "root", "Tense=Past"),
        ]
    )
    assert countries_of(tree, 2, knowledge.grammar) == expected


def alike(noun="ülkeler", feats="Case=Nom|Number=Plur", marker="gibi"):
    return [
        ("Peru", "Peru", "PROPN", 3, "nmod", "Case=Nom"),
        (marker, marker, "ADP", 1, "case", "_"),
        (noun, noun.removesuffix("ler"), "NOUN", 4, "nsubj", feats),
        ("ayrıldı", "ayrıl", "VERB", 0, "root", "Tense=Past"),
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(alike(), [0], id="some countries"),
        pytest.param(alike("ülke", "Case=Nom|Number=Sing"), [], id="one country"),
        pytest.param(alike(marker="için"), [], id="no example"),
        pytest.param(alike("günler"), [], id="no group"),
    ],
)
def test_examples_of_many_are_meant(rows, expected, knowledge):
    assert examples(Tree.build(rows), 2, knowledge.grammar) == expected
