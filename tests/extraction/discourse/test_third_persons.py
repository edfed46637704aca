"""Tests of pronouns for who is named right before them, on trees built by hand."""

import pytest

from communique.extraction.discourse.third_persons import named_before
from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.tree import Tree

PERU = Mention(0, 0, 0, 0, "State", (0, 0))


def described(pronoun="onu", case="Acc", joint=("ve", "CCONJ"), dep="acl", form="VerbForm=Part"):
    """Peru and Fiji, which backs it, left."""
    return [
        ("Peru", "Peru", "PROPN", 6, "nsubj", "Case=Nom"),
        (joint[0], joint[0], joint[1], 5, "cc", "_"),
        (pronoun, "o", "PRON", 4, "obj", f"Case={case}"),
        ("destekleyen", "destekle", "VERB", 5, dep, form),
        ("Fiji", "Fiji", "PROPN", 1, "conj", "Case=Nom"),
        ("ayrıldı", "ayrıl", "VERB", 0, "root", "Tense=Past"),
    ]


@pytest.mark.parametrize(
    ("rows", "meant"),
    [
        pytest.param(described(), True, id="and who backs it"),
        pytest.param(described(joint=(",", "PUNCT")), True, id="by a comma"),
        pytest.param(described(joint=("dün", "ADV")), False, id="not right before"),
        pytest.param(described("onun", "Gen"), False, id="who acts in the clause"),
        pytest.param(described("bunu"), False, id="another pronoun"),
        pytest.param(described(dep="advcl", form="VerbForm=Conv"), False, id="the same clause"),
    ],
)
def test_a_pronoun_means_who_is_named_right_before(knowledge, rows, meant):
    tree = Tree.build(rows)
    assert (named_before(tree, 2, [PERU], knowledge.grammar) is PERU) is meant
