"""Talks with partners whom a text does not name: nobody named nearby is meant.

"X, aşiretlerle temas kurarak Y'de güç kazanıyor" tells of no talk with Y, "X ve Y, komşularıyla
görüştü" of none between X and Y.
"""

from collections.abc import Sequence

from communique.extraction.discourse.kinds import ACTORS
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.ends.scoring import Reading
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.syntax.lexicon import ends_phrase
from communique.extraction.syntax.phrases import effective_case, markers
from communique.knowledge import Grammar

_LOOSE = frozenset({"near", "rule:near", "seen", "row", "rule:row", "side", "addressee"})
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
    if not talks or not _with_nobody_known(match, resolver, grammar):
        return list(readings)
    return [r for r in readings if r.object.ways[0] not in _LOOSE]


def _with_nobody_known(match: FrameMatch, resolver: Resolver, grammar: Grammar) -> bool:
    """Whether a noun for partners stands with the talk, and it is none that is known."""
    tree, predicate = match.predicate.tree, match.predicate
    joins = {phrase[-1].text for phrase in grammar.words["comitative"]}
    around = set(predicate.dependents)
    if predicate.is_noun and predicate.head_word.dep in ("obj", "nsubj"):  # "görüşmeler yaptı"
        around.update(tree.children[predicate.head_word.head])
    marked = {i: {tree.words[m].low for m in markers(tree, i)} for i in sorted(around)}
    with_it = [i for i in marked if effective_case(tree, i) == "Ins" or joins & marked[i]]
    if any(resolver.nodes(i, ACTORS) for i in with_it):
        return False
    likening = {phrase[-1].text for phrase in grammar.words["likening"]}
    return any(
        tree.words[i].feats.get("Number") == "Plur"
        and not any(tree.words[w].low in likening for w in (*tree.subtree(i), i - 1) if w >= 0)
        and ends_phrase(tree, i, grammar.words["partners"], grammar.morphology)
        for i in with_it
    )
