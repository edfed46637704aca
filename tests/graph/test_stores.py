import subprocess
import sys
import threading
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pyoxigraph as ox
import pytest
from rdflib import URIRef

from communique import iris
from communique.errors import InputError, QueryError, StoreError
from communique.graph import find, open_store
from communique.graph import local as local_module
from communique.graph.remote import endpoints
from communique.graph.terms import ASSERTED, PROVENANCE
from communique.model import Document, Node

from .builders import FIRST, FIRST_RECORDS, PAIRS, SECOND

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

SUPPORTS = "ASK { ent:turkey dip:supports ent:azerbaijan }"


class Endpoint(BaseHTTPRequestHandler):
    """A SPARQL 1.1 endpoint over a store in memory."""

    def do_POST(self):
        size = int(self.headers["Content-Length"])
        fields = {k: v[0] for k, v in parse_qs(self.rfile.read(size).decode()).items()}
        try:
            if self.path == "/update":
                self.server.store.update(fields["update"])
                body, kind = b"", "text/plain"
            else:
                union = "union-default-graph" in fields
                found = self.server.store.query(fields["query"], use_default_graph_as_union=union)
                if isinstance(found, ox.QueryTriples):
                    format = ox.RdfFormat.N_TRIPLES
                else:
                    format = ox.QueryResultsFormat.JSON
                body, kind = found.serialize(format=format), format.media_type
            self.send_response(200)
        except SyntaxError as error:
            body, kind = str(error).encode(), "text/plain"
            self.send_response(400)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


