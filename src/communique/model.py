"""The records that pass from step to step: frozen, slotted, identified by their content."""

from dataclasses import dataclass
from typing import Literal

from communique import iris

NodeType = Literal[
    "Person", "State", "Organization", "Group", "Place", "Agreement", "Topic", "Event"
]
Medium = Literal["phone", "inPerson", "video", "letter"]
Modality = Literal["actual", "future", "possible", "conditional", "desired"]
Standing = Literal["asserted", "selfDeclared", "claimed", "denied", "hypothetical"]

ACTOR_TYPES: frozenset[NodeType] = frozenset({"Person", "State", "Organization", "Group"})


@dataclass(frozen=True, slots=True)
class Document:
    """A text to read.

    Attributes:
        id: The input's own identifier as given.
        text: NFC text; all offsets count its code points.
        date: ISO date (or date-time) of publication.
        title: Headline, if the source gives it apart from the text.
        source: Publisher or address; provenance, never a speaker.
    """

    id: str
    text: str
    date: str | None = None
    title: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document's text in code points, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Node:
    """An end of a statement: an actor, place, agreement, topic or event.

    Attributes:
        id: IRI.
        label: Turkish label.
        type: Kind of node.
        mention: The words in the text.
        aliases: Other names known for it.
        qid: Wikidata identifier.
    """

    id: str
    label: str
    type: NodeType
    mention: str = ""
    aliases: tuple[str, ...] = ()
    qid: str | None = None

    def mentioned(self, words: str) -> "Node":
        """Return the same node, meant by other words of a text."""
        return Node(self.id, self.label, self.type, words, self.aliases, self.qid)


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """When something happened: ISO dates, both ends inclusive."""

    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a record was read from.

    Attributes:
        start: First code point of the sentence or clause.
        end: One past its last code point.
        sentence: 0-based index of the sentence in the document.
        text: The words between start and end.
        trigger: Span of the word or words that express the act or cue.
        rule: Id of the frame or cue that fired, or of the model head ("model:…").
    """

    start: int
    end: int
    sentence: int
    text: str
    trigger: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Statement:
    """Who does, did or holds what toward whom, and who says so."""

    id: str
    document: str
    subject: Node
    act: str
    object: Node
    evidence: tuple[Evidence, ...]
    speaker: Node | None = None
    addressee: Node | None = None
    topics: tuple[Node, ...] = ()
    medium: Medium | None = None
    place: Node | None = None
    time: TimeSpan | None = None
    negated: bool = False
    modality: Modality = "actual"
    standing: Standing = "asserted"
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Report:
    """A reporting construction: who speaks, to whom, by which cue."""

    document: str
    speaker: Node | None
    addressee: Node | None
    cue: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """An office that the text gives to a person by title or apposition."""

    document: str
    person: Node
    office: str
    of: Node | None
    evidence: tuple[Evidence, ...]


Record = Statement | Report | Office


def statement_id(
    document: str,
    ends: tuple[str, str],
    *,
    act: str,
    speaker: str | None,
    negated: bool,
    modality: str,
    symmetric: bool,
) -> str:
    """Return the content hash that identifies a statement within its document.

    Args:
        document: The document's id.
        ends: IRIs of subject and object.
        act: Id of the act.
        speaker: IRI of the speaker, if there is one.
        negated: Whether the text denies the statement.
        modality: Its modality.
        symmetric: Whether A–B and B–A are one statement; the ends are then sorted.

    Returns:
        Sixteen hexadecimal digits.
    """
    first, second = sorted(ends) if symmetric else ends
    polarity = "negative" if negated else "positive"
    return iris.digest(document, first, act, second, speaker or "", polarity, modality)
