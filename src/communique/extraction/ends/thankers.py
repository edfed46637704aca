"""Who thanks for a deed has not done it: "X, desteğinden dolayı Y'ye teşekkür etti"."""

from communique.extraction.discourse.kinds import ACTORS
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.syntax.phrases import markers
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.stems import matches_stem
from communique.extraction.syntax.tree import ROOT, Tree
from communique.knowledge import Grammar


def thankers(match: FrameMatch, resolver: Resolver, grammar: Grammar) -> frozenset[str]:
    """Return who thanks for the event that a frame tells, and his side.

    Args:
        match: The frame that fired.
        resolver: Resolves the words of the sentence.
        grammar: Names words of thanks and of reasons.

    Returns:
        IRIs; none where nobody thanks for it, or the noun tells whose it is by a genitive.
    """
    predicate, tree = match.predicate, match.predicate.tree
    word = predicate.head_word
    if not predicate.is_noun or word.head == ROOT or "Person[psor]" not in word.feats:
        return frozenset()
    reasons = {phrase[-1].text for phrase in grammar.words["reasons"]}
    because = any(tree.words[m].low in reasons for m in markers(tree, word.i))
    owned = any(tree.words[c].case == "Gen" for c in predicate.dependents)
    if owned or not because or not _thanks(tree, word.head, grammar):
        return frozenset()
    nodes = [n for i in _subjects(tree, word.head) for n in resolver.nodes(i, ACTORS)]
    return frozenset(n.id for node in nodes for n in (node, resolver.side(node)))


def _thanks(tree: Tree, verb: int, grammar: Grammar) -> bool:
    """Whether a verb with its object is thanks ("teşekkür etti", "şükranlarını iletti")."""
    core = predicate_at(tree, verb).core
    below = (c for c in tree.children[verb] if tree.words[c].dep in ("obj", "xcomp"))
    stems = [phrase[-1] for phrase in grammar.words["thanking"]]
    return any(
        matches_stem(tree.words[i], stem, grammar.morphology)
        for i in (*core, *below)
        for stem in stems
    )


def _subjects(tree: Tree, verb: int) -> list[int]:
    """The subjects of the nearest clause around that has any."""
    for up in (verb, *tree.ancestors(verb)):
        if up != ROOT and (own := [c for c in tree.children[up] if tree.words[c].dep == "nsubj"]):
            return own
    return []
