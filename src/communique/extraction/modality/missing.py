"""Events of which a clause says that there are none: "X ile Y arasında anlaşma yok"."""

from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.tree import ROOT
from communique.knowledge import Grammar


def missing(predicate: Predicate, grammar: Grammar) -> bool:
    """Return whether an event noun is what is not there.

    One that a clause or place tells of exists ("aralarındaki anlaşma gündemde yok").

    Args:
        predicate: The event noun.
        grammar: Names the words for what is not there.
    """
    tree, head = predicate.tree, predicate.head_word
    if head.dep != "nsubj" or head.head == ROOT:
        return False
    below = (tree.words[c] for c in tree.children[head.i])
    known = any(word.dep == "acl" or word.case == "Loc" for word in below)
    none = {phrase[0].text for phrase in grammar.words["negation.missing"]}
    above = tree.words[head.head]
    return not known and (above.low in none or above.lemma in none)
