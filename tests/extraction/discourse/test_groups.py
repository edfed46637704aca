"""Names in a row, found on the surface."""

import pytest

from communique.extraction.discourse.groups import find_groups
from communique.extraction.mentions.gazetteer import Entry
from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.tree import Tree

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
    before = ("Dün", "dün", "ADV", 7, "advmod", "_")
    rows = [before, *((*row[:3], row[3] and row[3] + 1, *row[4:]) for row in ROWS)]
    (group,) = find_groups(Tree.build(rows), [mention(1), mention(3), mention(5)])
    assert [m.first for m in group.mentions] == [1, 3, 5]
    assert (group.case, group.marker, group.head) == ("Ins", "", 1)
    assert (group.first, group.last) == (1, 5)


def test_the_name_that_opens_the_sentence_is_its_subject():
    groups = find_groups(Tree.build(ROWS), [mention(0), mention(2), mention(4)])
    assert [[m.first for m in g.mentions] for g in groups] == [[0], [2, 4]]


def test_subjects_in_a_row_stay_together():
    rows = [list(row) for row in ROWS]
    rows[4][0], rows[4][5] = "Mısır", "Case=Nom"
    (group,) = find_groups(Tree.build(rows), [mention(0), mention(2), mention(4)])
    assert (len(group.mentions), group.case) == (3, "Nom")


def test_a_comma_alone_makes_no_row():
    rows = [*ROWS[:3], ("görüştü", "görüş", "VERB", 0, "root", "Tense=Past")]
    rows[0] = (*rows[0][:3], 4, *rows[0][4:])
    groups = find_groups(Tree.build(rows), [mention(0), mention(2)])
    assert len(groups) == 2


def test_a_companion_ends_the_row():
    rows = [
        ("Mısır", "mısır", "PROPN", 4, "obl", "Case=Nom"),
        ("ile", "ile", "CCONJ", 1, "case", "_"),
        ("Kahire'de", "kahire", "PROPN", 4, "obl", "Case=Loc"),
        ("görüştü", "görüş", "VERB", 0, "root", "Tense=Past"),
    ]
    groups = find_groups(Tree.build(rows), [mention(0), mention(2)])
    assert [(g.marker, len(g.mentions)) for g in groups] == [("ile", 1), ("", 1)]


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


def people(i, source="gazetteer", last=None):
    entry = Entry("x:a", "demonym", ("rus",), capital=True)
    last = i if last is None else last
    return Mention(0, i, last, last, "State", (i, i), (entry,), source=source)


@pytest.mark.parametrize(("source", "count"), [("side", 1), ("gazetteer", 2)])
def test_a_people_shares_the_side_behind_the_next_one(source, count):
    rows = [
        ("Rus", "rus", "PROPN", 4, "amod", "Case=Nom"),
        ("ve", "ve", "CCONJ", 3, "cc", "_"),
        ("Ukraynalı", "ukraynalı", "PROPN", 1, "conj", "Case=Nom"),
        ("heyetler", "heyet", "NOUN", 5, "nsubj", "Case=Nom"),
        ("görüştü", "görüş", "VERB", 0, "root", "Tense=Past"),
    ]
    groups = find_groups(Tree.build(rows), [people(0), people(2, source, last=3)])
    assert len(groups) == count


def test_the_particle_too_joins_no_names():
    rows = [
        ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
        ("de", "de", "CCONJ", 1, "advmod:emph", "_"),
        ("Lima'da", "lima", "PROPN", 4, "obl", "Case=Loc"),
        ("konuştu", "konuş", "VERB", 0, "root", "Tense=Past"),
    ]
    assert len(find_groups(Tree.build(rows), [mention(0), mention(2)])) == 2


