"""The triples of a document's graph back to records."""

from collections.abc import Iterable
from dataclasses import replace
from typing import cast
from urllib.parse import unquote

import pyoxigraph as ox

from communique import iris
from communique.errors import StoreError
from communique.graph import naming
from communique.graph.encoding import MEDIA, MODALITIES, POLARITIES, STANDINGS
from communique.graph.terms import PREFIXES, TYPE
from communique.knowledge import Knowledge
from communique.model import (
    Document,
    Evidence,
    Medium,
    Modality,
    Node,
    Office,
    Record,
    Report,
    Span,
    Standing,
    Statement,
    TimeSpan,
)

_STANDINGS = {iri.value: name for name, iri in STANDINGS.items()}
_MODALITIES = {iri.value: name for name, iri in MODALITIES.items()}
_MEDIA = {iri.value: name for name, iri in MEDIA.items()}
_NEGATIVE = POLARITIES[True].value


def decode(triples: Iterable[ox.Triple | ox.Quad], knowledge: Knowledge) -> list[Record]:
    """Return the records of a document's graph.

    Args:
        triples: The graph's triples, in any order.
        knowledge: Describes the curated actors.

    Returns:
        The records in the order in which they were stored.

    Raises:
        StoreError: If a node lacks a part that its kind must have.
    """
    return _Decoder(triples, knowledge).records()


def decode_document(triples: Iterable[ox.Triple | ox.Quad], knowledge: Knowledge) -> Document:
    """Return the document that a graph is about; its text is empty if only records were stored."""
    return _Decoder(triples, knowledge).document()


