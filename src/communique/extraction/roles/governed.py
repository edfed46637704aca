"""What is told above a circumstance: "X'in çabasıyla anlaşma sağlandı", "X kanalıyla silah geldi".

Under talks and accords a roof or a channel is that of a go-between, under other deeds of nobody's.
"""

from collections.abc import Iterable, Sequence

from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.stems import matches_stem
from communique.extraction.syntax.tree import ROOT, Tree
from communique.knowledge import Morphology, Stem


def stands_under(
    predicate: Predicate,
    above: Predicate | None,
    stems: Sequence[Stem],
    *,
    morphology: Morphology,
) -> bool:
    """Return whether one of some stems stands in what a circumstance belongs to.

    Args:
        predicate: The circumstance.
        above: The predicate above it, None at the root.
        stems: The stems.
        morphology: The suffix grammar.

    Returns:
        Whether the predicate above, one of its own words, the noun that it tells of or the noun
        that the circumstance belongs to is a form of one of them.
    """
    tree, own = predicate.tree, set(predicate.tree.subtree(predicate.head))
    words = {predicate.head_word.head, *_beside(tree, predicate.head_word.head)}
    if above is not None:
        words |= {*above.core, above.head, above.modified, *above.dependents}
    return any(
        matches_stem(tree.words[i], stem, morphology, verb=verb)
        for i in _apart(words, own)
        for stem in stems
        for verb in (False, True)
    )


def _beside(tree: Tree, noun: int) -> Iterable[int]:
    """The words that a noun has of its own, as those of a compound ("ateşkes anlaşması")."""
    if noun == ROOT:
        return ()
    return (c for c in tree.children[noun] if tree.words[c].dep.startswith(("nmod", "compound")))


def _apart(words: Iterable[int], own: set[int]) -> list[int]:
    return sorted(i for i in words if i not in own and i != ROOT)
