"""Who signs a paper that stands between them, and how it is called, on trees built by hand."""

import pytest

from communique.extraction.syntax.tree import Tree

PASSIVE = "Tense=Past|Person=3|Voice=Pass"
PAIR = [
    ("Fiji", "fiji", "PROPN", 4, "nmod:poss", "Case=Nom"),
    ("ile", "ile", "CCONJ", 3, "cc", "_"),
    ("Gana", "gana", "PROPN", 1, "conj", "Case=Nom"),
]
PAPER = "Case=Nom|Person[psor]=3"
SIGNED = {("Fiji", "signed", "ticaret anlaşması"), ("Gana", "signed", "ticaret anlaşması")}


def between(noun=("anlaşması", "anlaşma"), verb=("imzalandı", "imzala")):
    """Something happens to what stands between two states."""
    return Tree.build([
        *PAIR,
        ("arasındaki", "ara", "NOUN", 6, "amod", "Case=Loc|Person[psor]=3"),
        ("ticaret", "ticaret", "NOUN", 6, "nmod:poss", "Case=Nom"),
        (*noun, "NOUN", 7, "nsubj", PAPER),
        (*verb, "VERB", 0, "root", PASSIVE),
    ])  # fmt: skip


def test_those_between_whom_a_paper_stands_sign_it(told):
    assert told(between()) >= SIGNED


def test_they_take_up_no_dispute_by_that(told):
    tree = between(("sorunu", "sorun"), ("konuşuldu", "konuş"))
    assert not {act for _, act, _ in told(tree)} & {"signed", "discussed"}


@pytest.mark.parametrize(
    ("mark", "kind", "signs"),
    [
        ("-", ("ticaret", "ticaret", "NOUN", "Case=Nom"), True),
        ("-", ("savunma", "savun", "VERB", "Case=Nom|VerbForm=Vnoun"), True),
        (",", ("ticaret", "ticaret", "NOUN", "Case=Nom"), False),
    ],
)
def test_two_in_the_name_of_a_paper_sign_it(told, mark, kind, signs):
    tree = Tree.build([
        ("Fiji", "fiji", "PROPN", 5, "nmod:poss", "Case=Nom"),
        (mark, mark, "PUNCT", 3, "punct", "_"),
        ("Gana", "gana", "PROPN", 1, "conj", "Case=Nom"),
        (*kind[:3], 5, "nmod:poss", kind[3]),
        ("anlaşması", "anlaşma", "NOUN", 6, "nsubj", PAPER),
        ("imzalandı", "imzala", "VERB", 0, "root", PASSIVE),
    ])  # fmt: skip
    signers = {subject for subject, act, _ in told(tree) if act == "signed"}
    assert (signers == {"Fiji", "Gana"}) is signs


def test_a_row_in_the_genitive_signs_what_the_parser_gave_it(told):
    tree = Tree.build([
        ("Bakan", "bakan", "NOUN", 7, "nsubj", "Case=Nom"),
        ("Fiji", "fiji", "PROPN", 5, "nmod:poss", "Case=Nom"),
        ("ve", "ve", "CCONJ", 4, "cc", "_"),
        ("Gana'nın", "gana", "PROPN", 2, "conj", "Case=Gen"),
        ("anlaşması", "anlaşma", "NOUN", 6, "nsubj", PAPER),
        ("imzaladığını", "imzala", "VERB", 7, "ccomp", "VerbForm=Part|Person[psor]=3|Tense=Past"),
        ("söyledi", "söyle", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip
    assert {s for s, act, _ in told(tree) if act == "signed"} == {"Fiji", "Gana"}
