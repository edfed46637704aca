"""The state of who speaks, where only its owner tells which ("ülkesinin … desteklediğini")."""

from communique.extraction.kinds import node_types
from communique.extraction.lexicon import ends_phrase
from communique.extraction.matching import FrameMatch
from communique.extraction.phrases import effective_case
from communique.extraction.resolving import Resolver
from communique.extraction.voices import Voices
from communique.knowledge import Grammar, Role
from communique.model import Node


def own_state(
    match: FrameMatch, i: int, *, resolver: Resolver, voices: Voices, grammar: Grammar
) -> list[Node]:
    """Return the side of the speaker if a word says that it is his country or government.

    Args:
        match: The frame that fired.
        i: Index of the word.
        resolver: Resolves the words of the sentence.
        voices: Who speaks where in it.
        grammar: The grammar.

    Returns:
        One node, or none for a noun that somebody else owns or where nobody speaks.
    """
    tree = resolver.tree
    word = tree.words[i]
    if word.feats.get("Person[psor]") != "3" or word.capital:
        return []
    if not ends_phrase(tree, i, grammar.words["own_states"], grammar.morphology):
        return []
    if any(effective_case(tree, c) == "Gen" for c in tree.children[i]):
        return []
    speaker, _, _ = voices.at(match.predicate.head)
    return [resolver.side(speaker)] if speaker is not None else []


def speaking(match: FrameMatch, role: Role, *, resolver: Resolver, voices: Voices) -> list[Node]:
    """Return who speaks the words of a frame, or the side he speaks for.

    A role that admits no persons wants the side ("yanımızda": with those who speak).

    Args:
        match: The frame that fired.
        role: The role, "speaker".
        resolver: Resolves the words of the sentence.
        voices: Who speaks where in it.

    Returns:
        One node, or none where nobody of an admitted type speaks.
    """
    speaker, _, _ = voices.at(match.predicate.head)
    types = node_types(role.kinds)
    if not types:
        return [speaker] if speaker is not None else []
    speaker = speaker or resolver.discourse.first_person
    if speaker is None:
        return []
    node = speaker if speaker.type in types else resolver.side(speaker)
    return [node] if node.type in types else []
