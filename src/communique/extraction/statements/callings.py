"""Calls to a deed: "X, Y'yi silahları susturmaya davet etti" invites nobody anywhere."""

from dataclasses import replace

from communique.extraction.statements.assembling import Outcome
from communique.extraction.syntax.stems import matches_stem
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Grammar


def unless_called_upon(outcome: Outcome, grammar: Grammar) -> Outcome:
    """Drop invitations to what is no place or meeting but something to do.

    Args:
        outcome: What a frame tells.
        grammar: Names the acts, and the deeds to which one is invited ("katılmaya").

    Returns:
        The outcome, without statements if its predicate calls upon somebody to act.
    """
    match = outcome.match
    acts = (phrase[0].text for phrase in grammar.words["inviting"])
    if not outcome.statements or match.frame.act not in acts:
        return outcome
    tree = match.predicate.tree
    if not any(_other_deed(tree, i, grammar) for i in match.predicate.dependents):
        return outcome
    return replace(outcome, statements=(), why="it calls upon somebody to act")


def _other_deed(tree: Tree, i: int, grammar: Grammar) -> bool:
    """Whether a word is an infinitive in the dative, but for coming and meeting."""
    inflected = (i, *(c for c in tree.children[i] if tree.words[c].dep == "compound:lvc"))
    forms = [tree.words[c] for c in inflected]
    if not any(
        w.case == "Dat" and w.feats.get("VerbForm") == "Vnoun" and "Person[psor]" not in w.feats
        for w in forms
    ):
        return False
    comings = [phrase[-1] for phrase in grammar.words["comings"]]
    return not any(
        matches_stem(word, stem, grammar.morphology, verb=verb)
        for word in forms
        for stem in comings
        for verb in (False, True)
    )
