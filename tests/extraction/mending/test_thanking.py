"""Whom one thanks stands at the verb of thanking."""

import pytest

from communique.extraction.mending.thanking import with_thanked
from communique.extraction.syntax.tree import Tree

PAST = "Tense=Past|Person=3"
THANKS = frozenset({"teşekkür"})
REASONS = frozenset({"için"})


def rows(deed="Case=Nom|Person[psor]=3", mark="için", noun="teşekkür", dep="root"):
    """ "Peru, Şili'ye desteği için teşekkür etti"."""
    return [
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
        ("Şili'ye", "şili", "PROPN", 3, "nmod", "Case=Dat"),
        ("desteği", "destek", "NOUN", 5, "obl", deed),
        (mark, mark, "ADP", 3, "case", "_"),
        (noun, noun, "NOUN", 0 if dep == "root" else 7, dep, "Case=Nom"),
        ("etti", "et", "VERB", 5, "compound:lvc", PAST),
        *([("Fiji", "fiji", "PROPN", 0, "root", "Case=Nom")] if dep != "root" else []),
    ]


@pytest.mark.parametrize(
    ("words", "head"),
    [
        pytest.param(rows(), 4, id="thanked"),
        pytest.param(rows(deed="Case=Nom"), 2, id="nobody's deed"),
        pytest.param(rows(mark="üzerine"), 2, id="no reason"),
        pytest.param(rows(noun="itiraz"), 2, id="no thanks"),
        pytest.param(rows(dep="acl"), 2, id="somebody behind may be thanked"),
    ],
)
def test_whom_one_thanks(words, head):
    tree = Tree.build(words)
    assert with_thanked(tree.words, THANKS, REASONS)[1].head == head


def test_where_somebody_else_is_thanked_a_dative_stays():
    peru, chile, support, why, thanks, did = rows()
    fiji = ("Fiji'ye", "fiji", "PROPN", 6, "obl", "Case=Dat")
    behind = [(*w[:3], w[3] and w[3] + 1, *w[4:]) for w in (thanks, did)]
    peru = (*peru[:3], 6, *peru[4:])
    tree = Tree.build([peru, chile, (*support[:3], 6, *support[4:]), why, fiji, *behind])
    assert with_thanked(tree.words, THANKS, REASONS)[1].head == 2
