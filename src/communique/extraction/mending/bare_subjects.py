"""Bare names that the parser took for objects: "Planı önce Peru, sonra Fiji reddetti".

1. A name that ends as its lemma does has no case, whatever the tagger says ("Priştine").
2. A bare name beside an object in the accusative is the subject of a verb that has none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.extraction.mending.hanging import LIGHT, hung_on
from communique.extraction.syntax.tree import Word

_ENDED = frozenset({"Acc", "Dat", "Loc", "Abl", "Ins", "Gen"})
_NAMES = frozenset({"GPE", "ORG", "PERSON", "NORP"})


def with_bare_subjects(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with bare names as subjects of active verbs.

    Args:
        words: The words.

    Returns:
        The words, where names without an ending stand in the nominative, and one of them that is
        an object or adverbial of a verb with an accusative and without a subject is its subject.
    """
    found = [_plain(words, word) for word in words]
    for word in found.copy():
        name = word.upos == "PROPN" and word.ent in _NAMES and word.case == "Nom"
        if name and word.dep in ("obj", "obl") and _lacks_subject(found, word):
            found[word.i] = replace(word, dep="nsubj")
    return found


def _plain(words: Sequence[Word], word: Word) -> Word:
    """A name in the nominative, if it has no ending."""
    alone = word.upos == "PROPN" and word.case in _ENDED and word.low == word.lemma
    if not alone or "Person[psor]" in word.feats or any(True for _ in _parts(words, word)):
        return word
    return replace(word, feats={**word.feats, "Case": "Nom"})


def _parts(words: Sequence[Word], word: Word) -> Iterator[Word]:
    """The words of a name behind its first one."""
    return (w for w in hung_on(words, word.i) if w.dep.startswith("flat") or w.dep == "appos")


def _lacks_subject(words: Sequence[Word], word: Word) -> bool:
    verb = words[word.head]
    row = [verb, *(w for w in hung_on(words, verb.i) if w.dep in LIGHT)]
    active = any(w.upos == "VERB" for w in row) and not any(
        "Pass" in w.feats.get("Voice", "") or w.feats.get("VerbForm") in ("Part", "Vnoun")
        for w in row
    )
    if not active or verb.i < word.i or any(w.dep == "case" for w in hung_on(words, word.i)):
        return False
    if any(w.case != "Nom" for w in _parts(words, word)):
        return False
    below = [w for part in row for w in hung_on(words, part.i) if w.i != word.i]
    if any(w.dep in ("nsubj", "csubj", "ccomp", "xcomp") for w in below):
        return False
    return any(w.dep == "obj" and w.case == "Acc" and w.i < word.i for w in below)
