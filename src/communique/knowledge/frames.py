"""Frames: how a language says an act, declared in `frames/*.yaml`.

A trigger is a row of stems; the last one of a verb trigger carries the inflection. Roles name
grammatical functions; the engine knows their realisation in each voice and clause type.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, cast

import yaml

from communique import text as turkish
from communique.errors import KnowledgeError
from communique.model import Medium, Modality
from communique.yamls import load_yaml

TriggerKind = Literal["verb", "noun", "predicate", "mood"]

ROLES = frozenset({
    "agent", "agent.owner", "acc", "dat", "abl", "loc", "ins", "gen", "coagent", "between",
    "clause", "clause.agent", "clause.state", "clause.acc", "clause.dat", "clause.abl",
    "condition", "speaker", "place", "head", "owner", "possessor", "holder", "bare", "acc.owner",
    "acc.aim", "acc.place", "dat.origin", "surface", "received", "equated", "above", "above.same",
    "above.patient", "above.between", "above.dat", "addressee", "striker", "sent",
    "target",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stem:
    """One word of a trigger.

    Attributes:
        text: Lower-cased stem, or form if `exact`.
        exact: Whether only this form matches.
        case: The UD case in which it must stand, "" for nominative or accusative.
        before: Lower-cased words that stand right before it.
    """

    text: str
    exact: bool = False
    case: str = ""
    before: tuple[str, ...] = ()

    def __str__(self) -> str:
        return " ".join((*self.before, self.text))


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words that express an act or a cue.

    Attributes:
        stems: Their stems in order.
        kind: Whether the last is a verb, an event noun, a nominal predicate, or the UD value
            of a mood that any verb may stand in ("Imp" for orders to whom one speaks, "Jus" for
            those to others).
        polarity: "~" only negated forms match (and the negation is part of the sense),
            "+" only positive forms match, "" both.
    """

    stems: tuple[Stem, ...]
    kind: TriggerKind
    polarity: str = ""

    @property
    def last(self) -> Stem:
        """The stem that carries the inflection."""
        return self.stems[-1]

    @property
    def mood(self) -> str:
        """The UD mood that the trigger is, "" if it is made of words."""
        return self.last.text.capitalize() if self.kind == "mood" else ""

    def __str__(self) -> str:
        return " ".join(stem.text for stem in self.stems) + self.polarity


