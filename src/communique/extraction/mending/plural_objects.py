"""Names before a plural object that cannot own it: "…, Peru iddiaları reddetti".

As an object, what is a name's own has more behind its plural ("Peru iddialarını reddetti").
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.syntax.tree import Word

_LIGHT = frozenset({"compound", "compound:lvc"})
_APART = frozenset({",", ";"})


def with_plural_objects(words: Sequence[Word], possessed: tuple[str, ...]) -> list[Word]:
    """Return the words of a sentence with such names as subjects.

    Args:
        words: The words.
        possessed: Accusative endings of what is somebody's own.

    Returns:
        The words, where the name that opens a clause, right before a plural object without such
        an ending, is the subject of its active verb that has none.
    """
    found = list(words)
    for noun in words:
        owner = words[noun.i - 1]
        if not _looks_owned(noun, possessed) or not _opens(words, owner, noun):
            continue
        if _lacks_subject(words, words[noun.head]):
            own = ("Person[psor]", "Number[psor]")
            feats = {k: v for k, v in noun.feats.items() if k not in own} | {"Case": "Acc"}
            found[noun.i] = replace(noun, feats=feats)
            found[owner.i] = replace(owner, head=noun.head, dep="nsubj")
    return found


def _looks_owned(noun: Word, possessed: tuple[str, ...]) -> bool:
    """Whether a plural object was taken for somebody's own."""
    if noun.dep != "obj" or noun.upos != "NOUN" or noun.feats.get("Number") != "Plur":
        return False
    owned = "Person[psor]" in noun.feats and noun.case in ("", "Nom", "Acc")
    return owned and noun.head > noun.i and not noun.low.endswith(possessed)


def _opens(words: Sequence[Word], owner: Word, noun: Word) -> bool:
    """Whether a bare name owns a noun and begins a clause."""
    bare = owner.upos == "PROPN" and owner.case in ("", "Nom") and owner.ent in ("GPE", "ORG")
    if owner.i >= noun.i or not bare or owner.head != noun.i or owner.dep != "nmod:poss":
        return False
    first = owner.i
    while first and words[first - 1].ent == owner.ent and words[first - 1].head == owner.i:
        first -= 1
    return first == 0 or words[first - 1].form in _APART


def _lacks_subject(words: Sequence[Word], verb: Word) -> bool:
    row = [verb, *(w for w in words if w.head == verb.i and w.dep in _LIGHT)]
    active = any(w.upos == "VERB" for w in row) and not any(
        "Pass" in w.feats.get("Voice", "") or "VerbForm" in w.feats or w.feats.get("Person") == "1"
        for w in row
    )
    below = (w for w in words if any(w.head == part.i for part in row))
    return active and not any(w.dep in ("nsubj", "csubj") for w in below)
