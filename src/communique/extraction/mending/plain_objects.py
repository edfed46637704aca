"""Plural objects behind a bare name that the parser took for the name's own.

The ending of a plural noun behind a bare name may be the accusative or tell whose it is.

1. Taken as the subject: "Gana esirleri serbest bıraktı". A verb that is never told without an
   object has one: the noun, and the name is its subject.
2. Taken as an owned object: "…, Fiji iddiaları reddetti". What is a name's own has more behind its
   plural as an object ("Fiji iddialarını reddetti").
"""

from collections.abc import Sequence, Set
from dataclasses import replace

from communique.extraction.mending.hanging import LIGHT, hung_on
from communique.extraction.syntax.tree import Word

_NAMES = frozenset({"GPE", "ORG"})
_ARGUMENTS = frozenset({"obj", "ccomp", "xcomp", "csubj"})
_APART = frozenset({",", ";"})
_ENDING = 4
"""Letters by which such a noun is longer than its lemma ("-leri")."""


def with_plain_objects(words: Sequence[Word], transitive: Set[str]) -> list[Word]:
    """Return the words of a sentence with such nouns that are subjects as objects.

    Args:
        words: The words.
        transitive: Lemmas of verbs, or of what a light verb carries, that want an object.

    Returns:
        The words, where the name is the subject and the noun the object.
    """
    found = list(words)
    for noun in words:
        name = words[noun.i - 1] if noun.i else None
        if name is None or not _is_plural(noun) or not _is_owner(name, noun):
            continue
        if noun.dep == "nsubj" and noun.head >= 0 and _wants_object(words, noun, transitive):
            found[name.i], found[noun.i] = _parted(name, noun)
    return found


def with_plural_objects(words: Sequence[Word], possessed: tuple[str, ...]) -> list[Word]:
    """Return the words of a sentence with such names as subjects that own an object.

    Args:
        words: The words.
        possessed: Accusative endings of what is somebody's own.

    Returns:
        The words, where the name that opens a clause, right before a plural object without such
        an ending, is the subject of its active verb that has none.
    """
    found = list(words)
    for noun in words:
        owner = words[noun.i - 1]
        if not _looks_owned(noun, possessed) or not _opens(words, owner, noun):
            continue
        if _lacks_subject(words, words[noun.head]):
            found[owner.i], found[noun.i] = _parted(owner, noun)
    return found


def _parted(name: Word, noun: Word) -> tuple[Word, Word]:
    """A name as the subject and the noun behind it as the object of the verb above the noun."""
    feats = {k: v for k, v in noun.feats.items() if not k.endswith("[psor]")}
    object_ = replace(noun, dep="obj", feats={**feats, "Case": "Acc"})
    return replace(name, head=noun.head, dep="nsubj"), object_


def _is_plural(noun: Word) -> bool:
    """Whether a noun ends as both "its …s" and "the …s" as an object do."""
    owned = noun.case in ("", "Nom") and noun.feats.get("Person[psor]") == "3"
    return owned and noun.upos == "NOUN" and len(noun.low) == len(noun.lemma) + _ENDING


def _looks_owned(noun: Word, possessed: tuple[str, ...]) -> bool:
    """Whether a plural object was taken for somebody's own."""
    if noun.dep != "obj" or noun.upos != "NOUN" or noun.feats.get("Number") != "Plur":
        return False
    owned = "Person[psor]" in noun.feats and noun.case in ("", "Nom", "Acc")
    return owned and noun.head > noun.i and not noun.low.endswith(possessed)


def _owns_bare(name: Word, noun: Word) -> bool:
    """Whether a word without a case hangs on a noun as whose it is."""
    return name.case in ("", "Nom") and name.head == noun.i and name.dep == "nmod:poss"


def _is_owner(name: Word, noun: Word) -> bool:
    """Whether a name without any ending owns a noun."""
    named = name.ent in _NAMES or (name.upos == "PROPN" and not name.ent)
    return named and name.low == name.lemma and _owns_bare(name, noun)


def _opens(words: Sequence[Word], owner: Word, noun: Word) -> bool:
    """Whether a bare name owns a noun and begins a clause."""
    named = owner.upos == "PROPN" and owner.ent in _NAMES
    if owner.i >= noun.i or not named or not _owns_bare(owner, noun):
        return False
    first = owner.i
    while first and words[first - 1].ent == owner.ent and words[first - 1].head == owner.i:
        first -= 1
    return first == 0 or words[first - 1].form in _APART


def _wants_object(words: Sequence[Word], noun: Word, transitive: Set[str]) -> bool:
    """Whether a finite verb above a noun wants an object and has none."""
    row = _verb(words, noun.head, {*LIGHT, "advmod"})
    finite = [w for w in row if w.upos == "VERB" and w.feats.get("Person") == "3"]
    if not finite or _is_passive(row):
        return False
    below = [w for part in row for w in hung_on(words, part.i) if w.i != noun.i]
    if any(w.dep in _ARGUMENTS or w.case == "Acc" for w in below):
        return False
    return any(w.lemma in transitive for w in row)


def _lacks_subject(words: Sequence[Word], verb: Word) -> bool:
    """Whether a finite active verb of no first person has no subject."""
    row = _verb(words, verb.i, LIGHT)
    if not any(w.upos == "VERB" for w in row) or _is_passive(row):
        return False
    if any("VerbForm" in w.feats or w.feats.get("Person") == "1" for w in row):
        return False
    return not any(w.dep in ("nsubj", "csubj") for part in row for w in hung_on(words, part.i))


def _verb(words: Sequence[Word], i: int, parts: Set[str]) -> list[Word]:
    """A verb with the words below it that are its parts."""
    return [words[i], *(w for w in hung_on(words, i) if w.dep in parts)]


def _is_passive(row: Sequence[Word]) -> bool:
    return any("Pass" in w.feats.get("Voice", "") for w in row)
