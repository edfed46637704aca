"""Objects as they are told: peoples, and who owns what is struck.

"Katar, Fiji'ye ait bir depoyu vurdu" and "Katar, Fiji mevzilerini vurdu" tell that Fiji was
attacked, as "Fiji güçlerini vurdu" does.
"""

from collections.abc import Iterator

from communique.extraction.lexicon import ends_phrase
from communique.extraction.own_people import own_people, state_of_people
from communique.extraction.resolving import Resolver
from communique.knowledge import Grammar
from communique.model import Node

_OWNERS = frozenset({"State", "Organization", "Group"})


def told_object(
    node: Node, at: int, *, act: str, of: Node, resolver: Resolver, grammar: Grammar
) -> Node:
    """Return the object of an act as it is told.

    Args:
        node: What was chosen.
        at: Index of its head, -1 if it stands elsewhere.
        act: The act.
        of: Who acts.
        resolver: Resolves the words of the sentence.
        grammar: Names the acts and the nouns.

    Returns:
        The actor that is meant by a thing or a people; else the node as it is.
    """
    node = own_people(node, at, of=of, resolver=resolver, grammar=grammar)
    if act in grammar.marks["courtesies"]:
        return state_of_people(node, at, resolver=resolver)
    if act in {phrase[0].text for phrase in grammar.words["striking"]}:
        return struck_owner(node, at, of=of, resolver=resolver, grammar=grammar)
    return node


def struck_owner(node: Node, at: int, *, of: Node, resolver: Resolver, grammar: Grammar) -> Node:
    """Return whose a thing is that is struck.

    Args:
        node: The thing.
        at: Index of its head, -1 if it stands elsewhere.
        of: Who strikes.
        resolver: Resolves the words of the sentence.
        grammar: Names the things, and the words of belonging.

    Returns:
        The owner; the node as it is if it is no thing of somebody else's.
    """
    if at < 0 or node.type != "Topic":
        return node
    military = ends_phrase(resolver.tree, at, grammar.words["targets"], grammar.morphology)
    for i in _owners(at, military=military, resolver=resolver, grammar=grammar):
        mention = resolver.mention_at(i)
        if mention is not None:
            owner = resolver.linker.resolve(resolver.tree, mention)
            apart = resolver.side(owner).id != resolver.side(of).id
            if owner.type in _OWNERS and apart:
                return owner
    return node


def _owners(at: int, *, military: bool, resolver: Resolver, grammar: Grammar) -> Iterator[int]:
    """Words to whom a thing belongs: by "ait", or as its possessors."""
    tree = resolver.tree
    belonging = {phrase[0].text for phrase in grammar.words["belonging"]}
    first = tree.edges[at][0]
    for i in range(at - 1, first, -1):
        if tree.words[i].low in belonging and tree.words[i - 1].case == "Dat":
            yield i - 1
    if military:
        yield from (c for c in tree.children[at] if tree.words[c].dep == "nmod:poss" and c < at)