@pytest.mark.parametrize(("kind", "rows"), [("Person", 2), ("State", 1)])
def test_a_place_behind_a_person_says_where(kind, rows):
    tree = Tree.build([
        ("Weber", "weber", "PROPN", 4, "obl", "Case=Nom"),
        ("ile", "ile", "CCONJ", 3, "cc", "_"),
        ("Fiji'de", "fiji", "PROPN", 1, "conj", "Case=Loc"),
        ("görüştü", "görüş", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert len(find_groups(tree, [mention(0, kind), mention(2, "State")])) == rows


@pytest.mark.parametrize(("upos", "rows"), [("PROPN", 3), ("NOUN", 1)])
def test_a_place_of_somebody_behind_it_is_no_member(upos, rows):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 4, "nmod:poss", "Case=Nom"),
        ("ve", "ve", "CCONJ", 3, "cc", "_"),
        ("Fiji'deki", "fiji", "PROPN", 4, "amod", "Case=Loc"),
        ("Gana", "gana", upos, 0, "root", "Case=Nom"),
    ])  # fmt: skip
    mentions = [mention(0), mention(2), *([mention(3)] if rows > 1 else [])]
    assert len(find_groups(tree, mentions)) == rows


def test_three_states_with_hyphens_are_a_row():
    names = ("Fiji", "-", "Gana", "-", "Mali", "zirvesi")
    rows = [
        (n, n, "PUNCT" if n == "-" else "NOUN" if n == "zirvesi" else "PROPN", 6, "nmod", "_")
        for n in names
    ]
    rows[-1] = ("zirvesi", "zirve", "NOUN", 0, "root", "Case=Nom|Person[psor]=3")
    (three,) = find_groups(Tree.build(rows), [mention(0), mention(2), mention(4)])
    assert len(three.mentions) == 3
    pair = [*((*row[:3], 4, *row[4:]) for row in rows[:3]), rows[-1]]
    two = find_groups(Tree.build(pair), [mention(0), mention(2)])
    assert len(two) == 2


@pytest.mark.parametrize(("opening", "count"), [("ve", 1), ("ne", 2)])
def test_the_first_of_two_conjunctions_joins_nothing_to_what_is_before(opening, count):
    rows = [
        ("Ürdün", "ürdün", "PROPN", 4, "nsubj", "Case=Nom"),
        (opening, opening, "CCONJ", 4, "cc:preconj" if count == 2 else "cc", "_"),
        ("Fiji", "fiji", "PROPN", 4, "obj", "Case=Nom"),
        ("tanıdı", "tanı", "VERB", 0, "root", "Tense=Past"),
    ]
    assert len(find_groups(Tree.build(rows), [mention(0), mention(2)])) == count


def test_the_subject_behind_a_clause_of_its_own_is_none_of_those_met():
    rows = [
        ("Lima'ya", "lima", "PROPN", 2, "obl", "Case=Dat"),
        ("gelen", "gel", "VERB", 3, "acl", "VerbForm=Part"),
        *((*row[:3], row[3] and row[3] + 2, *row[4:]) for row in ROWS),
    ]
    groups = find_groups(Tree.build(rows), [mention(2), mention(4), mention(6)])
    assert [[m.first for m in g.mentions] for g in groups] == [[2], [4, 6]]


def test_nor_where_the_parser_hangs_those_on_the_verb():
    rows = [
        ("Dün", "dün", "ADV", 8, "advmod", "_"),
        ("gelen", "gel", "VERB", 3, "acl", "VerbForm=Part"),
        ("Ürdün", "ürdün", "PROPN", 8, "nsubj", "Case=Nom"),
        (",", ",", "PUNCT", 5, "punct", "_"),
        ("BAE", "bae", "PROPN", 8, "obl", "Case=Nom"),
        ("ve", "ve", "CCONJ", 7, "cc", "_"),
        ("Mısır'la", "mısır", "PROPN", 5, "conj", "Case=Ins"),
        ("görüştü", "görüş", "VERB", 0, "root", "Tense=Past"),
    ]
    groups = find_groups(Tree.build(rows), [mention(2), mention(4), mention(6)])
    assert [[m.first for m in g.mentions] for g in groups] == [[2], [4, 6]]


