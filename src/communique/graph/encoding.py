"""A document and its records as the triples of one named graph.

1. The document itself: text, dates, source, the run that read it.
2. Each record as a node of its own with the mentions of its ends and, for every evidence, the
   sentence, the trigger and the rule.
3. The meetings that its statements tell of.

Everything has a hash IRI or is a fragment of the document's; there are no blank nodes and no
time of reading, so equal input gives an equal graph.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version

import pyoxigraph as ox

from communique import iris, records
from communique.errors import InputError
from communique.graph.meetings import CONSULTING, Meeting, meetings
from communique.graph.naming import mention_triples
from communique.graph.terms import TYPE, decimal, integer, moment, node, reference, term, turkish
from communique.knowledge import Knowledge
from communique.model import Document, Evidence, Node, Office, Record, Report, Span, Statement

STANDINGS = {
    s: term("dip:" + s[0].upper() + s[1:])
    for s in ("asserted", "selfDeclared", "claimed", "denied", "hypothetical")
}
MODALITIES = {
    m: term("dip:" + m.capitalize())
    for m in ("actual", "future", "possible", "conditional", "desired")
}
MEDIA = {m: term("dip:" + m[0].upper() + m[1:]) for m in ("phone", "inPerson", "video", "letter")}
POLARITIES = {False: term("dip:Positive"), True: term("dip:Negative")}

_P = {
    name: term(name)
    for name in (
        "rdf:subject", "rdf:predicate", "rdf:object", "dip:proposition", "dip:speaker",
        "dip:addressee", "dip:topic", "dip:place", "dip:medium", "dip:standing", "dip:polarity",
        "dip:modality", "dip:confidence", "dip:eventType", "dip:start", "dip:end", "dip:statedAt",
        "dip:subjectMention", "dip:objectMention", "dip:speakerMention", "dip:addresseeMention",
        "dip:placeMention", "dip:topicMention", "dip:organizationMention", "dip:personMention",
        "dip:document", "dip:position", "dip:evidence", "dip:rule", "dip:trigger", "dip:sentence",
        "dip:sentenceIndex", "dip:cue", "dip:office", "dip:aboutEvent", "gaf:denotedBy",
        "prov:wasGeneratedBy", "org:member", "org:organization", "sem:eventType", "sem:hasActor",
        "sem:hasPlace", "sem:hasTimeStamp", "sem:hasBeginTimeStamp", "sem:hasEndTimeStamp",
        "nif:referenceContext", "nif:beginIndex", "nif:endIndex", "nif:anchorOf", "nif:isString",
        "dct:identifier", "dct:source", "dct:issued", "dct:title", "dct:language",
    )
}  # fmt: skip
_C = {
    name: term(name)
    for name in (
        "dip:Document", "nif:Context", "nif:Sentence", "nif:Phrase", "dip:Statement",
        "dip:Report", "dip:StatedOffice", "dip:Evidence", "sem:Event",
    )
}  # fmt: skip


def own_version() -> str:
    """Return the installed version of communique."""
    try:
        return version("communique")
    except PackageNotFoundError:
        return "0"


def run_iri(document: Document, knowledge: Knowledge) -> str:
    """Return the IRI of the reading of a document.

    The same text, dates, version and knowledge give the same IRI.
    """
    parts = (document.id, document.text, document.date, document.title, document.source)
    return iris.RUN + iris.digest(*(p or "" for p in parts), knowledge.digest, own_version())


def statement_iri(identifier: str) -> str:
    """Return the IRI of a statement; its id is a hash, but one from elsewhere may hold anything."""
    return iris.STATEMENT + iris.document(identifier).removeprefix(iris.DOCUMENT)


def document_quads(
    document: Document, found: Iterable[Record], *, knowledge: Knowledge
) -> list[ox.Quad]:
    """Return a document's named graph.

    Args:
        document: The document; its text may be empty where only records are at hand.
        found: What was read from it.
        knowledge: Acts and curated actors.

    Returns:
        Quads of the graph named by the document's IRI, each once, in the order of the records.

    Raises:
        InputError: If a record belongs to another document, names an unknown act, or a node's id
            is no IRI.
    """
    encoder = _Encoder(document, knowledge)
    triples = dict.fromkeys(encoder.triples(list(found)))
    return [ox.Quad(t.subject, t.predicate, t.object, encoder.iri) for t in triples]


class _Encoder:
    """Makes the triples of one document."""

    def __init__(self, document: Document, knowledge: Knowledge) -> None:
        self.document = document
        self.acts = knowledge.acts
        self.actors = knowledge.actors
        self.iri = ox.NamedNode(iris.document(document.id))
        self.run = ox.NamedNode(run_iri(document, knowledge))

    def triples(self, found: list[Record]) -> Iterator[ox.Triple]:
        yield from self._head()
        for position, record in enumerate(found):
            if record.document != self.document.id:
                raise InputError(
                    f"{self.document.id}: a record of {record.document!r} among its records; "
                    "store each document with its own"
                )
            yield from self._record(record, position)
        for meeting in meetings((r for r in found if isinstance(r, Statement)), self.acts):
            yield from self._meeting(meeting)

    def _head(self) -> Iterator[ox.Triple]:
        doc = self.document
        values: Mapping[str, ox.NamedNode | ox.Literal | None] = {
            "dct:identifier": ox.Literal(doc.id),
            "dct:language": ox.Literal("tr"),
            "dct:issued": moment(doc.date) if doc.date else None,
            "dct:title": turkish(doc.title) if doc.title else None,
            "dct:source": reference(doc.source) if doc.source else None,
            "nif:isString": ox.Literal(doc.text) if doc.text else None,
            "prov:wasGeneratedBy": self.run,
        }
        yield ox.Triple(self.iri, TYPE, _C["dip:Document"])
        yield ox.Triple(self.iri, TYPE, _C["nif:Context"])
        yield from self._pairs(self.iri, values)

    def _record(self, record: Record, position: int) -> Iterator[ox.Triple]:
        if isinstance(record, Statement):
            subject = ox.NamedNode(statement_iri(record.id))
            yield from self._statement(subject, record)
        else:
            content = json.dumps(records.to_json(record), ensure_ascii=False)
            base = iris.REPORT if isinstance(record, Report) else iris.OFFICE
            subject = ox.NamedNode(base + iris.digest(content))
            if isinstance(record, Report):
                yield from self._report(subject, record)
            else:
                yield from self._office(subject, record)
        shared: Mapping[str, ox.NamedNode | ox.Literal | None] = {
            "dip:document": self.iri,
            "dip:position": integer(position),
            "dip:statedAt": moment(self.document.date) if self.document.date else None,
            "prov:wasGeneratedBy": self.run,
        }
        yield from self._pairs(subject, shared)
        for place, evidence in enumerate(record.evidence):
            yield from self._evidence(subject, evidence, place)

    def _statement(self, subject: ox.NamedNode, record: Statement) -> Iterator[ox.Triple]:
        act = self.acts.get(record.act)
        if act is None:
            raise InputError(
                f"{self.document.id}: unknown act {record.act!r} in statement {record.id}; "
                "known are those of acts.ttl"
            )
        time = record.time
        values: Mapping[str, ox.NamedNode | ox.Literal | None] = {
            "rdf:predicate": ox.NamedNode(act.iri),
            "dip:proposition": ox.NamedNode(
                iris.proposition(record.subject.id, act.iri, record.object.id)
            ),
            "dip:standing": STANDINGS[record.standing],
            "dip:polarity": POLARITIES[record.negated],
            "dip:modality": MODALITIES[record.modality],
            "dip:confidence": decimal(record.confidence),
            "dip:eventType": ox.NamedNode(iris.PLOVER + act.plover) if act.plover else None,
            "dip:medium": MEDIA[record.medium] if record.medium else None,
            "dip:start": moment(time.start) if time else None,
            "dip:end": moment(time.end) if time else None,
        }
        yield ox.Triple(subject, TYPE, _C["dip:Statement"])
        yield from self._pairs(subject, values)
        yield from self._role(subject, "rdf:subject", record.subject)
        yield from self._role(subject, "rdf:object", record.object)
        yield from self._role(subject, "dip:speaker", record.speaker)
        yield from self._role(subject, "dip:addressee", record.addressee)
        yield from self._role(subject, "dip:place", record.place)
        for position, topic in enumerate(record.topics):
            yield from self._role(subject, "dip:topic", topic, position)

    def _report(self, subject: ox.NamedNode, record: Report) -> Iterator[ox.Triple]:
        yield ox.Triple(subject, TYPE, _C["dip:Report"])
        yield ox.Triple(subject, _P["dip:cue"], turkish(record.cue))
        yield from self._role(subject, "dip:speaker", record.speaker)
        yield from self._role(subject, "dip:addressee", record.addressee)

    def _office(self, subject: ox.NamedNode, record: Office) -> Iterator[ox.Triple]:
        yield ox.Triple(subject, TYPE, _C["dip:StatedOffice"])
        yield ox.Triple(subject, _P["dip:office"], turkish(record.office))
        yield from self._role(subject, "org:member", record.person)
        yield from self._role(subject, "org:organization", record.of)

    def _role(
        self, subject: ox.NamedNode, role: str, entity: Node | None, position: int | None = None
    ) -> Iterator[ox.Triple]:
        if entity is None:
            return
        mention, triples = mention_triples(entity, self.iri, actors=self.actors, position=position)
        local = "person" if role == "org:member" else role.split(":")[1]
        yield ox.Triple(subject, _P[role], node(entity.id))
        yield ox.Triple(subject, _P[f"dip:{local}Mention"], mention)
        yield from triples

    def _evidence(
        self, record: ox.NamedNode, evidence: Evidence, position: int
    ) -> Iterator[ox.Triple]:
        key = iris.digest(record.value, str(position))
        own = ox.NamedNode(f"{self.iri.value}#evidence={key}")
        sentence = self._span(Span(evidence.start, evidence.end))
        trigger = self._span(evidence.trigger)
        yield ox.Triple(record, _P["gaf:denotedBy"], sentence)
        yield ox.Triple(record, _P["dip:evidence"], own)
        yield ox.Triple(own, TYPE, _C["dip:Evidence"])
        values: Mapping[str, ox.NamedNode | ox.Literal | None] = {
            "dip:position": integer(position),
            "dip:sentence": sentence,
            "dip:sentenceIndex": integer(evidence.sentence),
            "dip:trigger": trigger,
            "dip:rule": ox.Literal(evidence.rule),
        }
        yield from self._pairs(own, values)
        yield from self._string(sentence, "nif:Sentence", evidence.start, evidence.end)
        yield ox.Triple(sentence, _P["nif:anchorOf"], ox.Literal(evidence.text))
        first, last = evidence.trigger.start, evidence.trigger.end
        yield from self._string(trigger, "nif:Phrase", first, last)
        if evidence.start <= first < last <= evidence.end:
            words = evidence.text[first - evidence.start : last - evidence.start]
            yield ox.Triple(trigger, _P["nif:anchorOf"], ox.Literal(words))

    def _span(self, span: Span) -> ox.NamedNode:
        return ox.NamedNode(f"{self.iri.value}#char={span.start},{span.end}")

    def _string(self, span: ox.NamedNode, kind: str, start: int, end: int) -> Iterator[ox.Triple]:
        yield ox.Triple(span, TYPE, _C[kind])
        yield ox.Triple(span, _P["nif:referenceContext"], self.iri)
        yield ox.Triple(span, _P["nif:beginIndex"], integer(start))
        yield ox.Triple(span, _P["nif:endIndex"], integer(end))

    def _meeting(self, meeting: Meeting) -> Iterator[ox.Triple]:
        ids = [ox.NamedNode(statement_iri(s.id)) for s in meeting.statements]
        event = ox.NamedNode(
            iris.EVENT + iris.digest(self.iri.value, *sorted(i.value for i in ids))
        )
        yield ox.Triple(event, TYPE, _C["sem:Event"])
        yield ox.Triple(event, _P["sem:eventType"], ox.NamedNode(iris.PLOVER + CONSULTING))
        yield ox.Triple(event, _P["dip:document"], self.iri)
        for statement in ids:
            yield ox.Triple(statement, _P["dip:aboutEvent"], event)
        for actor in meeting.actors:
            yield ox.Triple(event, _P["sem:hasActor"], node(actor))
        for topic in meeting.topics:
            yield ox.Triple(event, _P["dip:topic"], node(topic))
        yield from self._circumstances(event, meeting)

    def _circumstances(self, event: ox.NamedNode, meeting: Meeting) -> Iterator[ox.Triple]:
        told = meeting.statements
        time = next((s.time for s in told if s.time), None)
        place = next((s.place for s in told if s.place), None)
        medium = next((s.medium for s in told if s.medium), None)
        if time and time.start == time.end:
            yield ox.Triple(event, _P["sem:hasTimeStamp"], moment(time.start))
        elif time:
            yield ox.Triple(event, _P["sem:hasBeginTimeStamp"], moment(time.start))
            yield ox.Triple(event, _P["sem:hasEndTimeStamp"], moment(time.end))
        if place:
            yield ox.Triple(event, _P["sem:hasPlace"], node(place.id))
        if medium:
            yield ox.Triple(event, _P["dip:medium"], MEDIA[medium])

    @staticmethod
    def _pairs(
        subject: ox.NamedNode, values: Mapping[str, ox.NamedNode | ox.Literal | None]
    ) -> Iterator[ox.Triple]:
        for name, value in values.items():
            if value is not None:
                yield ox.Triple(subject, _P[name], value)
