import json
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.errors import InputError
from communique.network import MEASURES, Filter, analyze
from communique.network.centrality import pagerank

from .builders import ACTS, say, topic

STAR = [say("Türkiye", "supports", other) for other in ("Azerbaycan", "Katar", "Libya")]


def rows(statements, measure, **options):
    return analyze(statements, acts=ACTS, measure=measure, **options).rows


def test_centrality_of_a_star():
    found = {row.label: row for row in rows(STAR, "centrality")}
    hub, leaf = found["Türkiye"], found["Katar"]
    assert (hub.degree, hub.out_degree, hub.in_degree, hub.statements) == (3, 3, 0, 3)
    assert (leaf.degree, leaf.out_degree, leaf.in_degree) == (1, 0, 1)
    assert (hub.betweenness, leaf.betweenness) == (1.0, 0.0)
    assert leaf.pagerank > hub.pagerank
    assert sum(row.pagerank for row in found.values()) == pytest.approx(1, abs=1e-5)


def test_symmetric_acts_run_both_ways():
    first, second = rows([say("İran", "consulted", "Irak")], "centrality")
    assert (first.in_degree, first.out_degree) == (second.in_degree, second.out_degree) == (1, 1)


def test_denials_do_not_count():
    statements = [say("A", "supports", "B", negated=True, standing="denied")]
    assert {row.degree for row in rows(statements, "centrality")} == {0}
    assert rows(statements, "dyads") == ()
    assert analyze(statements, acts=ACTS, measure="timeline").summary["undated"] == 0


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(1, 5)), max_size=20))
def test_pagerank_satisfies_its_equation(arcs):
    graph = nx.DiGraph()
    graph.add_nodes_from(map(str, range(7)))
    for u, v, count in arcs:
        graph.add_edge(str(u), str(v), count=count)
    rank = pagerank(graph)
    assert sum(rank.values()) == pytest.approx(1)
    totals = {u: sum(d["count"] for d in graph[u].values()) for u in graph}
    idle = sum(rank[u] for u in graph if not totals[u])
    for v in graph:
        flow = sum(rank[u] * graph[u][v]["count"] / totals[u] for u in graph.predecessors(v))
        assert rank[v] == pytest.approx(0.15 / 7 + 0.85 * (flow + idle / 7), abs=1e-7)


@pytest.mark.parametrize("method", ["louvain", "greedy"])
def test_communities_are_made_by_cooperation_not_by_conflict(method):
    from communique.network import project
    from communique.network.structure import communities

    statements = [
        *(say(a, "supports", b) for a, b in ("AB", "BC", "CA", "DE", "EF", "FD")),
        *(say(a, "attacked", d) for a in "ABC" for d in "DEF"),
        say("G", "attacked", "A"),
    ]
    report = communities(project(statements, acts=ACTS), method=method)
    assert [row.members for row in report.rows] == [("A", "B", "C"), ("D", "E", "F")]
    assert report.summary["single"] == 1
    assert report.summary["modularity"] == pytest.approx(0.5)
    with pytest.raises(InputError, match="unknown method"):
        communities(project(statements, acts=ACTS), method="magic")


@pytest.mark.parametrize(
    ("acts", "kind", "balanced"),
    [
        (("supports", "supports", "supports"), "+++", True),
        (("supports", "supports", "attacked"), "++-", False),
        (("supports", "attacked", "attacked"), "+--", True),
        (("attacked", "attacked", "attacked"), "---", False),
    ],
)
def test_balance_of_a_triad(acts, kind, balanced):
    pairs = (("A", "B"), ("C", "B"), ("A", "C"))
    statements = [say(a, act, b) for (a, b), act in zip(pairs, acts, strict=True)]
    report = analyze(statements, acts=ACTS, measure="balance")
    assert [row.balanced for row in report.rows] == [balanced]
    assert report.summary[kind] == report.summary["triads"] == 1


def test_balance_weighs_the_acts_between_two():
    statements = [say("A", "supports", "B"), say("B", "rejected", "A"), say("B", "supports", "C")]
    (row,) = analyze([*statements, say("C", "supports", "A")], acts=ACTS, measure="balance").rows
    assert row.signs == "+++"


