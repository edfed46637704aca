"""Organs of a body are bodies of their own ("NATO Askeri Komitesi"); a board acts for its body.

So "IMF İcra Direktörleri Kurulu" is the IMF.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from communique.extraction.mentions.mention import Mention, span_head
from communique.extraction.mentions.titles import Title, TitleFinder
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Grammar

_REACH = 4
"""Words behind a body's name up to the noun for its organ."""


def with_organs(
    tree: Tree, mentions: Sequence[Mention], *, grammar: Grammar, titles: TitleFinder
) -> list[Mention]:
    """Return the names of a sentence, each body with its organ told right behind it.

    Args:
        tree: The sentence.
        mentions: Its names in order.
        grammar: Names the nouns for organs.
        titles: Finds titles: who heads an organ is none ("… Yönetim Kurulu Başkanı").

    Returns:
        The names; what an organ takes in is no name of its own.
    """
    nouns = organ_nouns(grammar)
    known = {m.first for m in mentions if m.entries}
    found: list[Mention] = []
    for mention in mentions:
        if found and mention.first <= found[-1].last:
            continue
        last = _organ(tree, mention, nouns)
        headed = last + 1 < len(tree) and titles.head(tree, last + 1) is not None
        if last == mention.last or headed or known & set(range(mention.last + 1, last + 1)):
            found.append(mention)
            continue
        first, head = mention.first, span_head(tree, mention.first, last)
        if is_board(tree, mention.last + 1, last, grammar):
            found.append(replace(mention, last=last, head=head, source="side"))
            continue
        whole = replace(mention, last=last, head=head, name=(first, last), entries=())
        found.append(replace(whole, source="entity"))
    return found


def is_board(tree: Tree, first: int, last: int, grammar: Grammar) -> bool:
    """Return whether words are the name of a board that acts for its body.

    Args:
        tree: The sentence.
        first: Index of the first word.
        last: Index of the last one.
        grammar: Names such boards.
    """
    row = [word.low for word in tree.words[first : last + 1]]
    boards = ([stem.text for stem in phrase] for phrase in grammar.words["boards"])
    return any(row[:-1] == b[:-1] and row[-1].startswith(b[-1]) for b in boards if row)


def within_body(
    tree: Tree,
    title: Title,
    mentions: Iterable[Mention],
    *,
    titles: TitleFinder,
    nouns: tuple[str, ...],
) -> bool:
    """Return whether a title only says whose a body is ("AB Dışişleri Bakanları Konseyi").

    Args:
        tree: The sentence.
        title: The title.
        mentions: The mentions of the sentence.
        titles: Tells titles of several in a state.
        nouns: Beginnings of nouns for organs ("IMF İcra Direktörleri Kurulu").
    """
    bodies = [m for m in mentions if m.body_of(title)]
    organ = any(tree.words[m.last].low.startswith(nouns) for m in bodies)
    return organ or (bool(bodies) and titles.several(tree, title.last))


def organ_nouns(grammar: Grammar) -> tuple[str, ...]:
    """Return the beginnings of nouns for the organ of a body.

    Args:
        grammar: The language.
    """
    return tuple(phrase[-1].text for phrase in grammar.words["organs"])


def _organ(tree: Tree, body: Mention, nouns: tuple[str, ...]) -> int:
    """Index of the noun for an organ behind a known body, else that of the name's last word."""
    start = body.last + 1
    if body.kind != "Organization" or not body.entries or "'" in tree.words[body.last].low:
        return body.last
    for i in range(start, min(start + _REACH, len(tree))):
        word = tree.words[i]
        if not word.capital and (word.upos != "CCONJ" or i == start):
            break
        if word.low.startswith(nouns) and i > start:
            return i
        if "'" in word.low:
            break
    return body.last
