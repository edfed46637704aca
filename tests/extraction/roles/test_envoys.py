"""Tests of the state that receives an envoy."""

import pytest

from communique.extraction.roles.envoys import received
from communique.extraction.syntax.tree import Tree

_PERU = ("Peru'nun", "Peru", "PROPN", 3, "nmod:poss", "Case=Gen")
_POST = ("Suva", "Suva", "PROPN", 3, "nmod:poss", "Case=Nom")
_ENVOY = ("Büyükelçisi", "büyükelçi", "NOUN", 4, "nsubj", "Case=Nom|Person[psor]=3")
_VERB = ("çağrıldı", "çağır", "VERB", 0, "root", "Tense=Past|Voice=Pass")


@pytest.mark.parametrize(
    ("rows", "head", "expected"),
    [
        pytest.param([_PERU, _POST, _ENVOY, _VERB], 2, [1], id="post of a state's envoy"),
        pytest.param(
            [("dün", "dün", "ADV", 4, "advmod", "_"), _POST, _ENVOY, _VERB], 2, [], id="whose?"
        ),
        pytest.param(
            [_PERU, _POST, ("limanı", "liman", "NOUN", 4, "nsubj", "Case=Nom"), _VERB], 2, [],
            id="no envoy",
        ),
    ],
)  # fmt: skip
def test_who_receives_an_envoy(knowledge, rows, head, expected):
    assert list(received(Tree.build(rows), [head], knowledge.grammar)) == expected
