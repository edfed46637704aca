"""Rows of stems in a sentence: where a phrase stands, and what ends one."""

from collections.abc import Iterable, Sequence

from communique.extraction.syntax.stems import is_verbal, likely, matches_stem
from communique.extraction.syntax.tree import Tree, Word, beginning
from communique.knowledge import Morphology, Stem

LIGHT_CASES = frozenset({"", "Nom", "Acc"})
_LIGHT_VERBS = frozenset({"compound", "compound:lvc"})
GAP = 2
"""Words that may stand between two words of a trigger."""
_CLOSING = frozenset("\"”»'’")
"""Marks that end a quotation."""


def stands_at(tree: Tree, i: int, stem: Stem, morphology: Morphology) -> bool:
    """Return whether a word is a form of a stem, with the words that belong before it.

    Args:
        tree: The sentence.
        i: Index of the word.
        stem: The stem.
        morphology: The suffix grammar.

    Returns:
        True if the words before stand there as they are, too.
    """
    if not matches_stem(tree.words[i], stem, morphology):
        return False
    before = tree.words[max(0, i - len(stem.before)) : i]
    return tuple(word.low for word in before) == stem.before


def find_phrase(
    tree: Tree, phrase: Sequence[Stem], morphology: Morphology, *, end: int
) -> tuple[int, ...] | None:
    """Return the words of a phrase whose last word is given.

    The words before stand close to it or depend on it.

    Args:
        tree: The sentence.
        phrase: Its stems.
        morphology: The suffix grammar.
        end: Index of the last word, which is taken to match.

    Returns:
        Word indices in order, or None if the words before do not stand there.
    """
    if len(phrase) == 1:
        return (end,)
    found = [end]
    beside = tree.children[end]
    if tree.words[end].dep == "compound:lvc":  # "tatbikata X ve Y iştirak etti"
        beside = tree.children[tree.words[end].head]
    nominal = "VerbForm" in tree.words[end].feats
    for stem in reversed(phrase[:-1]):
        last = found[-1]
        near = last - 1 - GAP
        for at in reversed(tree.places.get(beginning(stem.text), ())):
            reached = at < last and (at >= near or (at in beside and not _has_verb(tree, at, end)))
            if reached and _stands(tree.words[at], stem, morphology, nominal):
                break
        else:
            return None
        if at < near and (_marked(tree, at, found) or _taken_by_another(tree, at, end)):
            return None
        if at >= near and (_taken if stem.exact else _parted)(tree, at, last):
            return None
        found.append(at)
    return tuple(reversed(found))


def _has_verb(tree: Tree, i: int, end: int) -> bool:
    """Whether a word makes a predicate with another verb ("X'i hedef alması … gösteriyor")."""
    light = (c for c in tree.children[i] if tree.words[c].dep in _LIGHT_VERBS)
    return any(c != end and is_verbal(tree.words[c]) for c in light)


def _marked(tree: Tree, i: int, found: Sequence[int]) -> bool:
    """Whether a postposition of its own says when or how ("savaş boyunca destek verdi")."""
    return any(tree.words[c].dep == "case" and c not in found for c in tree.children[i])


def _taken_by_another(tree: Tree, i: int, end: int) -> bool:
    """Whether a verb has its own locative nearer ("açıklamada … temennisinde bulunuldu")."""
    between = (c for c in tree.children[end] if i < c < end)
    return tree.words[i].case == "Loc" and any(tree.words[c].case == "Loc" for c in between)


def words_before(tree: Tree, end: int) -> list[int]:
    """Words before the last one of a phrase that may belong to it."""
    near = range(max(0, end - 1 - GAP), end)
    return [*near, *(c for c in tree.children[end] if c < near.start)]


def _parted(tree: Tree, first: int, last: int) -> bool:
    """Whether a verb or another object stands in a light-verb expression ("yardım sözü verdi")."""
    gap = tree.words[first + 1 : last]
    return any(is_verbal(w) or (w.upos == "NOUN" and w.case in LIGHT_CASES) for w in gap)


def _taken(tree: Tree, first: int, last: int) -> bool:
    """Whether a word belongs to a verb before the last one ("desteğini kesmesini istedi").

    Such is its own light verb, too ("kurallara riayet etmeye davet ediyor").
    """
    if any(tree.words[c].dep in _LIGHT_VERBS and c < last for c in tree.children[first]):
        return True
    head = tree.words[first].head
    return first < head < last and all(is_verbal(tree.words[i]) for i in (head, last))


def _stands(word: Word, stem: Stem, morphology: Morphology, nominal: bool) -> bool:
    """Whether a word fits a trigger before its last word, by stem and case.

    Before a nominalised verb it may be its subject ("ateşkesin sağlanması").
    """
    if not matches_stem(word, stem, morphology):
        return False
    if stem.case:
        return word.case == stem.case
    if nominal and word.case == "Gen" and word.upos == "NOUN":
        return True
    return stem.exact or word.low == stem.text or word.case in LIGHT_CASES


def copula_after(tree: Tree, i: int, copulas: Sequence[Stem], morphology: Morphology) -> int | None:
    """Return the copula right behind a nominal ("yanında olduğunu"), or None.

    Where only a part of a clause is quoted, a mark stands between ("“kabul edilemez” olduğunu").
    """
    after = i + 1
    if after < len(tree) and tree.words[after].form in _CLOSING:
        after += 1
    if after >= len(tree):
        return None
    word = tree.words[after]
    found = any(matches_stem(word, stem, morphology, verb=True) for stem in copulas)
    return after if found else None


def ends_phrase(
    tree: Tree, i: int, phrases: Iterable[Sequence[Stem]], morphology: Morphology
) -> bool:
    """Return whether a word ends one of several phrases ("iki bakan").

    Args:
        tree: The sentence.
        i: Index of the word.
        phrases: The phrases; before the last one their words stand as they are.
        morphology: The suffix grammar.

    Returns:
        Whether one of them stands there.
    """
    word = tree.words[i]
    for phrase in likely(word, phrases):
        if matches_stem(word, phrase[-1], morphology):
            before = tree.words[max(0, i - len(phrase) + 1) : i]
            stems = phrase[:-1]
            if len(before) == len(stems) and all(
                w.low == s.text for w, s in zip(before, stems, strict=True)
            ):
                return True
    return False
