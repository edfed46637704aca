"""Why a mention is taken for an actor."""

import pytest

from communique.extraction.linking.linker import Linker
from communique.extraction.linking.persons import PersonIndex
from communique.extraction.mentions.finding import MentionFinder
from communique.extraction.mentions.gazetteer import Gazetteer
from communique.extraction.syntax.tree import Tree


def sentence(*names):
    """A sentence whose subject is a person of the given names."""
    last = len(names) + 1
    return Tree.build([
        (names[0], names[0], "PROPN", last, "nsubj", "Case=Nom", "PERSON"),
        *((name, name, "PROPN", 1, "flat", "Case=Nom", "PERSON") for name in names[1:]),
        ("konuştu", "konuş", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("others", "reason"),
    [
        ((), "family name, office and date fit"),
        ((("Hulusi", "Akar"),), "named elsewhere in the document"),
    ],
)
def test_a_family_name_is_named_elsewhere_only_where_it_is(knowledge, others, reason):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    finder = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology))
    linker = Linker(actors, grammar, index=PersonIndex(actors, grammar), date="2020-10-13")
    trees = [sentence("Akar"), *(sentence(*names) for names in others)]
    mentions = [finder.find(tree) for tree in trees]
    linker.survey(trees, mentions)
    best = linker.candidates(trees[0], mentions[0][0])[0]
    assert (best.node.label, best.why) == ("Hulusi Akar", reason)
