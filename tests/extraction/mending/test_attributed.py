"""Tests of names on whose side others are, on trees built by hand."""

import pytest

from communique.extraction.mending.attributed import with_attributed
from communique.extraction.syntax.tree import Tree


def owner(feats="Case=Nom|Person[psor]=3", dep="amod", other="nsubj"):
    """The head of Fiji in "Fiji karşıtı güçler ayrıldı"."""
    rows = [
        ("Fiji", "Fiji", "PROPN", 4, "nsubj", "Case=Nom"),
        ("karşıtı", "karşıt", "NOUN", 3, dep, feats),
        ("güçler", "güç", "NOUN", 4, other, "Case=Nom|Number=Plur"),
        ("ayrıldı", "ayrıl", "VERB", 0, "root", "Tense=Past"),
    ]
    return with_attributed(Tree.build(rows).words)[0].head


@pytest.mark.parametrize(
    ("change", "head"),
    [
        pytest.param({}, 1, id="against Fiji"),
        pytest.param({"feats": "Case=Nom"}, 3, id="nobody's"),
        pytest.param({"dep": "nmod:poss"}, 3, id="no attribute"),
        pytest.param({"other": "obj"}, 3, id="one subject"),
    ],
)
def test_a_name_before_a_noun_of_its_own_is_no_second_subject(change, head):
    assert owner(**change) == head
