"""Who meets another for a deed has not done it: "X, Y'ye saldırdığı için Z'yi kınadı"."""

from communique.extraction.discourse.kinds import ACTORS
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.syntax.possession import SUBJECTS
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import ROOT

_MET = frozenset({"Acc", "Dat", "Ins"})
"""Cases of whom somebody meets."""


def met_for(match: FrameMatch, resolver: Resolver) -> frozenset[str]:
    """Return who meets another one for what that one did or shall do.

    Args:
        match: The frame that fired, which tells the deed.
        resolver: Resolves the words of the sentence.

    Returns:
        IRIs of the subject of the verb whose object does the deed ("saldırdığı için Y'yi
        kınadı", "Y'yi saldırmakla suçladı"), and of his side; none if no such verb stands there.
    """
    predicate, tree = match.predicate, match.predicate.tree
    doers = [i for b in match.subject if b.role.name == "agent" for i in b.words[:1]]
    found: set[str] = set()
    for i in doers:
        verb = tree.words[i].head
        if predicate.is_noun or verb == ROOT or verb in predicate.core:
            continue
        if tree.words[i].case not in _MET or predicate.head not in tree.subtree(verb):
            continue
        if not resolver.nodes(i, ACTORS):  # "X, Y'yi kınayan kararı aldı"
            continue
        above = predicate_at(tree, verb).dependents
        named = (c for c in above if tree.words[c].dep in SUBJECTS and c != i)
        nodes = [node for c in named for node in resolver.nodes(c, ACTORS)]
        found |= {n.id for node in nodes for n in (node, resolver.side(node))}
    return frozenset(found)
