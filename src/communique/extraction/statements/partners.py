"""Talks whose partners a text tells with a case of their own: nobody named nearby is meant.

"X, aşiretlerle temas kurarak Y'de güç kazanıyor" tells of no talk with Y, "X ve Y, komşularıyla
görüştü" and "X ve Y'nin Z ile girdiği pazarlık" of none between X and Y.
"""

from collections.abc import Sequence

from communique.extraction.discourse.kinds import ACTORS
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.ends.scoring import Reading
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.roles.complements import inside_relative
from communique.extraction.syntax.phrases import effective_case, markers
from communique.extraction.syntax.tree import Tree
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar

_ROWS = frozenset({"row", "rule:row"})
"""Ways in which a row is told to do something together."""
_LOOSE = _ROWS | {"near", "rule:near", "seen", "side", "addressee"}
"""Ways of finding an object by which no case ties it to the talk as its partner."""


def with_told_partners(
    readings: Sequence[Reading], match: FrameMatch, resolver: Resolver, grammar: Grammar
) -> list[Reading]:
    """Return the readings of a talk, where its partners are told without names only those bound.

    Args:
        readings: The readings.
        match: The frame that fired.
        resolver: Resolves the words of the sentence.
        grammar: Names the talks, and the nouns for partners.
    """
    marks = grammar.marks
    talks = match.frame.act in {*marks["talking_acts"], *marks["tie_acts"]}
    if not talks:
        return list(readings)
    with_it = _marked(match, grammar)
    partners = {node.id for i in with_it for node in resolver.nodes(i, ACTORS)}
    if partners:
        rows = (r for r in readings if r.object.ways[0] in _ROWS)
        apart = [r for r in rows if partners.isdisjoint(_row(r))]
        return [r for r in readings if r not in apart]
    named = {w for m in resolver.mentions for w in range(m.first, m.last + 1)}
    with_it = [i for i in with_it if named.isdisjoint(match.predicate.tree.subtree(i))]
    if not _unnamed(match.predicate.tree, with_it, grammar):
        return list(readings)
    return [r for r in readings if r.object.ways[0] not in _LOOSE]


def _row(reading: Reading) -> set[str]:
    return {node.id for end in (reading.subject, reading.object) for node in end.nodes}


def _marked(match: FrameMatch, grammar: Grammar) -> list[int]:
    """The words that stand with a talk as its partners do, by case or by a postposition."""
    tree, predicate = match.predicate.tree, match.predicate
    with_, *together = (phrase[-1].text for phrase in grammar.words["comitative"])
    around = {*predicate.dependents, *inside_relative(predicate)}
    if predicate.is_noun and predicate.head_word.dep in ("obj", "nsubj"):  # "görüşmeler yaptı"
        around.update(tree.children[predicate.head_word.head])
    marked = {i: {tree.words[m].low for m in markers(tree, i)} for i in sorted(around)}
    return [
        i
        for i in marked
        if (effective_case(tree, i) == "Ins" or with_ in marked[i])
        and marked[i].isdisjoint(together)  # "heyetleriyle birlikte": on one side
    ]


def _unnamed(tree: Tree, with_it: Sequence[int], grammar: Grammar) -> bool:
    """Whether a noun for partners is among some words, and not one that names examples."""
    resembling = {phrase[-1].text for phrase in grammar.words["resembling"]}
    return any(
        tree.words[i].feats.get("Number") == "Plur"
        and not any(
            tree.words[w].low in resembling for w in (*tree.subtree(i), *range(max(0, i - 3), i))
        )
        and ends_phrase(tree, i, grammar.words["partners"], grammar.morphology)
        for i in with_it
    )
