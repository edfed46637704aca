"""The entities of a record: what a document calls them, apart from what they are.

A mention node holds a document's own words for an entity. Only where the entity is not in the
curated actors, or is described otherwise there, does it hold label, type, aliases and Wikidata id
too; `deriving` makes the entity's one description out of these.
"""

from collections.abc import Iterator, Mapping

import pyoxigraph as ox

from communique import iris
from communique.graph.terms import TYPE, integer, node, term, turkish
from communique.knowledge import Actor
from communique.model import Node, NodeType
from communique.text import fold

CLASSES: dict[NodeType, ox.NamedNode] = {
    "Person": term("foaf:Person"),
    "State": term("dip:State"),
    "Organization": term("org:Organization"),
    "Group": term("dip:Group"),
    "Place": term("dip:Place"),
    "Agreement": term("dip:Agreement"),
    "Topic": term("dip:Topic"),
    "Event": term("dip:NamedEvent"),
}
TYPES: dict[str, NodeType] = {cls.value: kind for kind, cls in CLASSES.items()}

MENTION = term("dip:Mention")
OF, SURFACE, POSITION = term("dip:mentionOf"), term("dip:surface"), term("dip:position")
LABEL, ALIAS = term("skos:prefLabel"), term("skos:altLabel")
KIND, QID, KEY = term("dip:entityClass"), term("dip:wikidataId"), term("dip:searchKey")


def curated(actor: Actor, mention: str) -> Node:
    """Return the node of a curated actor with the words of a text."""
    return Node(actor.id, actor.label, actor.type, mention, actor.aliases, actor.qid)


def mention_triples(
    entity: Node, document: ox.NamedNode, *, actors: Mapping[str, Actor], position: int | None
) -> tuple[ox.NamedNode, list[ox.Triple]]:
    """Return the mention node of an entity in a document and the triples about it.

    Args:
        entity: The entity as a record has it.
        document: The document's node; the mention is a fragment of it.
        actors: The curated actors by IRI.
        position: Place in a list of topics, 0-based; None for a single role.

    Returns:
        The mention's node and its triples.
    """
    known = actors.get(entity.id)
    new = known is None or curated(known, entity.mention) != entity
    key = iris.digest(
        entity.id, entity.label, entity.type, entity.mention, *entity.aliases,
        entity.qid or "", "" if position is None else str(position),
    )  # fmt: skip
    mention = ox.NamedNode(f"{document.value}#mention={key}")
    pairs = [(TYPE, MENTION), (OF, node(entity.id, where=f"node {entity.label!r}"))]
    triples = [ox.Triple(mention, p, o) for p, o in pairs]
    if entity.mention:
        triples.append(ox.Triple(mention, SURFACE, turkish(entity.mention)))
    if position is not None:
        triples.append(ox.Triple(mention, POSITION, integer(position)))
    if new:
        triples += _description(mention, entity)
    return mention, triples


def _description(mention: ox.NamedNode, entity: Node) -> Iterator[ox.Triple]:
    yield ox.Triple(mention, KIND, CLASSES[entity.type])
    yield ox.Triple(mention, LABEL, turkish(entity.label))
    for alias in entity.aliases:
        yield ox.Triple(mention, ALIAS, turkish(alias))
    if entity.qid:
        yield ox.Triple(mention, QID, ox.Literal(entity.qid))
    for key in sorted({fold(name) for name in (entity.label, *entity.aliases)}):
        yield ox.Triple(mention, KEY, ox.Literal(key))
