"""Ends that say no more than whose they are: "ülkesine", "vatandaşlarını", "bizi".

So does the ending of what somebody tells as done to many ("tehdit aldıklarını söyledi").
"""

from communique.extraction.attribution.voices import Voices
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.ends.own_people import own_citizens
from communique.extraction.ends.own_state import own_object
from communique.extraction.frames.first_persons import first_person
from communique.extraction.frames.matching import Binding, FrameMatch
from communique.knowledge import Grammar
from communique.model import Node, NodeType

_PEOPLE: frozenset[NodeType] = frozenset({"Person"})


def own_end(
    match: FrameMatch,
    i: int,
    *,
    binding: Binding | None,
    resolver: Resolver,
    voices: Voices,
    grammar: Grammar,
) -> list[Node]:
    """Return the people or state of who speaks or acts, if an object is only said to be theirs.

    Args:
        match: The frame that fired.
        i: Index of a word of its object.
        binding: The role that the word fills, if any.
        resolver: Resolves the words of the sentence.
        voices: Who speaks where in it.
        grammar: The grammar.

    Returns:
        One node, or none for an object that is told otherwise.
    """
    if _received(match, i, grammar):
        speaker, _, _ = voices.at(match.predicate.head)
        return [speaker] if speaker is not None and speaker.type == "Person" else []
    ours = resolver.tree.words[i].feats.get("Person[psor]") == "1"
    if ours and binding is not None and binding.role.name == "acc.owner":
        return [] if first_person(match) else resolver.ours(i)
    if binding is not None and binding.role.name == "agent" and _of_many(match, i):
        told = resolver.nodes(i, _PEOPLE)
        return [resolver.side(told[0])] if len(told) == 1 else []
    return own_citizens(match, i, resolver=resolver, grammar=grammar) or own_object(
        match, i, resolver=resolver, voices=voices, grammar=grammar
    )


def _received(match: FrameMatch, i: int, grammar: Grammar) -> bool:
    """Whether a first person is received by somebody ("bizi kabul etti")."""
    word = match.predicate.tree.words[i]
    acts = {phrase[-1].text for phrase in grammar.words["receiving_acts"]}
    return word.upos == "PRON" and word.feats.get("Person") == "1" and match.frame.act in acts


def _of_many(match: FrameMatch, i: int) -> bool:
    """Whether a clause tells of many what one from the clause above undergoes."""
    many = match.predicate.word.feats.get("Number[psor]") == "Plur"
    return many and not match.predicate.is_noun and i not in match.predicate.dependents
