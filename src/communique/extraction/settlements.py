"""Places that a common noun says with their name: "Fiji'nin Suva kenti" is Suva."""

from collections.abc import Callable

from communique.extraction.lexicon import ends_phrase
from communique.extraction.linking import Linker
from communique.extraction.mention import Mention
from communique.extraction.tree import Tree
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
