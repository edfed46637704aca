"""Who acts around an impersonal passive: "Peru'nun barışa ulaşılması için çalıştığını söyledi".

A verb without an object has no subject in the passive ("dönülmesi", "ulaşılması"): the name in the
genitive before it, which the parser takes for one, is the subject of the clause around it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from communique.extraction.mending.hanging import LIGHT, hung_on
from communique.extraction.syntax.tree import ROOT, Word

_PARTS = frozenset({"flat", "flat:name", "appos"})


def with_impersonals(words: Sequence[Word], objectless: frozenset[str]) -> list[Word]:
    """Return the words of a sentence with genitive subjects outside impersonal passives.

    Args:
        words: The words.
        objectless: Lemmas of verbs that have no object ("ulaş").

    Returns:
        The words, where a name in the genitive is the subject of the first clause above the passive
        that tells what somebody does and has no subject.
    """
    found = list(words)
    for word in words:
        if word.dep != "nsubj" or word.upos not in ("PROPN", "NOUN") or word.head == ROOT:
            continue
        deed = words[word.head]
        if deed.lemma not in objectless or not _impersonal(deed) or not _named(words, word):
            continue
        if (clause := _around(words, deed)) is not None:
            found[word.i] = replace(word, head=clause.i)
    return found


def _impersonal(deed: Word) -> bool:
    """Whether a verb is a verbal noun in the passive ("dönülmesi")."""
    passive = "Pass" in deed.feats.get("Voice", "")
    return passive and deed.feats.get("VerbForm") == "Vnoun" and "Person[psor]" in deed.feats


def _named(words: Sequence[Word], word: Word) -> bool:
    """Whether a word is a name in the genitive, or its last part is ("Bakanı Kaya'nın")."""
    parts = [w for w in hung_on(words, word.i) if w.i > word.i and w.dep in _PARTS]
    last = parts[-1] if parts else word
    return last.case == "Gen" and "PROPN" in (word.upos, last.upos)


def _around(words: Sequence[Word], deed: Word) -> Word | None:
    """The clause above a deed that wants a genitive subject and has none, or None."""
    at = deed
    while at.head > at.i:
        at = words[at.head]
        below = list(hung_on(words, at.i))
        forms = [w.feats for w in (at, *(w for w in below if w.dep in LIGHT))]
        if _has_subject(below):
            return None
        if _somebodys(forms):
            return at
    return None


def _somebodys(forms: Iterable[dict[str, str]]) -> bool:
    """Whether a verb form bears the ending of its subject and is no passive ("ettiğini")."""
    return any(
        feats.get("VerbForm") in ("Part", "Vnoun")
        and "Person[psor]" in feats
        and "Pass" not in feats.get("Voice", "")
        for feats in forms
    )


def _has_subject(below: Iterable[Word]) -> bool:
    return any(w.dep in ("nsubj", "csubj") for w in below)
