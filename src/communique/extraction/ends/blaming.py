"""Who tells of a wrong: by "X, denemenin kararların ihlali olduğunu bildirdi" X broke nothing."""

from communique.extraction.attribution.voices import Voices
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.frames.first_persons import first_person
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.roles.astray import surface
from communique.extraction.syntax.stems import is_verbal
from communique.knowledge import Grammar


def blamers(
    match: FrameMatch, *, resolver: Resolver, voices: Voices, grammar: Grammar
) -> frozenset[str]:
    """Return who has not done what a frame tells, for he speaks of it as another's wrong.

    Args:
        match: The frame that fired.
        resolver: Resolves the words of the sentence.
        voices: Who speaks where in it.
        grammar: The grammar, for the acts that nobody says so of himself.

    Returns:
        IRIs of the speaker and his side; none where he says "we", or a verb leaves open whose
        deed it is ("el koyduğunu bildirdi").
    """
    predicate = match.predicate
    speaker, _, _ = voices.at(predicate.head)
    if match.frame.act not in grammar.marks["wrongs"] or speaker is None or first_person(match):
        return frozenset()
    if not predicate.is_noun and not surface(predicate):
        return frozenset()
    return frozenset({speaker.id, resolver.side(speaker).id})


def told_with(match: FrameMatch) -> frozenset[int]:
    """Return the words of the clause that a frame tells, without those joined to it.

    "ateşkesin ihlal edildiğini, X birliklerinin karşılık verdiğini": X stands in another one.

    Args:
        match: The frame that fired.
    """
    tree, head = match.predicate.tree, match.predicate.head
    joined = (c for c in tree.children[head] if tree.words[c].dep == "conj" and c > head)
    others = {i for c in joined if is_verbal(tree.words[c]) for i in tree.subtree(c)}
    return frozenset(tree.subtree(head)) - others
