"""Two clauses that share one verb: their names are parted, and both are told."""

import pytest

from communique.extraction.mending.gapping import ORPHAN, with_gaps
from communique.extraction.syntax.tree import Tree

PAST = "Tense=Past|Person=3"
SUPPORT = "id: x, act: supports, verbs: [destekle], subject: [agent], object: [acc]"
PERU = ("Peru", "peru", "PROPN", 7, "nsubj", "Case=Nom")
CHILE = ("Şili'yi", "şili", "PROPN", 7, "obj", "Case=Acc")
COMMA = (",", ",", "PUNCT", 4, "punct", "_")
FIJI = ("Fiji", "fiji", "PROPN", 2, "conj", "Case=Nom")
BUT = ("ise", "i", "AUX", 4, "advmod:emph", "_")
AND = ("ve", "ve", "CCONJ", 6, "cc", "_")
MALI = ("Mali'yi", "mali", "PROPN", 2, "conj", "Case=Acc")
BACKED = ("destekledi", "destekle", "VERB", 0, "root", PAST)
ROWS = [PERU, CHILE, COMMA, FIJI, BUT, MALI, BACKED]


def other(**rows):
    """The sentence with other rows, by their number."""
    return [rows.get(f"r{i}", row) for i, row in enumerate(ROWS)]


def mended(rows):
    tree = Tree.build(rows)
    return Tree(with_gaps(tree.words), index=0, start=0, text=tree.text)


def orphans(tree):
    return {word.i: word.head for word in tree.words if word.dep == ORPHAN}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(ROWS, {3: 6, 5: 3}, id="names in a row with the object"),
        pytest.param(other(r3=(*FIJI[:3], 1, *FIJI[4:])), {3: 6, 5: 3}, id="with the subject"),
        pytest.param(other(r5=(*MALI[:3], 4, *MALI[4:])), {3: 6, 5: 3}, id="with each other"),
        pytest.param(other(r5=(*MALI[:3], 7, "obj", MALI[5])), {3: 6, 5: 3}, id="on the verb"),
        pytest.param(
            other(r3=(*FIJI[:3], 7, "nsubj", FIJI[5]), r5=(*MALI[:3], 7, "obj", MALI[5])),
            {3: 6, 5: 3}, id="a second subject",
        ),
        pytest.param(
            other(r4=("de", "de", "CCONJ", 4, "advmod:emph", "_")), {3: 6, 5: 3}, id="also"
        ),
        pytest.param(other(r4=AND), {}, id="a row of objects"),
        pytest.param(other(r5=(*MALI[:5], "Case=Dat")), {}, id="another ending"),
        pytest.param(other(r3=(*FIJI[:5], "Case=Gen")), {}, id="a name with an ending"),
        pytest.param(other(r5=("heyeti", "heyet", "NOUN", *MALI[3:])), {}, id="no name"),
        pytest.param(other(r0=("Dün", "dün", "ADV", 7, "advmod", "_")), {}, id="no subject"),
        pytest.param(
            other(r1=("Şili", "şili", "PROPN", 7, "obj", "Case=Nom"),
                  r5=("Mali", "mali", "PROPN", 2, "conj", "Case=Nom")),
            {}, id="no ending",
        ),
    ],
)  # fmt: skip
def test_a_bare_name_before_one_with_the_same_ending_is_a_subject(rows, expected):
    assert orphans(mended(rows)) == expected


def test_the_other_words_stay_as_they_are():
    before, after = Tree.build(ROWS).words, mended(ROWS).words
    assert [a for i, a in enumerate(after) if i not in (3, 5)] == [
        b for i, b in enumerate(before) if i not in (3, 5)
    ]


def ends(match):
    return [[i for b in row for i in b.words] for row in (match.subject, match.object)]


def test_a_frame_tells_of_both_clauses(matched):
    found, _ = matched(mended(ROWS), SUPPORT)
    assert [ends(match) for match in found] == [[[0], [1]], [[3], [5]]]


def test_a_row_of_objects_is_told_once(matched):
    found, _ = matched(mended(other(r4=AND)), SUPPORT)
    assert [ends(match) for match in found] == [[[0], [1]]]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (ROWS, {("Peru", "Şili"), ("Fiji", "Mali")}),
        (other(r4=AND), {("Peru", "Şili"), ("Peru", "Fiji"), ("Peru", "Mali")}),
    ],
)
def test_each_subject_supports_its_own_object(told, rows, expected):
    found = told(mended(rows))
    assert {(s, o) for s, act, o in found if act == "supports"} == expected


def test_an_object_on_the_second_deed_that_a_verb_charges_with():
    deed = "Case=Ins|VerbForm=Vnoun"
    tree = mended([
        ("Peru", "peru", "PROPN", 7, "nsubj", "Case=Nom"),
        ("Şili'yi", "şili", "PROPN", 7, "obj", "Case=Acc"),
        ("kaçmakla", "kaç", "VERB", 7, "advcl", deed),
        ("Fiji", "fiji", "PROPN", 7, "nsubj", "Case=Nom"),
        ("Mali'yi", "mali", "PROPN", 6, "obj", "Case=Acc"),
        ("vurmakla", "vur", "VERB", 3, "conj", deed),
        ("suçladı", "suçla", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    assert orphans(tree) == {3: 6, 4: 3}
