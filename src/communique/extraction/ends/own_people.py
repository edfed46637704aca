"""Peoples as ends: citizens of the state that acts, and peoples that stand for their state."""

from communique.extraction.discourse.kinds import ACTORS
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.syntax.phrases import conjuncts
from communique.extraction.syntax.stems import matches_stem
from communique.extraction.syntax.tree import Word
from communique.knowledge import Grammar
from communique.model import Node


def own_people(node: Node, at: int, *, of: Node, resolver: Resolver, grammar: Grammar) -> Node:
    """Return the people of an acting state, where an end only says "its citizens".

    Args:
        node: The end.
        at: Index of its head, -1 if it stands elsewhere.
        of: Who acts.
        resolver: Resolves the words of the sentence.
        grammar: Names the nouns for people of a state.

    Returns:
        A node of its own for them; the end as it is if it is anything else.
    """
    if at < 0:
        return node
    tree = resolver.tree
    word = tree.words[at]
    nouns = [phrase[0] for phrase in grammar.words["own_people"]]
    if not any(matches_stem(word, noun, grammar.morphology) for noun in nouns):
        return node
    owned = word.feats.get("Person[psor]", "3") == "3" and node.label.split()[-1] != word.lemma
    named = any(
        (resolver.mention_at(c) is not None or tree.words[c].dep == "nmod:poss")
        and not _located(tree.words[c], grammar)
        for c in tree.children[at]
    )
    side = resolver.side(of)
    if not owned or named or side.type != "State":
        return node
    return resolver.linker.new(f"{side.label} {node.label.split()[-1]}", "Group")


def own_citizens(match: FrameMatch, i: int, *, resolver: Resolver, grammar: Grammar) -> list[Node]:
    """Return the people of who speaks, where a state asks or warns its own.

    Args:
        match: The frame that fired.
        i: Index of a word of its object ("vatandaşlarına", in France's mouth "Fransızları").
        resolver: Resolves the words of the sentence.
        grammar: Names the acts and the nouns for people of a state.

    Returns:
        One group; none for any other act or word.
    """
    if match.frame.act not in {phrase[0].text for phrase in grammar.words["to_citizens"]}:
        return []
    words = (w for b in match.subject if b.role.name == "agent" for w in b.words)
    speaker = next((node for w in words for node in resolver.nodes(w, ACTORS)), None)
    side = resolver.side(speaker) if speaker is not None else None
    word, mention = resolver.tree.words[i], resolver.mention_at(i)
    if side is None or side.type != "State":
        return []
    if mention is None:
        nouns = [phrase[0] for phrase in grammar.words["own_people"]]
        citizens = any(matches_stem(word, noun, grammar.morphology) for noun in nouns)
        group = resolver.generic(i) if citizens else None
        return [own_people(group, i, of=side, resolver=resolver, grammar=grammar)] if group else []
    plural = any(ending in word.bare for ending in grammar.offices.plurals)
    alone = mention.demonym and mention.first == mention.last and plural
    if not alone or resolver.linker.resolve(resolver.tree, mention).id != side.id:
        return []
    noun = grammar.words["citizens"][0][0].text
    return [resolver.linker.new(f"{side.label} {noun}", "Group")]


def state_of_people(node: Node, at: int, *, resolver: Resolver) -> Node:
    """Return the state whose people an end is ("ailelere ve Çad halkına başsağlığı": Çad).

    Args:
        node: The end.
        at: Index of its head, or of the head of the row it stands in, -1 if it stands elsewhere.
        resolver: Resolves the words of the sentence.

    Returns:
        The state; the end as it is if it is anything else.
    """
    if at < 0 or node.type != "Group":
        return node
    tree, linker = resolver.tree, resolver.linker
    for mention in filter(None, map(resolver.mention_at, conjuncts(tree, at))):
        if mention.of is not None and linker.resolve(tree, mention).id == node.id:
            state = linker.resolve(tree, mention.of)
            return state if state.type == "State" else node
    return node


def _located(word: Word, grammar: Grammar) -> bool:
    """Whether a name only says where: more than a case stands behind it ("Türkiye'deki")."""
    suffix = word.low.partition("'")[2]
    return bool(suffix) and suffix not in grammar.morphology.suffix_cases
