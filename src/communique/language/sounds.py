"""Stems whose last sounds an ending has changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from communique import text as turkish
from communique.errors import KnowledgeError
from communique.paths import ontology_path
from communique.yamls import load_yaml


@dataclass(frozen=True)
class Sounds:
    """What endings do to the end of a stem.

    Attributes:
        hard: Softened consonants and what they were.
        hard_of_verbs: Those that soften in verbs.
        dropped: Vowels, and the close one that may have dropped behind them.
    """

    hard: Mapping[str, str]
    hard_of_verbs: frozenset[str]
    dropped: Mapping[str, str]

    @classmethod
    def load(cls, path: Path | None = None) -> "Sounds":
        """Read them.

        Args:
            path: `sounds.yaml`; the packaged one by default.

        Returns:
            The sounds.

        Raises:
            KnowledgeError: If the file cannot be read or lacks a table.
        """
        path = path or ontology_path() / "tr" / "sounds.yaml"
        try:
            data = load_yaml(path)
            verbs = frozenset(data["hard_of_verbs"])
            return cls(dict(data["hard"]), verbs, dict(data["dropped"]))
        except (OSError, yaml.YAMLError, KeyError, TypeError, ValueError) as error:
            raise KnowledgeError(f"{path}: cannot be read: {error}") from error

    def mended(self, stem: str, word: str, *, verbal: bool) -> Iterator[str]:
        """Yield what a stem may have been before an ending ("uçağ", "fikr"; of verbs "gid").

        Args:
            stem: What is left of a word without its ending.
            word: The word.
            verbal: Whether it is a verb.

        Yields:
            Stems; none where the word has no ending.
        """
        if len(stem) <= 2:
            return
        last, before = stem[-1], stem[-2]
        soft = last in (self.hard_of_verbs if verbal else self.hard)
        joined = not soft and not verbal and last not in self.dropped and before not in self.dropped
        if not (soft or joined) or turkish.lower(stem) == turkish.lower(word):
            return
        if soft:
            yield stem[:-1] + self.hard[last]
        elif vowel := next((c for c in reversed(stem) if c in self.dropped), ""):
            yield stem[:-1] + self.dropped[vowel] + last
