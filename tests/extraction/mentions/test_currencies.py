"""Money that goes by a state's name."""

import pytest

from communique.extraction.mentions.currencies import without_currencies
from communique.extraction.mentions.finding import MentionFinder
from communique.extraction.mentions.gazetteer import Gazetteer
from communique.extraction.syntax.tree import Tree


@pytest.mark.parametrize(
    ("form", "case", "noun", "named"),
    [
        pytest.param("Kuveyt", "Nom", ("dinarı", "dinar"), False, id="its money"),
        pytest.param("Kuveyt", "Nom", ("heyeti", "heyet"), True, id="its people"),
        pytest.param("Kuveyt", "Nom", ("yeni", "yeni"), True, id="new, not money"),
        pytest.param("Kuveyt'e", "Dat", ("dinar", "dinar"), True, id="money for it"),
    ],
)
def test_a_state_whose_money_is_told_is_no_actor(knowledge, form, case, noun, named):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    tree = Tree.build(
        [
            (form, "kuveyt", "PROPN", 2, "nmod:poss", f"Case={case}"),
            (*noun, "NOUN", 3, "obj", "Case=Nom|Person[psor]=3"),
            ("geldi", "gel", "VERB", 0, "root", "Tense=Past"),
        ]
    )
    found = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology)).find(tree)
    assert bool(found) is named
    assert without_currencies(tree, found, grammar) == list(found)
