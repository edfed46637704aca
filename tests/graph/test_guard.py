import pytest

from communique.errors import QueryError
from communique.graph import guard, running
from communique.graph.guard import check

HOSTILE = {
    "service": "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "silent service by variable": "SELECT * { ?e a ?t SERVICE SILENT ?e { ?s ?p ?o } }",
    "service in a subquery": "SELECT * { { SELECT * { OPTIONAL { service <http://x.y/> {} } } } }",
    "service in exists": "ASK { FILTER NOT EXISTS { SERVICE <http://x.y/> { ?s ?p ?o } } }",
    "service in construct": "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://x.y/> { ?s ?p ?o } }",
    "escaped service": "SELECT * { \\u0053ERVICE <http://x.example/> { ?s ?p ?o } }",
    "long escape": "SELECT * { SERV\\U00000049CE <http://x.example/> { ?s ?p ?o } }",
    "escaped escape": "SELECT * { \\u005Cu0053ERVICE <http://x.example/> { ?s ?p ?o } }",
    "behind a carriage return": "SELECT * { # talk\rSERVICE <http://x.example/> { ?s ?p ?o }\n}",
    "behind an escaped return": "SELECT * { # talk\\u000DSERVICE <http://x.y/> { ?s ?p ?o }\n}",
    "from": "SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }",
    "from named": "SELECT * FROM NAMED <http://x.example/d> { GRAPH ?g { ?s ?p ?o } }",
    "escaped from": "SELECT * FR\\u004FM <file:///etc/hostname> { ?s ?p ?o }",
    "describe from": "DESCRIBE ?s FROM <file:///etc/hostname> { ?s ?p ?o }",
    "ask from": "ASK FROM <http://x.example/d> { ?s ?p ?o }",
}
UPDATES = {
    "load": "LOAD <http://x.example/d>",
    "load into": "LOAD SILENT <file:///etc/hostname> INTO GRAPH <http://x.example/g>",
    "insert data": "INSERT DATA { ent:a dip:supports ent:b }",
    "insert": "PREFIX dip: <http://d/> INSERT { ?s dip:x ?o } WHERE { ?s ?p ?o }",
    "delete": "DELETE WHERE { ?s ?p ?o }",
    "drop": "DROP ALL",
    "clear": "CLEAR GRAPH <http://x.example/g>",
    "escaped drop": "DR\\u004FP ALL",
    "behind a query": "SELECT * { ?s ?p ?o } ; DROP ALL",
}
HARMLESS = [
    "SELECT * { ?s ?p ?o }",
    "ASK { ?service ?from ?load }",
    "SELECT * { ?s dip:service \"SERVICE <http://x> { } FROM\" ; dip:from 'LOAD' }  # FROM here",
    "SELECT * { ?s <http://x.example/FROM> '''a \" SERVICE ' b''' }",
    "PREFIX from: <http://x.example/> SELECT * { from:load from:SERVICE ?o }",
    'SELECT ?x { ?x skos:prefLabel "FROM"@tr-SERVICE }',
    "CONSTRUCT WHERE { ?s dip:supports ?o }",
    "DESCRIBE ent:turkey",
    "SELECT (COUNT(*) AS ?n) { ?s dip:supports+/^dip:supports ?o } GROUP BY ?s HAVING (?n > 1)",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_queries_are_refused(name):
    with pytest.raises(QueryError, match=r"(SERVICE|FROM) is refused"):
        check(HOSTILE[name])


@pytest.mark.parametrize("name", UPDATES)
def test_updates_are_refused(name):
    with pytest.raises(QueryError, match=r"updates are refused|not SPARQL"):
        check(UPDATES[name])


@pytest.mark.parametrize("sparql", HARMLESS)
def test_harmless_queries_pass(sparql):
    assert check(sparql) == sparql


@pytest.mark.parametrize(
    ("sparql", "message"),
    [
        ("", "empty"),
        ("SELECT", "line 1, column"),
        ("SELECT * {\n ?s ?p \n}", "line 2, column"),
        ("SELECT * " + "{" * 3000 + "}" * 3000, "nested too deeply"),
        ("SELECT * { ?s ?p '" + "x" * guard.MAX_LENGTH + "' }", "more than"),
        ("ASK { ?s ?p '\\UFFFFFFFF' }", "escape of no character"),
    ],
)
def test_malformed_queries_say_where(sparql, message):
    with pytest.raises(QueryError, match=message):
        check(sparql)


@pytest.mark.parametrize(
    ("sparql", "kind"),
    [
        ("SELECT * { ?s ?p ?o }", "select"),
        ("ASK { ?s ?p ?o }", "ask"),
        ("DESCRIBE ent:x", "graph"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "graph"),
    ],
)
def test_form(sparql, kind):
    assert guard.form(sparql) == kind


SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


def test_a_slow_query_is_stopped(store):
    with pytest.raises(QueryError, match=r"more than 0\.5 s"):
        store.query(SLOW, timeout=0.5)
    assert store.query("ASK { ent:turkey dip:supports ?o }")


def test_a_greedy_query_is_stopped(store):
    hungry = "SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f"
    with pytest.raises(QueryError, match="more than 64 MB"):
        store.query(hungry, memory=64, timeout=60)


def test_rows_beyond_the_limit_are_left_out(store):
    result = store.query("SELECT * { ?s ?p ?o }", limit=3)
    assert len(result.rows) == 3
    assert result.truncated


def test_what_the_engine_does_not_know(store):
    with pytest.raises(QueryError, match="not a query that the store understands"):
        store.query("SELECT * { ?s nobody:knows ?o }")


def test_a_snapshot_that_is_no_store(tmp_path):
    path = tmp_path / "x.nq"
    path.write_text("nonsense")
    with pytest.raises(Exception, match="cannot be read"):
        running.run(path, "ASK { ?s ?p ?o }")
