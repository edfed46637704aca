"""Names that only take in what is said or say what is asked: no ends of what a frame tells."""

from communique.extraction.frames.matching import FrameMatch
from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.phrases import markers
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import ROOT
from communique.knowledge import Grammar


def is_told(match: FrameMatch, i: int) -> bool:
    """Return whether a clause is told to somebody by nobody named ("Elçiye … gerektiği iletildi").

    Args:
        match: The frame that fired.
        i: Index of the head of the name.

    Returns:
        True for a dative at the passive above the clause.
    """
    predicate, tree = match.predicate, match.predicate.tree
    name = [w for w in tree.children[i] if tree.words[w].dep.startswith("flat")]
    last = name[-1] if name else i
    verb = tree.words[i].head
    if verb in (ROOT, *predicate.core) or tree.words[last].case != "Dat" or markers(tree, i):
        return False
    return verb in tree.ancestors(predicate.head) and predicate_at(tree, verb).passive


def in_what_is_asked(match: FrameMatch, mention: Mention, grammar: Grammar) -> bool:
    """Return whether a name is the second accusative beside who is asked, and so says what.

    "tarafları sivilleri korumaya çağırdı": nobody calls upon the civilians.

    Args:
        match: The frame that fired.
        mention: The name.
        grammar: Names the acts of asking.
    """
    predicate, words = match.predicate, match.predicate.tree.words
    asks = match.frame.act in grammar.marks["requests"] and words[mention.last].case == "Acc"
    if not asks or words[mention.head].dep == "conj" or mention.head in predicate.dependents:
        return False
    own = (c for c in predicate.dependents if words[c].dep == "obj" and words[c].case == "Acc")
    return any(c < mention.first for c in own)
