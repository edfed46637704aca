"""One country of many that is not named ("bir NATO ülkesi"): it is not the many who act."""

from dataclasses import replace

from communique.extraction.statements.assembling import Outcome
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Grammar


def unless_some_member(outcome: Outcome, grammar: Grammar) -> Outcome:
    """Drop statements one of whose ends is some country of a body, region or people.

    Args:
        outcome: What a frame tells.
        grammar: Names the word for one of many, and the nouns for one country.

    Returns:
        The outcome without such statements.
    """
    if not outcome.statements:
        return outcome
    tree = outcome.match.predicate.tree
    ends = [end for r in outcome.readings for end in (r.subject, r.object)]
    some = {end.at for end in ends if _some_member(tree, end.at, grammar)}
    nobody = {n.id for e in ends if e.at in some for n in e.nodes if n.type != "Topic"}
    nobody -= {n.id for e in ends if e.at not in some for n in e.nodes}
    kept = tuple(s for s in outcome.statements if nobody.isdisjoint((s.subject.id, s.object.id)))
    return replace(outcome, statements=kept, why="" if kept else "some country is not all of them")


def _some_member(tree: Tree, at: int, grammar: Grammar) -> bool:
    """Whether "bir", a name and the noun for one country stand side by side."""
    one = {phrase[0].text for phrase in grammar.words["some"]}
    nouns = tuple(phrase[0].text for phrase in grammar.words["one_country"])
    for name in (at, at - 1):
        if 0 < name < len(tree) - 1 and tree.words[name].upos == "PROPN":
            behind = tree.words[name + 1].low.startswith(nouns)
            if behind and tree.words[name - 1].low in one:
                return True
    return False
