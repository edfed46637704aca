"""What a deed is not done to, beside what it is done to."""

import pytest

from communique.extraction.mending.set_apart import set_apart, with_set_apart
from communique.extraction.syntax.tree import Tree

ONLY_WORDS = frozenset({"sadece", "yalnız"})
DENIED = ("değil", "değil", "AUX", 3, "cop", "Polarity=Neg")


def mended(before=("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"), case="Dat", denial=DENIED):
    return Tree(
        with_set_apart(
            Tree.build(
                [
                    ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
                    before,
                    ("Fiji'ye", "fiji", "PROPN", 6, "obl", "Case=Dat"),
                    denial,
                    ("Samoa'ya", "samoa", "PROPN", 3, "conj", f"Case={case}"),
                    ("saldırdı", "saldır", "VERB", 0, "root", "Tense=Past"),
                ]
            ).words,
            ONLY_WORDS,
        ),
        index=0,
        start=0,
        text="",
    )


def test_only_what_stands_against_it_is_the_deeds_own():
    tree = mended()
    assert [(tree.words[i].dep, tree.words[i].head) for i in (2, 4)] == [("dep", 4), ("obl", 5)]
    assert [set_apart(tree, i) for i in (0, 2, 4)] == [False, True, False]


def test_a_row_of_its_own_is_set_apart_with_it():
    tree = mended(before=("Gana'ya", "gana", "PROPN", 3, "conj", "Case=Dat"))
    assert set_apart(tree, 1)


@pytest.mark.parametrize(
    "changed",
    [
        {"before": ("sadece", "sadece", "ADV", 3, "advmod", "_")},
        {"case": "Loc"},
        {"denial": ("ve", "ve", "CCONJ", 3, "cc", "_")},
    ],
)
def test_not_what_is_done_to_both_or_where(changed):
    tree = mended(**changed)
    assert tree.words[2].dep == "obl"
    assert not set_apart(tree, 2)


NOT = ("değil", "değil", "AUX", 2, "cop", "Polarity=Neg")


def contrast(*, before=None, second="Kenya'yı", case="Acc", too=False):
    """Fiji criticizes not the one but the other."""
    first = before or ("dün", "dün", "ADV", 6, "advmod", "_")
    return Tree.build([
        first,
        ("Gana'yı", "gana", "PROPN", 6, "obj", "Case=Acc"),
        NOT,
        (second, "kenya", "PROPN", 2, "conj", f"Case={case}"),
        ("da" if too else "dün", "da", "CCONJ" if too else "ADV", 4 if too else 6, "advmod", "_"),
        ("eleştirdi", "eleştir", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip


ONLY = ("yalnız", "yalnız", "ADV", 2, "advmod", "_")


@pytest.mark.parametrize(
    ("tree", "apart"),
    [
        pytest.param(contrast(), True, id="the other"),
        pytest.param(contrast(before=ONLY), False, id="not only"),
        pytest.param(contrast(too=True), False, id="the other, too"),
        pytest.param(contrast(second="Kenya", case="Nom"), False, id="another case"),
    ],
)
def test_what_stands_against_it_is_the_object(tree, apart):
    found = with_set_apart(tree.words, ONLY_WORDS)
    assert (found[3].dep == "obj") is apart
    assert (found[1].dep == "obj") is not apart


def test_what_the_denied_noun_hangs_on_is_not_put_below_it():
    words = Tree.build([
        ("Mali'nin", "mali", "PROPN", 5, "nmod:poss", "Case=Gen"),
        (",", ",", "PUNCT", 5, "punct", "_"),
        ("Fiji'nin", "fiji", "PROPN", 5, "nmod:poss", "Case=Gen"),
        ("değil", "değil", "AUX", 3, "cop", "Polarity=Neg"),
        ("halkının", "halk", "NOUN", 1, "conj", "Case=Gen|Person[psor]=3"),
        ("kararı", "karar", "NOUN", 0, "root", "Case=Nom|Person[psor]=3"),
    ]).words  # fmt: skip
    found = with_set_apart(words, ONLY_WORDS)
    assert all(word.head != word.i for word in found)
