"""The first of two owners is the subject: "Peru'nun Fiji'nin davetini kabul ettiğini söyledi".

A noun has one owner, the one next to it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.extraction.syntax.tree import ROOT, Word

_ARGUMENTS = frozenset({"obj", "obl"})
_LIGHT = frozenset({"compound", "compound:lvc"})
_PARTS = frozenset({"flat", "flat:name", "appos"})


def with_first_owners(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with the first of two owners of a noun at its clause.

    Args:
        words: The words.

    Returns:
        The words, where a genitive before another one of the same noun is the subject of the
        clause whose object or adverbial the noun is, if that tells what somebody did and has no
        subject.
    """
    found = list(words)
    for noun in words:
        if noun.dep not in _ARGUMENTS or noun.head < noun.i:
            continue
        owners = [w for w in _below(words, noun.i) if _owns(words, w) and w.i < noun.i]
        if len(owners) == 2 and _lacks_subject(words, words[noun.head]):
            found[owners[0].i] = replace(owners[0], head=noun.head, dep="nsubj")
    return found


def _owns(words: Sequence[Word], word: Word) -> bool:
    """Whether a word is a genitive by itself, or its last part is ("Bakanı İgor İvanov'un")."""
    if word.dep != "nmod:poss" or any(w.dep == "conj" for w in _below(words, word.i)):
        return False
    parts = [w for w in _below(words, word.i) if w.i > word.i and w.dep in _PARTS]
    return (parts[-1] if parts else word).case == "Gen"


def _lacks_subject(words: Sequence[Word], verb: Word) -> bool:
    """Whether a clause is somebody's deed by its ending ("ettiğini") and nobody's yet."""
    core = [verb, *(w for w in _below(words, verb.i) if w.dep in _LIGHT)]
    forms = [w.feats for w in core if w.feats.get("VerbForm") in ("Part", "Vnoun")]
    if verb.head == ROOT or not any("Person[psor]" in feats for feats in forms):
        return False
    if any("Pass" in feats.get("Voice", "") for feats in forms):
        return False
    below = (w for part in core for w in _below(words, part.i))
    return not any(w.dep in ("nsubj", "csubj") for w in below)


def _below(words: Sequence[Word], i: int) -> Iterator[Word]:
    return (w for w in words if w.head == i)
