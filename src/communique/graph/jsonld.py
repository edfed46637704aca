"""Datasets as JSON-LD, compacted with the packaged context.

Written here because the libraries' writers either do not compact or order nodes by hash.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import pyoxigraph as ox

from communique.errors import KnowledgeError
from communique.graph.terms import PREFIXES, TYPE
from communique.paths import ontology_path

_STRING = PREFIXES["xsd"] + "string"
_LANG = PREFIXES["rdf"] + "langString"


@cache
def context() -> Mapping[str, Any]:
    """Return the packaged JSON-LD context.

    Raises:
        KnowledgeError: If it cannot be read.
    """
    path = ontology_path() / "context.jsonld"
    try:
        found: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))["@context"]
    except (OSError, ValueError, KeyError) as error:
        raise KnowledgeError(f"{path}: not a JSON-LD context: {error}") from error
    return found


def to_jsonld(quads: Iterable[ox.Quad]) -> str:
    """Return quads as JSON-LD.

    Args:
        quads: Sorted by graph.

    Returns:
        The context itself, so that nothing has to be fetched, and one object for each graph.
    """
    compact = _Compactor(context())
    graphs: dict[str, dict[str, dict[str, Any]]] = {}
    for quad in quads:
        graph = compact.iri(getattr(quad.graph_name, "value", ""))
        subject = compact.iri(getattr(quad.subject, "value", ""))
        node = graphs.setdefault(graph, {}).setdefault(subject, {"@id": subject})
        compact.add(node, quad)
    body = [{"@id": g, "@graph": list(nodes.values())} for g, nodes in graphs.items()]
    data = {"@context": context(), "@graph": body}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


class _Compactor:
    def __init__(self, terms: Mapping[str, Any]) -> None:
        entries = {k: v for k, v in terms.items() if isinstance(v, dict)}
        self.prefixes = {k: v["@id"] for k, v in entries.items() if v.get("@prefix")}
        self.terms = {
            (self._expand(v["@id"]), v.get("@type"), v.get("@language")): k
            for k, v in entries.items()
            if not v.get("@prefix")
        }

    def _expand(self, name: str) -> str:
        prefix, local = name.split(":", 1)
        return str(self.prefixes[prefix]) + local

    def iri(self, iri: str) -> str:
        fits = [(len(base), p) for p, base in self.prefixes.items() if iri.startswith(base)]
        if not fits:
            return iri
        length, prefix = max(fits)
        local = iri[length:]
        return iri if local.startswith("//") else f"{prefix}:{local}"

    def add(self, node: dict[str, Any], quad: ox.Quad) -> None:
        predicate, value = quad.predicate.value, quad.object
        if isinstance(value, ox.NamedNode):
            if quad.predicate == TYPE:
                node.setdefault("@type", []).append(self.iri(value.value))
                return
            term = self.terms.get((predicate, "@id", None))
            own: Any = self.iri(value.value) if term else {"@id": self.iri(value.value)}
        else:
            assert isinstance(value, ox.Literal)
            term, own = self._literal(predicate, value)
        key = term or self.iri(predicate)
        known = node.get(key)
        if known is None:
            node[key] = own
        elif isinstance(known, list):
            known.append(own)
        else:
            node[key] = [known, own]

    def _literal(self, predicate: str, value: ox.Literal) -> tuple[str | None, Any]:
        kind = value.datatype.value
        if kind in (_LANG, _STRING):
            language = value.language or None
            term = self.terms.get((predicate, None, language))
            if term or language is None:
                return term, value.value
            return None, {"@value": value.value, "@language": language}
        short = self.iri(kind)
        term = self.terms.get((predicate, short, None))
        return term, value.value if term else {"@value": value.value, "@type": short}
