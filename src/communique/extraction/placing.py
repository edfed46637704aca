"""Documents told by where they were made: "Lima'da imzalanan anlaşma" is one among others."""

from communique import iris
from communique import text as turkish
from communique.extraction.matching import FrameMatch
from communique.extraction.resolving import Resolver
from communique.knowledge import Grammar
from communique.model import Node


def with_place(
    node: Node, at: int, *, match: FrameMatch, resolver: Resolver, grammar: Grammar
) -> Node:
    """Return a document without a name with the place that its participle tells.

    Args:
        node: The document.
        at: Index of its head, -1 if it stands elsewhere.
        match: The frame that tells it.
        resolver: Resolves the words of the sentence.
        grammar: Names the acts that make a document.

    Returns:
        A topic of its own; the node as it is if it has a name or no place is told.
    """
    predicate, tree = match.predicate, resolver.tree
    made = predicate.passive and predicate.clause == "relative" and predicate.modified == at
    made = made and match.frame.act in {phrase[0].text for phrase in grammar.words["making"]}
    if at < 0 or not made or node.type != "Topic" or any(c.isupper() for c in node.label):
        return node
    start = min(predicate.core)
    before = (c for c in predicate.dependents if c < start and tree.words[c].case == "Loc")
    for i in before:
        mention = resolver.mention_at(i)
        if mention is None or resolver.linker.resolve(tree, mention, place=True).type != "Place":
            continue
        place = tree.slice(mention.first, mention.last)
        verb = tree.slice(min(predicate.core), max(predicate.core))
        label = f"{place} {verb} {node.label}"
        key = turkish.fold(label)
        local = f"topic-{iris.slug(key)[:48]}-{iris.digest(key, length=8)}"
        return Node(iris.ENTITY + local, label, "Topic", node.mention)
    return node
