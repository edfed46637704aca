"""When two names mean the same actor, and two phrases the same topic.

A name counts by its label, else by its mention; persons by family name with like given names;
topics by the beginnings of their words, since Turkish inflects at the end.
"""

import difflib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from communique.errors import KnowledgeError
from communique.paths import ontology_path
from communique.text import lower, normalize
from communique.yamls import load_yaml

_STEM = 5
_MENTION_WORDS = 6
_LIKE_GIVEN_NAME = 0.75
_LIKE_TOPIC = 0.6
_LIKE_OFFICE = 0.8
_SUFFIX = re.compile(r"(\w)['’`´\x92]\w+")
_QUOTED = re.compile(r'[^\s"“”]+')
_PLAIN = str.maketrans("âîû", "aiu")


@dataclass(frozen=True, slots=True)
class Name:
    """An actor, place or topic as one side of the comparison names it.

    Attributes:
        label: The name to show.
        forms: All the names it may be recognised by, best first.
        is_person: Whether the family name may stand for the whole.
    """

    label: str
    forms: tuple[str, ...]
    is_person: bool

    @property
    def key(self) -> str:
        """The folded label."""
        return fold(self.label)


@dataclass(frozen=True, slots=True)
class Equivalence:
    """Names that mean the same, and words that mean nothing.

    Attributes:
        groups: The number of the group of each folded name.
        stop: Words left out of topics.
        former: Stem of the word that makes an office a past one.
    """

    groups: Mapping[str, int]
    stop: frozenset[str]
    former: str

    def same_name(self, gold: Name, found: Name) -> bool:
        """Whether an actor or place is the one of the gold."""
        wanted = gold.key
        group = self.groups.get(wanted)
        for form in map(fold, found.forms):
            if form == wanted or (group is not None and self.groups.get(form) == group):
                return True
            if found.is_person and _same_person(wanted.split(), form.split()):
                return True
        return False

    def same_thing(self, gold: Name, found: Name) -> bool:
        """Whether an object is the one of the gold: the same name or a like topic."""
        if self.same_name(gold, found):
            return True
        words = gold.label.split()
        if not words or words[-1][:1].isupper():
            return False
        return any(self._same_topic(gold.label, form) for form in found.forms)

    def _same_topic(self, gold: str, found: str) -> bool:
        if overlap(self.stems(gold), self.stems(found)) < _LIKE_TOPIC:
            return False
        ours, theirs = _capitals(gold), _capitals(found)
        return not ours or not theirs or not ours.isdisjoint(theirs)

    def same_office(self, gold: str, found: str) -> bool:
        """Whether an office is the one of the gold, both held now or both in the past."""
        a, b = self.stems(gold), self.stems(found)
        if (self.former in a) != (self.former in b):
            return False
        return a == b or overlap(a, b) >= _LIKE_OFFICE

    def same_cue(self, gold: str, found: str) -> bool:
        """Whether two reporting cues share a word, or a mark where they have no words."""
        if not found:
            return False
        stems = self.stems(gold)
        if stems:
            return not stems.isdisjoint(self.stems(found))
        return gold.strip() in found or found.strip() in gold

    def stems(self, text: str) -> set[str]:
        """Return the beginnings of a text's words that mean something."""
        words = fold(text).split()
        return {word[:_STEM] for word in words if len(word) > 1 and word not in self.stop}


def fold(text: str) -> str:
    """Return a name without case, circumflexes, punctuation and the suffix behind an apostrophe."""
    bare = _SUFFIX.sub(r"\1", normalize(text))
    return " ".join(re.findall(r"\w+", lower(bare).translate(_PLAIN)))


def overlap(a: Collection[str], b: Collection[str]) -> float:
    """Return the F1 of two sets, zero if one is empty."""
    shared = len(set(a) & set(b))
    return 2 * shared / (len(a) + len(b)) if a and b else 0.0


def gold_name(text: str | None) -> Name | None:
    """Return a name of the annotation, or None where it has none."""
    return Name(text, (text,), len(text.split()) > 1) if text else None


def found_name(node: Mapping[str, Any] | str | None) -> Name | None:
    """Return the name of a record's node, or None where there is none.

    Args:
        node: A node as in the records, or just its name.

    Returns:
        The name: label first, then the mention if it is short.
    """
    if node is None or isinstance(node, str):
        return gold_name(node)
    label, mention = node.get("label") or "", node.get("mention") or ""
    short = mention if len(mention.split()) <= _MENTION_WORDS else ""
    forms = tuple(form for form in (label, short) if form)
    return Name(label or mention, forms, node.get("type") == "Person")


@cache
def load_equivalence(lang: str = "tr") -> Equivalence:
    """Read the names that mean the same.

    Args:
        lang: A language of `ontology/evaluation.yaml`.

    Returns:
        The equivalence.

    Raises:
        KnowledgeError: If the file is missing or lacks a key.
    """
    path = ontology_path() / "evaluation.yaml"
    try:
        data = load_yaml(path)[lang]
        pairs = ((fold(name), i) for i, names in enumerate(data["same"]) for name in names)
        return Equivalence(dict(pairs), frozenset(map(str, data["stop"])), str(data["former"]))
    except (OSError, KeyError, TypeError, AttributeError, yaml.YAMLError) as error:
        raise KnowledgeError(f"{path}: cannot be read as names of {lang!r} ({error!r})") from error


def _same_person(gold: list[str], found: list[str]) -> bool:
    if not gold or not found or gold[-1] != found[-1]:
        return False
    if min(len(gold), len(found)) == 1:
        return True
    if set(gold) <= set(found) or set(found) <= set(gold):
        return True
    return difflib.SequenceMatcher(None, gold[0], found[0]).ratio() >= _LIKE_GIVEN_NAME


def _capitals(text: str) -> set[str]:
    return {fold(word)[:_STEM] for word in _QUOTED.findall(text) if word[:1].isupper()}
