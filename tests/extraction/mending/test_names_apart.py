"""Names side by side, and speakers inside speakers."""

from dataclasses import replace

import pytest

from communique.extraction.mending.names_apart import with_names_apart, with_outer_speakers
from communique.extraction.syntax.tree import Tree

PAST = "Tense=Past|Person=3"
FACT = "Case=Acc|Person[psor]=3|VerbForm=Part"


def named(tree, starts):
    """The words with places as entities that begin at some of them."""
    return [
        replace(w, ent="GPE", ent_start=w.i in starts) if w.upos == "PROPN" else w
        for w in tree.words
    ]


@pytest.mark.parametrize(
    ("form", "case", "starts", "link"),
    [
        pytest.param("Peru'yu", "Acc", {0, 1}, ("obj", 2), id="an object"),
        pytest.param("Peru'ya", "Dat", {0, 1}, ("obl", 2), id="in the dative"),
        pytest.param("York'u", "Acc", {0}, ("flat", 0), id="one name"),
        pytest.param("Peru", "Nom", {0, 1}, ("flat", 0), id="without an ending"),
    ],
)
def test_a_name_with_an_ending_is_no_part_of_one_before(form, case, starts, link):
    tree = Tree.build([
        ("Gana", "gana", "PROPN", 3, "nsubj", "Case=Nom"),
        (form, "peru", "PROPN", 1, "flat", f"Case={case}"),
        ("kınadı", "kına", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    found = with_names_apart(named(tree, starts))
    assert (found[1].dep, found[1].head) == link


def test_the_first_name_is_the_subject_that_lacks():
    tree = Tree.build([
        ("Gana", "gana", "PROPN", 3, "obj", "Case=Nom"),
        ("Peru'yu", "peru", "PROPN", 1, "flat", "Case=Acc"),
        ("kınadı", "kına", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    assert with_names_apart(named(tree, {0, 1}))[0].dep == "nsubj"


@pytest.mark.parametrize(
    ("outer", "head"),
    [
        (("söylediğini", "söyle", "VERB", 5, "ccomp", FACT), 3),
        (("söyledi", "söyle", "VERB", 5, "ccomp", PAST), 2),
    ],
)
def test_the_first_of_two_genitives_is_the_outer_subject(outer, head):
    tree = Tree.build([
        ("Fiji'nin", "fiji", "PROPN", 3, "nsubj", "Case=Gen"),
        ("Peru'nun", "peru", "PROPN", 3, "nsubj", "Case=Gen"),
        ("vurduğunu", "vur", "VERB", 4, "ccomp", FACT),
        outer,
        ("yazdı", "yaz", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    found = with_outer_speakers(tree.words)
    assert (found[0].head, found[1].head) == (head, 2)


def test_a_name_in_a_row_with_a_verb_gives_no_second_root():
    tree = Tree.build([
        ("Togo", "togo", "PROPN", 2, "nsubj", "Case=Nom", "GPE"),
        ("geldi", "gel", "VERB", 0, "root", "Tense=Past"),
        ("ve", "ve", "CCONJ", 4, "cc", "_"),
        ("Gana", "gana", "PROPN", 2, "conj", "Case=Nom", "GPE"),
        ("Peru'yu", "peru", "PROPN", 4, "flat", "Case=Acc", "GPE"),
        ("kınadı", "kına", "VERB", 2, "conj", "Tense=Past"),
    ])  # fmt: skip
    found = with_names_apart([replace(w, ent_start=w.upos == "PROPN") for w in tree.words])
    assert [w.i for w in found if w.head < 0] == [1]