class _Decoder:
    def __init__(self, triples: Iterable[ox.Triple | ox.Quad], knowledge: Knowledge) -> None:
        self.actors = knowledge.actors
        self.same = knowledge.same
        self.index: dict[str, dict[str, list[str]]] = {}
        for t in triples:
            by_predicate = self.index.setdefault(cast(ox.NamedNode, t.subject).value, {})
            value = cast("ox.NamedNode | ox.Literal", t.object).value
            by_predicate.setdefault(t.predicate.value, []).append(value)

    def all(self, subject: str, name: str) -> list[str]:
        prefix, local = name.split(":")
        return self.index.get(subject, {}).get(PREFIXES[prefix] + local, [])

    def maybe(self, subject: str, name: str) -> str | None:
        return next(iter(self.all(subject, name)), None)

    def one(self, subject: str, name: str) -> str:
        value = self.maybe(subject, name)
        if value is None:
            raise StoreError(f"{subject}: lacks {name}; validate the store and read it in again")
        return value

    def of_class(self, name: str) -> list[str]:
        prefix, local = name.split(":")
        cls = PREFIXES[prefix] + local
        found = [s for s, p in self.index.items() if cls in p.get(TYPE.value, ())]
        return sorted(found)

    def document(self) -> Document:
        found = self.of_class("dip:Document")
        if not found:
            raise StoreError("the graph holds no dip:Document; read the document in again")
        own = found[0]
        return Document(
            id=self.maybe(own, "dct:identifier") or unquote(own.removeprefix(iris.DOCUMENT)),
            text=self.maybe(own, "nif:isString") or "",
            date=self.maybe(own, "dct:issued"),
            title=self.maybe(own, "dct:title"),
            source=self.maybe(own, "dct:source"),
        )

    def records(self) -> list[Record]:
        found: list[tuple[int, Record]] = []
        for kind, make in (
            ("dip:Statement", self._statement),
            ("dip:Report", self._report),
            ("dip:StatedOffice", self._office),
        ):
            found += [(self._position(s), make(s)) for s in self.of_class(kind)]
        return [record for _, record in sorted(found, key=lambda pair: pair[0])]

    def _position(self, s: str) -> int:
        return int(self.maybe(s, "dip:position") or 0)

    def _statement(self, s: str) -> Record:
        start, end = self.maybe(s, "dip:start"), self.maybe(s, "dip:end")
        medium = self.maybe(s, "dip:medium")
        return Statement(
            id=unquote(s.removeprefix(iris.STATEMENT)),
            document=self._source(s),
            subject=self._required(s, "subject"),
            act=self.one(s, "rdf:predicate").removeprefix(iris.DIP),
            object=self._required(s, "object"),
            evidence=self._evidence(s),
            speaker=self._node(s, "speaker"),
            addressee=self._node(s, "addressee"),
            topics=self._topics(s),
            medium=cast(Medium, _MEDIA[medium]) if medium else None,
            place=self._node(s, "place"),
            time=TimeSpan(start, end) if start is not None and end is not None else None,
            negated=self.one(s, "dip:polarity") == _NEGATIVE,
            modality=cast(Modality, _MODALITIES[self.one(s, "dip:modality")]),
            standing=cast(Standing, _STANDINGS[self.one(s, "dip:standing")]),
            confidence=float(self.one(s, "dip:confidence")),
        )

    def _report(self, s: str) -> Record:
        return Report(
            document=self._source(s),
            speaker=self._node(s, "speaker"),
            addressee=self._node(s, "addressee"),
            cue=self.one(s, "dip:cue"),
            evidence=self._evidence(s),
        )

    def _office(self, s: str) -> Record:
        return Office(
            document=self._source(s),
            person=self._required(s, "person"),
            office=self.one(s, "dip:office"),
            of=self._node(s, "organization"),
            evidence=self._evidence(s),
        )

    def _source(self, s: str) -> str:
        document = self.one(s, "dip:document")
        given = self.maybe(document, "dct:identifier")
        return unquote(document.removeprefix(iris.DOCUMENT)) if given is None else given

    def _required(self, s: str, role: str) -> Node:
        return self._mentioned(self.one(s, f"dip:{role}Mention"))

    def _node(self, s: str, role: str) -> Node | None:
        mention = self.maybe(s, f"dip:{role}Mention")
        return self._mentioned(mention) if mention else None

    def _topics(self, s: str) -> tuple[Node, ...]:
        mentions = self.all(s, "dip:topicMention")
        placed = sorted(mentions, key=self._position)
        return tuple(map(self._mentioned, placed))

    def _mentioned(self, mention: str) -> Node:
        entity = self.one(mention, "dip:mentionOf")
        surface = self.maybe(mention, "dip:surface") or ""
        if entity in self.same:
            return naming.curated(self.actors[self.same[entity]], surface)
        known = self.actors.get(entity)
        label = self.maybe(mention, "skos:prefLabel")
        if label is None:
            if known is None:
                raise StoreError(f"{entity}: neither curated nor described; give --actors its file")
            return naming.curated(known, surface)
        described = Node(
            id=entity,
            label=label,
            type=naming.TYPES[self.one(mention, "dip:entityClass")],
            mention=surface,
            aliases=tuple(sorted(self.all(mention, "skos:altLabel"))),
            qid=self.maybe(mention, "dip:wikidataId"),
        )
        if known is None:
            return described
        order = {alias: n for n, alias in enumerate(known.aliases)}
        ranked = sorted(described.aliases, key=lambda a: (order.get(a, len(order)), a))
        return replace(described, aliases=tuple(ranked))

    def _evidence(self, s: str) -> tuple[Evidence, ...]:
        own = self.all(s, "dip:evidence")
        placed = sorted(own, key=self._position)
        return tuple(map(self._one_evidence, placed))

    def _one_evidence(self, own: str) -> Evidence:
        sentence, trigger = self.one(own, "dip:sentence"), self.one(own, "dip:trigger")
        return Evidence(
            start=int(self.one(sentence, "nif:beginIndex")),
            end=int(self.one(sentence, "nif:endIndex")),
            sentence=int(self.one(own, "dip:sentenceIndex")),
            text=self.one(sentence, "nif:anchorOf"),
            trigger=Span(
                int(self.one(trigger, "nif:beginIndex")), int(self.one(trigger, "nif:endIndex"))
            ),
            rule=self.one(own, "dip:rule"),
        )
