"""Who does or undergoes it besides: in "X'in yanı sıra Y de katıldı" X and Y are one row.

So are they in "X'in ardından Y de katıldı".
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.mending.hanging import LIGHT
from communique.extraction.syntax.tree import Word

_NAME = frozenset({"appos", "flat", "flat:name"})
_ENDS = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "iobj"})
_ALSO = "advmod:emph"


def with_besides(words: Sequence[Word], besides: frozenset[str]) -> list[Word]:
    """Return the words of a sentence with names in a row that "besides" joins.

    Args:
        words: The words.
        besides: Last words behind what is told besides ("sıra" of "yanı sıra").

    Returns:
        The words, where a name in the genitive before them is joined to the name of its clause
        that "de" follows ("X'in yanı sıra Y'yi de"), or else to the name right behind.
    """
    found = list(words)
    for word in words:
        if word.low not in besides:
            continue
        noun = words[word.head] if word.dep == "compound" and word.head >= 0 else word
        name = next((w for w in words[: noun.i] if w.head == noun.i and _genitive(words, w)), None)
        if name is None or not _named(words, name):
            continue
        other = _other(words, noun, behind=word.i + 1)
        other = other and (_by_whom(words, other) or other)
        if other is not None and _named(words, other):
            found[name.i] = replace(name, head=other.i, dep="conj")
    return found


def with_followed(words: Sequence[Word], after: frozenset[str]) -> list[Word]:
    """Return the words of a sentence with those whom others follow in one row with these.

    Args:
        words: The words.
        after: Words behind the one who went first ("ardından").

    Returns:
        The words, where a name in the genitive right before such a word is joined to the subject
        right behind it that "de" follows.
    """
    found = list(words)
    for word in words[1:]:
        first = words[word.i - 1]
        if word.low not in after or first.upos != "PROPN" or first.case != "Gen":
            continue
        if any("VerbForm" in w.feats for w in words[word.i + 1 : word.i + 2]):
            continue  # "X'in ardından konuşan Y"
        begins = {word.i + 1} | {w.head for w in words if w.i == word.i + 1}
        too = {w.head for w in words[word.i + 1 :] if w.dep == _ALSO}
        subjects = (w for w in words[word.i + 1 :] if w.dep == "nsubj" and w.i in begins & too)
        if (second := next(subjects, None)) is not None:
            found[first.i] = replace(first, head=second.i, dep="conj")
    return found


def _by_whom(words: Sequence[Word], end: Word) -> Word | None:
    """Who does what is told in the passive, by the word behind his name ("Y tarafından da")."""
    verb = words[end.head] if end.head >= 0 else end
    parts = (verb, *(w for w in words if w.head == verb.i and w.dep in LIGHT))
    passive = any(w.feats.get("Voice") == "Pass" for w in parts)
    if not passive or end.case != "Abl" or "Person[psor]" not in end.feats:
        return None
    names = (w for w in words[: end.i] if w.head == end.i and w.dep == "nmod:poss")
    return next((w for w in names if _named(words, w)), None)


def _genitive(words: Sequence[Word], word: Word) -> bool:
    """Whether a noun phrase or row of them ends in the genitive ("Başbakan X'in", "X ve Y'nin")."""
    parts = _NAME | {"conj"}
    last = [w for w in words if w.head == word.i and w.dep in parts and w.i > word.i]
    return word.dep == "nmod:poss" and (last[-1] if last else word).case == "Gen"


def _named(words: Sequence[Word], word: Word) -> bool:
    """Whether a noun phrase is a name."""
    return word.upos == "PROPN" or any(
        w.upos == "PROPN" and w.head == word.i and w.dep in _NAME for w in words
    )


def _other(words: Sequence[Word], noun: Word, *, behind: int) -> Word | None:
    """The end of the same clause that is told "too", or the one right behind."""
    ends = [w for w in words[behind:] if w.head == noun.head and w.dep in _ENDS]
    too = {w.head for w in words[behind:] if w.dep == _ALSO}
    if also := [w for w in ends if w.i in too]:
        return also[0]
    return ends[0] if ends and not too else None
