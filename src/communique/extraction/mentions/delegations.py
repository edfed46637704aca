"""Delegations told by where they come from, or of whom they are made up.

"NATO'dan bir heyet" is a side of NATO's, "komite üyelerinden oluşan heyet" are those members.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.stems import is_verbal, matches_stem
from communique.extraction.syntax.tree import Tree, Word
from communique.knowledge import Grammar

_SENDERS = frozenset({"State", "Organization", "Group"})
_REACH = 6
"""Words from the name to the delegation."""


def with_delegations(tree: Tree, mentions: Sequence[Mention], grammar: Grammar) -> list[Mention]:
    """Return the mentions of a sentence, those of senders with their delegations.

    Args:
        tree: The sentence.
        mentions: Its mentions.
        grammar: The grammar.

    Returns:
        The mentions, where the name of a state, body or group in the ablative takes in an
        indefinite delegation behind it ("Gana'dan üst düzey bir heyet"), and those who hold an
        office the delegation that is made up of them.
    """
    taken = {i for m in mentions for i in range(m.first, m.last + 1)}
    return [_with_delegation(tree, m, taken, grammar) for m in mentions]


def _with_delegation(tree: Tree, mention: Mention, taken: set[int], grammar: Grammar) -> Mention:
    word = tree.words[mention.last]
    if word.case == "Abl" and mention.title and mention.title.plural and not mention.name:
        return _made_up_of(tree, mention, taken, grammar)
    if word.case != "Abl" or mention.kind not in _SENDERS or mention.title:
        return mention
    indefinite = False
    for other in tree.words[mention.last + 1 : mention.last + 1 + _REACH]:
        if other.i in taken or other.upos in ("PUNCT", "CCONJ"):
            return mention
        if indefinite and _is(other, "delegations", grammar):
            return replace(mention, last=other.i, head=other.i, source="side")
        if is_verbal(other) and not _is(other, "sent", grammar):
            return mention
        indefinite |= other.upos == "NUM" or _is(other, "sent", grammar)
    return mention


def _made_up_of(tree: Tree, mention: Mention, taken: set[int], grammar: Grammar) -> Mention:
    """The holders of an office with the delegation behind them ("üyelerinden oluşan bir heyet")."""
    behind = tree.words[mention.last + 1 : mention.last + 2 + _REACH]
    if not behind or not _is(behind[0], "composed", grammar):
        return mention
    for other in behind[1:]:
        if other.i in taken or other.upos in ("PUNCT", "CCONJ"):
            return mention
        if _is(other, "delegations", grammar):
            return _of_body(mention, other.i)
    return mention


def _of_body(mention: Mention, last: int) -> Mention:
    """Those who hold an office of a body as that body, in a delegation up to a word."""
    title = mention.title
    assert title
    if title.first < title.last:  # "Savunma Komitesi üyeleri"
        name = (mention.first, title.last - 1)
        return Mention(
            mention.sentence, mention.first, last, last, "Organization", name, source="side"
        )
    of = mention.of
    if of is None or of.kind not in _SENDERS:
        return replace(mention, last=last, head=last)
    return replace(of, last=last, head=last, source="side")


def _is(word: Word, key: str, grammar: Grammar) -> bool:
    return any(matches_stem(word, row[-1], grammar.morphology) for row in grammar.words[key])
