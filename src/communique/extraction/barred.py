"""Names that stand near a trigger and yet are nobody who acts."""

from communique.extraction.lexicon import ends_phrase
from communique.extraction.matching import FrameMatch
from communique.extraction.mention import Mention
from communique.extraction.phrases import markers
from communique.extraction.tree import ROOT, Tree
from communique.knowledge import Grammar


def no_agent(match: FrameMatch, mention: Mention, grammar: Grammar) -> bool:
    """Return whether a name is nobody who acts here.

    It only says where or about what ("Irak'ın kuzeyindeki hedefler", "Kıbrıs konusunda"), or
    it does another deed ("saldırı Katar tarafından kınandı").

    Args:
        match: The frame that fired.
        mention: The name.
        grammar: The grammar.

    Returns:
        True if it can be no subject.
    """
    tree = match.predicate.tree
    return (
        _only_where(tree, mention, grammar)
        or _about(tree, mention, grammar)
        or _does_otherwise(match, mention, grammar)
    )


def _only_where(tree: Tree, mention: Mention, grammar: Grammar) -> bool:
    owned = tree.words[mention.last].head
    if tree.words[mention.last].case != "Gen" or owned < 0:
        return False
    word = tree.words[owned]
    place = ends_phrase(tree, owned, grammar.words["parts_of_land"], grammar.morphology)
    return place and word.case in ("Loc", "Dat", "Abl")


def _about(tree: Tree, mention: Mention, grammar: Grammar) -> bool:
    """Whether a noun right behind a bare name says that it is what is spoken about."""
    after = mention.last + 1
    if after >= len(tree) or tree.words[mention.last].case not in ("", "Nom"):
        return False
    heads = grammar.words["topic_heads"]
    shell = ends_phrase(tree, after, heads, grammar.morphology)
    return shell and tree.words[after].case in ("Loc", "Acc", "Dat")


def _does_otherwise(match: FrameMatch, mention: Mention, grammar: Grammar) -> bool:
    tree = match.predicate.tree
    stems = {phrase[0].text for phrase in grammar.words["agent_markers"]}
    at = mention.head
    above = tree.words[at].head
    marks = [m for m in markers(tree, at) if tree.words[m].low in stems]
    verb = above if marks else ROOT
    if above != ROOT and tree.words[above].low in stems:
        verb = tree.words[above].head
    own = match.predicate.core
    return verb != ROOT and verb not in own and above not in own
