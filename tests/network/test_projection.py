import random
from dataclasses import replace

import pytest

from communique.errors import InputError
from communique.network.projection import VIEWS, effective_edges, project

from .builders import ACTS, node, say, topic


def edges(graph, *names):
    found = []
    for u, v, data in graph.edges(data=True):
        ends = (graph.nodes[u]["label"], graph.nodes[v]["label"])
        found.append((*ends, *(data[name] for name in names)))
    return found


def test_statements_of_one_act_are_merged_and_counted():
    graph = project(
        [
            say("Türkiye", "supports", "Azerbaycan", time="2020-10-13", confidence=0.5),
            say("Türkiye", "supports", "Azerbaycan", document="d2", time="2020-09-27"),
            say("Türkiye", "supports", "Azerbaycan", negated=True),
            say("Türkiye", "supports", "Azerbaycan", standing="claimed", speaker="Rusya"),
        ],
        acts=ACTS,
    )
    assert sorted(edges(graph, "count", "standing", "negated")) == [
        ("Türkiye", "Azerbaycan", 1, "asserted", True),
        ("Türkiye", "Azerbaycan", 1, "claimed", False),
        ("Türkiye", "Azerbaycan", 2, "asserted", False),
    ]
    data = next(d for *_, d in graph.edges(data=True) if d["count"] == 2)
    assert (data["first"], data["last"], data["confidence"]) == ("2020-09-27", "2020-10-13", 1.0)
    assert (data["sign"], data["weight"], data["label"]) == (1, 6.0, "destekliyor")
    assert data["documents"] == ("d1", "d2")
    assert len(data["statements"]) == 2
    assert data["evidence"] == "Türkiye, Azerbaycan: supports."


def test_both_orders_of_a_symmetric_act_are_one_edge():
    graph = project(
        [say("İran", "consulted", "Irak"), say("Irak", "consulted", "İran", document="d2")],
        acts=ACTS,
    )
    assert [e[2] for e in edges(graph, "count")] == [2]


def test_views():
    statements = [
        say("Türkiye", "rejected", topic("tasarı")),
        say("Türkiye", "attacked", node("İdlib", "Place")),
        say("Rusya", "supports", "Suriye", topics=(topic("ateşkes"),)),
    ]
    everything = project(statements, acts=ACTS, view="all")
    assert len(everything) == 5
    assert edges(project(statements, acts=ACTS), "label") == [("Rusya", "Suriye", "destekliyor")]
    acts = project(statements, acts=ACTS, view="acts", lang="en")
    assert sorted(edges(acts)) == [
        ("Rusya", "supports (en)"),
        ("Türkiye", "attacked (en)"),
        ("Türkiye", "rejected (en)"),
        ("supports (en)", "Suriye"),
    ]
    assert {data["type"] for _, data in acts.nodes(data=True)} == {"State", "Act"}
    topics = project(statements, acts=ACTS, view="topics")
    assert sorted(edges(topics, "sign")) == [("Rusya", "ateşkes", 1), ("Türkiye", "tasarı", -1)]


def test_stands_on_topics_turn_with_negation_and_only_real_ones_count():
    plan = topic("plan")
    statements = [
        say("Türkiye", "rejected", plan, negated=True),
        say("İran", "supports", plan, modality="possible", standing="hypothetical"),
        say("Irak", "consulted", "Suriye", topics=(plan, plan)),
    ]
    found = sorted(edges(project(statements, acts=ACTS, view="topics"), "sign", "count"))
    assert found == [("Irak", "plan", 0, 1), ("Suriye", "plan", 0, 1), ("Türkiye", "plan", 1, 1)]


def test_who_demands_a_thing_is_for_it():
    retreat = topic("çekilme")
    statements = [
        say("A", "demanded", "B", topics=(retreat,)),
        say("B", "demanded", "A", topics=(retreat,), negated=True, standing="denied", speaker="C"),
    ]
    found = edges(project(statements, acts=ACTS, view="topics"), "sign", "negated", "standing")
    assert found == [("A", "çekilme", 1, False, "asserted"), ("B", "çekilme", -1, False, "claimed")]


def test_denied_negated_and_hypothetical_are_not_effective():
    statements = [
        say("A", "supports", "B"),
        say("B", "supports", "C", negated=True),
        say("C", "supports", "D", negated=True, standing="denied"),
        say("D", "supports", "E", modality="future", standing="hypothetical"),
        say("E", "attacked", "A", standing="claimed"),
    ]
    graph = project(statements, acts=ACTS)
    assert graph.number_of_edges() == 5
    assert [data["act"] for *_, data in effective_edges(graph)] == ["supports", "attacked"]


@pytest.mark.parametrize("view", VIEWS)
def test_nodes_and_edges_do_not_depend_on_the_order_of_statements(view):
    statements = [
        say(a, act, b, document=d, topics=(topic("barış"),))
        for a in ("Türkiye", "İran")
        for b in ("Irak", "Suriye")
        for act in ACTS
        for d in ("d1", "d2")
    ]
    shuffled = random.Random(1).sample(statements, len(statements))
    one, two = (project(s, acts=ACTS, view=view) for s in (statements, shuffled))
    assert list(one.nodes(data=True)) == list(two.nodes(data=True))
    keys = [
        [(u, v, k, d["count"]) for u, v, k, d in g.edges(keys=True, data=True)] for g in (one, two)
    ]
    assert keys[0] == keys[1]


def test_unknown_names_are_errors():
    with pytest.raises(InputError, match="unknown view"):
        project([], acts=ACTS, view="people")
    strange = replace(say("A", "supports", "B"), act="befriended")
    with pytest.raises(InputError, match="befriended"):
        project([strange], acts=ACTS)
