"""Relative clauses that only carry an event noun: their roles are its own ("yaptığı görüşme")."""

from collections.abc import Iterator, Sequence

from communique.extraction.syntax.stems import is_last_of
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Morphology, Stem

_Verbs = Sequence[tuple[Stem, ...]]


def carriers(
    tree: Tree, words: Sequence[int], support: _Verbs, planned: _Verbs, *, morphology: Morphology
) -> tuple[int, ...]:
    """Return the verbs that add nothing to an event noun but its roles, or that it is planned.

    A clause that a postposition ties is the noun's content ("silah verdiğine dair suçlama").

    Args:
        tree: The sentence.
        words: Indices of the words of the event noun.
        support: Verbs that only carry an event noun ("varılan anlaşma").
        planned: Verbs by which it is planned ("planlanan görüşme"), also with one of the former
            between them ("yapması beklenen görüşme").
        morphology: The suffix grammar.

    Returns:
        Indices of the verbs.
    """
    found: list[int] = []
    for c in (c for i in words for c in _relatives(tree, i)):
        if is_last_of(tree.words[c], support, morphology, verb=True):
            found.append(c)
        elif is_last_of(tree.words[c], planned, morphology, verb=True):
            found += _deeds(tree, c, support, morphology) or [c]
    return tuple(found)


def _relatives(tree: Tree, noun: int) -> Iterator[int]:
    """The participles of a noun that no postposition ties to it."""
    for c in tree.children[noun]:
        word = tree.words[c]
        participle = word.dep in ("acl", "amod") and word.feats.get("VerbForm") == "Part"
        if participle and not any(tree.words[m].dep == "case" for m in tree.children[c]):
            yield c


def _deeds(tree: Tree, verb: int, support: _Verbs, morphology: Morphology) -> list[int]:
    """A verb with the deed right before it that it is about ("yapması", "beklenen")."""
    before = verb - 1
    deed = before in tree.children[verb] and (
        tree.words[before].feats.get("VerbForm") == "Vnoun"
        and is_last_of(tree.words[before], support, morphology, verb=True)
    )
    return [before, verb] if deed else []
