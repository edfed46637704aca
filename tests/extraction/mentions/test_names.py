"""Names of persons that only begin like those of places."""

import pytest

from communique.extraction.mentions.finding import MentionFinder
from communique.extraction.mentions.gazetteer import Gazetteer
from communique.extraction.syntax.tree import Tree


@pytest.mark.parametrize(
    ("form", "feats", "entity", "kind"),
    [
        ("Akram", "Case=Nom", "PERSON", "Person"),
        ("Akra", "Case=Nom", "PERSON", "State"),
        ("Akrada", "Case=Loc", "PERSON", "State"),
        ("Akram", "Case=Nom", "", "State"),
    ],
)
def test_a_person_is_not_the_place_whose_name_his_begins_with(knowledge, form, feats, entity, kind):
    tree = Tree.build([
        (form, form.lower(), "PROPN", 2, "nsubj", feats, entity),
        ("konuştu", "konuş", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    finder = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology))
    assert [m.kind for m in finder.find(tree)] == [kind]
