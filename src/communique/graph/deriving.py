"""The derived graphs: what is so, what is claimed, and who is mentioned.

1. `g:asserted` holds a plain triple `s dip:act o` for each positive, actual statement that the
   text tells or an end says of itself; `g:claimed` holds `s dipc:act o` for claims.
2. Symmetric acts get the triple the other way round, acts with an inverse the inverse.
3. `g:mentioned` describes each entity that texts name and the curated actors lack, once: the
   label first in code point order, all other names as aliases.

Nodes that the user declared one are one in the first two graphs. Statements keep the node that was
read; `dct:isReplacedBy` leads from it to the one that stands for both. Nothing else is inferred:
up the hierarchy of acts go property paths in the query.
"""

from communique.graph.terms import (
    ASSERTED,
    CLAIMED,
    ENTITIES,
    MENTIONED,
    ONTOLOGY,
    PREFIXES,
    PROVENANCE,
    term,
)

STALE = term("dip:stale")
"""Says in `g:provenance` that a graph is older than the documents."""

_STATED = """
  VALUES ?standing {{ {standings} }}
  GRAPH ?document {{
    ?statement dip:standing ?standing ; dip:polarity dip:Positive ; dip:modality dip:Actual ;
      rdf:subject ?s ; rdf:predicate ?act ; rdf:object ?o .
  }}
"""

_ASSERT = f"""
INSERT {{ GRAPH {ASSERTED} {{ ?s ?act ?o }} }}
WHERE {{ {_STATED.format(standings="dip:Asserted dip:SelfDeclared")} }}
"""

_CLAIM = f"""
INSERT {{ GRAPH {CLAIMED} {{ ?s ?claim ?o }} }}
WHERE {{ {_STATED.format(standings="dip:Claimed")}
  GRAPH {ONTOLOGY} {{ ?act dip:claimedForm ?claim }} }}
"""

_SYMMETRIC = """
INSERT {{ GRAPH {graph} {{ ?o ?p ?s }} }}
WHERE {{ GRAPH {graph} {{ ?s ?p ?o }}
  GRAPH {ontology} {{ {bound} a owl:SymmetricProperty {more} }} }}
"""

_INVERSE = """
INSERT {{ GRAPH {graph} {{ ?o ?inverse ?s }} }}
WHERE {{ GRAPH {graph} {{ ?s ?p ?o }}
  GRAPH {ontology} {{ ?p owl:inverseOf|^owl:inverseOf ?inverse }} }}
"""

_UNITE = """
DELETE {{ GRAPH {graph} {{ ?went ?act ?o }} }} INSERT {{ GRAPH {graph} {{ ?stays ?act ?o }} }}
WHERE {{ GRAPH {entities} {{ ?went dct:isReplacedBy ?stays }} GRAPH {graph} {{ ?went ?act ?o }} }} ;
DELETE {{ GRAPH {graph} {{ ?s ?act ?went }} }} INSERT {{ GRAPH {graph} {{ ?s ?act ?stays }} }}
WHERE {{ GRAPH {entities} {{ ?went dct:isReplacedBy ?stays }} GRAPH {graph} {{ ?s ?act ?went }} }}
"""

_MENTION = f"""
INSERT {{ GRAPH {MENTIONED} {{ ?entity a ?class ; skos:prefLabel ?label }} }}
WHERE {{
  {{ SELECT ?entity (MIN(?c) AS ?class) (MIN(?l) AS ?label) WHERE {{
      GRAPH ?document {{
        ?mention dip:mentionOf ?entity ; dip:entityClass ?c ; skos:prefLabel ?l }}
    }} GROUP BY ?entity }}
  FILTER NOT EXISTS {{ GRAPH {ENTITIES} {{ ?entity skos:prefLabel ?known }} }}
}} ;
INSERT {{ GRAPH {MENTIONED} {{ ?entity skos:altLabel ?name }} }}
WHERE {{ GRAPH {MENTIONED} {{ ?entity skos:prefLabel ?label }}
  GRAPH ?document {{ ?mention dip:mentionOf ?entity ; skos:prefLabel|skos:altLabel ?name }}
  FILTER(?name != ?label) }} ;
INSERT {{ GRAPH {MENTIONED} {{ ?entity dip:searchKey ?key ; owl:sameAs ?same }} }}
WHERE {{ GRAPH {MENTIONED} {{ ?entity skos:prefLabel ?label }}
  GRAPH ?document {{ ?mention dip:mentionOf ?entity ; dip:searchKey ?key .
    OPTIONAL {{ ?mention dip:wikidataId ?q
      BIND(IRI(CONCAT("{PREFIXES["wd"]}", ?q)) AS ?same) }} }} }} ;
INSERT {{ GRAPH {MENTIONED} {{ ?went skos:altLabel ?name ; dip:searchKey ?key }} }}
WHERE {{ GRAPH {ENTITIES} {{ ?went dct:isReplacedBy ?stays }}
  GRAPH ?document {{ ?mention dip:mentionOf ?went ; dip:searchKey ?key ;
    skos:prefLabel|skos:altLabel ?name }} }}
"""

_FRESH = f"DELETE WHERE {{ GRAPH {PROVENANCE} {{ {ASSERTED} {STALE} ?any }} }}"


def prologue() -> str:
    """Return the PREFIX lines that updates start with."""
    return "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


def derivation() -> str:
    """Return the SPARQL update that rebuilds the derived graphs from the documents' graphs."""
    steps = [f"DROP SILENT GRAPH {g}" for g in (ASSERTED, CLAIMED, MENTIONED)]
    steps += [_ASSERT, _CLAIM]
    steps += [_UNITE.format(graph=g, entities=ENTITIES) for g in (ASSERTED, CLAIMED)]
    names = {"ontology": ONTOLOGY}
    steps.append(_SYMMETRIC.format(graph=ASSERTED, bound="?p", more="", **names))
    claimed = "; dip:claimedForm ?p"
    steps.append(_SYMMETRIC.format(graph=CLAIMED, bound="?q", more=claimed, **names))
    steps += [_INVERSE.format(graph=g, **names) for g in (ASSERTED, CLAIMED)]
    steps += [_MENTION, _FRESH]
    return prologue() + " ;\n".join(step.strip() for step in steps)
