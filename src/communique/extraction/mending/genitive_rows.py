"""Who tells of others in the first sentence: "Fiji, Gana ve Mali'nin Togo'yu kınadığını söyledi".

The parser takes all three for one row. Nothing was told before of somebody who could be left out,
so that the first name says it, and those behind the comma are they of whom it is said.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.mending.hanging import LIGHT
from communique.extraction.mending.opening_rows import other_subject, parted_row
from communique.extraction.syntax.tree import Word

_NOMINAL = frozenset({"Part", "Vnoun"})
_CONTENT = frozenset({"ccomp", "obj"})


def with_genitive_rows(words: Sequence[Word]) -> list[Word]:
    """Return the words of a first sentence with who tells something apart from whom he tells of.

    Args:
        words: The words.

    Returns:
        The words, where of a row of names that opens the sentence and ends in a genitive those up
        to a comma are subjects of an active verb that has none, the others of its clause.
    """
    found = list(words)
    for word in words:
        if word.upos != "PROPN" or word.case != "Gen":
            continue
        subjects, row = parted_row(words, word.i)
        clause = _clause(words, word.i) if row else None
        verb = _verb_above(words, clause) if clause is not None else -1
        if clause is None or verb < 0 or other_subject(words, verb, [*subjects, *row]):
            continue
        first, (told, *others) = subjects[0], row
        found[first] = replace(words[first], head=verb, dep="nsubj")
        found[told] = replace(words[told], head=clause.i, dep="nsubj")
        for i in others:
            found[i] = replace(words[i], head=told, dep="conj")
    return found


def _clause(words: Sequence[Word], last: int) -> Word | None:
    """The clause behind a name that has the ending of its subject ("kınadığını")."""
    verb = next((w for w in words[last + 1 :] if w.upos == "VERB"), None)
    if verb is None or verb.head < 0:
        return None
    own = verb.feats.get("VerbForm") in _NOMINAL and "Person[psor]" in verb.feats
    clause = words[verb.head] if verb.dep in LIGHT else verb  # "işgal ettiğini"
    return clause if own and last < clause.i < clause.head else None


def _verb_above(words: Sequence[Word], clause: Word) -> int:
    """The active verb whose object a clause or its noun is ("… planı reddetti"), or -1.

    A bare name before it is its subject, whatever the parser says.
    """
    thing = words[clause.head] if clause.dep == "acl" else clause
    above = words[thing.head] if thing.head > thing.i else None
    if above is None or above.dep != "root" or thing.dep not in _CONTENT:
        return -1
    core = [w for w in words if w.i == above.i or (w.head == above.i and w.dep in LIGHT)]
    passive = any(w.feats.get("Voice", "").startswith("Pass") for w in core)
    if any(w.feats.get("Person") in ("1", "2") for w in core):  # "… düşünüyorum"
        return -1
    named = any(w.upos == "PROPN" and w.case in ("", "Nom") for w in words[thing.i + 1 : above.i])
    return -1 if passive or named else above.i
