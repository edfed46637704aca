"""Whose clause is whose in a contrast: "X, Y'yi kınarken Z onu destekledi".

The parser makes X and Z both subjects of the last verb.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.syntax.tree import Word

_BARE = frozenset({"", "Nom"})


def with_contrasts(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with the first of two subjects in the clause that it opens.

    Args:
        words: The words.

    Returns:
        The words, where a subject before an adverbial clause without one hangs on the verb of
        that clause, if another subject stands behind the clause, or a bare name right behind it
        that the parser hung on a noun which is nobody's.
    """
    found = list(words)
    for clause in words:
        first = (
            _opens(words, clause) if clause.dep == "advcl" and _adverbial(words, clause) else None
        )
        if first is None:
            continue
        end = max(w.i for w in words if w.i == clause.i or _part(w, clause))
        others = [w for w in words[end + 1 :] if w.head == clause.head and w.dep == "nsubj"]
        astray = None if others else _astray(words, end + 1, clause.head)
        if astray is not None:
            found[astray.i] = replace(astray, head=clause.head, dep="nsubj")
        if others or astray is not None:
            found[first.i] = replace(first, head=clause.i)
    return found


def _opens(words: Sequence[Word], clause: Word) -> Word | None:
    """The subject of the verb above that stands before a clause without a subject."""
    if any(w.head == clause.i and w.dep.startswith("nsubj") for w in words):
        return None
    before = (w for w in words[: clause.i] if w.head == clause.head and w.dep == "nsubj")
    return next((w for w in before if w.case in _BARE), None)


def _part(word: Word, clause: Word) -> bool:
    """Whether a word is the verb of a light-verb expression ("ziyaret ettiğinde")."""
    return word.head == clause.i and word.dep in ("compound:lvc", "compound") and word.i > clause.i


def _adverbial(words: Sequence[Word], clause: Word) -> bool:
    """Whether the verb of a clause is a converb, or a participle in the locative."""
    verbs = [clause, *(w for w in words if _part(w, clause))]
    last = verbs[-1]
    form = last.feats.get("VerbForm")
    return form == "Conv" or (form == "Part" and last.case == "Loc")


def _astray(words: Sequence[Word], start: int, verb: int) -> Word | None:
    """A bare name right behind a clause, on a noun of the verb above that belongs to nobody."""
    behind = (w for w in words[start:] if w.upos != "PUNCT")
    name = next(behind, None)
    if name is None or name.upos != "PROPN" or name.dep != "nmod" or name.case not in _BARE:
        return None
    noun = words[name.head]
    alone = not any(w.head == name.i and w.upos in ("ADP", "CCONJ") for w in words)
    return name if alone and noun.head == verb and "Person[psor]" not in noun.feats else None
