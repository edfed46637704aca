"""Delegations and coalitions that stand for who leads them.

"X başkanlığındaki heyet" travels and meets as X, "Fiji öncülüğündeki koalisyon" strikes as Fiji.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from communique.extraction.mentions.mention import Mention, span_head
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Grammar

_REACH = 3
"""Words behind the one of leading in which the noun for a delegation stands."""
_LEADERS = frozenset({"Person", "State"})
_INSIDE = frozenset({"NUM", "DET", "ADJ", "NOUN"})


def with_leaders(tree: Tree, mentions: Iterable[Mention], grammar: Grammar) -> Iterator[Mention]:
    """Yield the mentions of a sentence, persons and states with those whom they lead.

    Args:
        tree: The sentence.
        mentions: Its mentions in order.
        grammar: Names the words of leading and the nouns for delegations.
    """
    row = list(mentions)
    taken = {i for m in row for i in range(m.first, m.last + 1)}
    for mention in row:
        last = _delegation(tree, mention, grammar) if mention.kind in _LEADERS else -1
        if last < 0 or taken & set(range(mention.last + 1, last + 1)):
            yield mention
            continue
        yield replace(mention, last=last, head=span_head(tree, mention.first, last))


def _delegation(tree: Tree, mention: Mention, grammar: Grammar) -> int:
    """Index of the noun for those whom somebody leads, else -1."""
    at = mention.last + 1
    leading = {phrase[0].text for phrase in grammar.words["leading"]}
    if at >= len(tree) or tree.words[at].low not in leading:
        return -1
    inflects = grammar.morphology.inflects
    for word in tree.words[at + 1 : at + 1 + _REACH]:
        nouns = grammar.words["delegations"]
        if any(inflects(word.bare, phrase[-1].text, verb=False) for phrase in nouns):
            return word.i
        if word.upos not in _INSIDE:
            return -1
    return -1
