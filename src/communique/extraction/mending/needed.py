"""Who is given what is needed, told before the clause that says so.

In "Fiji, Tuna'ya gerektiği sürece destek verecek", "Fiji, Tuna'ya ihtiyaç duyduğu silahları
gönderdi" the parser hangs Tuna on "gerektiği" and "ihtiyaç duyduğu"; it belongs to the verb.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.mending.hanging import LIGHT
from communique.extraction.syntax.tree import ROOT, Word

_CASES = frozenset({"Dat", "Acc"})
_CLAUSES = frozenset({"acl", "advcl"})


def with_needed(words: Sequence[Word], needing: frozenset[str]) -> list[Word]:
    """Return the words of a sentence with who gets what is needed at the verb that gives it.

    Args:
        words: The words.
        needing: Lemmas of what is told of things needed or wanted ("gerek", "ihtiyaç").

    Returns:
        The words, where a name before such a clause hangs on the verb above.
    """
    found = list(words)
    for word in words:
        hangs = word.dep in ("obl", "obj") and word.case in _CASES and word.head > word.i
        if hangs and _named(words, word):
            verb = _verb(words, words[word.head], needing)
            if verb != ROOT:
                found[word.i] = replace(word, head=verb)
    return found


def _named(words: Sequence[Word], word: Word) -> bool:
    """Whether a word is a name or a noun with one ("Tuna hükümetine")."""
    return any(w.upos == "PROPN" for w in words[: word.i + 1] if word.i in (w.i, w.head))


def _verb(words: Sequence[Word], at: Word, needing: frozenset[str]) -> int:
    """The verb above the clause of need that a name hangs on, or ROOT."""
    clause = at if at.dep in _CLAUSES or at.head == ROOT else words[at.head]
    if clause.dep not in _CLAUSES or clause.i < at.i or not {at.lemma, clause.lemma} & needing:
        return ROOT
    own = (clause, *(w for w in words if w.head == clause.i and w.dep in LIGHT))
    if not any(w.feats.get("VerbForm") == "Part" and "Person[psor]" in w.feats for w in own):
        return ROOT
    above = words[clause.head]
    verb = above.head if clause.dep == "acl" else above.i
    return verb if verb > clause.i else ROOT
