"""Whom "kendisi" means."""

import pytest

from communique.extraction.discourse.reflexives import antecedents, several
from communique.extraction.syntax.tree import Tree

PAST = "Tense=Past|Person=3"
OWN = "Case=Acc|Person[psor]=3|VerbForm=Part"


def reported(case="Gen"):
    """Peru says that Chile threatens it."""
    return Tree.build([
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
        ("Şili'nin", "şili", "PROPN", 4, "nsubj", f"Case={case}"),
        ("kendisini", "kendi", "PRON", 4, "obj", "Case=Acc|Person[psor]=3"),
        ("suçladığını", "suçla", "VERB", 5, "ccomp", OWN),
        ("söyledi", "söyle", "VERB", 0, "root", PAST),
    ])  # fmt: skip


ALONE = Tree.build([
    ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
    ("kendisini", "kendi", "PRON", 3, "obj", "Case=Acc|Person[psor]=3"),
    ("savundu", "savun", "VERB", 0, "root", PAST),
])  # fmt: skip
NOBODY = Tree.build([
    ("kendisini", "kendi", "PRON", 2, "obj", "Case=Acc|Person[psor]=3"),
    ("savundu", "savun", "VERB", 0, "root", PAST),
])  # fmt: skip


@pytest.mark.parametrize(
    ("tree", "i", "found"),
    [
        pytest.param(reported(), 2, [0], id="who tells of another one's deed"),
        pytest.param(reported("Nom"), 2, [1, 0], id="the subject of the same clause"),
        pytest.param(ALONE, 1, [0], id="the only subject"),
        pytest.param(NOBODY, 0, [], id="nobody is named"),
    ],
)
def test_whom_a_reflexive_means(tree, i, found):
    assert list(antecedents(tree, i)) == found


def test_who_tells_it_is_accused(told):
    assert ("Şili", "accused", "Peru") in told(reported())


def test_a_counterpart_is_one_of_the_sentence_s_own_subject(told):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("Dışişleri", "dışişleri", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("Bakanı", "bakan", "NOUN", 7, "nsubj", "Case=Nom|Person[psor]=3"),
        ("Ana", "ana", "PROPN", 3, "appos", "Case=Nom"),
        ("Şilili", "şilili", "ADJ", 6, "amod", "_"),
        ("mevkidaşıyla", "mevkidaş", "NOUN", 7, "obl", "Case=Ins|Person[psor]=3"),
        ("görüştü", "görüş", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    assert any(o.startswith("Şili ") for s, act, o in told(tree) if act == "consulted")


def test_a_plural_pronoun_means_all_on_a_side():
    tree = Tree.build([
        ("kendilerine", "kendi", "PRON", 2, "obl", "Case=Dat|Number=Plur"),
        ("kendisine", "kendi", "PRON", 0, "root", "Case=Dat|Number=Sing"),
    ])  # fmt: skip
    assert [several(word) for word in tree.words] == [True, False]
