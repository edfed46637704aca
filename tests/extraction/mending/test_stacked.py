"""Two names in one case with a deed behind them, on trees built by hand."""

import pytest

from communique.extraction.mending.stacked import with_stacked
from communique.extraction.syntax.tree import Tree


def charged(*, joint=(",", "PUNCT", "punct"), second="Acc", top=True):
    """Norveç charges Gana with backing Mali; the parser makes a row of them."""
    return Tree.build([
        ("Norveç", "norveç", "PROPN", 6, "nsubj", "Case=Nom"),
        ("Gana'yı", "gana", "PROPN", 6 if top else 5, "obj", "Case=Acc"),
        (joint[0], joint[0], joint[1], 4, joint[2], ""),
        ("Mali'yi", "mali", "PROPN", 2, "conj", f"Case={second}"),
        ("desteklemekle", "destekle", "VERB", 6, "obl", "VerbForm=Vnoun|Case=Ins"),
        ("suçladı", "suçla", "VERB", 0, "root", "Tense=Past|Person=3"),
    ]).words  # fmt: skip


def asked(*, owner=False):
    """Norveç asks Gana to leave Mali, or, with an owner, Peru to leave both."""
    return Tree.build([
        ("Peru'nun", "peru", "PROPN", 5 if owner else 6, "nsubj", "Case=Gen"),
        ("Gana'dan", "gana", "PROPN", 5, "obl", "Case=Abl"),
        (",", ",", "PUNCT", 4, "punct", ""),
        ("Mali'den", "mali", "PROPN", 2, "conj", "Case=Abl"),
        ("çekilmesini", "çekil", "VERB", 6, "ccomp", "VerbForm=Vnoun|Person[psor]=3|Case=Acc"),
        ("istedi", "iste", "VERB", 0, "root", "Tense=Past|Person=3"),
    ]).words  # fmt: skip


def hung(words):
    found = with_stacked(words)
    return [(found[i].head, found[i].dep) for i in (1, 3)]


@pytest.mark.parametrize("top", [True, False])
def test_the_second_name_is_whom_the_first_one_backs(top):
    assert hung(charged(top=top)) == [(5, "obj"), (4, "obj")]


def test_the_first_name_is_asked_to_leave_the_second():
    assert hung(asked()) == [(5, "obl"), (4, "obl")]


@pytest.mark.parametrize(
    "words",
    [charged(joint=("ve", "CCONJ", "cc")), charged(second="Dat"), asked(owner=True)],
)
def test_rows_are_left(words):
    assert with_stacked(words) == list(words)
