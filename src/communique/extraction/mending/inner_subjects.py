"""Subjects of a clause inside another: "Çad, ordu çekildikten sonra ateşkes ilan etti".

A verb has one subject. Of two bare ones that a comma parts, the second is that of the clause
which stands before the verb and has none.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.mending.hanging import LIGHT, hung_on
from communique.extraction.syntax.tree import Word

_NOMINAL = frozenset({"Part", "Vnoun"})


def with_inner_subjects(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with the second of two subjects at the clause behind it.

    Args:
        words: The words.

    Returns:
        The words, where a bare noun right behind the comma of the first subject is the subject
        of the adverbial clause that no comma parts from it, if this one has none of its own.
    """
    found = list(words)
    for word in words[2:]:
        if word.dep != "nsubj" or word.case not in ("", "Nom") or word.upos != "NOUN":
            continue
        start = min([word.i, *(w.i for w in hung_on(words, word.i))])
        parted = start > 0 and words[start - 1].form == ","
        others = [w for w in hung_on(words, word.head) if w.dep == "nsubj" and w.i < start]
        if not parted or not any(w.case in ("", "Nom") for w in others):
            continue
        clause = _clause_behind(words, word)
        if clause is not None:
            found[word.i] = replace(word, head=clause.i)
    return found


def _clause_behind(words: Sequence[Word], subject: Word) -> Word | None:
    """The adverbial clause between a subject and its verb, with a verb that tells no person."""
    clause = next(
        (w for w in hung_on(words, subject.head) if w.dep == "advcl" and w.i > subject.i), None
    )
    if clause is None or clause.i > subject.head:
        return None
    if any(w.form == "," for w in words[subject.i : clause.i]):
        return None
    forms = [clause, *(w for w in hung_on(words, clause.i) if w.dep in LIGHT)]
    told = any(w.feats.get("VerbForm") in _NOMINAL for w in forms)  # "çekildikten sonra"
    owned = any("Person[psor]" in w.feats and w.upos == "VERB" for w in forms)
    below = (w for part in forms for w in hung_on(words, part.i))
    return clause if told and not owned and not any(w.dep == "nsubj" for w in below) else None
