"""Forces that belong to somebody: "Fiji'ye ait uçaklar" are Fiji as much as "Fiji uçakları"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.extraction.mentions.mention import Mention, span_head
from communique.extraction.syntax.stems import is_finite
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Grammar

_REACH = 5
"""Words behind the one of belonging in which the noun for a force stands."""
_INSIDE = frozenset({"det", "amod", "nmod", "nmod:poss", "nummod", "compound"})


def with_forces(tree: Tree, mentions: Sequence[Mention], grammar: Grammar) -> Iterator[Mention]:
    """Yield the mentions of a sentence, each with the force that belongs to it.

    Args:
        tree: The sentence.
        mentions: Its mentions in order.
        grammar: Names the words of belonging and the nouns for forces.
    """
    taken = {i for m in mentions for i in range(m.first, m.last + 1)}
    alone = {m.first for m in mentions if m.first == m.last}  # "İHA" may pass for a name
    skipped: set[int] = set()
    for mention in mentions:
        last = _force(tree, mention, grammar)
        inside = set(range(mention.last + 1, last + 1))
        if mention.first in skipped:
            continue
        if not inside or taken & (inside - (alone & {last})):
            yield mention
            continue
        skipped |= inside
        head = span_head(tree, mention.first, last)
        yield replace(mention, last=last, head=head, source="side")


def _force(tree: Tree, mention: Mention, grammar: Grammar) -> int:
    """Index of the noun for a force that belongs to a mention, else -1."""
    at = mention.last + 1
    belonging = {phrase[0].text for phrase in grammar.words["belonging"]}
    dative = tree.words[mention.last].case == "Dat" and mention.kind != "Person"
    if not dative or at >= len(tree) or tree.words[at].low not in belonging:
        return -1
    inflects = grammar.morphology.inflects
    for word in tree.words[at + 1 : at + 1 + _REACH]:
        fits = any(inflects(word.bare, noun, verb=False) for noun in grammar.offices.sides)
        modifies = word.dep in _INSIDE and mention.last < word.head and word.head > word.i
        if fits and not modifies and not is_finite(word):
            return word.i
        if word.upos in ("PUNCT", "VERB", "CCONJ"):
            return -1
    return -1
