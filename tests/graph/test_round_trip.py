import io
import os
import subprocess
import sys

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique import iris
from communique.errors import InputError
from communique.graph import write_dataset
from communique.graph.decoding import decode, decode_document
from communique.graph.encoding import document_quads
from communique.graph.shapes import quick_violations
from communique.model import Document, Evidence, Node, Office, Report, Span, Statement, TimeSpan

from .builders import AKAR, FIRST, FIRST_RECORDS, PAIRS, SECOND, SECOND_RECORDS

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)
TYPES = ["Person", "State", "Organization", "Group", "Place", "Agreement", "Topic", "Event"]
ACTS = ["consulted", "supports", "attacked", "discussed", "urged"]
LOCAL = st.sampled_from(["turkey", "hulusi-akar", "x-1", "y", "topic-z"])


@st.composite
def nodes(draw):
    return Node(
        iris.ENTITY + draw(LOCAL),
        draw(WORDS),
        draw(st.sampled_from(TYPES)),
        draw(WORDS | st.just("")),
        tuple(sorted(draw(st.sets(WORDS, max_size=2)))),
        draw(st.none() | st.integers(1, 99).map("Q{}".format)),
    )


@st.composite
def evidences(draw, text):
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, len(text)))
    first = draw(st.integers(start, end))
    last = draw(st.integers(first, end))
    rule = draw(WORDS)
    return Evidence(start, end, draw(st.integers(0, 9)), text[start:end], Span(first, last), rule)


DAYS = st.dates().map(str) | st.just("2020") | st.just("2020-05") | WORDS


@st.composite
def documents(draw):
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
    document = Document(draw(WORDS), text, draw(st.none() | DAYS), draw(st.none() | WORDS))
    some = st.lists(evidences(text), min_size=1, max_size=3).map(tuple)
    maybe = st.none() | nodes()
    statement = st.builds(
        Statement,
        id=st.integers(0, 10**6).map("{:016x}".format),
        document=st.just(document.id),
        subject=nodes(),
        act=st.sampled_from(ACTS),
        object=nodes(),
        evidence=some,
        speaker=maybe,
        addressee=maybe,
        topics=st.lists(nodes(), max_size=3).map(tuple),
        medium=st.sampled_from([None, "phone", "inPerson", "video", "letter"]),
        place=maybe,
        time=st.none() | st.builds(TimeSpan, DAYS, DAYS),
        negated=st.booleans(),
        modality=st.sampled_from(["actual", "future", "possible", "conditional", "desired"]),
        standing=st.sampled_from(["asserted", "selfDeclared", "claimed", "denied", "hypothetical"]),
        confidence=st.integers(0, 10000).map(lambda n: n / 10000),
    )
    report = st.builds(Report, st.just(document.id), maybe, maybe, WORDS, some)
    office = st.builds(Office, st.just(document.id), nodes(), WORDS, maybe, some)
    found = draw(st.lists(statement | report | office, max_size=4))
    unique = {getattr(r, "id", r): r for r in found}
    return document, list(unique.values())


def through_a_store(quads):
    store = ox.Store()
    store.extend(quads)
    return list(store)


@settings(max_examples=150, deadline=None)
@given(documents())
def test_records_come_back(knowledge, pair):
    document, found = pair
    quads = through_a_store(document_quads(document, found, knowledge=knowledge))
    assert decode(quads, knowledge) == found
    assert decode_document(quads, knowledge) == document
    assert list(quick_violations(quads)) == []


@pytest.mark.parametrize(("document", "found"), PAIRS)
def test_by_way_of_a_file(knowledge, document, found):
    quads = document_quads(document, found, knowledge=knowledge)
    written = ox.serialize(quads, format=ox.RdfFormat.N_QUADS)
    assert decode(ox.parse(written, format=ox.RdfFormat.N_QUADS), knowledge) == found


def test_no_blank_nodes_and_no_time_of_reading(knowledge):
    quads = document_quads(FIRST, FIRST_RECORDS, knowledge=knowledge)
    assert quads == document_quads(FIRST, FIRST_RECORDS, knowledge=knowledge)
    assert not any(isinstance(q.subject, ox.BlankNode) for q in quads)
    assert {q.graph_name.value for q in quads} == {iris.document("a-1")}


