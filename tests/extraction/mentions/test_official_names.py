"""Official names of states."""

import pytest

from communique.extraction.mentions.finding import MentionFinder
from communique.extraction.mentions.gazetteer import Gazetteer
from communique.extraction.syntax.tree import Tree


@pytest.fixture(scope="module")
def named(knowledge):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    finder = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology))

    def read(*forms):
        last = len(forms)
        rows = [(f, f.lower(), "PROPN", last + 1, "flat", "Case=Nom", "GPE") for f in forms]
        tree = Tree.build([*rows, ("konuştu", "konuş", "VERB", 0, "root", "Tense=Past")])
        return [(m.first, m.last, actors[e.actor].label) for m in finder.find(tree)
                for e in m.entries]  # fmt: skip

    return read


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        pytest.param(("Kenya", "Cumhuriyeti"), [(0, 1, "Kenya")], id="a republic"),
        pytest.param(("Kenya", "Cumhuriyeti'ne"), [(0, 1, "Kenya")], id="inflected"),
        pytest.param(("Kenya", "Halk", "Cumhuriyeti"), [(0, 2, "Kenya")], id="of a kind"),
        pytest.param(("Kenya", "Devleti"), [(0, 1, "Kenya")], id="a state"),
        pytest.param(("Irak", "İslam", "Devleti"), [], id="no state"),
        pytest.param(("Kenya", "cumhuriyeti"), [], id="in small letters"),
        pytest.param(("Çin", "Cumhuriyeti"), [(0, 1, "Tayvan")], id="another state's own name"),
    ],
)
def test_a_state_takes_in_the_words_of_its_official_name(named, forms, expected):
    assert named(*forms) == expected
