"""States told by their part in a body: "NATO üyesi Fiji" is Fiji."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from communique.extraction.mentions.mention import Mention, span_head
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Grammar

_FREE = frozenset({"", "Nom", "Gen"})
"""Cases of a state in which no title before it can be a subject beside it."""


def with_members(tree: Tree, mentions: Sequence[Mention], grammar: Grammar) -> Iterator[Mention]:
    """Yield the mentions of a sentence, each state with the word that says of what it is a member.

    Args:
        tree: The sentence.
        mentions: Its mentions, in order.
        grammar: Names the offices that a state may hold.

    Yields:
        The mentions; for a title that a state bears, the body that it is of.
    """
    title: Mention | None = None
    for mention, behind in zip_longest(mentions, mentions[1:]):
        whole = mention
        if title is not None and title.title is not None:
            first = title.title.first
            head = span_head(tree, first, mention.last)
            whole = replace(mention, first=first, head=head)
        title = mention if _borne(tree, mention, behind, grammar) else None
        if title is None:
            yield whole
        elif title.of is not None:
            yield title.of


def _borne(tree: Tree, title: Mention, behind: Mention | None, grammar: Grammar) -> bool:
    """Whether an unnamed office is that of the state named right behind it."""
    if title.title is None or title.name is not None or behind is None or behind.demonym:
        return False
    if behind.kind != "State" or behind.first != title.last + 1 or title.title.last != title.last:
        return False
    if not any(_ends(tree, title, words, grammar) for words in grammar.offices.memberships):
        return False
    case = tree.words[behind.last].case
    joined = behind.first <= tree.words[title.head].head <= behind.last
    return joined or (case in _FREE and not title.title.plural)


def _ends(tree: Tree, title: Mention, words: Sequence[str], grammar: Grammar) -> bool:
    """Whether a title ends in some words, the last one in any form that lets a name follow."""
    row = tree.words[max(title.first, title.last + 1 - len(words)) : title.last + 1]
    if len(row) != len(words) or row[-1].case not in _FREE or "'" in row[-1].low:
        return False
    inner = all(w.low == t for w, t in zip(row[:-1], words[:-1], strict=True))
    return inner and grammar.morphology.inflects(row[-1].low, words[-1], verb=False)
