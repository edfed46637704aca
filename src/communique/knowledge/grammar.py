"""The grammar of a language beyond frames: reporting cues, offices, discourse, calendar."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from communique import iris
from communique import text as turkish
from communique.errors import KnowledgeError
from communique.knowledge.frames import Stem, Trigger, parse_stem, parse_trigger, read_yaml
from communique.knowledge.morphology import Morphology, compile_morphology
from communique.knowledge.phrases import Phrase, Phrases
from communique.knowledge.spelling import Spelling, compile_spelling

CueKind = Literal["say", "think", "ask"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of reporting.

    Attributes:
        id: Its id, which evidence gives as the rule.
        kind: Saying, thinking or asking.
        trigger: Its words.
        clause_only: Whether it reports only with a clause or quotation as its content.
        quotation_only: Whether it reports only with a quotation.
        case: UD case of what is reported ("Dat": "-DIğInA dikkat çekti").
    """

    id: str
    kind: CueKind
    trigger: Trigger
    clause_only: bool
    case: str = "Acc"
    quotation_only: bool = False


@dataclass(frozen=True, slots=True)
class OfficeHead:
    """The head noun of a title of office.

    Attributes:
        words: Its words in lower case.
        office_class: Class of the office.
        home: Whether bare it is the home state's own.
        domain: Whether a place before it may be the field of the office.
    """

    words: tuple[str, ...]
    office_class: str
    home: bool
    domain: bool = False


@dataclass(frozen=True, slots=True)
class ClassRule:
    """The class of an office by the beginning of its head and by words inside the title."""

    head: str
    words: frozenset[str]
    without: frozenset[str]
    office_class: str


@dataclass(frozen=True)
class Offices:
    """Titles of office, and the words by which institutions stand for states.

    Attributes:
        heads: Head nouns, longest first.
        classes: Rules that give the class of a title.
        of_state: Classes of offices that a state has.
        heads_of: Classes of offices that two titles of one person do not share.
        governing: Those of them whose holder may lead a ministry of the same state.
        single: Classes of offices that one person holds in a state at a time.
        inner: Words that stand inside titles.
        tied: Words and names that belong to a title of these heads only.
        linking: Words that join two words of a title, or two titles.
        about: Words behind the field of an office ("sorumlu").
        located: Endings of a name that says where its holder is ("Bağdat'taki").
        standing: Words of a permanent representative's title, whose field is a body.
        being: Words between a title and the name of its holder ("olan").
        becoming: Words behind a title that its holder, named before it, takes up ("olarak").
        deputies: Beginnings of heads that take a whole title before them.
        former: Words by which a title is a former or coming one.
        qualifiers: Adjectives before a head, which leave it in its base form.
        honorifics: Ranks and forms of address before a name.
        possessed: Endings of a head noun that a body or field owns.
        plurals: Endings of a head noun in the plural.
        harmony: Vowel of a stem -> vowel of its suffix.
        sides: Nouns by which a side is meant.
        side_people: Of these, nouns that are bodies of their own behind a state's name.
        regimes: Nouns by which a leader or an unknown name is a government.
        beyond: Names that no actor bears.
        forces: Nouns of the forces by which a state is meant.
        arms: Words between a state and its forces ("hava").
        vehicles: Nouns for forces only behind one of these.
        countries: Nouns by which the members of a body or region are meant.
        members: Words between such a body and its countries ("üye").
        fighters: Nouns by which a group is meant ("militanlar").
        armed: Of these, nouns by which a body is meant, too.
        living: Endings by which a name says who lives or fights there ("Kosovalı", "PKK'lı").
        own_groups: Heads whose plural is a group of its own and not the side ("üyeler").
        institutions: Bodies that any state has.
        bodies: Beginnings of words for ministries and embassies.
        missions: Of these, those for embassies and consulates.
        memberships: Offices that a state may hold ("NATO üyesi Türkiye").
        groups: Groups that stand for themselves.
        home: IRI of the home state.
        home_names: Folded given names of the home state.
        ministries: Minister's title -> ministry.
    """

    heads: tuple[OfficeHead, ...]
    classes: tuple[ClassRule, ...]
    of_state: frozenset[str]
    heads_of: frozenset[str]
    governing: frozenset[str]
    single: frozenset[str]
    inner: frozenset[str]
    tied: Mapping[str, tuple[str, ...]]
    linking: frozenset[str]
    about: frozenset[str]
    located: tuple[str, ...]
    standing: frozenset[str]
    being: frozenset[str]
    becoming: frozenset[str]
    deputies: tuple[str, ...]
    former: frozenset[str]
    qualifiers: frozenset[str]
    honorifics: frozenset[str]
    possessed: frozenset[str]
    plurals: tuple[str, ...]
    harmony: Mapping[str, str]
    sides: frozenset[str]
    side_people: frozenset[str]
    regimes: frozenset[str]
    beyond: frozenset[str]
    forces: frozenset[str]
    arms: frozenset[str]
    vehicles: frozenset[str]
    countries: frozenset[str]
    members: frozenset[str]
    fighters: frozenset[str]
    armed: frozenset[str]
    living: tuple[str, ...]
    own_groups: frozenset[str]
    institutions: tuple[tuple[str, ...], ...]
    bodies: tuple[str, ...]
    missions: tuple[str, ...]
    memberships: tuple[tuple[str, ...], ...]
    groups: tuple[Phrase, ...]
    home: str
    home_names: frozenset[str]
    ministries: Mapping[str, str]

    @cached_property
    def people(self) -> frozenset[str]:
        """The last words of heads and of groups that stand for themselves."""
        heads = {head.words[-1] for head in self.heads}
        return frozenset(heads | {group[-1].text for group in self.groups})

    @cached_property
    def heads_by_start(self) -> Mapping[str, tuple[OfficeHead, ...]]:
        """Head nouns by the first three letters of their last word."""
        found: dict[str, list[OfficeHead]] = {}
        for head in self.heads:
            found.setdefault(head.words[-1][:3], []).append(head)
        return {start: tuple(heads) for start, heads in found.items()}


