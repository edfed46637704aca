"""Subwords of words: a Unigram vocabulary applied word by word."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tokenizers.models import Unigram

from communique import text as turkish

SPACE = "▁"
LONGEST = 60
"""Code points of a word beyond which the rest is not looked at."""

_MARKS = str.maketrans("’‘`´ʼ＇\x91\x92“”„«»\x93\x94", "''''''''\"\"\"\"\"\"\"")
"""Typographic apostrophes and quotation marks, also as misread Windows text, as plain ones."""


@dataclass(frozen=True)
class Vocabulary:
    """Pieces with their scores and the ids of the special ones."""

    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    begin: int
    end: int
    pad: int
    unknown: int


def calm(words: Sequence[str]) -> list[str]:
    """Return the words of a sentence that is all in capitals in small letters.

    The pieces of capitals are rare in pretraining; a headline is read better without them.

    Args:
        words: The words.

    Returns:
        Small letters where at least three words of letters, and all of them, are in capitals;
        else the words as they are.
    """
    letters = [word for word in words if len(word) > 1 and any(c.isalpha() for c in word)]
    if len(letters) >= 3 and all(word.split("'")[0].isupper() for word in letters):
        return [turkish.lower(word) for word in words]
    return list(words)


class Subwords:
    """Splits words into pieces as SentencePiece would in running text."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        pairs = list(zip(vocabulary.pieces, vocabulary.scores, strict=True))
        self._model = Unigram(pairs, unk_id=vocabulary.unknown)
        self.pieces = lru_cache(maxsize=100_000)(self._pieces)

    def _pieces(self, word: str, space: bool) -> tuple[int, ...]:
        """Return the ids of a word's pieces.

        Args:
            word: The word.
            space: Whether a space or the beginning stands before it.

        Returns:
            At least one id.
        """
        typed = word[:LONGEST].translate(_MARKS)
        plain = re.sub(r"\s+", "", unicodedata.normalize("NFKC", typed)) or "?"
        tokens = self._model.tokenize((SPACE if space else "") + plain)
        return tuple(token.id for token in tokens) or (self.vocabulary.unknown,)

    def encode(
        self, words: Sequence[str], spaces: Sequence[bool]
    ) -> tuple[list[int], list[int], list[int]]:
        """Return the pieces of a sentence.

        Args:
            words: Its words.
            spaces: For each, whether a space stands before it.

        Returns:
            Ids with begin and end, and for the artificial root and each word the positions of
            its first and last piece.
        """
        ids, first, last = [self.vocabulary.begin], [0], [0]
        for word, space in zip(words, spaces, strict=True):
            first.append(len(ids))
            ids.extend(self.pieces(word, space))
            last.append(len(ids) - 1)
        ids.append(self.vocabulary.end)
        return ids, first, last