def test_one_meeting_for_a_talk_and_its_topics(knowledge):
    quads = document_quads(FIRST, FIRST_RECORDS, knowledge=knowledge)
    about = {q.subject: q.object for q in quads if q.predicate.value == iris.DIP + "aboutEvent"}
    assert len(about) == 3
    (event,) = set(about.values())
    of_event = (q for q in quads if q.subject == event)
    parts = {(q.predicate.value.rsplit("/")[-1], q.object.value) for q in of_event}
    assert {v for p, v in parts if p == "hasActor"} == {
        AKAR.id, FIRST_RECORDS[0].object.id
    }  # fmt: skip
    assert ("hasTimeStamp", "2020-10-12") in parts


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"act": "danced"}, "unknown act 'danced'"),
        ({"document": "x"}, "a record of 'x' among its records"),
        ({"subject": Node("no iri", "Ad", "State")}, "no absolute IRI"),
    ],
)
def test_bad_records_are_named(knowledge, change, message):
    from dataclasses import replace

    bad = replace(FIRST_RECORDS[0], **change)
    with pytest.raises(InputError, match=message):
        document_quads(FIRST, [bad], knowledge=knowledge)


@pytest.mark.parametrize("format", ["ttl", "trig", "nq", "jsonld"])
def test_written_datasets_are_equal_and_can_be_read(knowledge, format):
    from rdflib import Dataset, Graph, URIRef

    first, second = io.StringIO(), io.StringIO()
    write_dataset(PAIRS, first, format=format, knowledge=knowledge)
    write_dataset(PAIRS, second, format=format, knowledge=knowledge)
    assert first.getvalue() == second.getvalue()
    names = {"jsonld": "json-ld", "nq": "nquads", "ttl": "turtle"}
    graph = Graph() if format == "ttl" else Dataset(default_union=True)
    graph.parse(data=first.getvalue(), format=names.get(format, format))
    ent, dip = iris.ENTITY, iris.DIP
    triple = (URIRef(ent + "turkey"), URIRef(dip + "supports"), URIRef(ent + "azerbaijan"))
    assert triple in graph
    label = (URIRef(ent + "deniz-ornek-77aa"), URIRef(dip + "searchKey"), None)
    assert label in graph


def test_jsonld_says_the_same_as_nquads(knowledge):
    from rdflib import Dataset

    found = []
    for format, name in (("jsonld", "json-ld"), ("nq", "nquads")):
        stream = io.StringIO()
        write_dataset(PAIRS, stream, format=format, knowledge=knowledge)
        dataset = Dataset()
        dataset.parse(data=stream.getvalue(), format=name)
        found.append({tuple(map(str, quad)) for quad in dataset.quads()})
    assert found[0] == found[1]


def test_unknown_format(knowledge):
    with pytest.raises(InputError, match="unknown format 'xml'"):
        write_dataset(PAIRS, io.StringIO(), format="xml", knowledge=knowledge)


SCRIPT = """
import io, hashlib
from communique import knowledge
from communique.graph import write_dataset
from graph.builders import PAIRS
for format in ("ttl", "trig", "jsonld"):
    stream = io.StringIO()
    write_dataset(PAIRS, stream, format=format, knowledge=knowledge.load())
    print(hashlib.sha1(stream.getvalue().encode()).hexdigest())
"""


def test_bytes_do_not_hang_on_the_hash_seed():
    seen = set()
    for seed in ("1", "2"):
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        command = [sys.executable, "-c", SCRIPT]
        done = subprocess.run(command, env=env, capture_output=True, check=True)
        seen.add(done.stdout)
    assert len(seen) == 1


def test_statement_of_the_second_document_keeps_the_order_of_topics(knowledge):
    quads = document_quads(SECOND, SECOND_RECORDS, knowledge=knowledge)
    assert decode(quads, knowledge)[2].topics == SECOND_RECORDS[2].topics