@dataclass(frozen=True, slots=True)
class Role:
    """Where an end of the statement stands.

    Attributes:
        name: One of `ROLES`, or "post".
        stem: The postposition or relational noun of a "post" role.
        kinds: Kinds of node admitted; empty for whatever the act takes.
    """

    name: str
    stem: Stem | None = None
    kinds: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return f"post:{self.stem.text}" if self.stem else self.name


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with the statements that must come out of it (none: a counterexample)."""

    text: str
    expect: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """One reading of an act.

    Attributes:
        id: Its id, "tr.ACT.NAME".
        act: The act.
        triggers: The words that express it.
        subject: Roles of the subject, best first.
        object: Roles of the object, best first.
        topic: Roles of the topic, best first.
        place: Roles of the place, best first.
        requires: Stems one of which must stand in the sentence; "iki= lider" wants both words,
            "-ma@Dat" a verbal noun in that case.
        excludes: Stems none of which may stand in the sentence.
        bound: Ends ("subject", "object") without whose own words in the sentence it does not fire.
        among: Stems one of which must be the head of the object; any head if empty.
        under: Stems one of which must stand in what the trigger is a circumstance of: the predicate
            above, its own words, or the noun that it belongs to; anything if empty.
        never: Stems that are no head of the object; "-mak" is every infinitive.
        medium: The medium it tells.
        modality: The modality it tells.
        negated: Whether it tells that the act is denied.
        examples: Sentences with what must come out of them.
        counterexamples: Sentences out of which nothing of the act may come.
        source: The name of its file.
    """

    id: str
    act: str
    triggers: tuple[Trigger, ...]
    subject: tuple[Role, ...]
    object: tuple[Role, ...]
    topic: tuple[Role, ...]
    place: tuple[Role, ...]
    requires: tuple[Stem, ...]
    excludes: tuple[Stem, ...]
    among: tuple[Stem, ...]
    never: tuple[Stem, ...]
    medium: Medium | None
    modality: Modality | None
    negated: bool
    bound: frozenset[str]
    examples: tuple[Example, ...]
    counterexamples: tuple[str, ...]
    source: str
    under: tuple[Stem, ...] = ()


_KEYS = frozenset({
    "id", "act", "verbs", "nouns", "predicates", "moods", "subject", "object", "topic", "place",
    "gives", "requires", "excludes", "bound", "among", "under", "never", "examples",
    "counterexamples", "note",
})  # fmt: skip


def parse_stem(word: str) -> Stem:
    """Return the stem that a word of a trigger stands for.

    Args:
        word: As written: "destek", "bir=" (this form only), "toplantı@Dat" (in this case).

    Returns:
        The stem.
    """
    word, _, case = word.partition("@")
    return Stem(turkish.lower(word.rstrip("=")), word.endswith("="), case)


def parse_trigger(words: str, kind: TriggerKind) -> Trigger:
    """Return a trigger.

    Args:
        words: As written in a frame ("memnuniyetle= karşıla", "kabul et~").
        kind: What its last word is.

    Returns:
        The trigger.
    """
    polarity = words[-1] if words[-1] in "~+" else ""
    stems = tuple(parse_stem(w) for w in words.rstrip("~+").split())
    return Trigger(stems, kind, polarity)


def parse_role(role: str) -> Role:
    """Return a role.

    Args:
        role: As written ("acc", "acc:actor|place", "post:karşı", "post:konu:thing").

    Returns:
        The role.

    Raises:
        ValueError: If the name is unknown.
    """
    name, *rest = role.split(":")
    stem = None
    if name == "post":
        if not rest:
            raise ValueError(f"role {role!r} names no postposition; write post:STEM")
        stem = parse_stem(rest.pop(0))
    elif name not in ROLES:
        raise ValueError(f"unknown role {name!r}; known are {', '.join(sorted(ROLES))}, post:STEM")
    kinds = frozenset(rest[0].split("|")) if rest else frozenset[str]()
    return Role(name, stem, kinds)


def load_frames(folder: Path, acts: Mapping[str, object]) -> tuple[Frame, ...]:
    """Read all frames of a language.

    Args:
        folder: The folder with the YAML files.
        acts: The known acts by id.

    Returns:
        Frames sorted by id.

    Raises:
        KnowledgeError: If a file or a frame breaks a rule; it names file and frame.
    """
    frames: dict[str, Frame] = {}
    for path in sorted(folder.glob("*.yaml")):
        for number, entry in enumerate(read_yaml(path) or [], 1):
            where = f"{path}: frame {number}"
            if isinstance(entry, dict):
                where += f" ({entry.get('id')})"
            try:
                frame = _frame(entry, source=path.name)
            except (KeyError, TypeError, ValueError, IndexError) as error:
                raise KnowledgeError(f"{where}: {error!r}; see an existing frame") from error
            if frame.act not in acts:
                raise KnowledgeError(f"{where}: unknown act {frame.act!r}; acts are in acts.ttl")
            if frame.id in frames:
                raise KnowledgeError(f"{where}: the id is used twice; ids must be unique")
            frames[frame.id] = frame
    return tuple(frames[key] for key in sorted(frames))


def read_yaml(path: Path) -> Any:  # noqa: ANN401
    """Read a YAML file.

    Args:
        path: The file.

    Returns:
        Its content.

    Raises:
        KnowledgeError: If it is missing or malformed.
    """
    try:
        return load_yaml(path)
    except OSError as error:
        raise KnowledgeError(f"{path}: cannot be read: {error.strerror or error}") from error
    except yaml.YAMLError as error:
        raise KnowledgeError(f"{path}: not YAML: {error}") from error


def _frame(entry: Mapping[str, Any], *, source: str) -> Frame:
    if unknown := set(entry) - _KEYS:
        raise ValueError(f"unknown keys {sorted(unknown)}; known are {sorted(_KEYS)}")
    gives: Mapping[str, Any] = entry.get("gives") or {}
    kinds: tuple[tuple[str, TriggerKind], ...] = (
        ("verbs", "verb"), ("nouns", "noun"), ("predicates", "predicate"), ("moods", "mood"),
    )  # fmt: skip
    triggers = [parse_trigger(w, kind) for key, kind in kinds for w in entry.get(key) or ()]
    if not triggers:
        raise ValueError("no verbs, nouns, predicates or moods; a frame needs a trigger")
    return Frame(
        id=entry["id"],
        act=entry["act"],
        triggers=tuple(triggers),
        subject=_roles(entry["subject"]),
        object=_roles(entry["object"]),
        topic=_roles(entry.get("topic") or ()),
        place=_roles(entry.get("place") or ()),
        requires=_stems(entry, "requires"),
        excludes=_stems(entry, "excludes"),
        among=_stems(entry, "among"),
        under=_stems(entry, "under"),
        never=_stems(entry, "never"),
        medium=cast(Medium | None, gives.get("medium")),
        modality=cast(Modality | None, gives.get("modality")),
        negated=bool(gives.get("negated")),
        bound=_ends(entry.get("bound") or ()),
        examples=tuple(_example(e) for e in entry.get("examples") or ()),
        counterexamples=tuple(entry.get("counterexamples") or ()),
        source=source,
    )


def _stems(entry: Mapping[str, Any], key: str) -> tuple[Stem, ...]:
    """Single words, or several of which the last is inflected ("iki lider")."""
    rows = (entered.split() for entered in entry.get(key) or ())
    return tuple(
        replace(parse_stem(row[-1]), before=tuple(parse_stem(word).text for word in row[:-1]))
        for row in rows
    )


def _ends(names: Sequence[str] | bool) -> frozenset[str]:
    """Names of ends; true stands for both."""
    if isinstance(names, bool):
        names = ("subject", "object") if names else ()
    if unknown := set(names) - {"subject", "object"}:
        raise ValueError(f"bound: unknown ends {sorted(unknown)}; write subject or object")
    return frozenset(names)


def _roles(roles: Sequence[str]) -> tuple[Role, ...]:
    return tuple(parse_role(role) for role in roles)


def _example(entry: Mapping[str, Any]) -> Example:
    return Example(entry["text"], tuple(entry["expect"]))
