"""What a deed is not done to: in "X, Y'ye değil, Z'ye saldırdı" only Z is attacked.

The parser takes Y for the deed's own and Z for one more of its row.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.mending.such_as import is_under
from communique.extraction.syntax.tree import Tree, Word

_OWN = frozenset({"obl", "obj", "iobj", "nsubj", "nmod:poss"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_WITHIN = frozenset({"conj", "flat", "nmod:poss", "nmod"})
_NEAR = 4
"""Words before a noun among which its adverb stands."""
_APART = "dep"
"""Relation of what is set apart: no role looks there."""


def with_set_apart(words: Sequence[Word], only: frozenset[str]) -> list[Word]:
    """Return the words of a sentence with what the deed is done to in place of what it is not.

    Args:
        words: The words.
        only: Words before what is not meant alone ("sadece").

    Returns:
        The words, where a noun with "değil" behind it hangs below the one that it stands against,
        which is in the same case; "sadece Y'ye değil, Z'ye de" speaks of both.
    """
    found = list(words)
    for word in words:
        denied = found[word.head] if _denies(word) else None
        if denied is None or denied.dep not in _OWN or not denied.i < word.i:
            continue
        instead = _instead(found, denied, word.i)
        if instead is None:
            continue
        if not _limited(found, denied.i, only) and not _too(found, instead.i):
            found[instead.i] = replace(instead, head=denied.head, dep=denied.dep)
            found[denied.i] = replace(denied, head=instead.i, dep=_APART)
    return found


def set_apart(tree: "Tree", i: int) -> bool:
    """Return whether a word is told to be none of those to whom something is done.

    Args:
        tree: The sentence.
        i: Index of the word.
    """
    row = (at for at in (i, *tree.ancestors(i)) if tree.words[at].dep not in _WITHIN)
    at = next(row, i)
    return tree.words[at].dep == _APART and any(_denies(tree.words[c]) for c in tree.children[at])


def _denies(word: Word) -> bool:
    negative = word.feats.get("Polarity") == "Neg"
    return word.dep == "cop" and negative and "Tense" not in word.feats


def _instead(words: Sequence[Word], denied: Word, at: int) -> Word | None:
    """The noun behind "değil" that stands against the one before it, in the same case."""
    row = [w for w in words[denied.i : at] if (w.dep, w.head) == ("conj", denied.i)]
    case = (row[-1] if row else denied).case
    end = next((w.i for w in words[at:] if w.form == ";"), len(words))
    for word in words[at + 1 : end]:
        joined = word.dep == "conj" and word.head < at
        beside = word.dep == denied.dep and word.head == denied.head
        fits = (joined or beside) and word.upos in _NOUNS and word.case == case
        if fits and not is_under(words, denied.i, word.i):
            return word
    return None


def _too(words: Sequence[Word], i: int) -> bool:
    """Whether a word right behind says that both are meant ("Y'yi değil Z'yi de")."""
    return any(w.head == i and w.upos in ("CCONJ", "ADV") for w in words[i + 1 : i + 2])


def _limited(words: Sequence[Word], i: int, only: frozenset[str]) -> bool:
    """Whether a word before says that it is not done to that alone ("sadece Y'ye değil")."""
    return any(w.low in only for w in words[max(0, i - _NEAR) : i])
