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


def gave(*inner, feats="Person[psor]=3|VerbForm=Part", noun="teşekkür"):
    """ "Peru, Şili'ye … verdiği destek için teşekkür etti"."""
    n = len(inner)
    return [
        ("Peru", "peru", "PROPN", 6 + n, "nsubj", "Case=Nom"),
        ("Şili'ye", "şili", "PROPN", 3 + n, "obl", "Case=Dat"),
        *((form, lemma, upos, 3 + n, dep, case) for form, lemma, upos, dep, case in inner),
        ("verdiği", "ver", "VERB", 4 + n, "acl", feats),
        ("destek", "destek", "NOUN", 6 + n, "obl", "Case=Nom"),
        ("için", "için", "ADP", 4 + n, "case", "_"),
        (noun, noun, "NOUN", 0, "root", "Case=Nom"),
        ("etti", "et", "VERB", 6 + n, "compound:lvc", PAST),
    ]


FIJI = ("Fiji'ye", "fiji", "PROPN", "obl", "Case=Dat")
GANA = ("Gana'nın", "gana", "PROPN", "nsubj", "Case=Gen")


@pytest.mark.parametrize(
    ("words", "at", "head"),
    [
        pytest.param(gave(), 1, 5, id="who gave it is thanked"),
        pytest.param(gave(FIJI), 1, 6, id="the first of two"),
        pytest.param(gave(FIJI), 2, 3, id="not who got it"),
        pytest.param(gave(GANA), 1, 3, id="another one gave it"),
        pytest.param(gave(feats="VerbForm=Part"), 1, 2, id="nobody's deed"),
        pytest.param(gave(noun="itiraz"), 1, 2, id="no thanks"),
    ],
)
def test_whom_one_thanks_for_what_he_gave(words, at, head):
    tree = Tree.build(words)
    assert with_thanked(tree.words, THANKS, REASONS)[at].head == head
