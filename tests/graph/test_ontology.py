"""The published ontology: whole, labelled, and in step with what the program writes."""

import json
import re

import pyoxigraph as ox
import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef

from communique import iris
from communique.graph.encoding import document_quads
from communique.graph.jsonld import context
from communique.graph.terms import PREFIXES
from communique.paths import ontology_path

from .builders import PAIRS

OWN = (iris.DIP, iris.DIPC, iris.PLOVER, iris.CAMEO)
VOCABULARY = ["communique.ttl", "acts.ttl", "cameo.ttl"]


@pytest.fixture(scope="module")
def ontology():
    graph = Graph()
    for name in VOCABULARY:
        graph.parse(ontology_path() / name)
    return graph


@pytest.fixture(scope="module")
def declared(ontology):
    return {str(s) for s in ontology.subjects(RDF.type, None)}


def used_in(path):
    for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
        for part in (quad.subject, quad.predicate, quad.object):
            if isinstance(part, ox.NamedNode) and part.value.startswith(OWN):
                yield part.value


@pytest.mark.parametrize(
    "name", sorted(str(p.relative_to(ontology_path())) for p in ontology_path().rglob("*.ttl"))
)
def test_every_term_used_is_declared(declared, name):
    assert sorted(set(used_in(ontology_path() / name)) - declared) == []


def test_every_term_written_is_declared(declared, knowledge, store):
    quads = [q for d, r in PAIRS for q in document_quads(d, r, knowledge=knowledge)]
    quads += list(store.quads())
    parts = {getattr(p, "value", "") for q in quads for p in (q.predicate, q.object)}
    used = {p for p in parts if p.startswith(OWN)}
    assert sorted(used - declared) == []
    assert len(used) > 50


def test_every_value_of_the_program_is_declared(declared, knowledge):
    from communique.graph import encoding, naming

    tables = (encoding.STANDINGS, encoding.MODALITIES, encoding.MEDIA, encoding.POLARITIES)
    values = {iri.value for table in tables for iri in table.values()}
    values |= {iri.value for iri in naming.CLASSES.values() if iri.value.startswith(OWN)}
    values |= {iris.DIP + c["class"] for c in _office_heads() if c["class"]}
    assert sorted(values - declared) == []


def _office_heads():
    import yaml

    data = yaml.safe_load((ontology_path() / "tr" / "offices.yaml").read_text("utf-8"))
    found = [data]
    for part in found:
        if isinstance(part, dict):
            found += part.values()
            if isinstance(part.get("class"), str):
                yield part
        elif isinstance(part, list):
            found += part


def test_labels_and_definitions_in_both_languages(ontology):
    lacking = []
    for term in {s for s in ontology.subjects(RDF.type, None) if str(s).startswith(OWN[:3])}:
        label = SKOS.prefLabel if str(term).startswith(iris.PLOVER) else RDFS.label
        names = [*ontology.objects(term, label), *ontology.objects(term, RDFS.label)]
        if not {"tr", "en"} <= {n.language for n in names}:
            lacking.append(f"{term}: label")
        is_inverse = (None, OWL.inverseOf, term) in ontology or (
            term, OWL.inverseOf, None) in ontology  # fmt: skip
        told = {d.language for d in ontology.objects(term, SKOS.definition)}
        is_act_twin = str(term).startswith(iris.DIPC)
        if not {"tr", "en"} <= told and not (is_inverse or is_act_twin):
            lacking.append(f"{term}: definition")
    assert sorted(lacking) == []


def above(ontology, term):
    return {str(x) for x in ontology.transitive_objects(term, RDFS.subPropertyOf)}


def test_acts_stand_under_cooperation_or_conflict(ontology, knowledge):
    for act in knowledge.acts.values():
        own = above(ontology, URIRef(act.iri))
        twin = above(ontology, URIRef(act.claimed_iri))
        sides = {iris.DIP + "cooperatesWith": 1, iris.DIP + "conflictsWith": -1}
        found = {sign for side, sign in sides.items() if side in own}
        assert iris.DIP + "actsToward" in own, act.id
        assert found in ({act.sign}, {1}) if act.sign >= 0 and found else found in ({-1}, set())
        assert {t.replace(iris.DIPC, iris.DIP) for t in twin} == own, act.id


def test_plover_types_stand_under_four_classes(ontology, knowledge):
    for act in knowledge.acts.values():
        broader = {str(b) for b in ontology.objects(URIRef(iris.PLOVER + act.plover), SKOS.broader)}
        assert len(broader) == 1, act.plover
        assert (URIRef(iris.PLOVER + act.plover), SKOS.notation, None) in ontology


def test_alignment_with_known_vocabularies(ontology):
    text = (ontology_path() / "communique.ttl").read_text("utf-8")
    for prefix in ("prov", "skos", "org", "foaf", "sem", "nif", "dct", "schema", "gaf"):
        assert re.search(
            rf"(subClassOf|subPropertyOf|closeMatch|range|[,;]) [^.]*\b{prefix}:", text
        )


def test_context_and_prefixes_agree():
    for name, entry in context().items():
        if isinstance(entry, dict) and entry.get("@prefix"):
            assert PREFIXES[name] == entry["@id"]
    assert json.loads((ontology_path() / "context.jsonld").read_text("utf-8"))["@context"]


def test_what_an_editor_needs_is_declared(ontology, declared):
    builtin = tuple(PREFIXES[p] for p in ("xsd", "rdf", "rdfs", "owl"))
    links = (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range)
    used = {str(o) for link in links for o in ontology.objects(None, link)}
    used |= {str(p) for p in ontology.predicates()}
    assert sorted(u for u in used - declared if not u.startswith(builtin)) == []


def test_protege_can_open_it(ontology):
    kinds = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty}
    for term in {s for s in ontology.subjects() if str(s).startswith((iris.DIP, iris.DIPC))}:
        own = set(ontology.objects(term, RDF.type)) & kinds
        assert len(own) <= 1, f"{term} is punned"
    predicates = {p for p in ontology.predicates() if str(p).startswith(iris.DIP)}
    for predicate in predicates:
        assert set(ontology.objects(predicate, RDF.type)) & kinds
