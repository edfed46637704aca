"""With whom somebody does what a participle tells of, on trees built by hand."""

import pytest

from communique.extraction.mending.company import with_company
from communique.extraction.syntax.tree import Tree


def talk(*, case="Nom", outer="nsubj", joint=("ve", "CCONJ", "cc"), last=("obl", 8)):
    """Ada spoke behind a talk with Can and Efe, of whom the parser makes Can the host."""
    return Tree.build([
        ("Ada", "ada", "PROPN", 10, outer, "Case=Nom"),
        (",", ",", "PUNCT", 1, "punct", ""),
        ("Can", "can", "PROPN", 8, "nsubj", f"Case={case}"),
        (joint[0], joint[0], joint[1], 5, joint[2], ""),
        ("Efe", "efe", "PROPN", last[1], last[0], "Case=Nom"),
        ("ile", "ile", "ADP", 5, "case", ""),
        ("Oslo'da", "oslo", "PROPN", 8, "obl", "Case=Loc"),
        ("yaptığı", "yap", "VERB", 9, "acl", "VerbForm=Part|Tense=Past|Person[psor]=3"),
        ("görüşmede", "görüşme", "NOUN", 10, "obl", "Case=Loc"),
        ("konuştu", "konuş", "VERB", 0, "root", "Tense=Past|Person=3"),
    ]).words  # fmt: skip


@pytest.mark.parametrize("last", [("obl", 8), ("conj", 3), ("conj", 1)])
def test_both_before_the_postposition_are_met(last):
    found = with_company(talk(last=last), frozenset({"ile"}))
    assert [(found[i].head, found[i].dep) for i in (2, 4)] == [(7, "obl"), (2, "conj")]


@pytest.mark.parametrize(
    "words",
    [
        talk(case="Gen"),
        talk(outer="vocative"),
        talk(joint=(",", "PUNCT", "punct")),
        talk(last=("nmod:poss", 9)),
    ],
)
def test_others_are_left(words):
    assert with_company(words, frozenset({"ile"})) == list(words)
