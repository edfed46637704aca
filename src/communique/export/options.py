"""What an export has to know besides the statements."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

import networkx as nx
import yaml

from communique.errors import InputError, KnowledgeError
from communique.knowledge.acts import Act
from communique.model import Statement
from communique.network.projection import project
from communique.paths import ontology_path
from communique.yamls import load_yaml


@dataclass(frozen=True, slots=True)
class Options:
    """Choices for one export.

    Attributes:
        acts: The ontology's acts by id.
        view: Which nodes and edges a graph has; see `communique.network.project`.
        lang: Language of labels, tr or en.
        dates: Dates of publication by document.
        min_count: Graphs leave out edges of fewer statements.
        top: Graphs keep this many nodes with most statements.
        engine: Graphviz program; by default dot for small drawings and sfdp for large ones.
        legend: Whether a drawing explains its colours and lines.
        title: Heading of a drawing.
        timeout: Most seconds that Graphviz may take.
    """

    acts: Mapping[str, Act]
    view: str = "all"
    lang: str = "tr"
    dates: Mapping[str, str] = field(default_factory=dict)
    min_count: int = 1
    top: int | None = None
    engine: str | None = None
    legend: bool = True
    title: str | None = None
    timeout: float = 120.0


@cache
def load_labels(lang: str) -> Mapping[str, str]:
    """Return the words that drawings put on the page, by key.

    Args:
        lang: A language of `ontology/labels.yaml`.

    Returns:
        The words.

    Raises:
        InputError: If there are none in the language.
        KnowledgeError: If the file is missing or malformed.
    """
    path = ontology_path() / "labels.yaml"
    try:
        labels = load_yaml(path)
        if lang not in labels:
            raise InputError(f"no labels in {lang!r}; known are {', '.join(labels)}")
        return {str(key): str(word) for key, word in labels[lang].items()}
    except (OSError, TypeError, AttributeError, yaml.YAMLError) as error:
        raise KnowledgeError(f"{path}: cannot be read as labels ({error})") from error


def make_graph(statements: list[Statement], options: Options) -> "nx.MultiDiGraph[str]":
    """Project statements and prune the graph.

    Args:
        statements: The statements.
        options: View, language and pruning.

    Returns:
        The graph: first the rare edges go, then all but the top nodes, then nodes without edges.
    """
    graph = project(
        statements, acts=options.acts, view=options.view, lang=options.lang, dates=options.dates
    )
    rare = [
        (u, v, key)
        for u, v, key, data in graph.edges(keys=True, data=True)
        if data["count"] < options.min_count
    ]
    graph.remove_edges_from(rare)
    if options.top is not None:
        weights = node_weights(graph)
        kept = sorted(graph, key=lambda node: (-weights[node], node))[: options.top]
        graph.remove_nodes_from(set(graph) - set(kept))
    graph.remove_nodes_from([node for node, degree in list(graph.degree()) if not degree])
    return graph


def node_weights(graph: "nx.MultiDiGraph[str]") -> dict[str, int]:
    """Return how many statements each node is an end of."""
    weights = dict.fromkeys(graph, 0)
    for u, v, data in graph.edges(data=True):
        for node in {u, v}:
            weights[node] += data["count"]
    return weights
