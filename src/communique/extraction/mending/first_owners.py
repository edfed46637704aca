"""Which of two genitives is the subject: "Peru'nun Fiji'nin davetini kabul ettiğini söyledi".

A noun has one owner, the one next to it, and a clause has one subject, the first. A participle in
"-en" has no genitive subject: "Davetin Fiji ile görüşen Peru tarafından yapıldığını söyledi".
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.mending.hanging import LIGHT, hung_on
from communique.extraction.syntax.tree import ROOT, Word

_ARGUMENTS = frozenset({"obj", "obl"})
_PARTS = frozenset({"flat", "flat:name", "appos"})


def with_first_owners(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with the first of two owners of a noun at its clause.

    Args:
        words: The words.

    Returns:
        The words, where a genitive before another one of the same noun is the subject of the
        clause whose object or adverbial the noun is, if that tells what somebody did and has no
        subject; and where the second of two genitive subjects owns the noun behind it. A genitive
        subject of a participle that tells of its noun is that of the clause around it.
    """
    found = list(words)
    for word in words:
        if word.dep == "nsubj" and (clause := _clause_around(words, word)) is not None:
            found[word.i] = replace(word, head=clause.i)
    for noun in words:
        if noun.dep not in _ARGUMENTS or noun.head < noun.i:
            continue
        doubled = _second_subject(words, noun)
        if doubled is not None:
            found[doubled.i] = replace(doubled, head=noun.i, dep="nmod:poss")
        owners = [w for w in hung_on(words, noun.i) if _owns(words, w) and w.i < noun.i]
        if len(owners) == 2 and _lacks_subject(words, words[noun.head]):
            found[owners[0].i] = replace(owners[0], head=noun.head, dep="nsubj")
    return found


def _owns(words: Sequence[Word], word: Word) -> bool:
    """Whether a word owns a noun by itself."""
    joined = any(w.dep == "conj" for w in hung_on(words, word.i))
    return word.dep == "nmod:poss" and not joined and _genitive(words, word)


def _genitive(words: Sequence[Word], word: Word) -> bool:
    """Whether a word is a genitive, or its last part is ("Bakanı İgor İvanov'un")."""
    parts = [w for w in hung_on(words, word.i) if w.i > word.i and w.dep in _PARTS]
    return (parts[-1] if parts else word).case == "Gen"


def _clause_around(words: Sequence[Word], word: Word) -> Word | None:
    """The clause around a participle that cannot have a genitive for its subject, or None."""
    verb = words[word.head]
    forms = [w.feats for w in (verb, *hung_on(words, verb.i)) if w.i == verb.i or w.dep in LIGHT]
    participle = verb.dep == "acl" and any(f.get("VerbForm") == "Part" for f in forms)
    if not participle or any("Person[psor]" in f for f in forms) or not _genitive(words, word):
        return None
    at = words[verb.head]
    while at.head > at.i:
        at = words[at.head]
        if at.upos == "VERB" and _somebodys(words, at):
            subject = any(w.dep in ("nsubj", "csubj") for w in hung_on(words, at.i))
            return None if subject else at
    return None


def _somebodys(words: Sequence[Word], verb: Word) -> bool:
    """Whether a clause bears the ending of its subject ("ettiğini")."""
    core = (verb, *(w for w in hung_on(words, verb.i) if w.dep in LIGHT))
    return any(
        w.feats.get("VerbForm") in ("Part", "Vnoun") and "Person[psor]" in w.feats for w in core
    )


def _second_subject(words: Sequence[Word], noun: Word) -> Word | None:
    """The second genitive subject of a clause, if a noun of nobody's right behind it is its own."""
    if noun.upos != "NOUN" or noun.feats.get("Person[psor]") != "3":
        return None
    if any(_genitive(words, w) for w in hung_on(words, noun.i)):
        return None
    row = [w for w in hung_on(words, noun.head) if w.dep == "nsubj" and _genitive(words, w)]
    if len(row) != 2 or not row[1].i < noun.i:
        return None
    between = [w for w in words[row[1].i + 1 : noun.i] if w.head not in (row[1].i, noun.i)]
    return None if between else row[1]


def _lacks_subject(words: Sequence[Word], verb: Word) -> bool:
    """Whether a clause is somebody's deed by its ending ("ettiğini") and nobody's yet."""
    core = [verb, *(w for w in hung_on(words, verb.i) if w.dep in LIGHT)]
    forms = [w.feats for w in core if w.feats.get("VerbForm") in ("Part", "Vnoun")]
    if verb.head == ROOT or not any("Person[psor]" in feats for feats in forms):
        return False
    if any("Pass" in feats.get("Voice", "") for feats in forms):
        return False
    below = (w for part in core for w in hung_on(words, part.i))
    return not any(w.dep in ("nsubj", "csubj") for w in below)
