"""With whom one talks about what he does with another one.

In "Fiji, mevkidaşıyla Gana'yla yapacağı zirveyi görüştü" a deed has one partner, the nearer; the
first talks with the subject of the verb behind.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.mending.hanging import LIGHT, hung_on
from communique.extraction.syntax.tree import ROOT, Word

_PARTS = frozenset({"flat", "flat:name", "appos"})


def with_two_partners(words: Sequence[Word], talks: frozenset[str]) -> list[Word]:
    """Return the words of a sentence with the first of two partners at the verb of the talk.

    Args:
        words: The words.
        talks: Lemmas by which something is talked over ("görüş").

    Returns:
        The words, where the first of two in the instrumental under a participle hangs on the
        verb above it, if that is such a talk and has no partner of its own.
    """
    found = list(words)
    for deed in words:
        if deed.dep != "acl" or deed.feats.get("VerbForm") != "Part":
            continue
        partners = [w for w in hung_on(words, deed.i) if _partner(words, w) and w.i < deed.i]
        verb = _verb(words, deed, talks) if len(partners) == 2 else None
        if verb is not None and not any(_partner(words, w) for w in hung_on(words, verb.i)):
            found[partners[0].i] = replace(partners[0], head=verb.i, dep="obl")
    return found


def _partner(words: Sequence[Word], word: Word) -> bool:
    """Whether a word, or the last part of a name, stands in the instrumental."""
    parts = [w for w in hung_on(words, word.i) if w.i > word.i and w.dep in _PARTS]
    return word.dep.startswith(("obl", "nmod")) and (parts[-1] if parts else word).case == "Ins"


def _verb(words: Sequence[Word], deed: Word, talks: frozenset[str]) -> Word | None:
    """The verb of a talk above what a deed tells of, or None."""
    at = words[deed.head]
    while at.head != ROOT and at.head > at.i and at.upos == "NOUN" and not _talks(words, at, talks):
        at = words[at.head]
    return at if at.i > deed.head and _talks(words, at, talks) else None


def _talks(words: Sequence[Word], word: Word, talks: frozenset[str]) -> bool:
    told = (word, *(w for w in hung_on(words, word.i) if w.dep in LIGHT))
    return any(w.upos == "VERB" for w in told) and any(w.lemma in talks for w in told)
