"""Who speaks in a sentence: attributions and quotations resolved to nodes."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from communique.extraction.attribution.carrying import carried
from communique.extraction.attribution.quotes import Quote
from communique.extraction.attribution.reported import Attribution, innermost
from communique.extraction.discourse.kinds import ACTORS
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.syntax.tree import Tree
from communique.model import Node

_DIRECT = frozenset({"headline", "quote"})


@dataclass(frozen=True, slots=True)
class Voice:
    """An attribution with its speaker, further speakers beside him, and addressee as nodes."""

    attribution: Attribution
    speaker: Node | None
    addressee: Node | None
    others: tuple[Node, ...] = ()


@dataclass(frozen=True)
class Voices:
    """All voices of a sentence.

    Attributes:
        tree: The sentence.
        voices: Its reporting constructions, in order.
        quotes: The quotations of the document.
        quoted: Speaker of each quotation that is known.
        addressed: Addressee of each quotation that is known.
        introduced: Whose words the sentence before opened with a colon.
        parties: Who says together what nobody else says ("ortak bildiride … kınandı").
    """

    tree: Tree
    voices: tuple[Voice, ...]
    quotes: tuple[Quote, ...]
    quoted: Mapping[Quote, Node]
    addressed: Mapping[Quote, Node]
    introduced: Node | None = None
    parties: tuple[Node, ...] = ()

    def at(self, i: int) -> tuple[Node | None, Node | None, Attribution | None]:
        """Return whose words a word of the sentence is.

        Args:
            i: Index of the word.

        Returns:
            Speaker, addressee and the attribution that gives them, None where there is none.
        """
        attributions = [v.attribution for v in self.voices]
        found = innermost(attributions, i)
        quote = self.quote_at(i)
        if quote is not None and quote in self.quoted and (found is None or found.whole):
            return self.quoted[quote], self.addressed.get(quote), None
        if found is None:
            return self.introduced or next(iter(self.parties), None), None, None
        voice = next(v for v in self.voices if v.attribution is found)
        return voice.speaker, voice.addressee, found

    def telling(self, words: Collection[int]) -> Node | None:
        """Return who tells something by some words of the sentence ("… olarak nitelendirildi").

        Args:
            words: Indices of the words of a passive that may itself report.

        Returns:
            The speaker of the construction whose cue stands there; None where there is none.
        """
        told = (v for v in self.voices if v.attribution.passive)
        cues = (v for v in told if v.attribution.cue[1] in words)
        return next((v.speaker for v in cues if v.speaker), None)

    def reported_by(self, i: int, speaker: Node) -> Node | None:
        """Return who reports that a speaker says a word of the sentence himself.

        Args:
            i: Index of the word.
            speaker: Whose words it is in the first place.

        Returns:
            The speaker of the next construction around it; None where there is none.
        """
        holding = [v for v in self.voices if i in v.attribution.content]
        holding.sort(key=lambda v: (v.attribution.whole, len(v.attribution.content)))
        others = (v.speaker for v in holding[1:] if v.speaker and v.speaker.id != speaker.id)
        return next(others, None)

    def direct(self, i: int) -> Node | None:
        """Return who says a word in direct speech: in a quotation or behind a colon.

        Args:
            i: Index of the word.

        Returns:
            The speaker; None where a reporter tells it in his own words.
        """
        speaker, _, found = self.at(i)
        direct = found is None or found.how in _DIRECT or self.quote_at(i) is not None
        return speaker if direct or (found and 0 <= found.announced <= i) else None

    def together(self, i: int) -> tuple[Node, ...]:
        """Return all who say a word of the sentence together ("X ve Y … bildirdi").

        Args:
            i: Index of the word.

        Returns:
            The speakers, the first one as `at` gives it.
        """
        speaker, _, found = self.at(i)
        voice = next((v for v in self.voices if found and v.attribution is found), None)
        others = voice.others if voice else ()
        if found is None and speaker in self.parties:
            return self.parties
        return (speaker, *others) if speaker else ()

    def quote_at(self, i: int) -> Quote | None:
        """Return the quotation that a word stands in."""
        start = self.tree.words[i].start
        return next((q for q in self.quotes if q.holds(start)), None)


def resolve_voices(
    attributions: Sequence[Attribution],
    resolver: Resolver,
    *,
    fallback: Node | None,
    openers: Mapping[Quote, Node] = MappingProxyType({}),
) -> tuple[Voice, ...]:
    """Return the attributions with their speakers and addressees as nodes.

    Args:
        attributions: The reporting constructions of a sentence.
        resolver: Resolves its words.
        fallback: Who speaks where a passive names nobody (the speaker or ministry told last).
        openers: Who is named before the mark of a quotation.

    Returns:
        A voice for each attribution.
    """
    found = []
    for attribution in attributions:
        speakers = _speakers(attribution, resolver, fallback, openers)
        first = speakers[0] if speakers else None
        addressee = _addressee(attribution, resolver, first)
        found.append(Voice(attribution, first, addressee, tuple(speakers[1:])))
    return tuple(found)


def _speakers(
    attribution: Attribution,
    resolver: Resolver,
    fallback: Node | None,
    openers: Mapping[Quote, Node],
) -> list[Node]:
    if attribution.source is not None:
        nodes = resolver.nodes(attribution.source, ACTORS) or resolver.told(attribution.source)
        if nodes:
            return nodes
        speaks = resolver.can_speak(attribution.source)
        generic = resolver.generic(attribution.source) if speaks else None
        return [generic] if generic else []
    if attribution.open:
        return []
    meeting = resolver.discourse.meeting
    if meeting and (attribution.joint == "text" or (attribution.joint and not fallback)):
        return list(meeting.participants)
    opener = openers.get(attribution.quote) if attribution.quote is not None else None
    if attribution.passive and opener is not None:
        return [opener]
    if attribution.passive:
        before = carried(attribution, resolver, fallback) if attribution.kind == "say" else None
        return [before] if before else []
    if attribution.rule == "tr.report.according":
        body = resolver.discourse.body
        return [body] if body and attribution.back else []
    subject, told = resolver.discourse.subject, resolver.discourse.speaker
    if attribution.quote is not None:
        acted = subject if resolver.discourse.acted else None
        node = opener or acted or told or subject
    else:
        node = told if attribution.person == "1" and told else subject or told
    return [node] if node else []


def _addressee(attribution: Attribution, resolver: Resolver, speaker: Node | None) -> Node | None:
    if attribution.addressee is not None:
        nodes = resolver.nodes(attribution.addressee, ACTORS)
        return nodes[0] if nodes and nodes[0].type in ("Person", "State", "Organization") else None
    meeting = resolver.discourse.meeting
    if meeting is None or speaker is None or not attribution.passive:
        return None
    ids = [node.id for node in meeting.participants]
    if speaker.id in ids and len(ids) == 2:
        return meeting.participants[1 - ids.index(speaker.id)]
    return None
