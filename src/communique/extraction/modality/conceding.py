"""Forms of a condition by which a deed is conceded: "kenti ele geçirse de kaybetti"."""

from communique.extraction.syntax.predicate import Predicate, predicate_at
from communique.extraction.syntax.tree import ROOT
from communique.knowledge import Grammar


def conceded(predicate: Predicate, grammar: Grammar) -> bool:
    """Return whether something else is so although a deed in the form of a condition was done.

    Where what follows only will or may be so, the deed is a condition, too.

    Args:
        predicate: The deed.
        grammar: Names the particle behind its form ("de").
    """
    tree, behind, up = predicate.tree, max(predicate.core) + 1, predicate.head_word.head
    if behind >= len(tree) or tree.words[behind].low not in grammar.marks["conceding"]:
        return False
    main = predicate_at(tree, up).word.feats if up != ROOT else {}
    return "Past" in (main.get("Tense"), main.get("Evident")) or main.get("Aspect") == "Prog"
