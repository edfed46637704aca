"""A court of all the world keeps no frame from firing."""

import pytest

from communique.extraction.frames.world_bodies import world_bodies
from communique.extraction.syntax.tree import Tree

FRAME = "id: x, act: fulfilled, verbs: [uy], subject: [agent], object: [dat], excludes: [mahkeme]"


def _tree(*court):
    at = len(court) + 1
    names = [(word, word.lower(), "NOUN", at + 1, "nmod:poss", "Case=Gen") for word in court]
    return Tree.build([
        ("Peru", "peru", "PROPN", at + 2, "nsubj", "Case=Nom"),
        *names,
        ("kararına", "karar", "NOUN", at + 2, "obl", "Case=Dat|Person[psor]=3"),
        ("uydu", "uy", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("court", "named", "fires"),
    [
        pytest.param(("Uluslararası", "Ceza", "Mahkemesi'nin"), [1, 2, 3], True, id="the world's"),
        pytest.param(("Ceza", "Mahkemesi'nin"), [], False, id="one at home"),
        pytest.param(("mahkemenin",), [], False, id="any"),
        pytest.param(
            ("mahkemenin", "Uluslararası", "Ceza", "Mahkemesi'nin"), [2, 3, 4], False, id="both"
        ),
    ],
)
def test_a_court_of_the_world_is_foreign_policy(knowledge, matched, court, named, fires):
    tree = _tree(*court)
    assert list(world_bodies(tree, knowledge.grammar)) == named
    matches, _ = matched(tree, FRAME)
    assert bool(matches) is fires
