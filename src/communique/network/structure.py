"""How the network hangs together: communities, structural balance, stands on topics.

*Source:* V. Blondel et al., "Fast unfolding of communities in large networks" (2008);
D. Cartwright, F. Harary, "Structural balance: a generalization of Heider's theory" (1956);
P. Leifeld, "Discourse network analysis: policy debates as dynamic networks" (2017).
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import combinations

import networkx as nx

from communique.errors import InputError
from communique.model import ACTOR_TYPES
from communique.network.centrality import SEED, numbered, undirected
from communique.network.projection import effective_edges
from communique.network.report import Community, Congruence, Report, Triad, make_report


def communities(graph: "nx.MultiDiGraph[str]", *, method: str = "louvain") -> Report:
    """Find groups of nodes that are tied by neutral and cooperative acts.

    Conflict is left out: to attack each other does not make a group.

    Args:
        graph: A projection.
        method: "louvain" or "greedy" (slower, without chance).

    Returns:
        A row for each community of two and more, largest first; the summary has the modularity.

    Raises:
        InputError: If the method is unknown.
    """
    plain = undirected(graph, signs=(-1, 0, 1) if graph.graph.get("view") == "topics" else (0, 1))
    names = list(plain)
    numbers = numbered(plain)
    parts: Sequence[Collection[int]]
    if method == "louvain":
        parts = nx.community.louvain_communities(numbers, weight="count", seed=SEED)
    elif method == "greedy":
        parts = nx.community.greedy_modularity_communities(numbers, weight="count")
    else:
        raise InputError(f"unknown method {method!r}; known are louvain, greedy")
    groups = sorted((sorted(part) for part in parts), key=lambda part: (-len(part), part))
    tied = numbers.number_of_edges() > 0
    modularity = nx.community.modularity(numbers, map(set, groups), weight="count") if tied else 0.0
    rows = [
        Community(
            number,
            len(part),
            tuple(sorted(graph.nodes[names[n]]["label"] for n in part)),
            tuple(names[n] for n in part),
        )
        for number, part in enumerate((part for part in groups if len(part) > 1), 1)
    ]
    summary = {"communities": len(rows), "modularity": round(modularity, 4)}
    summary["single"] = sum(len(part) == 1 for part in groups)
    return make_report("communities", rows, kind=Community, summary=summary)


def balance(graph: "nx.MultiDiGraph[str]", *, most: int = 200) -> Report:
    """Measure structural balance: is the enemy of a friend an enemy?

    The tie of two actors has the sign of the sum of all acts' weights between them, both ways; a
    sum of zero is no tie. A triad is balanced if the product of its signs is positive.

    Args:
        graph: A projection of actors.
        most: Most triads to list; all are counted.

    Returns:
        A row for each triad, unbalanced ones first; the summary counts the four kinds.
    """
    sums: dict[tuple[str, str], float] = defaultdict(float)
    for u, v, data in effective_edges(graph):
        if u != v:
            sums[min(u, v), max(u, v)] += data["weight"] * data["count"]
    signs = {pair: 1 if total > 0 else -1 for pair, total in sums.items() if total}
    near: dict[str, set[str]] = defaultdict(set)
    for a, b in signs:
        near[a].add(b)
    kinds = dict.fromkeys(("+++", "++-", "+--", "---"), 0)
    rows: list[Triad] = []
    for a, b in sorted(signs):
        for c in sorted(near[a] & near[b]):
            three = (signs[a, b], signs[a, c], signs[b, c])
            text = "".join("+" if sign > 0 else "-" for sign in three)
            kinds["".join(sorted(text))] += 1
            labels = [graph.nodes[node]["label"] for node in (a, b, c)]
            rows.append(Triad(labels[0], labels[1], labels[2], text, three.count(-1) % 2 == 0))
    rows.sort(key=lambda row: (row.balanced, row.a, row.b, row.c))
    total = len(rows)
    share = sum(row.balanced for row in rows) / total if total else 0.0
    summary = {"triads": total, "balanced": round(share, 4), **kinds}
    return make_report("balance", rows[:most], kind=Triad, summary=summary)


def congruence(graph: "nx.MultiDiGraph[str]") -> Report:
    """Compare the stands of all pairs of actors, as in a discourse network.

    Each stand (actor, topic, for or against) counts once, however often it is repeated; neutral
    mentions do not count.

    Args:
        graph: A projection of the view "topics".

    Returns:
        A row for each pair that shares a topic, highest net congruence first.
    """
    stands: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for actor, topic, data in effective_edges(graph):
        if data["sign"] and graph.nodes[actor]["type"] in ACTOR_TYPES:
            stands[actor].add((topic, data["sign"]))
    rows = []
    for a, b in combinations(sorted(stands), 2):
        same = stands[a] & stands[b]
        opposed = {(topic, sign) for topic, sign in stands[a] if (topic, -sign) in stands[b]}
        if not same and not opposed:
            continue
        net = len(same) - len(opposed)
        activity = (len(stands[a]) + len(stands[b])) / 2
        rows.append(
            Congruence(
                a=graph.nodes[a]["label"],
                b=graph.nodes[b]["label"],
                congruence=len(same),
                conflict=len(opposed),
                net=net,
                normalized=round(net / activity, 4),
                topics=tuple(sorted({graph.nodes[topic]["label"] for topic, _ in same})),
                disputed=tuple(sorted({graph.nodes[topic]["label"] for topic, _ in opposed})),
            )
        )
    rows.sort(key=lambda row: (-row.net, -row.congruence, row.a, row.b))
    return make_report("congruence", rows, kind=Congruence, summary={"actors": len(stands)})
