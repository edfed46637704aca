"""Who is named first of many: in "başta X olmak üzere ülkeler" X and the countries are one row.

So are they in "X başta olmak üzere ülkeler" and "X dahil olmak üzere ülkeler".
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.syntax.tree import Word

_NAME = frozenset({"appos", "flat", "flat:name"})
_PHRASE = frozenset({"nmod", "nmod:poss", "compound", *_NAME})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_NOT_BELOW = frozenset({"nsubj", "obj", "obl", "iobj", "advmod", "advcl", "root"})


def with_foremost(words: Sequence[Word], foremost: frozenset[str]) -> list[Word]:
    """Return the words of a sentence with who is named of many in one row with these.

    Args:
        words: The words.
        foremost: Words that single out some of many ("başta").

    Returns:
        The words, where names beside such a word and before "olmak üzere" are joined to the noun
        behind this.
    """
    found = list(words)
    for word in words:
        if word.low not in foremost:
            continue
        being = next((w for w in words[word.i + 1 :] if _being(words, w)), None)
        many = -1 if being is None else _many(words, being)
        if being is None or many < 0:
            continue
        behind = being.i - word.i > 1  # "başta X olmak", not "X başta olmak"
        last = (being.i if behind else word.i) - 1
        name = _names(words, last, first=word.i + 1 if behind else 0, many=many)
        if name >= 0 and not _below(words, many, name):
            found[name] = replace(words[name], head=many, dep="conj")
            if not _below(words, being.i, word.i):
                found[word.i] = replace(word, head=being.i, dep="obl")
    return found


def _being(words: Sequence[Word], word: Word) -> bool:
    """Whether a word is an infinitive before a postposition ("olmak üzere")."""
    behind = words[word.i + 1 : word.i + 2]
    return word.feats.get("VerbForm") == "Vnoun" and any(w.dep == "case" for w in behind)


def _many(words: Sequence[Word], being: Word) -> int:
    """The noun behind "olmak üzere" with all that stands before it, -1 if none does."""
    at = being.i + 2
    while at < len(words) and words[at].upos == "PUNCT":
        at += 1
    if at < len(words) and words[at].case == "Loc":  # "X başta olmak üzere bölgedeki askerler"
        return -1
    while at < len(words) and words[at].head > at:
        inside = words[words[at].head].dep == "acl"
        owner = words[at].upos == "NOUN" and words[at].case == "Gen"
        if owner or (words[at].dep in _NOT_BELOW and not inside) or _likened(words, at, being.i):
            break
        at = words[at].head
    return at if at < len(words) and words[at].upos in _NOMINAL else -1


def _likened(words: Sequence[Word], at: int, start: int) -> bool:
    """Whether further names stand before a noun as some of its many ("Y ve Z gibi ülkelerden")."""
    names = [w.i for w in words[start:at] if w.head == at and w.upos == "PROPN"]
    return any(w.dep == "case" and w.head in names for w in words[start:at])


def _names(words: Sequence[Word], last: int, *, first: int, many: int) -> int:
    """The head of a row of names that ends with a word, -1 if they are none."""
    own = _top(words, last, first, _PHRASE)
    row = _top(words, own, first, _PHRASE | {"conj"}) if own >= 0 else -1
    # "Fiji, X başta olmak üzere ülkeleri eleştirdi": Fiji is hung into the row by mistake
    if row >= 0 and words[row].dep == "nsubj" and words[many].dep != "nsubj":
        apart = any(w.form == "," for w in words[row + 1 : own])
        row = own if words[own].dep == "conj" and apart else row
    named = row >= 0 and any(
        w.upos == "PROPN" and (w.i == row or (w.head == row and w.dep in _NAME)) for w in words
    )
    return row if named else -1


def _top(words: Sequence[Word], at: int, first: int, deps: frozenset[str]) -> int:
    """The word to which one belongs by some relations, itself if by none."""
    while at >= first and words[at].dep in deps and first <= words[at].head < at:
        at = words[at].head
    return at if at >= first else -1


def _below(words: Sequence[Word], at: int, above: int) -> bool:
    """Whether a word is another one or hangs below it."""
    while at >= 0:
        if at == above:
            return True
        at = words[at].head
    return False
