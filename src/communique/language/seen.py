"""What treebanks say of a word as it stands: how often it is which part of speech, which name.

The network reads contexts well, but with six layers it does not remember words. A form's own
cases, else those of its ending, are therefore multiplied with what the network says of the word
in its sentence (a product of experts, Hinton 2002).
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from communique import text as turkish
from communique.language.counts import Attested, Counts, weigh

Array = NDArray[np.float64]
_LONGEST_ENDING = 4
"""Letters of the longest ending of which cases are kept."""
_FORM, _ENDING = 0.9, 0.3
"""Weights of the log of how often a form and an ending are seen as a part of speech."""
_DOUBT, _DOUBT_ENDING = 2.0, 2.0
"""Cases that the parts of speech at large count."""
_ELSEWHERE, _MOST = 0.3, 3
"""What cases in any treebank count in one, and how many count at most."""
_NAME, _NAME_DOUBT = 0.3, 3.0
"""The same two of names."""
_LEAST = 1e-6


class SeenTags:
    """Log odds of parts of speech by form and by ending."""

    def __init__(
        self,
        upos: Sequence[str],
        *,
        attested: Attested,
        endings: Mapping[str, Mapping[str, Counts]],
        bank: int,
    ) -> None:
        """Prepare them.

        Args:
            upos: Parts of speech in the order of their ids.
            attested: Parts of speech, forms and lemmas with their cases.
            endings: Endings with parts of speech and cases; "" holds those of all words.
            bank: Id of the treebank in whose manner is parsed.
        """
        self._upos, self._attested, self._endings = tuple(upos), attested, endings
        self._place = {tag: place for place, tag in enumerate(upos)}
        self._bank = bank
        every, _ = self._counts(endings.get("", {}).items())
        self._common = (every + _LEAST) / (every + _LEAST).sum()
        self._worth = lru_cache(maxsize=50_000)(self._find_worth)

    def choose(self, words: Sequence[str], scores: NDArray[np.float32]) -> list[int]:
        """Return the ids of the parts of speech of a sentence.

        Args:
            words: Its words.
            scores: What the network says: words x parts of speech.

        Returns:
            An id for each word.
        """
        values = scores.astype(np.float64)
        values -= np.logaddexp.reduce(values, axis=-1, keepdims=True)
        worth = np.array([self._worth(turkish.lower(word)) for word in words])
        return [int(i) for i in (values + worth).argmax(-1)]

    def _find_worth(self, form: str) -> Array:
        worth = np.zeros(len(self._upos))
        seen = [(upos, forms[form]) for upos, forms in self._attested.items() if form in forms]
        if seen:
            own, every = self._counts((upos, c) for upos, row in seen for c in row.values())
            total = every.sum()
            worth += _FORM * self._log(own + _ELSEWHERE * min(total, _MOST) / total * every, _DOUBT)
        for ending in reversed(endings_of(form)):
            if ending in self._endings:
                own, _ = self._counts(self._endings[ending].items())
                if own.any():
                    return worth + _ENDING * self._log(own, _DOUBT_ENDING)
        return worth

    def _counts(self, seen: Iterable[tuple[str, Counts]]) -> tuple[Array, Array]:
        """Cases of each part of speech in the treebank and in all."""
        own, every = [0.0] * len(self._upos), [0.0] * len(self._upos)
        for upos, counts in seen:
            place = self._place.get(upos, -1)
            if place >= 0:
                here, all_of = weigh(counts, self._bank)
                own[place] += here
                every[place] += all_of
        return np.array(own), np.array(every)

    def _log(self, cases: Array, doubt: float) -> Array:
        values = cases + doubt * self._common
        logs: Array = np.log(values / values.sum() + _LEAST)
        return logs


class SeenNames:
    """Log odds of being a part of which name, by the form before its apostrophe."""

    def __init__(self, tags: Sequence[str], seen: Mapping[str, Mapping[str, int]]) -> None:
        """Prepare them.

        Args:
            tags: BIO tags in the order of their ids.
            seen: Forms with their tags and cases; "" holds those of all words.
        """
        self._tags, self._seen = tuple(tags), seen
        every = self._cases("") + _LEAST
        self._common = _NAME_DOUBT * every / every.sum()
        self._worth = lru_cache(maxsize=50_000)(self._find_worth)

    def worth(self, words: Sequence[str]) -> Array:
        """Return what to add to the scores of a sentence: words x tags."""
        return np.array([self._worth(turkish.strip_suffix(word)) for word in words])

    def _find_worth(self, form: str) -> Array:
        if not form or form not in self._seen:
            return np.zeros(len(self._tags))
        values = self._cases(form) + self._common
        worth: Array = _NAME * np.log(values / values.sum())
        return worth

    def _cases(self, form: str) -> Array:
        seen = self._seen.get(form, {})
        return np.array([seen.get(tag, 0) for tag in self._tags], dtype=np.float64)


def endings_of(form: str) -> list[str]:
    """Return the endings of a form of which cases are kept, the shortest first."""
    return [form[-size:] for size in range(2, min(_LONGEST_ENDING, len(form) - 2) + 1)]
