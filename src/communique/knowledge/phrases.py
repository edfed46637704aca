"""Rows of stems that are looked for together, found by how the last word begins."""

from collections.abc import Mapping
from functools import cached_property

from communique.knowledge.frames import Stem

Phrase = tuple[Stem, ...]
"""A row of stems."""


class Phrases(tuple[Phrase, ...]):
    """Phrases that say one thing ("sahil güvenlik", "kıyı koruma")."""

    @cached_property
    def firsts(self) -> frozenset[str]:
        """The first stem of each."""
        return frozenset(phrase[0].text for phrase in self)

    @cached_property
    def alone(self) -> frozenset[str]:
        """The stems of those that are one word."""
        return frozenset(phrase[0].text for phrase in self if len(phrase) == 1)

    @cached_property
    def _by_letter(self) -> Mapping[str, tuple[Phrase, ...]]:
        found: dict[str, list[Phrase]] = {}
        for phrase in self:
            found.setdefault(phrase[-1].text[:1], []).append(phrase)
        return {letter: tuple(phrases) for letter, phrases in found.items()}

    def ending_like(self, form: str, lemma: str) -> tuple[Phrase, ...]:
        """Return the phrases whose last stem begins like a word: no other one may end with it.

        Args:
            form: The word in lower case.
            lemma: Its lemma.

        Returns:
            Phrases, in order for each letter.
        """
        letter, other = form[:1], lemma[:1]
        found = self._by_letter.get(letter, ())
        return found if letter == other else (*found, *self._by_letter.get(other, ()))