@pytest.mark.parametrize(
    ("window", "periods"),
    [
        ("day", 64),
        ("week", ["2020-W53", "2021-W01"]),
        ("month", ["2020-12", "2021-01", "2021-02", "2021-03"]),
        ("quarter", ["2020-Q4", "2021-Q1"]),
        ("year", ["2020", "2021"]),
    ],
)
def test_timeline_windows(window, periods):
    statements = [
        say("A", "supports", "B", time="2020-12-30"),
        say("A", "attacked", "B", time="2021-03-03"),
        say("A", "consulted", "B"),
    ]
    report = analyze(statements, acts=ACTS, measure="timeline", window=window)
    found = [row.period for row in report.rows]
    assert report.summary["undated"] == 1
    if isinstance(periods, int):
        assert len(found) == periods
    else:
        assert found[: len(periods)] == periods
    assert (report.rows[0].cooperation, report.rows[0].net) == (1, 6.0)
    assert (report.rows[-1].conflict, report.rows[-1].net) == (1, -10.0)
    assert sum(row.total for row in report.rows) == 2


def test_timeline_takes_the_date_of_the_document_where_there_is_no_other():
    (row,) = rows([say("A", "supports", "B")], "timeline", dates={"d1": "2020-10-13"})
    assert row.period == "2020-10"


def test_a_date_that_is_none_is_named():
    with pytest.raises(InputError, match="'2020-13-01' is no date"):
        rows([say("A", "supports", "B", time="2020-13-01")], "timeline")


def test_dyads():
    statements = [
        say("A", "supports", "B", time="2020-01-01"),
        say("A", "supports", "B", document="d2", time="2020-05-01"),
        say("A", "attacked", "B"),
        say("B", "rejected", "A"),
    ]
    first, second = rows(statements, "dyads")
    assert (first.source, first.target, first.total, first.conflict) == ("A", "B", 3, 1)
    assert (first.net, first.acts) == (2.0, ("destekliyor ×2", "saldırdı"))
    assert (first.first, first.last) == ("2020-01-01", "2020-05-01")
    assert (second.source, second.acts) == ("B", ("reddetti",))


def test_congruence_counts_shared_and_opposed_stands():
    plan, truce, talks = topic("plan"), topic("ateşkes"), topic("müzakere")
    statements = [
        say("A", "supports", plan),
        say("A", "supports", plan, document="d2"),
        say("A", "rejected", truce),
        say("A", "consulted", "B", topics=(talks,)),
        say("B", "supports", plan),
        say("B", "supports", truce),
        say("C", "rejected", truce),
    ]
    found = {(r.a, r.b): r for r in rows(statements, "congruence")}
    assert (found["A", "B"].congruence, found["A", "B"].conflict) == (1, 1)
    assert found["A", "B"].topics == ("plan",)
    assert found["A", "B"].disputed == ("ateşkes",)
    assert (found["A", "C"].net, found["A", "C"].normalized) == (1, pytest.approx(2 / 3, abs=1e-4))
    assert found["B", "C"].net == -1


@pytest.mark.parametrize("measure", MEASURES)
def test_nothing_gives_an_empty_report_and_every_report_is_json(measure):
    empty = analyze([], acts=ACTS, measure=measure)
    assert empty.rows == ()
    assert len(empty.columns) > 3
    report = analyze(STAR, acts=ACTS, measure=measure, dates={"d1": "2020-01-01"})
    assert json.loads(json.dumps(report.to_json()))["measure"] == measure
    assert all(len(row) == len(report.columns) for row in report.cells())


def test_wrong_names_are_errors():
    with pytest.raises(InputError, match="unknown measure"):
        analyze([], acts=ACTS, measure="beauty")
    with pytest.raises(InputError, match="unknown window"):
        analyze([], acts=ACTS, measure="timeline", window="hour")
    with pytest.raises(InputError, match="of the view 'topics'"):
        analyze([], acts=ACTS, measure="congruence", view="actors")


def test_filter_is_applied():
    chosen = Filter(actors=frozenset({"katar"}))
    assert len(rows(STAR, "centrality", filter=chosen)) == 2


def test_the_same_bytes_under_any_hash_seed():
    program = (
        "import json, sys; sys.path.insert(0, sys.argv[1])\n"
        "from network.builders import ACTS, say\n"
        "from communique.network import analyze\n"
        "s = [say(f'A{i}', 'supports', f'A{(i * i + 3) % 17}') for i in range(17)]\n"
        "for m in ('centrality', 'communities', 'balance', 'dyads'):\n"
        "    print(json.dumps(analyze(s, acts=ACTS, measure=m).to_json()))\n"
    )
    tests = str(Path(__file__).parents[1])
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program, tests],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
