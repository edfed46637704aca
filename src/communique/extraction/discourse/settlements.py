"""Places that a common noun says with their name: "Fiji'nin Suva kenti" is Suva."""

from collections.abc import Callable
from functools import partial

from communique.extraction.linking.linker import Linker
from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.tree import Tree
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar
from communique.model import Node

_IN_ROW = frozenset({"conj", "flat", "appos"})


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


def others_of_row(
    tree: Tree,
    at: int,
    *,
    mention_at: Callable[[int], Mention | None],
    linker: Linker,
    grammar: Grammar,
) -> list[Node]:
    """Return the other places of a row that a plural says ("Suva ve Nadi kentlerini": Suva).

    Args:
        tree: The sentence.
        at: Index of the noun.
        mention_at: Gives the mention that a word belongs to.
        linker: Knows the actors and places of the document.
        grammar: Names the nouns for places.

    Returns:
        The places told before the last one, in order; none if there is no other one.
    """
    find = partial(settlement_at, mention_at=mention_at, linker=linker, grammar=grammar)
    plural = at > 2 and tree.words[at].feats.get("Number") == "Plur"
    if not plural or find(tree, at) is None:
        return []
    found: list[Node] = []
    begin = _begin(at - 1, mention_at)
    while begin > 1 and _links(tree, begin - 1, at, joined=bool(found)):
        mention = mention_at(begin - 2)
        if mention:
            node = linker.resolve(tree, mention, place=True)
        else:
            node = linker.new(tree.words[begin - 2].form, "Place")
        if node.type != "Place":
            break
        found.insert(0, node)
        begin = _begin(begin - 2, mention_at)
    return found


def _begin(i: int, mention_at: Callable[[int], Mention | None]) -> int:
    """Where the name begins that a word ends."""
    mention = mention_at(i)
    return mention.first if mention is not None else i


def _links(tree: Tree, link: int, at: int, *, joined: bool) -> bool:
    """Whether a bare name stands before "ve", or before a comma in a row that the parser sees."""
    name = tree.words[link - 1]
    bare = name.upos == "PROPN" and name.case in ("", "Nom") and "'" not in name.low
    if not bare or tree.words[link].upos == "CCONJ":
        return bare and not joined
    ups = [name.i, *tree.ancestors(name.i)]
    inside = at in ups and all(
        tree.words[i].dep in _IN_ROW or tree.words[i].dep.startswith("nmod")
        for i in ups[: ups.index(at)]
    )
    return joined and tree.words[link].form == "," and inside
