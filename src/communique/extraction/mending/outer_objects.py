"""Whom a deed meets, told before the participle of the strike by which it is done.

In "Fiji, Tuna'yı Suva'da düzenlediği saldırıda öldürdü" the strike is what was carried out: the
accusative before the participle belongs to the verb behind it.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.syntax.tree import Word

_OBLIQUE = frozenset({"Loc", "Ins"})
"""Cases of a strike in or by which something is done."""


def with_outer_objects(words: Sequence[Word], strikes: frozenset[str]) -> list[Word]:
    """Return the words of a sentence with the object of a deed at its own verb.

    Args:
        words: The words.
        strikes: Lemmas of nouns for what is carried out against somebody ("saldırı").

    Returns:
        The words, where the object of a participle before a strike hangs on the verb above.
    """
    found = list(words)
    for word in words:
        if word.dep != "obj" or word.head < word.i or not _accusative(words, word):
            continue
        verb = _verb(words, words[word.head], strikes)
        if verb is not None and not any(w.dep == "obj" and w.head == verb.i for w in words):
            found[word.i] = replace(word, head=verb.i)
    return found


def _accusative(words: Sequence[Word], word: Word) -> bool:
    """Whether a noun or the last word of a name stands in the accusative."""
    name = [w for w in words if w.head == word.i and w.dep.startswith("flat")]
    return (name[-1] if name else word).case == "Acc"


def _verb(words: Sequence[Word], deed: Word, strikes: frozenset[str]) -> Word | None:
    """The active verb above the strike that a participle of somebody's tells of."""
    own = deed.feats.get("VerbForm") == "Part" and "Person[psor]" in deed.feats
    if deed.dep != "acl" or not own or "Pass" in deed.feats.get("Voice", ""):
        return None
    noun = words[deed.head]
    if noun.i < deed.i or noun.lemma not in strikes or noun.case not in _OBLIQUE or noun.head < 0:
        return None
    verb = words[noun.head]
    active = verb.upos == "VERB" and "Pass" not in verb.feats.get("Voice", "")
    return verb if active and verb.i > noun.i else None
