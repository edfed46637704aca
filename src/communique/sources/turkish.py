"""A light check whether a text is Turkish, so that other input gets a clear word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from communique.errors import KnowledgeError
from communique.paths import ontology_path
from communique.text import APOSTROPHES, lower, normalize
from communique.yamls import load_yaml

_WORD = re.compile(rf"([^\W\d_]+)(?:[{APOSTROPHES}]([^\W\d_]+))?")
_SAMPLE = 20_000


@dataclass(frozen=True, slots=True)
class Profile:
    """What tells Turkish from other languages.

    Attributes:
        letters: Letters that hardly any other language has.
        alphabet: All letters of Turkish words, lower case.
        words: Frequent Turkish words.
        suffixes: Case endings that stand behind the apostrophe of a name.
        foreign_words: Frequent words of other languages.
        minimum_share: Least share of Turkish among the words that tell anything.
        enough_words: A shorter text in which no word tells anything passes.
    """

    letters: frozenset[str]
    alphabet: frozenset[str]
    words: frozenset[str]
    suffixes: frozenset[str]
    foreign_words: frozenset[str]
    minimum_share: float
    enough_words: int


@cache
def load_profile(path: Path | None = None) -> Profile:
    """Read the profile of the language.

    Args:
        path: A YAML file; the one of the ontology by default.

    Returns:
        The profile.

    Raises:
        KnowledgeError: If the file is missing or lacks a key.
    """
    path = path or ontology_path() / "tr" / "language.yaml"
    try:
        data = load_yaml(path)
        return Profile(
            letters=frozenset(data["letters"]),
            alphabet=frozenset(data["alphabet"]),
            words=_strings(data["words"]),
            suffixes=_strings(data["suffixes"]),
            foreign_words=_strings(data["foreign_words"]),
            minimum_share=float(data["minimum_share"]),
            enough_words=int(data["enough_words"]),
        )
    except (OSError, KeyError, TypeError, ValueError, yaml.YAMLError) as error:
        raise KnowledgeError(f"{path}: cannot be used as a language profile ({error!r})") from error


def _strings(values: Sequence[object]) -> frozenset[str]:
    # YAML reads some words, such as "no", as truth values.
    wrong = [value for value in values if not isinstance(value, str)]
    if wrong:
        raise ValueError(f"not words: {wrong}; put them in quotes")
    return frozenset(str(value) for value in values)


def looks_turkish(text: str, *, profile: Profile | None = None) -> bool:
    """Return whether a text is likely Turkish.

    Args:
        text: The text; its first 20,000 characters are looked at.
        profile: What to judge by.

    Returns:
        False for text of another language and for text without words; True for Turkish and for
        a few words that tell nothing.
    """
    profile = profile or load_profile()
    words = _WORD.findall(normalize(text[:_SAMPLE]))
    votes = [_vote(word, suffix, profile) for word, suffix in words]
    turkish, foreign = votes.count(1), votes.count(-1)
    if turkish + foreign == 0:
        return 0 < len(words) < profile.enough_words
    return turkish / (turkish + foreign) >= profile.minimum_share


def _vote(word: str, suffix: str, profile: Profile) -> int:
    small = lower(word)
    if suffix and word[0].isupper() and lower(suffix) in profile.suffixes:
        return 1
    # "IN" and "Is" are no Turkish words, but in lower case with ı they would pass for such.
    if small in profile.foreign_words or word.lower() in profile.foreign_words:
        return -1
    if small in profile.words or not profile.letters.isdisjoint(word):
        return 1
    if profile.alphabet.issuperset(small):
        return 0
    is_latin_name = word.isascii() and word[0].isupper()
    return 0 if is_latin_name else -1