@pytest.fixture
def server():
    with ThreadingHTTPServer(("127.0.0.1", 0), Endpoint) as made:
        made.store = ox.Store()
        threading.Thread(target=made.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{made.server_port}"
        made.shutdown()


@pytest.fixture(params=["memory", "folder", "graf.ttl", "graf.trig", "graf.nq", "server"])
def location(request, tmp_path):
    if request.param == "memory":
        return None
    if request.param == "server":
        return request.getfixturevalue("server")
    return tmp_path / request.param


def fill(location, knowledge, pairs=PAIRS):
    with open_store(location, knowledge=knowledge) as store:
        for document, records in pairs:
            store.replace(document, records)
        store.derive()


def test_every_store_keeps_and_answers(location, knowledge):
    with open_store(location, knowledge=knowledge) as store:
        for document, records in PAIRS:
            assert not store.has(document)
            store.replace(document, records)
            assert store.has(document)
        assert store.query(SUPPORTS)
        assert list(store.records()) == [r for _, records in PAIRS for r in records]
        assert store.documents() == {d.id: d.date for d, _ in PAIRS}
        assert store.document(FIRST.id) == FIRST
        assert store.document("none") is None
        assert [s.act for s in find(store, subject="Türkiye", act="conflict")] == ["coerced"]
        construct = store.query("CONSTRUCT WHERE { ?s dip:supports ?o }")
        assert construct.kind == "graph"
        assert [row[0] for row in construct.rows] == [iris.ENTITY + "turkey"]
        described = store.query("SELECT ?n { ent:deniz-ornek-77aa skos:prefLabel ?n }")
        assert described.rows == (("Deniz Örnek",),)
        assert store.query("SELECT ?n ?x { ent:x skos:prefLabel ?n }").columns == ("n", "x")


def test_reading_again_replaces_the_graph(location, knowledge):
    with open_store(location, knowledge=knowledge) as store:
        store.replace(FIRST, FIRST_RECORDS)
        assert store.query(SUPPORTS)
        store.replace(FIRST, FIRST_RECORDS[:1])
        assert not store.query(SUPPORTS)
        assert len(list(store.statements())) == 1
        runs = store.select(f"SELECT ?r {{ GRAPH {PROVENANCE} {{ ?r a prov:Activity }} }}")
        assert len(runs) == 1


def test_another_text_or_date_is_another_reading(location, knowledge):
    with open_store(location, knowledge=knowledge) as store:
        store.replace(FIRST, FIRST_RECORDS)
        assert not store.has(replace(FIRST, text=FIRST.text + " "))
        assert not store.has(replace(FIRST, date="2020-10-13"))
        assert not store.has(SECOND)


@pytest.mark.parametrize("name", ["folder", "graf.ttl", "graf.trig", "graf.nq"])
def test_what_was_stored_is_there_again(name, tmp_path, knowledge):
    fill(tmp_path / name, knowledge)
    with open_store(tmp_path / name, knowledge=knowledge, read_only=True) as store:
        assert all(store.has(document) for document, _ in PAIRS)
        assert list(store.records()) == [r for _, records in PAIRS for r in records]
        assert store.query(SUPPORTS)
        with pytest.raises(StoreError, match="reading only"):
            store.replace(FIRST, [])
        with pytest.raises(StoreError, match="reading only"):
            store.derive()


@pytest.mark.parametrize("name", ["graf.ttl", "graf.trig", "graf.nq"])
def test_files_are_equal_but_for_the_time_of_reading(name, tmp_path, knowledge):
    def lines():
        path = tmp_path / name
        path.unlink(missing_ok=True)
        fill(path, knowledge)
        return [li for li in path.read_text("utf-8").splitlines() if "endedAtTime" not in li]

    assert lines() == lines()
    assert [p.name for p in tmp_path.iterdir()] == [name]


def test_a_bad_record_leaves_the_store_as_it_was(location, knowledge):
    bad = replace(FIRST_RECORDS[0], confidence=1.5)
    lost = replace(FIRST_RECORDS[0], subject=Node("x", "Ad", "State"))
    with open_store(location, knowledge=knowledge) as store:
        store.replace(FIRST, FIRST_RECORDS)
        with pytest.raises(InputError, match=r"a-1: not stored: .*confidence between 0 and 1"):
            store.replace(FIRST, [bad])
        with pytest.raises(InputError, match="no absolute IRI"):
            store.replace(FIRST, [lost])
        assert len(list(store.records())) == len(FIRST_RECORDS)


def test_each_derived_triple_is_in_one_graph(store):
    seen = [(q.subject, q.predicate, q.object) for q in store.quads() if _is_derived(q)]
    assert len(seen) == len(set(seen))
    assert any(q.graph_name == ASSERTED for q in store.quads())


def _is_derived(quad):
    return quad.graph_name.value in (iris.GRAPH + "asserted", iris.GRAPH + "claimed")


def test_the_dataset_is_the_real_one(location, knowledge):
    with open_store(location, knowledge=knowledge) as store:
        store.replace(FIRST, FIRST_RECORDS)
        dataset = store.dataset()
        triple = (iris.ENTITY + "turkey", iris.DIP + "supports", iris.ENTITY + "azerbaijan")
        assert tuple(map(URIRef, triple)) in dataset


HOLDER = """
import sys, pyoxigraph
store = pyoxigraph.Store(sys.argv[1])
print("open", flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("read_only", [True, False])
def test_a_store_that_another_process_writes_to(tmp_path, knowledge, read_only):
    fill(tmp_path / "depo", knowledge)
    command = [sys.executable, "-c", HOLDER, str(tmp_path / "depo")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout.readline() == b"open\n"
        with pytest.raises(StoreError, match="another process has this store open"):
            open_store(tmp_path / "depo", knowledge=knowledge, read_only=read_only)
        holder.stdin.close()
    open_store(tmp_path / "depo", knowledge=knowledge, read_only=read_only).close()


def test_readers_share_a_store(tmp_path, knowledge):
    fill(tmp_path / "depo", knowledge)
    first = open_store(tmp_path / "depo", knowledge=knowledge, read_only=True)
    with first, open_store(tmp_path / "depo", knowledge=knowledge, read_only=True) as second:
        assert first.query(SUPPORTS)
        assert second.query(SUPPORTS)


KILLED = """
import os, sys
from communique import knowledge
from communique.graph import open_store
from graph.builders import PAIRS
store = open_store(sys.argv[1], knowledge=knowledge.load())
for document, records in PAIRS:
    store.replace(document, records)
os.kill(os.getpid(), 9)
"""


def test_a_killed_writer_loses_nothing_and_is_made_good(tmp_path, knowledge):
    path = tmp_path / "depo"
    env = {"PYTHONPATH": ":".join(sys.path)}
    done = subprocess.run([sys.executable, "-c", KILLED, str(path)], env=env, check=False)
    assert done.returncode == -9
    with open_store(path, knowledge=knowledge, read_only=True) as store:
        assert not store.is_stale()
        assert all(store.has(document) for document, _ in PAIRS)
        assert store.query(SUPPORTS)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("graf.ttl", "<a> <b> .", "not Turtle"),
        ("graf.trig", "{ {", "not TriG"),
        ("graf.nq", "x y z .", "not N-Quads"),
        ("graf.txt", "x", "not a store"),
        ("folder/file", "x", "this folder is no store"),
    ],
)
def test_what_is_no_store(tmp_path, knowledge, name, content, message):
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(content)
    with pytest.raises(StoreError, match=message):
        open_store(path.parent if "/" in name else path, knowledge=knowledge)
    assert path.read_text() == content


@pytest.mark.parametrize("name", ["yok", "yok.trig", "yok/depo"])
def test_what_is_not_there_cannot_be_read(tmp_path, knowledge, name):
    with pytest.raises(StoreError, match="no such"):
        open_store(tmp_path / name, knowledge=knowledge, read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_folder(tmp_path, knowledge):
    fill(tmp_path / "depo", knowledge)
    manifest = next((tmp_path / "depo").glob("MANIFEST*"))
    manifest.write_bytes(b"damaged")
    with pytest.raises(StoreError, match="the store is damaged"):
        open_store(tmp_path / "depo", knowledge=knowledge)


def test_a_full_disk(tmp_path, knowledge, monkeypatch):
    path = tmp_path / "graf.trig"
    fill(path, knowledge)
    before = path.read_bytes()

    def full(*args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(local_module, "save_file", full)
    with pytest.raises(StoreError, match="the disk is full"):
        fill(path, knowledge, [(SECOND, [])])
    assert path.read_bytes() == before


def test_a_file_is_written_between_documents(tmp_path, knowledge, monkeypatch):
    path = tmp_path / "graf.trig"
    monkeypatch.setattr(local_module, "_PAUSE", -1.0)
    with open_store(path, knowledge=knowledge) as store:
        store.replace(FIRST, FIRST_RECORDS)
        with open_store(path, knowledge=knowledge, read_only=True) as other:
            assert other.has(FIRST)
            assert other.query(SUPPORTS)


def test_a_path_that_names_locks_is_no_lock(tmp_path, knowledge):
    path = tmp_path / "blocks" / "depo"
    path.mkdir(parents=True)
    (path / "CURRENT").write_text("nonsense")
    with pytest.raises(StoreError, match=r"the store (is damaged|fails)"):
        open_store(path, knowledge=knowledge)


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        ("http://h:7878", ("http://h:7878/query", "http://h:7878/update")),
        ("http://h:7878/query/", ("http://h:7878/query", "http://h:7878/update")),
        ("https://h/ds/sparql", ("https://h/ds/sparql", "https://h/ds/update")),
    ],
)
def test_endpoints(location, expected):
    assert endpoints(location) == expected


def test_an_endpoint_that_is_not_there(knowledge):
    with pytest.raises(StoreError, match="cannot be reached"):
        open_store("http://127.0.0.1:9", knowledge=knowledge)


def test_an_endpoint_refuses_what_is_hostile(server, knowledge):
    with open_store(server, knowledge=knowledge) as store:
        with pytest.raises(QueryError, match="SERVICE is refused"):
            store.query("SELECT * { SERVICE <http://x.example/> { ?s ?p ?o } }")
        with pytest.raises(QueryError, match="answers 400"):
            store.query("SELECT * { ?s nobody:knows ?o }")


def test_odd_ids_stay_apart(knowledge):
    with open_store(None, knowledge=knowledge) as store:
        ids = ["a b", "a%20b", "haber#1", "http://x/ş?q=1", "ü"]
        for id in ids:
            store.replace(Document(id, "Metin."), [])
        assert list(store.documents()) == sorted(ids)


def test_paths_may_be_text(tmp_path, knowledge):
    fill(str(tmp_path / "graf.nq"), knowledge)
    assert Path(tmp_path / "graf.nq").exists()
