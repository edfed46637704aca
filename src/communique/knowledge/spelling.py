"""One key for the spellings of a name: Şoygu, Shoigu, Shoygu, Шойгу. Data in `names.yaml`."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from communique import text as turkish

_DOUBLED = re.compile(r"(\w)\1+")


@dataclass(frozen=True)
class Spelling:
    """Rules by which transliterations of a name fall together.

    Attributes:
        letters: Letters of other scripts and of the language -> plain ones.
        sounds: Patterns of letter groups that are one sound, and its plain letters.
        articles: Words inside a name that may be left out ("el", "al").
    """

    letters: Mapping[int, str]
    sounds: tuple[tuple[re.Pattern[str], str], ...]
    articles: frozenset[str]

    def key(self, name: str) -> str:
        """Return the key under which all spellings of a name are found.

        Args:
            name: A name in Latin or Cyrillic letters.

        Returns:
            Plain lower-case letters, words parted by single spaces.
        """
        return _key(self, name)

    def __hash__(self) -> int:
        return id(self)


@lru_cache(maxsize=20_000)
def _key(spelling: Spelling, name: str) -> str:
    words = turkish.fold(name).split()
    kept = [w for w in words[:-1] if w not in spelling.articles] + words[-1:]
    plain = " ".join(kept).translate(spelling.letters)
    marked = unicodedata.normalize("NFD", plain)
    plain = "".join(c for c in marked if not unicodedata.combining(c))
    for pattern, sound in spelling.sounds:
        plain = pattern.sub(sound, plain)
    return _DOUBLED.sub(r"\1", plain)


def compile_spelling(data: Mapping[str, Any]) -> Spelling:
    """Compile the rules of spelling.

    Args:
        data: The content of `names.yaml`.

    Returns:
        The rules.
    """
    sounds = tuple((re.compile(rule["from"]), rule["to"]) for rule in data["sounds"])
    return Spelling(
        letters=str.maketrans(data["letters"]),
        sounds=sounds,
        articles=frozenset(data["articles"]),
    )
