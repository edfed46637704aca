"""Tests of who is named first of many, on trees built by hand."""

import pytest

from communique.extraction.mending.foremost import with_foremost
from communique.extraction.syntax.tree import Tree

FOREMOST = frozenset({"başta", "dahil"})
_COUNTRIES = ("ülkeler", "ülke", "NOUN", 6, "nsubj", "Case=Nom|Number=Plur")
_LEFT = ("ayrıldı", "ayrıl", "VERB", 0, "root", "Tense=Past")
_BEING = ("olmak", "ol", "VERB", 6, "advcl", "VerbForm=Vnoun")
_TO = ("üzere", "üzere", "ADP", 3, "case", "_")
BEFORE = [
    ("başta", "baş", "NOUN", 3, "obl", "Case=Loc"),
    ("Peru", "Peru", "PROPN", 3, "xcomp", "Case=Nom"),
    _BEING, _TO, _COUNTRIES, _LEFT,
]  # fmt: skip
BEHIND = [
    ("Peru", "Peru", "PROPN", 6, "nsubj", "Case=Nom"),
    ("başta", "baş", "NOUN", 3, "obl", "Case=Loc"),
    *BEFORE[2:],
]
CLAUSE = [
    ("Peru", "Peru", "PROPN", 8, "nsubj", "Case=Nom"),
    ("dahil", "dahil", "ADJ", 3, "obl", "_"),
    ("olmak", "ol", "VERB", 8, "advcl", "VerbForm=Vnoun"),
    _TO,
    ("metni", "metin", "NOUN", 6, "obj", "Case=Acc"),
    ("imzalayan", "imzala", "VERB", 7, "acl", "VerbForm=Part"),
    ("ülkeler", "ülke", "NOUN", 8, "nsubj", "Case=Nom|Number=Plur"),
    ("ayrıldı", "ayrıl", "VERB", 0, "root", "Tense=Past"),
]
OWNERS = [
    ("Peru", "Peru", "PROPN", 3, "nsubj", "Case=Nom"),
    ("başta", "baş", "NOUN", 3, "obl", "Case=Loc"),
    ("olmak", "ol", "VERB", 7, "advcl", "VerbForm=Vnoun"),
    _TO,
    ("ülkelerin", "ülke", "NOUN", 6, "nmod:poss", "Case=Gen|Number=Plur"),
    ("desteğini", "destek", "NOUN", 7, "obj", "Case=Acc"),
    ("aldı", "al", "VERB", 0, "root", "Tense=Past"),
]
THING = [BEFORE[0], ("gaz", "gaz", "NOUN", 3, "xcomp", "Case=Nom"), *BEFORE[2:]]
WHERE = [
    *BEHIND[:4],
    ("bölgedeki", "bölge", "NOUN", 6, "amod", "Case=Loc"),
    ("askerler", "asker", "NOUN", 7, "nsubj", "Case=Nom|Number=Plur"),
    ("ayrıldı", "ayrıl", "VERB", 0, "root", "Tense=Past"),
]
PURPOSE = [("dün", "dün", "ADV", 3, "advmod", "_"), *BEFORE[1:]]
STRAY = [
    ("Fiji", "Fiji", "PROPN", 8, "nsubj", "Case=Nom"),
    (",", ",", "PUNCT", 3, "punct", "_"),
    ("Peru", "Peru", "PROPN", 1, "conj", "Case=Nom"),
    ("başta", "baş", "NOUN", 5, "obl", "Case=Loc"),
    ("olmak", "ol", "VERB", 8, "advcl", "VerbForm=Vnoun"),
    ("üzere", "üzere", "ADP", 5, "case", "_"),
    ("komşuları", "komşu", "NOUN", 8, "obj", "Case=Acc|Number=Plur"),
    ("kınadı", "kına", "VERB", 0, "root", "Tense=Past"),
]
LIKENED = [
    ("başta", "baş", "NOUN", 3, "obl", "Case=Loc"),
    ("Peru", "Peru", "PROPN", 9, "conj", "Case=Nom"),
    ("olmak", "ol", "VERB", 10, "advcl", "VerbForm=Vnoun"),
    _TO,
    ("Fiji", "Fiji", "PROPN", 7, "nmod", "Case=Nom"),
    ("gibi", "gibi", "ADP", 5, "case", "_"),
    ("ülkelerden", "ülke", "NOUN", 8, "obl", "Case=Abl|Number=Plur"),
    ("gelen", "gel", "VERB", 9, "acl", "VerbForm=Part"),
    ("göçmenler", "göçmen", "NOUN", 10, "nsubj", "Case=Nom|Number=Plur"),
    ("ayrıldı", "ayrıl", "VERB", 0, "root", "Tense=Past"),
]


@pytest.mark.parametrize(
    ("rows", "name", "many"),
    [
        pytest.param(BEFORE, 1, 4, id="named before the infinitive"),
        pytest.param(BEHIND, 0, 4, id="named before the word"),
        pytest.param(CLAUSE, 0, 6, id="a clause stands at the many"),
        pytest.param(OWNERS, 0, 4, id="what the many own"),
        pytest.param(STRAY, 2, 6, id="the subject hung into the row"),
        pytest.param(LIKENED, 1, 6, id="others named as some of the many"),
    ],
)
def test_who_is_named_first_is_one_of_the_many(rows, name, many):
    found = with_foremost(Tree.build(rows).words, FOREMOST)
    assert (found[name].head, found[name].dep) == (many, "conj")


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(WHERE, id="where the many are"),
        pytest.param(THING, id="no name"),
        pytest.param(PURPOSE, id="an end in view"),
    ],
)
def test_other_infinitives_join_nothing(rows):
    words = Tree.build(rows).words
    assert with_foremost(words, FOREMOST) == list(words)


def test_the_infinitive_may_hang_on_the_word_itself():
    rows = [*CLAUSE]
    rows[1] = ("dahil", "dahil", "ADJ", 8, "advcl", "_")
    rows[2] = ("olmak", "ol", "VERB", 2, "compound:lvc", "VerbForm=Vnoun")
    found = with_foremost(Tree.build(rows).words, FOREMOST)
    assert (found[0].head, found[1].head, found[2].head) == (6, 7, 1)


def test_two_who_are_named_first_are_both_of_the_many():
    """ "Fiji ve Peru başta olmak üzere komşuları kınadı"."""
    rows = [*STRAY]
    rows[0] = ("Fiji", "Fiji", "PROPN", 5, "nsubj", "Case=Nom")
    rows[1] = ("ve", "ve", "CCONJ", 3, "cc", "_")
    found = with_foremost(Tree.build(rows).words, FOREMOST)
    assert (found[0].head, found[0].dep, found[2].head) == (6, "conj", 0)
