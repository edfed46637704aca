"""Papers by their own name, without those who sign them.

"X ile Y arasındaki ticaret anlaşması", that both sign, is a "ticaret anlaşması".
"""

from communique.extraction.discourse.kinds import ACTORS
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.syntax.phrases import effective_case
from communique.knowledge import Grammar
from communique.model import Node


def paper(node: Node, at: int, *, act: str, of: Node, resolver: Resolver, grammar: Grammar) -> Node:
    """Return a paper without those who sign it.

    Args:
        node: What is signed.
        at: Index of its head, -1 if it stands elsewhere.
        act: The act.
        of: Who signs, or the first of them.
        resolver: Resolves the words of the sentence.
        grammar: Names the acts of signing and the words behind two.

    Returns:
        The paper; the node as it is for other acts, and where none of them stands in its phrase.
    """
    signing = {phrase[0].text for phrase in grammar.words["signing_acts"]}
    if act not in signing or at < 0 or node.type != "Topic":
        return node
    parties = [c for c in resolver.tree.children[at] if c < at and _names(resolver, c, of, grammar)]
    if not parties:
        return node
    last = max(i for i in resolver.tree.subtree(parties[-1]) if i < at)
    named = resolver.nodes(at, frozenset({"Topic"}), without=frozenset({last}))
    return named[0] if len(named) == 1 else node


def _names(resolver: Resolver, i: int, of: Node, grammar: Grammar) -> bool:
    """Whether a word before a paper says whose it is, and he signs it."""
    tree = resolver.tree
    forms = {phrase[0].text for phrase in grammar.words["between"]}
    between = tree.words[i].low in forms
    if not between and effective_case(tree, i) != "Gen":
        return False
    owners = tree.children[i] if between else (i,)
    return any(node.id == of.id for c in owners for node in resolver.nodes(c, ACTORS))
