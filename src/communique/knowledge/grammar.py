"""The grammar of a language beyond frames: reporting cues, offices, discourse, calendar."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from communique import text as turkish
from communique.errors import KnowledgeError
from communique.knowledge.frames import Stem, Trigger, parse_stem, parse_trigger, read_yaml
from communique.knowledge.morphology import Morphology, compile_morphology

CueKind = Literal["say", "think", "ask"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of reporting.

    Attributes:
        id: Its id, which evidence gives as the rule.
        kind: Saying, thinking or asking.
        trigger: Its words.
        clause_only: Whether it reports only with a clause or quotation as its content.
    """

    id: str
    kind: CueKind
    trigger: Trigger
    clause_only: bool


Phrase = tuple[Stem, ...]
"""A row of stems."""


@dataclass(frozen=True, slots=True)
class OfficeHead:
    """The head noun of a title of office."""

    words: tuple[str, ...]
    office_class: str
    home: bool


@dataclass(frozen=True)
class Offices:
    """Titles of office, and the words by which institutions stand for states."""

    heads: tuple[OfficeHead, ...]
    inner: frozenset[str]
    former: frozenset[str]
    honorifics: frozenset[str]
    sides: frozenset[str]
    side_people: frozenset[str]
    institutions: tuple[tuple[str, ...], ...]
    groups: tuple[Phrase, ...]
    home: str
    ministries: Mapping[str, str]


@dataclass(frozen=True)
class Grammar:
    """Everything about a language that extraction interprets.

    Attributes:
        morphology: The suffix grammar.
        cues: Verbs of reporting.
        words: Named sets of stems of `cues.yaml` and `discourse.yaml`.
        marks: Named sets of marks and act ids of `cues.yaml`.
        governors: Modality -> triggers of verbs that give it to what they govern.
        modal_nouns: Modality -> stems of nouns that give it to their complement.
        conditional_words: Words that make a clause conditional.
        media: Medium -> phrases that name it.
        offices: Titles.
        calendar: Content of `calendar.yaml`.
    """

    morphology: Morphology
    cues: tuple[Cue, ...]
    words: Mapping[str, tuple[Phrase, ...]]
    marks: Mapping[str, frozenset[str]]
    governors: Mapping[str, tuple[Trigger, ...]]
    modal_nouns: Mapping[str, tuple[Stem, ...]]
    conditional_words: frozenset[str]
    media: Mapping[str, tuple[Phrase, ...]]
    offices: Offices
    calendar: Mapping[str, Any]


def load_grammar(folder: Path) -> Grammar:
    """Read the grammar of a language.

    Args:
        folder: The language's folder (`ontology/tr`).

    Returns:
        The grammar.

    Raises:
        KnowledgeError: If a file is missing, malformed or lacks a key.
    """
    names = ("morphology", "cues", "offices", "discourse", "calendar")
    data = {name: read_yaml(folder / f"{name}.yaml") for name in names}
    try:
        return _grammar(data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise KnowledgeError(f"{folder}: a key is missing or misused: {error!r}") from error


_PHRASE_KEYS = ("according", "according_nouns", "utterances", "agent_markers", "comitative",
                "between", "topic_shells", "topic_heads", "light_verbs", "copulas")  # fmt: skip
_NESTED_KEYS = ("negation", "topic_joins")
_MARK_KEYS = ("quote_open", "quote_close", "headline_colon", "closed_topics", "collective_acts",
              "meeting_acts")  # fmt: skip


def _grammar(data: Mapping[str, Any]) -> Grammar:
    cues, modality = data["cues"], data["cues"]["modality"]
    words = {key: _phrases(cues[key]) for key in _PHRASE_KEYS}
    words |= {key: _phrases(value) for key, value in data["discourse"].items()}
    words |= {f"{key}.{k}": _phrases(v) for key in _NESTED_KEYS for k, v in cues[key].items()}
    governors = modality["governors"].items()
    return Grammar(
        morphology=compile_morphology(data["morphology"]),
        cues=_cues(cues),
        words=words,
        marks={key: frozenset(cues[key]) for key in _MARK_KEYS},
        governors={m: tuple(parse_trigger(w, "verb") for w in ws) for m, ws in governors},
        modal_nouns={m: tuple(map(parse_stem, ws)) for m, ws in modality["nouns"].items()},
        conditional_words=frozenset(modality["conditional_words"]),
        media={m: _phrases(ws) for m, ws in cues["media"].items()},
        offices=_offices(data["offices"]),
        calendar=data["calendar"],
    )


def _cues(data: Mapping[str, Any]) -> tuple[Cue, ...]:
    only = set(data["clause_only"])
    return tuple(
        Cue(entry["id"], entry["kind"], parse_trigger(words, "verb"), words in only)
        for entry in data["reporting"]
        for words in dict.fromkeys(entry["verbs"])
    )


def _phrases(entries: Iterable[str]) -> tuple[Phrase, ...]:
    return tuple(tuple(parse_stem(word) for word in str(entry).split()) for entry in entries)


def _lower(words: Iterable[str]) -> frozenset[str]:
    return frozenset(turkish.lower(word) for word in words)


def _offices(data: Mapping[str, Any]) -> Offices:
    heads = [
        OfficeHead(tuple(words.split()), entry["class"], bool(entry.get("home")))
        for words, entry in data["heads"].items()
    ]
    return Offices(
        heads=tuple(sorted(heads, key=lambda h: (-len(h.words), h.words))),
        inner=_lower(data["inner"]),
        former=_lower(data["former"]),
        honorifics=_lower(data["honorifics"]),
        sides=_lower(data["sides"]),
        side_people=_lower(data["side_people"]),
        institutions=tuple(sorted((tuple(w.split()) for w in data["institutions"]), key=len))[::-1],
        groups=_phrases(data["groups"]),
        home=data["home"],
        ministries=dict(data["ministries"]),
    )
