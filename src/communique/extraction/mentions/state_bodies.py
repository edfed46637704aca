"""Bodies of a state that stand apart from its name: the model marks each by itself.

1. A people or state right before an institution that any state has ("Fransız Savunma Bakanlığı").
2. The same behind an abbreviation in brackets ("Birleşik Krallık (BK) Dışişleri Bakanlığı").
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from communique.extraction.mentions.holders import CLOSE, OPEN
from communique.extraction.mentions.mention import Mention, span_head
from communique.extraction.syntax.tree import Tree

_OBLIQUE = frozenset({"Acc", "Dat", "Loc", "Abl", "Ins"})
_INSIDE = 2
"""Words between the brackets around an abbreviation."""


def with_bodies(
    tree: Tree, mentions: Sequence[Mention], *, length: Callable[[Tree, int], int]
) -> list[Mention]:
    """Return the names of a sentence with the bodies joined to the states before them.

    Args:
        tree: The sentence.
        mentions: Names and titled persons in order.
        length: How many words from one on name an institution that any state has.
    """
    joined: list[Mention] = []
    for mention in mentions:
        if joined and mention.first <= joined[-1].last:
            continue
        body = _body(tree, mention, mentions, length) if mention.kind == "State" else None
        joined.append(body or mention)
    return joined


def _body(
    tree: Tree, state: Mention, mentions: Sequence[Mention], length: Callable[[Tree, int], int]
) -> Mention | None:
    """The body of a state behind its name, None where nothing is to be joined."""
    at = _behind(tree, state.last + 1)
    count = length(tree, at) if at < len(tree) else 0
    if not count or tree.words[state.last].case in _OBLIQUE or state.title:
        return None
    last, bracketed = at + count - 1, at > state.last + 1
    taken = [m for m in mentions if m.first <= last and state.last < m.last and m is not state]
    own = [m for m in taken if (m.first, m.last) == (at, last) and m.kind == "Organization"]
    within = [m for m in taken if m.last < at]
    if len(own) + len(within) < len(taken) or not (own or bracketed):
        return None
    if any(m.source == "gazetteer" for m in own) and not bracketed:
        return None
    head = span_head(tree, state.first, last)
    of = replace(state, last=at - 1)
    return Mention(
        tree.index, state.first, last, head, "Organization", (state.first, last),
        of=of, source="institution",
    )  # fmt: skip


def _behind(tree: Tree, at: int) -> int:
    """Index of the word behind an abbreviation in brackets, or the given one."""
    if at >= len(tree) or tree.words[at].form != OPEN:
        return at
    close = (i for i in range(at + 1, min(at + _INSIDE + 2, len(tree))))
    return next((i + 1 for i in close if tree.words[i].form == CLOSE), at)
