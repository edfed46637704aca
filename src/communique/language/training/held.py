"""Texts that are kept out of a training, and what is too much like them."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from communique.language.training.treebanks import text_key


@dataclass(frozen=True)
class Held:
    """Texts that are kept out of a training.

    Attributes:
        keys: Their letters.
        rows: Their five-word rows.
    """

    keys: frozenset[str]
    rows: frozenset[str]

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Held":
        """Return what is kept out with some texts."""
        kept = list(texts)
        rows = frozenset(row for text in kept for row in five_word_rows(text))
        return cls(frozenset(map(text_key, kept)), rows)

    def overlaps(self, text: str) -> bool:
        """Whether a text is one of them or made for the most part of their rows."""
        return text_key(text) in self.keys or overlaps(text, self.rows)


def five_word_rows(text: str) -> Iterator[str]:
    """Yield the rows of five words of a text, their letters only.

    Args:
        text: The text.

    Yields:
        Rows, in order.
    """
    words = [text_key(word) for word in text.split()]
    for i in range(len(words) - 4):
        yield " ".join(words[i : i + 5])


def overlaps(text: str, rows: Collection[str]) -> bool:
    """Return whether most rows of five words of a text are among some.

    Args:
        text: The text.
        rows: The rows.

    Returns:
        Whether they are; never of a text of fewer than nine words.
    """
    own = list(five_word_rows(text))
    return len(own) > 4 and sum(row in rows for row in own) > len(own) / 2
