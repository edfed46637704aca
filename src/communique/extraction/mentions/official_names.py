"""Official names of states: "Fiji Cumhuriyeti", "Gana Demokratik Halk Cumhuriyeti"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.extraction.mentions.mention import Mention, span_head
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Grammar

_REACH = 3
"""Words between a state's name and the head of its official name."""


def with_official_names(
    tree: Tree, known: Sequence[Mention], grammar: Grammar
) -> Iterator[Mention]:
    """Yield known names, those of states with the words that make them official.

    Args:
        tree: The sentence.
        known: Its known names in order.
        grammar: Names the words of official names.
    """
    for mention in known:
        last = _last(tree, mention, grammar)
        if last == mention.last:
            yield mention
        else:
            head = span_head(tree, mention.first, last)
            yield replace(mention, last=last, head=head, name=(mention.first, last))


def _last(tree: Tree, mention: Mention, grammar: Grammar) -> int:
    """Index of the last word of the official name, of the mention itself if it has none."""
    named = mention.kind == "State" and any(entry.how == "name" for entry in mention.entries)
    if not named or tree.words[mention.last].bare != tree.words[mention.last].low:
        return mention.last
    heads, inner, alone = (
        tuple(phrase[0].text for phrase in grammar.words[key])
        for key in ("official_heads", "official_inner", "official_alone")
    )
    for i in range(mention.last + 1, min(mention.last + 2 + _REACH, len(tree))):
        word = tree.words[i]
        if not word.capital:
            return mention.last
        if word.bare.startswith(heads):
            direct = i == mention.last + 1
            return i if direct or not word.bare.startswith(alone) else mention.last
        if word.low not in inner:
            return mention.last
    return mention.last
