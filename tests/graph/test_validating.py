from dataclasses import replace

import pyoxigraph as ox
import pyshacl
import pytest
from rdflib import Graph

from communique import iris
from communique.errors import InputError, StoreError
from communique.graph import check_dataset, check_file, check_records, write_dataset
from communique.graph.encoding import document_quads
from communique.graph.shapes import core_violations, property_shapes, quick_violations, shapes
from communique.graph.terms import TYPE, decimal, integer, term
from communique.model import Evidence, Span

from .builders import FIRST, FIRST_RECORDS, PAIRS, SECOND_RECORDS


@pytest.fixture
def quads(knowledge):
    return [q for d, r in PAIRS for q in document_quads(d, r, knowledge=knowledge)]


def test_what_the_program_writes_conforms(quads, knowledge):
    assert core_violations(quads) == []
    assert check_dataset(quads, knowledge) == []


def first(quads, predicate):
    return next(q for q in quads if q.predicate == term(predicate))


def without(quads, predicate):
    gone = first(quads, predicate)
    return [q for q in quads if q != gone]


def twice(quads, predicate, value):
    known = first(quads, predicate)
    return [*quads, ox.Quad(known.subject, known.predicate, value, known.graph_name)]


def instead(quads, predicate, value):
    return [
        ox.Quad(q.subject, q.predicate, value, q.graph_name) if q == first(quads, predicate) else q
        for q in quads
    ]  # fmt: skip


SINGLE = [
    "rdf:subject",
    "dip:proposition",
    "dip:standing",
    "dip:confidence",
    "dip:cue",
    "dip:rule",
    "dip:document",
    "nif:beginIndex",
    "dip:mentionOf",
    "dct:identifier",
    "org:member",
]
NONSENSE = ox.Literal("high", datatype=term("xsd:decimal"))
BROKEN = [
    *((f"without {p}", lambda q, p=p: without(q, p), p) for p in SINGLE),
    ("two speakers", lambda q: twice(q, "dip:speaker", term("ent:x")), "dip:speaker"),
    ("two confidences", lambda q: twice(q, "dip:confidence", decimal(0.3)), "dip:confidence"),
    ("too sure", lambda q: instead(q, "dip:confidence", decimal(1.5)), "dip:confidence"),
    ("a word", lambda q: instead(q, "dip:confidence", ox.Literal("high")), "dip:confidence"),
    ("no number", lambda q: instead(q, "dip:confidence", NONSENSE), "dip:confidence"),
    ("text for a node", lambda q: instead(q, "rdf:object", ox.Literal("Rusya")), "rdf:object"),
    ("odd standing", lambda q: instead(q, "dip:standing", term("dip:Sure")), "dip:standing"),
    ("odd act", lambda q: instead(q, "rdf:predicate", term("foaf:knows")), "rdf:predicate"),
    ("negative", lambda q: instead(q, "nif:beginIndex", integer(-1)), "nif:beginIndex"),
]


@pytest.mark.parametrize(("change", "path"), [(c, p) for _, c, p in BROKEN],
                         ids=[name for name, _, _ in BROKEN])  # fmt: skip
def test_both_readings_of_the_shapes_agree(quads, change, path):
    broken = change(quads)
    quick = {(v.where, v.rule) for v in quick_violations(broken)}
    assert quick == {(v.where, v.rule) for v in core_violations(broken)}
    assert any(v.message.startswith(path) for v in quick_violations(broken))


def test_the_shapes_are_shapes():
    conforms, _, text = pyshacl.validate(Graph(), shacl_graph=shapes(), meta_shacl=True)
    assert conforms, text


def test_every_class_of_a_record_has_shapes(quads):
    classes = {q.object.value for q in quads if q.predicate == TYPE}
    context = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#Context"
    assert classes - set(property_shapes()) == {context}


def broken_by(knowledge, records, document=FIRST):
    quads = document_quads(document, records, knowledge=knowledge)
    return {v.rule for v in check_dataset(quads, knowledge)}


STATEMENT = FIRST_RECORDS[0]
LATE = replace(STATEMENT.evidence[0], text="x" * len(STATEMENT.evidence[0].text))


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"standing": "hypothetical"}, "hypothetical"),
        ({"modality": "future"}, "hypothetical"),
        ({"standing": "denied"}, "denied"),
        ({"evidence": (LATE,)}, "span-text"),
        ({"evidence": (Evidence(9, 3, 0, "", Span(3, 9), "r"),)}, "span-order"),
        ({"time": replace(STATEMENT.time, end="2020-10-11")}, "dates"),
    ],
)
def test_global_checks(knowledge, change, rule):
    assert rule in broken_by(knowledge, [replace(STATEMENT, **change)])


def test_checks_over_graphs(knowledge, quads):
    statement = first(quads, "rdf:subject").subject
    other = ox.NamedNode(iris.document("other"))
    copy = [
        ox.Quad(q.subject, q.predicate, q.object, other) for q in quads if q.subject == statement
    ]
    assert "one-document" in {v.rule for v in check_dataset([*quads, *copy], knowledge)}
    swapped = instead(quads, "rdf:subject", term("ent:zambia"))
    rules = {v.rule for v in check_dataset(swapped, knowledge)}
    assert "mention-of-subject" in rules
    unknown = instead(quads, "rdf:predicate", term("dip:danced"))
    assert "known-act" in {v.rule for v in check_dataset(unknown, knowledge)}
    lost = [q for q in quads if q.predicate != term("skos:prefLabel")]
    assert "known-entity" in {v.rule for v in check_dataset(lost, knowledge)}


def test_shared_proposition(knowledge, quads):
    keys = [q for q in quads if q.predicate == term("dip:proposition")]
    mixed = [
        ox.Quad(q.subject, q.predicate, keys[0].object, q.graph_name) if q == keys[1] else q
        for q in quads
    ]
    assert "proposition" in {v.rule for v in check_dataset(mixed, knowledge)}


def test_records(knowledge):
    assert check_records([*FIRST_RECORDS, *SECOND_RECORDS], knowledge) == (10, [])
    bad = replace(STATEMENT, act="danced")
    count, found = check_records([bad, STATEMENT], knowledge)
    assert count == 2
    assert [v.rule for v in found] == ["repeated", "encoding"]
    _, odd = check_records([replace(STATEMENT, standing="sure")], knowledge)
    assert [v.rule for v in odd] == ["record"]


@pytest.mark.parametrize("format", ["ttl", "trig", "nq"])
def test_files(tmp_path, knowledge, format):
    path = tmp_path / f"graf.{format}"
    with path.open("w", encoding="utf-8") as stream:
        write_dataset(PAIRS, stream, format=format, knowledge=knowledge)
    assert check_file(path, knowledge) == (2, [])
    text = path.read_text("utf-8").replace("Hypothetical", "Asserted", 1)
    path.write_text(text, "utf-8")
    assert {v.rule for v in check_file(path, knowledge)[1]} >= {"hypothetical"}


def test_files_that_cannot_be_checked(tmp_path, knowledge):
    path = tmp_path / "x.ttl"
    with pytest.raises(StoreError, match="cannot be read"):
        check_file(path, knowledge)
    path.write_text("<http://x/a> <http://x/b> <http://x/c> .")
    with pytest.raises(InputError, match="holds no document"):
        check_file(path, knowledge)
    with pytest.raises(StoreError, match="unknown ending"):
        check_file(tmp_path / "x.rdf", knowledge)
