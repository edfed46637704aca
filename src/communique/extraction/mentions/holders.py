"""Who holds an office: the name behind its title, or before it ("X, Oslo elçisi, geldi")."""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.mentions.mention import Mention, Titled
from communique.extraction.mentions.titles import Title, TitleFinder
from communique.extraction.syntax.stems import is_finite
from communique.extraction.syntax.tree import Tree, Word
from communique.knowledge import Grammar

OPEN, CLOSE = "(", ")"
"""Brackets around an abbreviation or a title."""

_REACH = 6
"""Words between "olan" and the name it leads to."""


def holder_behind(
    tree: Tree,
    title: Title,
    mentions: Sequence[Mention],
    *,
    titles: TitleFinder,
    grammar: Grammar,
) -> Mention | None:
    """Return the name behind a title.

    Args:
        tree: The sentence.
        title: The title.
        mentions: Those found so far.
        titles: Knows the words of titles.
        grammar: Names the offices.

    Returns:
        The holder, known as a person or a name that nothing else takes; None if there is none.
    """
    if "'" in tree.words[title.last].low or not titles.linked(tree, title):
        return None
    at = _name_start(tree, title.last + 1, titles)
    if at >= len(tree):
        return None
    if tree.words[at].low in grammar.offices.being:
        return _after_being(tree, at + 1, mentions)
    behind = next((m for m in mentions if m.covers(at)), None)
    if behind is None:
        return _unmarked_name(tree, at, grammar)
    if behind.kind == "Person":
        return _without_rank(tree, behind, titles)
    if behind.source == "gazetteer" or behind.kind not in ("Place", "Organization"):
        return None
    located = tree.words[behind.last].case in ("Loc", "Abl", "Dat", "Ins")
    return None if located or behind.first != at else _unmarked_name(tree, at, grammar)


def _name_start(tree: Tree, at: int, titles: TitleFinder) -> int:
    """Pass ranks, forms of address and brackets behind a title."""
    while at < len(tree):
        if titles.is_honorific(tree, at):
            at += 1
            if at < len(tree) and tree.words[at].form == ".":
                at += 1
        elif tree.words[at].form == OPEN:
            close = next((i for i in range(at, min(at + 5, len(tree)))
                          if tree.words[i].form == CLOSE), None)  # fmt: skip
            if close is None:
                return at
            at = close + 1
        else:
            return at
    return at


def _without_rank(tree: Tree, person: Mention, titles: TitleFinder) -> Mention:
    if not person.name or person.source == "gazetteer":
        return person
    first = titles.skip(tree, *person.name)
    return replace(person, name=(first, person.name[1])) if first <= person.name[1] else person


def _after_being(tree: Tree, at: int, mentions: Sequence[Mention]) -> Mention | None:
    """The first name within reach, no clause between ("… elçisi olan dünyaca ünlü X")."""
    for i in range(at, min(at + _REACH, len(tree))):
        word = tree.words[i]
        if word.upos == "PUNCT" or is_finite(word):
            return None
        found = next((m for m in mentions if m.first == i), None)
        if found and found.kind == "Person":
            return found
    return None


def apposed(tree: Tree, chain: Sequence[Titled], mentions: Sequence[Mention]) -> Mention | None:
    """Return the name before a title that stands between commas behind it, or in brackets.

    Args:
        tree: The sentence.
        chain: Titles of one person in a row.
        mentions: Those found so far.
    """
    start, end = chain[0].first, chain[-1].title.last
    if start < 2 or end + 1 >= len(tree) or chain[0].title.office_class == "":
        return None
    marks = (tree.words[start - 1].form, tree.words[end + 1].form)
    if marks not in ((",", ","), (OPEN, CLOSE)):
        return None
    if marks[0] == "," and chain[0].of is None:
        return None
    found = next((m for m in mentions if m.last == start - 2 and m.kind == "Person"), None)
    free = found is not None and found.name and "'" not in tree.words[found.last].low
    alone = marks[0] == OPEN or (found is not None and found.title is None)
    return found if free and alone else None


def taker(
    tree: Tree, chain: Sequence[Titled], mentions: Sequence[Mention], grammar: Grammar
) -> Mention | None:
    """Return the name before a title taken up ("X de Londra Büyükelçisi olarak atandı").

    Args:
        tree: The sentence.
        chain: Titles of one person in a row.
        mentions: Those found so far.
        grammar: Names the words for taking up an office.
    """
    end, last = chain[-1].title.last + 1, chain[0].start - 1
    if end >= len(tree) or tree.words[end].low not in grammar.offices.becoming:
        return None
    while last > 0 and tree.words[last].upos in ("CCONJ", "ADV", "PART", "PUNCT"):
        last -= 1
    found = next((m for m in mentions if m.last == last and m.kind == "Person"), None)
    return found if found and found.name and tree.words[last].case in ("", "Nom") else None


def _unmarked_name(tree: Tree, at: int, grammar: Grammar) -> Mention | None:
    """Capitalised words behind a title that nothing else takes for a name."""
    last = at - 1
    while last + 1 < len(tree) and last - at < 2 and _is_name(tree, last + 1, grammar):
        last += 1
        if "'" in tree.words[last].low:
            break
    if last < at:
        return None
    return Mention(tree.index, at, last, at, "Person", (at, last), source="title")


def _is_name(tree: Tree, i: int, grammar: Grammar) -> bool:
    word = tree.words[i]
    return (
        word.capital
        and word.upos in ("PROPN", "NOUN", "X", "ADJ", "VERB")
        and not word.low.startswith(tuple("0123456789"))
        and word.bare not in grammar.offices.inner
        and not _is_body(word, grammar)
    )


def _is_body(word: Word, grammar: Grammar) -> bool:
    """A word for a body of any state ("Bakanlığımıza", "Dışişlerine")."""
    starts = (body for body in grammar.offices.institutions if len(body) == 1)
    return any(grammar.morphology.inflects(word.bare, *body, verb=False) for body in starts)
