"""Words that a frame requires or excludes: in rows, and verbal nouns of any verb."""

import pytest

from communique.extraction.frames.conditions import DEEDS, REACH, Words
from communique.extraction.syntax.tree import Tree, beginning
from communique.extraction.syntax.wordings import stands_at
from communique.knowledge import Stem
from communique.knowledge.frames import _stems

ROWS = [
    ("İki", "iki", "NUM", 2, "nummod", "_"),
    ("liderin", "lider", "NOUN", 4, "nsubj", "Case=Gen"),
    ("durmaya", "dur", "VERB", 4, "ccomp", "Case=Dat|VerbForm=Vnoun"),
    ("çağırdığı", "çağır", "VERB", 0, "root", "VerbForm=Part"),
]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("iki lider", True),
        ("lider", True),
        ("üç lider", False),
        ("iki= bakan", False),
        (f"{DEEDS}@Dat", True),
        (f"{DEEDS}@Acc", False),
        (DEEDS, True),
    ],
)
def test_what_stands_in_a_sentence(morphology, written, found):
    stems = tuple((beginning(s.text), s) for s in _stems({"requires": [written]}, "requires"))
    assert (Words(Tree.build(ROWS), morphology).first(stems) is not None) is found


@pytest.mark.parametrize(
    ("away", "matters", "found"),
    [(REACH, (), True), (REACH + 1, (), False), (REACH + 1, ("imzala",), True)],
)
def test_a_word_forbids_what_stands_near(morphology, away, matters, found):
    filling = [("ve", "ve", "CCONJ", 1, "cc", "_")] * (away - 1)
    tree = Tree.build(
        [
            ("konuştu", "konuş", "VERB", 0, "root", "_"),
            *filling,
            ("imzaladı", "imzala", "VERB", 1, "conj", "_"),
        ]
    )
    stems = tuple((beginning(s.text), s) for s in _stems({"excludes": ["imzala"]}, "excludes"))
    words = Words(tree, morphology, matters=frozenset(matters))
    assert (words.first_near(stems, (0,)) is not None) is found


def test_words_before_the_last_stand_as_they_are(morphology):
    (stem,) = _stems({"among": ["bir= araya="]}, "among")
    assert stem == Stem("araya", exact=True, before=("bir",))
    assert str(stem) == "bir araya"
    tree = Tree.build([
        ("bir", "bir", "DET", 2, "det", "_"),
        ("araya", "ara", "NOUN", 0, "root", "Case=Dat"),
        ("araya", "ara", "NOUN", 2, "conj", "Case=Dat"),
    ])  # fmt: skip
    assert [stands_at(tree, i, stem, morphology) for i in range(3)] == [False, True, False]


def test_who_must_act_is_no_head_of_a_deed(reader):
    text = "Peru, Şili'nin ablukasının kaldırılmasını ön şart olarak ileri sürdü."
    assert {s.object.label for s in reader.read(text).statements} == {"Şili"}
