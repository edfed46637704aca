"""Objects that the parser takes for a subject: "Gana esirleri serbest bıraktı".

The ending of a plural noun behind a bare name may be the accusative or tell whose it is. A verb
that is never told without an object has one: the noun, and the name is its subject.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from communique.extraction.syntax.tree import Word

_NAMES = frozenset({"GPE", "ORG"})
_PARTS = frozenset({"compound", "compound:lvc", "advmod"})
_ARGUMENTS = frozenset({"obj", "ccomp", "xcomp", "csubj"})
_ENDING = 4
"""Letters by which such a noun is longer than its lemma ("-leri")."""


def with_plain_objects(words: Sequence[Word], transitive: Set[str]) -> list[Word]:
    """Return the words of a sentence with such nouns as objects.

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
            found[name.i] = replace(name, head=noun.head, dep="nsubj")
            feats = {k: v for k, v in noun.feats.items() if not k.endswith("[psor]")}
            found[noun.i] = replace(noun, dep="obj", feats={**feats, "Case": "Acc"})
    return found


def _is_plural(noun: Word) -> bool:
    """Whether a noun ends as both "its …s" and "the …s" as an object do."""
    owned = noun.case in ("", "Nom") and noun.feats.get("Person[psor]") == "3"
    return owned and noun.upos == "NOUN" and len(noun.low) == len(noun.lemma) + _ENDING


def _is_owner(name: Word, noun: Word) -> bool:
    named = name.ent in _NAMES or (name.upos == "PROPN" and not name.ent)
    bare = name.low == name.lemma and name.case in ("", "Nom")
    return named and bare and name.head == noun.i and name.dep == "nmod:poss"


def _wants_object(words: Sequence[Word], noun: Word, transitive: Set[str]) -> bool:
    verb = words[noun.head]
    row = [verb, *(w for w in _below(words, verb.i) if w.dep in _PARTS)]
    finite = [w for w in row if w.upos == "VERB" and w.feats.get("Person") == "3"]
    if not finite or any("Pass" in w.feats.get("Voice", "") for w in row):
        return False
    below = [w for part in row for w in _below(words, part.i) if w.i != noun.i]
    if any(w.dep in _ARGUMENTS or w.case == "Acc" for w in below):
        return False
    return any(w.lemma in transitive for w in row)


def _below(words: Sequence[Word], i: int) -> Iterator[Word]:
    return (w for w in words if w.head == i)
