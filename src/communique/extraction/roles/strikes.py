"""Whose strike somebody suffers from: "Ada Tuna, Fiji'nin saldırısında öldürüldü".

The strike stands in the locative or instrumental, before a noun that says when or why, or behind
the clause ("20 kişinin öldüğü Fiji saldırısı"); its doer is its owner, a bare name before it, or
who carries it out ("X tarafından yapılan operasyonla").
"""

from collections.abc import Iterator

from communique.extraction.roles.control import Says
from communique.extraction.roles.inner import Agents
from communique.extraction.syntax.predicate import Predicate, predicate_at
from communique.extraction.syntax.tree import ROOT, Word

_OBLIQUE = ("Loc", "Ins")


def by_strike(predicate: Predicate, outer: Agents, says: Says) -> list[int]:
    """Return who does a passive deed of force by the strike that is named with it.

    Args:
        predicate: A passive predicate without a marked agent.
        outer: Finds the subjects of participles.
        says: Whether a word is in a list of the language.

    Returns:
        Indices of names, or nothing if no strike is somebody's.
    """
    words = predicate.tree.words
    forceful = any(says("force", words[i]) for i in predicate.core)
    return strikers(predicate, outer, says) if forceful else []


def strikers(predicate: Predicate, outer: Agents, says: Says) -> list[int]:
    """Return whose strike it is from which the subject in form suffers.

    Args:
        predicate: What happens to him ("öldü", "öldürüldü").
        outer: Finds the subjects of participles.
        says: Whether a word is in a list of the language.

    Returns:
        Indices of names, or nothing if no strike is somebody's.
    """
    for noun in _strikes(predicate, says):
        if found := _doers(predicate, noun, outer):
            return found
    return []


def _doers(predicate: Predicate, noun: int, outer: Agents) -> list[int]:
    """The owners of a strike, or those who carry it out."""
    tree, up = predicate.tree, predicate.tree.words[noun].head
    below = [c for c in tree.children[noun] if c < noun]
    if up not in (ROOT, predicate.head) and up > noun:  # "X'in açtığı ateş sonucu"
        below += [c for c in tree.children[up] if c < noun]
    for c in (c for i in below for c in (i, *tree.children[i])):
        clause = predicate_at(tree, c)
        if clause.word.feats.get("VerbForm") != "Part" or c in predicate.core:
            continue
        done = list(outer.marked_agents(clause)) if clause.passive else outer.agents(clause)
        if done and noun not in done:
            return done
    owners = [c for c in below if tree.words[c].dep == "nmod:poss"]
    genitive = [c for c in owners if tree.words[c].case == "Gen"]
    return genitive or [c for c in owners if _name(tree.words[c])][:1]


def _name(word: Word) -> bool:
    return word.upos == "PROPN" and word.case in ("", "Nom")


def _strikes(predicate: Predicate, says: Says) -> Iterator[int]:
    """The nouns for a strike in or by which a deed is done ("saldırıda", "saldırısı sonucu")."""
    words = predicate.tree.words
    for i in predicate.dependents:
        if i > predicate.inflected:
            continue
        if words[i].case in _OBLIQUE and says("strikes", words[i]):
            yield i
        elif says("in_the_course", words[i]):
            below = (c for c in predicate.tree.children[i] if c < i)
            yield from (c for c in below if says("strikes", words[c]))
    told = predicate.modified
    if told > predicate.inflected and says("strikes", words[told]):
        yield told
