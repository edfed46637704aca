"""Which of two genitives is the subject of a clause, on trees built by hand."""

import pytest

from communique.extraction.mending.first_owners import with_first_owners
from communique.extraction.syntax.tree import Tree

FACT = "Case=Acc|Person[psor]=3|Tense=Past|VerbForm=Part"
OWNED = "Case=Acc|Person[psor]=3"
SAID = ("söyledi", "söyle", "VERB", 0, "root", "Tense=Past|Person=3")


def accepted(*, first=(3, "nmod:poss"), second=(3, "nmod:poss"), verb=FACT):
    """Peru accepts an invitation of Fiji, somebody says."""
    return Tree.build([
        ("Peru'nun", "peru", "PROPN", *first, "Case=Gen"),
        ("Fiji'nin", "fiji", "PROPN", *second, "Case=Gen"),
        ("davetini", "davet", "NOUN", 4, "obj", OWNED),
        ("duyduğunu", "duy", "VERB", 5, "ccomp", verb),
        SAID,
    ]).words  # fmt: skip


def links(words):
    return [(w.head, w.dep) for w in with_first_owners(words)[:2]]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(accepted(), id="two owners"),
        pytest.param(accepted(first=(4, "nsubj"), second=(4, "nsubj")), id="two subjects"),
    ],
)
def test_the_first_acts_and_the_second_owns(words):
    assert links(words) == [(3, "nsubj"), (2, "nmod:poss")]


@pytest.mark.parametrize(
    "verb",
    [
        pytest.param("Tense=Past|Person=3", id="a clause without an ending of its subject"),
        pytest.param(f"{FACT}|Voice=Pass", id="a passive"),
    ],
)
def test_else_two_owners_stay(verb):
    assert links(accepted(verb=verb)) == [(2, "nmod:poss"), (2, "nmod:poss")]


def test_an_owner_of_a_thing_with_one_stays():
    words = accepted(first=(4, "nsubj"))
    assert links(words) == [(3, "nsubj"), (2, "nmod:poss")]


@pytest.mark.parametrize(
    ("feats", "head"), [("Tense=Pres|VerbForm=Part", 4), (f"{FACT}|Number=Sing", 2)]
)
def test_a_participle_of_its_noun_has_no_genitive_subject(feats, head):
    words = Tree.build([
        ("Davetin", "davet", "NOUN", 3, "nsubj", "Case=Gen"),
        ("Fiji'yle", "fiji", "PROPN", 3, "obl", "Case=Ins"),
        ("görüşen", "görüş", "VERB", 4, "acl", feats),
        ("Peru'ya", "peru", "PROPN", 5, "obl", "Case=Dat"),
        ("geldiğini", "gel", "VERB", 6, "ccomp", FACT),
        SAID,
    ]).words  # fmt: skip
    assert with_first_owners(words)[0].head == head
