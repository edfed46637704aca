"""Names in a row, found on the surface."""

import pytest

from communique.extraction.groups import find_groups
from communique.extraction.mention import Mention
from communique.extraction.tree import Tree

ROWS = [
    ("Ürdün", "ürdün", "PROPN", 6, "nsubj", "Case=Nom"),
    (",", ",", "PUNCT", 1, "punct", "_"),
    ("BAE", "bae", "PROPN", 1, "conj", "Case=Nom"),
    ("ve", "ve", "CCONJ", 5, "cc", "_"),
    ("Mısır'la", "mısır", "PROPN", 1, "conj", "Case=Ins"),
    ("görüştü", "görüş", "VERB", 0, "root", "Tense=Past"),
]


def mention(i, kind="State"):
    return Mention(0, i, i, i, kind, (i, i))


def test_a_row_takes_the_case_of_its_last_member():
    (group,) = find_groups(Tree.build(ROWS), [mention(0), mention(2), mention(4)])
    assert [m.first for m in group.mentions] == [0, 2, 4]
    assert (group.case, group.marker, group.head) == ("Ins", "", 0)


def test_a_subject_before_a_comma_stays_apart():
    rows = [list(row) for row in ROWS]
    rows[2][3:5] = [6, "obl"]
    groups = find_groups(Tree.build(rows), [mention(0), mention(2), mention(4)])
    assert [[m.first for m in g.mentions] for g in groups] == [[0], [2, 4]]


def test_a_comma_alone_makes_no_row():
    rows = [*ROWS[:3], ("görüştü", "görüş", "VERB", 0, "root", "Tense=Past")]
    rows[0] = (*rows[0][:3], 4, *rows[0][4:])
    groups = find_groups(Tree.build(rows), [mention(0), mention(2)])
    assert len(groups) == 2


@pytest.mark.parametrize(("case", "count"), [("Acc", 2), ("Nom", 1), ("Ins", 1)])
def test_members_agree_in_case(case, count):
    rows = [
        ("Ürdün", "ürdün", "PROPN", 4, "obj", f"Case={case}"),
        ("ve", "ve", "CCONJ", 3, "cc", "_"),
        ("Mısır'la", "mısır", "PROPN", 1, "conj", "Case=Ins"),
        ("görüştü", "görüş", "VERB", 0, "root", "Tense=Past"),
    ]
    assert len(find_groups(Tree.build(rows), [mention(0), mention(2)])) == count


def test_a_postposition_behind_the_row_marks_it():
    rows = [
        ("Rusya", "rusya", "PROPN", 5, "obl", "Case=Nom"),
        ("ve", "ve", "CCONJ", 3, "cc", "_"),
        ("Çin", "çin", "PROPN", 1, "conj", "Case=Nom"),
        ("tarafından", "taraf", "ADP", 1, "case", "_"),
        ("kınandı", "kına", "VERB", 0, "root", "Voice=Pass"),
    ]
    (group,) = find_groups(Tree.build(rows), [mention(0), mention(2)])
    assert group.marker == "tarafından"
