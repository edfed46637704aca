"""Objects as they are told: peoples, and who owns what is struck.

"Katar, Fiji'ye ait bir depoyu vurdu" and "Katar, Fiji mevzilerini vurdu" tell that Fiji was
attacked, as "Fiji güçlerini vurdu" does.
"""

from collections.abc import Iterator

from communique.extraction.discourse.resolving import Resolver
from communique.extraction.discourse.settlements import others_of_row, settlement_at
from communique.extraction.discourse.topics import TopicReader
from communique.extraction.ends.own_people import own_people, state_of_people
from communique.extraction.roles.envoys import ENVOY
from communique.extraction.statements.signed_papers import paper
from communique.extraction.syntax.possession import SUBJECTS
from communique.extraction.syntax.tree import Tree
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar
from communique.model import Node

_OWNERS = frozenset({"State", "Organization", "Group"})


def told_object(
    node: Node, at: int, *, act: str, of: Node, resolver: Resolver, grammar: Grammar
) -> Node:
    """Return the object of an act as it is told.

    Args:
        node: What was chosen.
        at: Index of its head, -1 if it stands elsewhere.
        act: The act.
        of: Who acts.
        resolver: Resolves the words of the sentence.
        grammar: Names the acts and the nouns.

    Returns:
        The actor that is meant by a thing or a people, a paper without those who sign it; else
        the node as it is.
    """
    node = own_people(node, at, of=of, resolver=resolver, grammar=grammar)
    if act in {phrase[0].text for phrase in grammar.words["toward_senders"]}:
        return sender(node, at, resolver=resolver)
    if act in {phrase[0].text for phrase in grammar.words["helping"]}:
        return helped(node, at, resolver=resolver)
    by_people = {phrase[0].text for phrase in grammar.words["through_citizens"]}
    if act in grammar.marks["courtesies"] or act in by_people:
        return state_of_people(node, at, resolver=resolver)
    for acts, things in (("striking", "targets"), ("striking", "lands"), ("taking", "lands")):
        if act in {phrase[0].text for phrase in grammar.words[acts]}:
            node = struck_owner(node, at, of=of, things=things, resolver=resolver, grammar=grammar)
    if act in {phrase[0].text for phrase in grammar.words["in_places"]}:
        return settlement(node, at, resolver=resolver, grammar=grammar)
    return paper(node, at, act=act, of=of, resolver=resolver, grammar=grammar)


def told_objects(
    node: Node, at: int, *, act: str, of: Node, resolver: Resolver, grammar: Grammar
) -> Iterator[Node]:
    """Yield the objects of an act as they are told: two, where a plural says two places.

    Args:
        node: What was chosen.
        at: Index of its head, -1 if it stands elsewhere.
        act: The act.
        of: Who acts.
        resolver: Resolves the words of the sentence.
        grammar: Names the acts and the nouns.
    """
    told = told_object(node, at, act=act, of=of, resolver=resolver, grammar=grammar)
    in_places = {phrase[0].text for phrase in grammar.words["in_places"]}
    if at > 0 and told.type == "Place" and act in in_places:
        linker, mention_at = resolver.linker, resolver.mention_at
        tree = resolver.tree
        row = others_of_row(tree, at, mention_at=mention_at, linker=linker, grammar=grammar)
        yield from (node for node in row if node.id not in (told.id, of.id))
    yield told


def sender(node: Node, at: int, *, resolver: Resolver) -> Node:
    """Return the state whose envoy somebody is ("Peru'nun Suva büyükelçisi": Peru).

    Args:
        node: The person.
        at: Index of the head, -1 if it stands elsewhere.
        resolver: Resolves the words of the sentence.

    Returns:
        The state; the node as it is if it is anybody else.
    """
    mention = resolver.mention_at(at) if at >= 0 and node.type == "Person" else None
    titles = mention.titles if mention is not None else ()
    if mention is None or not any(title.office_class == ENVOY for title in titles):
        return node
    before = (resolver.mention_at(c) for c in resolver.tree.children[at] if c < at)
    owners = (m for m in (mention.of, *before, mention.post) if m not in (None, mention))
    states = (resolver.linker.resolve(resolver.tree, owner) for owner in owners)
    return next((state for state in states if state.type == "State"), node)


