"""Peoples as ends: citizens of the state that acts, and peoples that stand for their state."""

from communique.extraction.lexicon import matches_stem
from communique.extraction.resolving import Resolver
from communique.extraction.tree import Word
from communique.knowledge import Grammar
from communique.model import Node


def own_people(node: Node, at: int, *, of: Node, resolver: Resolver, grammar: Grammar) -> Node:
    """Return the people of an acting state, where an end only says "its citizens".

    Args:
        node: The end.
        at: Index of its head, -1 if it stands elsewhere.
        of: Who acts.
        resolver: Resolves the words of the sentence.
        grammar: Names the nouns for people of a state.

    Returns:
        A node of its own for them; the end as it is if it is anything else.
    """
    if at < 0:
        return node
    tree = resolver.tree
    word = tree.words[at]
    nouns = [phrase[0] for phrase in grammar.words["own_people"]]
    if not any(matches_stem(word, noun, grammar.morphology) for noun in nouns):
        return node
    owned = word.feats.get("Person[psor]", "3") == "3" and node.label.split()[-1] != word.lemma
    named = any(
        (resolver.mention_at(c) is not None or tree.words[c].dep == "nmod:poss")
        and not _located(tree.words[c], grammar)
        for c in tree.children[at]
    )
    side = resolver.side(of)
    if not owned or named or side.type != "State":
        return node
    return resolver.linker.new(f"{side.label} {node.label.split()[-1]}", "Group")


def state_of_people(node: Node, at: int, *, resolver: Resolver) -> Node:
    """Return the state whose people an end is ("Çad halkına başsağlığı": Çad).

    Args:
        node: The end.
        at: Index of its head, -1 if it stands elsewhere.
        resolver: Resolves the words of the sentence.

    Returns:
        The state; the end as it is if it is anything else.
    """
    mention = resolver.mention_at(at) if at >= 0 else None
    if mention is None or mention.of is None or node.type != "Group":
        return node
    state = resolver.linker.resolve(resolver.tree, mention.of)
    return state if state.type == "State" else node


def _located(word: Word, grammar: Grammar) -> bool:
    """Whether a name only says where: more than a case stands behind it ("Türkiye'deki")."""
    suffix = word.low.partition("'")[2]
    return bool(suffix) and suffix not in grammar.morphology.suffix_cases
