"""Owners of what is backed, that the parser made the subjects of the clause.

1. In "X, Y'nin planını reddettiklerini söyledi" one Y does not do what several do: Y owns the plan.
2. In "X, Y'nin tutumunu desteklediğini", "X, Y'nin tutumuna destek verdiğini", "X, Y'nin
   üyeliğinden yana olduğunu", "X, Y'nin üyeliğine karşı olduğunu söyledi" what X backs or is
   against is Y's.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.mending.general import PARTS, name_at
from communique.extraction.syntax.tree import Word


def with_owners(
    words: Sequence[Word],
    backing: frozenset[str] = frozenset(),
    owned_things: frozenset[str] = frozenset(),
    against: frozenset[str] = frozenset(),
) -> list[Word]:
    """Return the words of a sentence with names as owners that cannot be subjects.

    Args:
        words: The words.
        backing: Lemmas of verbs for backing what is somebody's ("destekle").
        owned_things: Lemmas of what is always somebody's ("bütünlük").
        against: Words of being against something ("karşı").

    Returns:
        The words, with other heads where one name in the genitive was the subject of a clause
        whose ending says several, or that backs or is against what is another's ("X, Y'nin
        bütünlüğünü desteklediğini söyledi"), and stands right before what it may own.
    """
    found = list(words)
    for word in words:
        if word.upos == "PROPN" and word.case == "Gen" and word.dep == "nsubj":
            owned = _owned(words, word, (backing, owned_things, against))
            if owned >= 0:
                found[word.i] = replace(word, head=owned, dep="nmod:poss")
    return found


def _owned(words: Sequence[Word], owner: Word, told_of: Sequence[frozenset[str]]) -> int:
    """The object that a name owns, if it cannot be the subject of the clause, else -1."""
    backing, owned_things, against = told_of
    verb = words[owner.head]
    above = verb.head
    many = verb.feats.get("Number[psor]") == "Plur" and "VerbForm" in verb.feats
    telling = [w for w in words if w.dep == "nsubj" and w.head == above] if above >= 0 else []
    if not telling or any(w.dep == "conj" and w.head == owner.i for w in words):
        return -1
    thing = next((w for w in words if w.dep == "obj" and w.head == verb.i), None)
    if not many:
        thing = _backed(words, verb, backing) or _opposed(words, verb, against)
    if thing is None or "Person[psor]" not in thing.feats:
        return -1
    inside = [w for w in words if w.head == thing.i and w.dep.startswith(("nmod", "amod", "det"))]
    compound = any(w.dep.startswith("nmod") and w.case in ("", "Nom") for w in inside)
    state = telling[0].ent == "GPE"  # a state tells of itself, a person of his state
    if not (many or state) and compound and thing.lemma not in owned_things:  # "barış planını"
        return -1
    below = [w for w in words if any(w.head == m.i for m in inside) and w.i < thing.i]
    start = min([thing.i, *(name_at(words, w.i)[1] for w in (*inside, *below))])
    last = max([owner.i, *(w.i for w in words if w.head == owner.i and w.dep in PARTS)])
    taken = any(w.case == "Gen" for w in inside)
    return thing.i if not taken and start == last + 1 else -1


def _backed(words: Sequence[Word], verb: Word, backing: frozenset[str]) -> Word | None:
    """What a clause in the nominalised form says to be backed ("… tutumuna destek verdiğini")."""
    own = [w for w in words if w.head == verb.i and w.i < verb.i]
    if not any("VerbForm" in w.feats for w in (verb, *_behind(words, verb))):
        return None
    if verb.lemma in backing:
        return next((w for w in own if w.dep == "obj"), None)
    backs = [w for w in own if w.lemma in backing and w.case in ("", "Nom")]
    below = [w for w in words if w.case == "Abl" and any(w.head == b.i for b in backs)]  # "yana"
    given = [w for w in own if backs and w.case == "Dat"]
    return next(iter([*given[::-1], *below]), None)


def _opposed(words: Sequence[Word], verb: Word, against: frozenset[str]) -> Word | None:
    """What a clause in the nominalised form is against ("… üyeliğine karşı olduğunu")."""
    heads = [w.i for w in words if w.head == verb.i and w.low in against]
    if not heads or "VerbForm" not in verb.feats:
        return None
    return next((w for w in words if w.case == "Dat" and w.head in (verb.i, *heads)), None)


def _behind(words: Sequence[Word], verb: Word) -> list[Word]:
    """The light verb behind a noun that the parser made the predicate."""
    return [w for w in words if w.head == verb.i and w.dep == "compound:lvc"]