@pytest.mark.parametrize(("owned", "count"), [("|Person[psor]=3", 2), ("", 1)])
def test_who_backs_those_behind_is_in_no_row_with_an_army(owned, count):
    rows = [
        ("Peru", "peru", "PROPN", 6, "nsubj", f"Case=Nom{owned}"),
        ("ve", "ve", "CCONJ", 5, "cc", "_"),
        ("Fiji", "fiji", "PROPN", 4, "nmod", "Case=Nom"),
        ("destekli", "destekli", "ADJ", 5, "amod", "_"),
        ("milisler", "milis", "NOUN", 1, "conj", "Case=Nom"),
        ("saldırdı", "saldır", "VERB", 0, "root", "Tense=Past"),
    ]
    assert len(find_groups(Tree.build(rows), [mention(0), mention(2)])) == count


def test_a_determiner_belongs_to_the_second_of_a_row():
    rows = [
        ("Ürdün'e", "ürdün", "PROPN", 5, "obl", "Case=Dat"),
        ("ve", "ve", "CCONJ", 4, "cc", "_"),
        ("tüm", "tüm", "DET", 4, "det", "_"),
        ("Mısır'a", "mısır", "PROPN", 1, "conj", "Case=Dat"),
        ("gitti", "git", "VERB", 0, "root", "Tense=Past"),
    ]
    (group,) = find_groups(Tree.build(rows), [mention(0), mention(3)])
    assert len(group.mentions) == 2


def test_another_name_in_brackets_parts_no_row():
    """ "Emirlikler (BAE), Fas ve Mısır"."""
    rows = [
        ("Dün", "dün", "ADV", 9, "advmod", "_"),
        ("Emirlikler", "emirlik", "PROPN", 9, "nsubj", "Case=Nom"),
        ("(", "(", "PUNCT", 4, "punct", "_"),
        ("BAE", "bae", "PROPN", 2, "appos", "Case=Nom"),
        (")", ")", "PUNCT", 4, "punct", "_"),
        (",", ",", "PUNCT", 7, "punct", "_"),
        ("Fas", "fas", "PROPN", 2, "conj", "Case=Nom"),
        ("ve", "ve", "CCONJ", 9, "cc", "_"),
        ("Mısır", "mısır", "PROPN", 2, "conj", "Case=Nom"),
        ("geldi", "gel", "VERB", 0, "root", "Tense=Past"),
    ]
    groups = find_groups(Tree.build(rows), [mention(1), mention(3), mention(6), mention(8)])
    assert [[m.first for m in g.mentions] for g in groups] == [[1, 6, 8], [3]]


@pytest.mark.parametrize(
    ("noun", "case", "apart"),
    [("karargâhında", "Loc", True), ("temsilcisini", "Acc", False), ("arasında", "Loc", False)],
)
def test_whose_building_somebody_meets_in_is_no_part_of_the_row(noun, case, apart):
    """ "Eide ile NATO karargâhında görüştü"."""
    rows = [
        ("Eide", "eide", "PROPN", 5, "obl", "Case=Nom"),
        ("ile", "ile", "CCONJ", 3, "cc", "_"),
        ("NATO", "nato", "PROPN", 4, "nmod:poss", "Case=Nom"),
        (noun, noun, "NOUN", 5, "obl", f"Case={case}|Person[psor]=3"),
        ("görüştü", "görüş", "VERB", 0, "root", "Tense=Past"),
    ]
    found = [mention(0, "Person"), mention(2, "Organization")]
    groups = find_groups(Tree.build(rows), found, between=frozenset({"arasında"}))
    assert len(groups) == (2 if apart else 1)


def test_a_body_where_somebody_is_met_is_no_part_of_the_row():
    """ "Eide ile NATO'da görüştü"."""
    rows = [
        ("Eide", "eide", "PROPN", 4, "obl", "Case=Nom"),
        ("ile", "ile", "CCONJ", 3, "cc", "_"),
        ("NATO'da", "nato", "PROPN", 4, "obl", "Case=Loc"),
        ("görüştü", "görüş", "VERB", 0, "root", "Tense=Past"),
    ]
    groups = find_groups(Tree.build(rows), [mention(0, "Person"), mention(2, "Organization")])
    assert len(groups) == 2