def helped(node: Node, at: int, *, resolver: Resolver) -> Node:
    """Return the state of who thanks for help ("X, Fiji'nin yardımı için teşekkür etti").

    Args:
        node: Who is helped.
        at: Index of the head, -1 if it stands elsewhere.
        resolver: Resolves the words of the sentence.

    Returns:
        The state of a person who is a subject; the node as it is if help is given to it by name.
    """
    if node.type != "Person" or (at >= 0 and resolver.tree.words[at].dep not in SUBJECTS):
        return node
    return resolver.side(node)


def settlement(node: Node, at: int, *, resolver: Resolver, grammar: Grammar) -> Node:
    """Return the place that a common noun says with its name ("Fiji'nin Suva kenti": Suva).

    Args:
        node: The thing.
        at: Index of its head, -1 if it stands elsewhere.
        resolver: Resolves the words of the sentence.
        grammar: Names the nouns for places.

    Returns:
        The place; the node as it is if it is anything else.
    """
    if at < 1 or node.type != "Topic":
        return node
    tree, linker = resolver.tree, resolver.linker
    found = settlement_at(tree, at, mention_at=resolver.mention_at, linker=linker, grammar=grammar)
    return found or node


def struck_owner(
    node: Node, at: int, *, of: Node, things: str, resolver: Resolver, grammar: Grammar
) -> Node:
    """Return whose a thing is that is struck or taken.

    Args:
        node: The thing.
        at: Index of its head, -1 if it stands elsewhere.
        of: Who strikes.
        things: The key of the things by which their owner is meant.
        resolver: Resolves the words of the sentence.
        grammar: Names the things, and the words of belonging.

    Returns:
        The owner; the node as it is if it is no thing of somebody else's.
    """
    if at < 0 or node.type != "Topic":
        return node
    for owner in _owners(at, things, resolver=resolver, grammar=grammar):
        if resolver.side(owner).id != resolver.side(of).id:
            return owner
    return _without_striker(node, at, of=of, resolver=resolver, grammar=grammar)


def _without_striker(
    node: Node, at: int, *, of: Node, resolver: Resolver, grammar: Grammar
) -> Node:
    """A target without whose attack it is ("Peru'nun Lima limanına düzenlediği saldırı")."""
    tree = resolver.tree
    owners = (c for c in tree.children[at] if c < at and tree.words[c].dep == "nmod:poss")
    for i in owners:
        mention, owner = resolver.mention_at(i), _actor(i, resolver)
        own = owner is not None and resolver.side(owner).id == resolver.side(of).id
        if own and mention is not None and tree.words[mention.last].case == "Gen":
            return TopicReader(grammar).node_of(tree, mention.last + 1, at) or node
    return node


def _actor(i: int, resolver: Resolver, *, types: frozenset[str] = _OWNERS) -> Node | None:
    """The state, body or group that a word names."""
    mention = resolver.mention_at(i)
    node = resolver.linker.resolve(resolver.tree, mention) if mention is not None else None
    return node if node is not None and node.type in types else None


def _owners(at: int, things: str, *, resolver: Resolver, grammar: Grammar) -> Iterator[Node]:
    """To whom a thing belongs: by "ait" or "elindeki", or as possessor of a thing of some kind."""
    tree = resolver.tree
    belonging = {phrase[0].text for phrase in grammar.words["belonging"]}
    held = {phrase[0].text for phrase in grammar.words["held"]}
    place = ends_phrase(tree, at, grammar.words["settlements"], grammar.morphology)
    found: list[Node | None] = []
    for i in range(at - 1, tree.edges[at][0], -1):
        low = tree.words[i].low
        if low in belonging and tree.words[i - 1].case == "Dat":
            found.append(_actor(i - 1, resolver, types=_OWNERS | {"Person"}))
        elif low in held and not place:
            found += [_actor(c, resolver) for c in _possessors(tree, i)]
    if ends_phrase(tree, at, grammar.words[things], grammar.morphology):
        found += [_actor(c, resolver) for c in _possessors(tree, at)]
        towns = [c for c in tree.children[at] if c < at and _in_town(tree, c, grammar)]
        found += [_actor(c, resolver) for i in towns for c in _possessors(tree, i)]
    yield from (node for node in found if node is not None)


def _in_town(tree: Tree, at: int, grammar: Grammar) -> bool:
    """Whether a word says at which town a thing stands ("X'in Y kentindeki")."""
    town = ends_phrase(tree, at, grammar.words["settlements"], grammar.morphology)
    return town and tree.words[at].case == "Loc"


def _possessors(tree: Tree, at: int) -> list[int]:
    """Whose something is."""
    return [c for c in tree.children[at] if c < at and tree.words[c].dep == "nmod:poss"]
