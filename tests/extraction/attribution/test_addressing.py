"""To whom somebody speaks, by a dative at a verb of saying or of addressing."""

import pytest

from communique.extraction.attribution.addressing import addressee
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree


def said(verb, dep, head, case="Dat"):
    """ "Mali, Gana'ya [verb] … dedi", the verb below the one of saying or who says it."""
    return Tree.build([
        ("Gana'ya", "gana", "PROPN", 2, "obl", f"Case={case}"),
        (verb, verb[:6], "VERB", head, dep, "VerbForm=Conv"),
        ("Mali", "mali", "PROPN", 5, "nsubj", "Case=Nom"),
        ("gelin", "gel", "VERB", 5, "ccomp", "Mood=Imp|Person=2"),
        ("dedi", "de", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("tree", "found"),
    [
        (said("seslenerek", "advcl", 5), 0),
        (said("seslenen", "acl", 3), 0),
        (said("seslenen", "acl", 3, case="Loc"), None),
        (said("bakarak", "advcl", 5), None),
    ],
)
def test_who_is_addressed_in_a_clause_beside(knowledge, tree, found):
    content = frozenset({3})
    assert addressee(predicate_at(tree, 4), 2, content, knowledge.grammar) == found
