"""Who tells of a wrong: by "X, denemenin kararların ihlali olduğunu bildirdi" X broke nothing."""

from communique.extraction.attribution.voices import Voices
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.frames.first_persons import first_person
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.roles.astray import surface
from communique.extraction.syntax.stems import is_form_of, is_verbal
from communique.extraction.syntax.tree import ROOT
from communique.knowledge import Grammar


def blamers(
    match: FrameMatch, *, resolver: Resolver, voices: Voices, grammar: Grammar
) -> frozenset[str]:
    """Return who has not done what a frame tells, for he speaks of it as another's wrong.

    Args:
        match: The frame that fired.
        resolver: Resolves the words of the sentence.
        voices: Who speaks where in it.
        grammar: The grammar, for the acts that nobody says so of himself, and for reasons.

    Returns:
        IRIs of the speaker and his side; none where he says "we", or a verb leaves open whose
        deed it is ("el koyduğunu bildirdi").
    """
    predicate = match.predicate
    speaker, _, _ = voices.at(predicate.head)
    if speaker is None or first_person(match):
        return frozenset()
    wrong = match.frame.act in grammar.marks["wrongs"]
    wrong = wrong and (predicate.is_noun or bool(surface(predicate)))
    if not wrong and not _confronts(match, grammar):
        return frozenset()
    return frozenset({speaker.id, resolver.side(speaker).id})


def _confronts(match: FrameMatch, grammar: Grammar) -> bool:
    """Whether a clause tells why its speaker acts against another, who does what it tells.

    "X, saldırdığı gerekçesiyle Y ile ilişkilerini kesti": X attacked nobody.
    """
    predicate = match.predicate
    words, noun = predicate.tree.words, predicate.head_word.head
    if predicate.clause != "nominal" or noun == ROOT or predicate.passive:
        return False
    if not is_form_of(words[noun], grammar.words["grounds"], grammar.morphology):
        return False
    doers = (i for b in match.subject if b.role.name == "agent" for i in b.words)
    return any(i not in predicate.dependents and words[i].dep != "nsubj" for i in doers)


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
