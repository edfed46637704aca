"""Places that a common noun says with their name: "Fiji'nin Suva kenti" is Suva."""

from collections.abc import Callable
from functools import partial

from communique.extraction.linking.linker import Linker
from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.tree import Tree
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar
from communique.model import Node


def settlement_at(
    tree: Tree,
    at: int,
    *,
    mention_at: Callable[[int], Mention | None],
    linker: Linker,
    grammar: Grammar,
) -> Node | None:
    """Return the place that a noun says with its name.

    Args:
        tree: The sentence.
        at: Index of the noun.
        mention_at: Gives the mention that a word belongs to.
        linker: Knows the actors and places of the document.
        grammar: Names the nouns for places.

    Returns:
        The place, or None if the words are anything else.
    """
    if at < 1 or tree.words[at].capital:
        return None
    name = tree.words[at - 1]
    bare = name.upos == "PROPN" and name.capital and "'" not in name.low
    if not bare or not ends_phrase(tree, at, grammar.words["settlements"], grammar.morphology):
        return None
    mention = mention_at(at - 1)
    if mention is None:
        return linker.new(name.form, "Place")
    if mention.last != at - 1:
        return None
    found = linker.resolve(tree, mention, place=True)
    return found if found.type == "Place" else None


def first_of_pair(
    tree: Tree,
    at: int,
    *,
    mention_at: Callable[[int], Mention | None],
    linker: Linker,
    grammar: Grammar,
) -> Node | None:
    """Return the other place of two that a plural says ("Suva ve Nadi kentlerini": Suva).

    Args:
        tree: The sentence.
        at: Index of the noun.
        mention_at: Gives the mention that a word belongs to.
        linker: Knows the actors and places of the document.
        grammar: Names the nouns for places.

    Returns:
        The place told first, or None if there is no other one.
    """
    find = partial(settlement_at, mention_at=mention_at, linker=linker, grammar=grammar)
    plural = at > 2 and tree.words[at].feats.get("Number") == "Plur"
    if not plural or find(tree, at) is None:
        return None
    last = mention_at(at - 1)
    link = (last.first if last is not None else at - 1) - 1
    name = tree.words[link - 1] if link > 0 else None
    if name is None or tree.words[link].upos != "CCONJ" or name.upos != "PROPN":
        return None
    if name.case not in ("", "Nom") or "'" in name.low:
        return None
    mention = mention_at(name.i)
    found = linker.resolve(tree, mention, place=True) if mention else linker.new(name.form, "Place")
    return found if found.type == "Place" else None
