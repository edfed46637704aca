"""Whose deed it is that somebody feels about: in "X, Y'nin tatbikatından duyduğu endişe" Y's.

The parser makes Y the subject of the feeling, which is that of who speaks of it.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.syntax.tree import Word

_CAUSES = frozenset({"Abl", "Dat", "Loc"})


def with_felt(words: Sequence[Word], feeling: frozenset[str]) -> list[Word]:
    """Return the words of a sentence with names as owners of what somebody feels about.

    Args:
        words: The words.
        feeling: Lemmas of verbs for having a feeling ("duy").

    Returns:
        The words, where a name in the genitive hangs on the possessed noun behind it, if both
        hang on such a participle before a noun, nobody else owns that, and a verb above has a
        subject of its own.
    """
    found = list(words)
    for word in words:
        if word.case != "Gen" or word.dep != "nsubj" or word.upos != "PROPN":
            continue
        verb = words[word.head]
        if verb.lemma not in feeling or verb.dep != "acl" or not _told(words, verb):
            continue
        causes = [w for w in words[word.i : verb.i] if w.head == verb.i and w.case in _CAUSES]
        thing = causes[-1] if causes else None
        if thing is not None and "Person[psor]" in thing.feats and not _owned(words, thing):
            found[word.i] = replace(word, head=thing.i, dep="nmod:poss")
    return found


def _owned(words: Sequence[Word], thing: Word) -> bool:
    return any(w.head == thing.i and w.case == "Gen" for w in words)


def _told(words: Sequence[Word], verb: Word) -> bool:
    """Whether the noun of a feeling stands below a verb that has another subject."""
    above = words[verb.head].head
    subjects = (w.i for w in words if w.dep == "nsubj" and w.head == above)
    return above >= 0 and any(i != verb.head for i in subjects)