@dataclass(frozen=True, slots=True)
class Dispute:
    """A dispute whose sides need no name.

    Attributes:
        names: Phrases that name it.
        sides: IRIs of its sides.
        stands: IRI of a state whose people name a side -> IRI of that side.
    """

    names: tuple[Phrase, ...]
    sides: tuple[str, ...]
    stands: Mapping[str, str]


@dataclass(frozen=True)
class Grammar:
    """Everything about a language that extraction interprets.

    Attributes:
        morphology: The suffix grammar.
        cues: Verbs of reporting.
        words: Named sets of stems of `cues.yaml` and `discourse.yaml`.
        marks: Named sets of marks and act ids of `cues.yaml`.
        rather: Act -> acts told in its stead of the same ends by the same words.
        rather_whose: Act -> acts told in its stead of who does the deed that is its object.
        governors: Modality -> triggers of verbs that give it to what they govern.
        modal_nouns: Modality -> stems of nouns that give it to their complement.
        conditional_words: Words that make a clause conditional.
        media: Medium -> phrases that name it.
        offices: Titles.
        spelling: Rules by which spellings of a name fall together.
        disputes: Disputes whose sides a text need not name.
        calendar: Content of `calendar.yaml`.
    """

    morphology: Morphology
    cues: tuple[Cue, ...]
    words: Mapping[str, Phrases]
    marks: Mapping[str, frozenset[str]]
    rather: Mapping[str, frozenset[str]]
    rather_whose: Mapping[str, frozenset[str]]
    governors: Mapping[str, tuple[Trigger, ...]]
    modal_nouns: Mapping[str, tuple[Stem, ...]]
    conditional_words: frozenset[str]
    media: Mapping[str, tuple[Phrase, ...]]
    offices: Offices
    spelling: Spelling
    disputes: tuple[Dispute, ...]
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
    names = ("morphology", "cues", "offices", "discourse", "calendar", "names", "disputes")
    data = {name: read_yaml(folder / f"{name}.yaml") for name in names}
    try:
        return _grammar(data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise KnowledgeError(f"{folder}: a key is missing or misused: {error!r}") from error


_PHRASE_KEYS = ("according", "according_nouns", "utterances", "agent_markers", "own_agents",
                "comitative", "between", "topic_shells", "topic_heads", "light_verbs", "copulas",
                "support_verbs", "planned_verbs", "content_nouns",
                "purpose", "continuing", "ending", "own_wishes", "partitives",
                "forced", "quoting", "hearsay",
                "coming_from", "outlet_nouns")  # fmt: skip
_NESTED_KEYS = ("negation", "topic_joins", "report_nouns", "unreal")
_MARK_KEYS = ("quote_open", "quote_close", "headline_colon", "closed_topics", "collective_acts",
              "meeting_acts", "talking_acts", "speaker_endings", "open_thoughts", "future_words",
              "announced_acts", "condition_openers", "spoken_acts", "solemn_endings", "courtesies",
              "journeys", "toward_states", "factual_acts", "requests", "talks", "asking", "instead",
              "unreal_endings", "possible_words", "occasions", "against", "home_matters",
              "home_quarrels", "other_matters", "headless", "claims", "tie_acts", "tie_topics",
              "wrongs",
              "unless_endings", "outward", "was_to_endings", "seeming_endings",
              "preceded", "while_endings", "claiming", "harmless", "ties_between", "words_kept",
              "equating", "conceding")  # fmt: skip


def _acts(data: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    return {act: frozenset(others) for act, others in data.items()}


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
        rather=_acts(cues["rather"]),
        rather_whose=_acts(cues["rather_whose"]),
        governors={m: tuple(parse_trigger(w, "verb") for w in ws) for m, ws in governors},
        modal_nouns={m: tuple(map(parse_stem, ws)) for m, ws in modality["nouns"].items()},
        conditional_words=frozenset(modality["conditional_words"]),
        media={m: _phrases(ws) for m, ws in cues["media"].items()},
        offices=_offices(data["offices"], data["names"]),
        spelling=compile_spelling(data["names"]),
        disputes=tuple(map(_dispute, data["disputes"].values())),
        calendar=data["calendar"],
    )


def _dispute(data: Mapping[str, Any]) -> Dispute:
    stands = {iris.ENTITY + k: iris.ENTITY + v for k, v in data.get("stands", {}).items()}
    sides = tuple(iris.ENTITY + name for name in data["sides"])
    return Dispute(_phrases(data["names"]), sides, stands)


def _cues(data: Mapping[str, Any]) -> tuple[Cue, ...]:
    only, quotation = (frozenset(data[key]) for key in ("clause_only", "quotation_only"))
    cases = {words: case for case, row in data["cases"].items() for words in row}
    return tuple(
        Cue(
            entry["id"],
            entry["kind"],
            parse_trigger(words, "verb"),
            clause_only=words in only,
            case=cases.get(words, "Acc"),
            quotation_only=words in quotation,
        )
        for entry in data["reporting"]
        for words in dict.fromkeys(entry["verbs"])
    )


def _phrases(entries: Iterable[str]) -> Phrases:
    return Phrases(tuple(parse_stem(word) for word in str(entry).split()) for entry in entries)


def _lower(words: Iterable[str]) -> frozenset[str]:
    return frozenset(turkish.lower(word) for word in words)


def _offices(data: Mapping[str, Any], names: Mapping[str, Any]) -> Offices:
    heads = [
        OfficeHead(
            tuple(words.split()), entry["class"], bool(entry.get("home")), bool(entry.get("domain"))
        )
        for words, entry in data["heads"].items()
    ]
    return Offices(
        heads=tuple(sorted(heads, key=lambda h: (-len(h.words), -len(h.words[-1]), h.words))),
        classes=tuple(_class_rule(rule) for rule in data["classes"]),
        of_state=frozenset(data["of_state"]),
        heads_of=frozenset(data["heads_of"]),
        governing=frozenset(data["governing"]),
        single=frozenset(data["single"]),
        inner=_lower(data["inner"]),
        tied={turkish.lower(k): tuple(v) for k, v in data["tied"].items()},
        linking=_lower(data["linking"]),
        about=_lower(data["about"]),
        located=tuple(data["located"]),
        standing=_lower(data["standing"]),
        being=_lower(data["being"]),
        becoming=_lower(data["becoming"]),
        deputies=tuple(data["deputies"]),
        former=_lower(data["former"]),
        qualifiers=_lower(data["qualifiers"]),
        honorifics=_lower(data["honorifics"]),
        possessed=frozenset(data["possessed"]),
        plurals=tuple(data["plurals"]),
        harmony=dict(data["harmony"]),
        sides=_lower(data["sides"]),
        side_people=_lower(data["side_people"]),
        regimes=_lower(data["regimes"]),
        beyond=_lower(data["beyond"]),
        forces=_lower(data["forces"]),
        arms=_lower(data["arms"]),
        vehicles=_lower(data["vehicles"]),
        countries=_lower(data["countries"]),
        members=_lower(data["members"]),
        fighters=_lower(data["fighters"]),
        armed=_lower(data["armed"]),
        living=tuple(data["living"]),
        own_groups=_lower(data["own_groups"]),
        institutions=tuple(sorted((tuple(w.split()) for w in data["institutions"]), key=len))[::-1],
        bodies=tuple(data["bodies"]),
        missions=tuple(data["missions"]),
        memberships=tuple(tuple(words.split()) for words in data["memberships"]),
        groups=_phrases(data["groups"]),
        home=data["home"],
        home_names=frozenset(map(turkish.fold, names["given"])),
        ministries=dict(data["ministries"]),
    )


def _class_rule(rule: Mapping[str, Any]) -> ClassRule:
    words, without = _lower(rule.get("words", ())), _lower(rule.get("without", ()))
    return ClassRule(rule["head"], words, without, rule["class"])
