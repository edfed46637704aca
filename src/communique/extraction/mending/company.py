"""With whom somebody does what a participle tells of: "Ada, Can ve Efe ile yaptığı görüşmede".

Who does it would stand in the genitive or as the subject of the verb behind: a bare name that
"ve" joins to one before "ile" is none, though the parser takes it for the subject of the deed.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.mending.hanging import hung_on
from communique.extraction.syntax.tree import Word

_PARTS = frozenset({"flat", "flat:name", "appos"})


def with_company(words: Sequence[Word], company: frozenset[str]) -> list[Word]:
    """Return the words of a sentence with a row before "ile" as those with whom one does it.

    Args:
        words: The words.
        company: The word behind who takes part ("ile").

    Returns:
        The words, where a bare subject of somebody's own deed heads the row that ends in such a
        word, if a verb above has a subject before it.
    """
    found = list(words)
    for mark in words:
        if mark.low not in company or mark.head < 0 or mark.head > mark.i:
            continue
        last = words[mark.head]
        first = next((w for w in words[: last.i] if _is_bare_doer(words, w, mark)), None)
        if first is None or not _is_row(words, first, last, mark):
            continue
        found[first.i] = replace(first, dep="obl")
        found[last.i] = replace(last, head=first.i, dep="conj")
    return found


def _is_bare_doer(words: Sequence[Word], word: Word, mark: Word) -> bool:
    """Whether a word without a case is the subject of a deed of somebody named before it."""
    if word.dep != "nsubj" or word.head < mark.i or word.case not in ("", "Nom"):
        return False
    if any(w.case == "Gen" for w in hung_on(words, word.i) if w.dep in _PARTS):
        return False
    deed = words[word.head]
    own = deed.feats.get("VerbForm") == "Part" and "Person[psor]" in deed.feats
    return deed.dep == "acl" and own and _told_of(words, deed, word)


def _told_of(words: Sequence[Word], deed: Word, word: Word) -> bool:
    """Whether a verb above a deed has a subject before a word."""
    at = deed
    for _ in words:
        if at.head < 0:
            return False
        at = words[at.head]
        if any(w.dep == "nsubj" and w.i < word.i for w in hung_on(words, at.i)):
            return True
    return False


def _is_row(words: Sequence[Word], first: Word, last: Word, mark: Word) -> bool:
    """Whether "ve" and no comma stands between two, of whom the second is no owner."""
    between = words[first.i + 1 : mark.i]
    joined = sum(w.upos == "CCONJ" for w in between) == 1
    beside = last.head == first.head or last.dep == "conj"
    return joined and beside and not any(w.form == "," for w in between)
