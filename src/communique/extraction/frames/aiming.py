"""At whom no arms but words or measures aim: "Y'yi hedef alan yaptırımlar" are no blow."""

from communique.extraction.modality.above import speaks
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.stems import is_last_of
from communique.extraction.syntax.tree import ROOT
from communique.knowledge import Grammar


def only_aims(predicate: Predicate, act: str, grammar: Grammar) -> bool:
    """Return whether a clause only tells at whom a measure or somebody's words aim.

    Args:
        predicate: The predicate of the clause.
        act: The act that a frame takes it for.
        grammar: Names the acts of force, the verbs of aiming, and what is no blow though it aims.
    """
    tree, noun = predicate.tree, predicate.modified
    if act not in grammar.words["blows"].firsts or noun == ROOT or predicate.passive:
        return False
    if not is_last_of(tree.words[noun], grammar.words["aimed"], grammar.morphology):
        return False
    return speaks(tree, predicate.head, grammar.words["aiming"], grammar.morphology)
