"""Documents told by where or when they were made: "Lima'da imzalanan anlaşma" is one of many.

So is "10 Mart'ta imzalanan mutabakat", where the document is told in one word.
"""

from communique import iris
from communique import text as turkish
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Grammar
from communique.model import Node

_DATE = "DATE"


def with_place(
    node: Node, at: int, *, match: FrameMatch, resolver: Resolver, grammar: Grammar
) -> Node:
    """Return a document without a name with the place or date that its participle tells.

    Args:
        node: The document.
        at: Index of its head, -1 if it stands elsewhere.
        match: The frame that tells it.
        resolver: Resolves the words of the sentence.
        grammar: Names the acts that make a document.

    Returns:
        A topic of its own; the node as it is if it has a name or neither place nor date is told.
    """
    predicate, tree = match.predicate, resolver.tree
    made = predicate.passive and predicate.clause == "relative" and predicate.modified == at
    made = made and match.frame.act in {phrase[0].text for phrase in grammar.words["making"]}
    if at < 0 or not made or node.type != "Topic" or any(c.isupper() for c in node.label):
        return node
    start = min(predicate.core)
    before = (c for c in predicate.dependents if c < start and tree.words[c].case == "Loc")
    for i in before:
        told = _date(tree, i) if " " not in node.label else ""
        told = told or _place(resolver, i)
        if not told:
            continue
        verb = tree.slice(min(predicate.core), max(predicate.core))
        label = f"{told} {verb} {node.label}"
        key = turkish.fold(label)
        local = f"topic-{iris.slug(key)[:48]}-{iris.digest(key, length=8)}"
        return Node(iris.ENTITY + local, label, "Topic", node.mention)
    return node


def _place(resolver: Resolver, i: int) -> str:
    """The words of a named place, "" for anything else."""
    tree, mention = resolver.tree, resolver.mention_at(i)
    if mention is None or resolver.linker.resolve(tree, mention, place=True).type != "Place":
        return ""
    return tree.slice(mention.first, mention.last)


def _date(tree: Tree, i: int) -> str:
    """The words of a date, "" for anything else."""
    if tree.words[i].ent != _DATE:
        return ""
    words = [c for c in tree.subtree(i) if tree.words[c].ent == _DATE]
    return tree.slice(min(words), max(words))
