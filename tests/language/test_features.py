import numpy as np
import pytest

from communique.language.features import FeatureSets

FEATS = {"Case": ("_", "Gen", "Loc"), "Person": ("_", "3")}
UPOS = ("NOUN", "PUNCT", "X")
SEEN = {
    "NOUN": {"Case=Gen|Person=3": {"0": 9}, "Case=Loc|Person=3": {"1": 9}, "_": {"0": 1}},
    "PUNCT": {"_": {"0": 5}},
}


@pytest.mark.parametrize(
    ("scores", "tag", "expected"),
    [
        ([0, 3, 0, 0.5, 0], 0, "Case=Gen|Person=3"),
        ([4, 0, 0, 0, 0.5], 0, ""),
        ([0, 0, 9, 0, 9], 0, "Case=Loc|Person=3"),
        ([0, 9, 0, 0, 9], 1, ""),
        ([0, 9, 0, 0, 9], 2, ""),
    ],
)
def test_only_sets_that_were_seen_are_given(scores, tag, expected):
    sets = FeatureSets(FEATS, UPOS, seen=SEEN, bank=0)
    assert sets.decode(np.array([scores], np.float32), [tag]) == (expected,)


def test_the_sets_of_the_treebank_are_favoured():
    scores = np.array([[0, 1, 1, 0, 2]], np.float32)
    found = [FeatureSets(FEATS, UPOS, seen=SEEN, bank=n).decode(scores, [0]) for n in (0, 1)]
    assert found == [("Case=Gen|Person=3",), ("Case=Loc|Person=3",)]
