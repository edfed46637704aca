"""What a circumstance belongs to, on trees built by hand."""

import pytest

from communique.extraction.roles.binding import Binder
from communique.extraction.roles.governed import stands_under
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree
from communique.knowledge.frames import parse_stem


def told(noun, verb):
    return [
        ("Peru'nun", "peru", "PROPN", 2, "nmod:poss", "Case=Gen"),
        ("çabasıyla", "çaba", "NOUN", 4, "obl", "Case=Ins|Person[psor]=3"),
        (noun, noun, "NOUN", 4, "nsubj", "Case=Nom"),
        (verb, verb[:3], "VERB", 0, "root", "Tense=Past|Voice=Pass"),
    ]


@pytest.mark.parametrize(
    ("noun", "verb", "found"),
    [("ateşkes", "yapıldı", True), ("silah", "alındı", False), ("çaba", "alındı", False)],
)
def test_only_what_stands_above_counts(knowledge, noun, verb, found):
    tree = Tree.build(told(noun, verb))
    predicate = predicate_at(tree, 1)
    above = Binder(knowledge.grammar).governor(predicate)
    stems = [parse_stem("ateşkes"), parse_stem("peru")]
    morphology = knowledge.grammar.morphology
    assert stands_under(predicate, above, stems, morphology=morphology) is found
