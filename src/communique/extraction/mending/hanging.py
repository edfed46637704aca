"""What hangs on a word while the words of a sentence are no tree yet."""

from collections.abc import Iterator, Sequence

from communique.extraction.syntax.tree import Word

LIGHT = frozenset({"compound", "compound:lvc"})
"""Relations of what makes one verb with the word above it ("ihlal etti")."""


def hung_on(words: Sequence[Word], i: int) -> Iterator[Word]:
    """Yield the words that hang on one.

    Args:
        words: The words of the sentence.
        i: Index of the word above.

    Yields:
        The words, in order.
    """
    return (w for w in words if w.head == i)
