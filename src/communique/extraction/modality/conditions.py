"""Conditions: what is only conceded by one, and what follows from one.

"Kenti ele geçirse de kaybetti" tells that it was taken; "X vurursa Y de vurur" tells no blow.
"""

from communique.extraction.syntax.predicate import Predicate, predicate_at
from communique.extraction.syntax.stems import is_verbal
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


def follows(predicate: Predicate, grammar: Grammar) -> bool:
    """Return whether a deed in the present is only done on a condition ("saldırırsa saldırır").

    Args:
        predicate: The deed.
        grammar: Tells the forms of a condition.
    """
    tree, feats = predicate.tree, predicate.word.feats
    present = feats.get("Tense") == "Pres" and feats.get("Evident") is None
    if predicate.is_noun or predicate.clause != "finite" or not present:
        return False
    form = grammar.morphology.moods["Cnd"]
    before = (
        c for c in predicate.dependents if tree.words[c].dep == "advcl" and c < predicate.head
    )
    clauses = (predicate_at(tree, c) for c in before)
    return any(
        is_verbal(c.word)
        and ("Cnd" in c.word.feats.get("Mood", "") or form.search(c.word.low) is not None)
        and not conceded(c, grammar)
        for c in clauses
    )
