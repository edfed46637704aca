"""Choice of a lemma: the likeliest edit script, with favour for what treebanks attest."""

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from communique import text as turkish
from communique.language.counts import Counts, weigh
from communique.language.scripts import apply_script

VERBAL = frozenset({"VERB", "AUX"})
_FAVOUR = 2.0
"""Log odds that a known lemma is worth."""
_SHORT = 1
"""Letters of lemmas that are no evidence by themselves."""
_CASE = 10.0
"""What each case of a form with its lemma adds; the worth is the log of one and the cases."""

Attested = Mapping[str, Mapping[str, Mapping[str, Counts]]]
"""Part of speech, form in small letters, lemma, cases by treebank."""


class Lemmatizer:
    """Chooses among the best scripts of each word and the lemmas that its form is seen with."""

    def __init__(
        self,
        scripts: Sequence[str],
        *,
        verbs: Iterable[str],
        others: Iterable[str],
        attested: Attested | None = None,
        bank: int = 0,
        favour: float = _FAVOUR,
    ) -> None:
        self._scripts = tuple(scripts)
        self._verbs = frozenset(lemma for lemma in verbs if len(lemma) > _SHORT)
        self._others = frozenset(lemma for lemma in others if len(lemma) > _SHORT)
        self._attested, self._bank = attested or {}, bank
        self._favour = favour
        self._apply = lru_cache(maxsize=50_000)(apply_script)
        self._worth = lru_cache(maxsize=50_000)(self._find_worth)

    def lemma(self, word: str, upos: str, best: Sequence[int], scores: Sequence[float]) -> str:
        """Return the lemma of a word.

        Args:
            word: The word.
            upos: Its part of speech.
            best: Its likeliest scripts.
            scores: Their scores.

        Returns:
            The lemma.
        """
        known = self._verbs if upos in VERBAL else self._others
        values: dict[str, float] = {}
        for script, score in zip(best, scores, strict=True):
            lemma = self._apply(word, self._scripts[script])
            value = float(score) + (self._favour if lemma in known else 0.0)
            values[lemma] = max(value, values.get(lemma, -math.inf))
        least = min(map(float, scores)) - 1 + self._favour
        for lemma, worth in self._worth(word, upos).items():
            values[lemma] = values.get(lemma, least) + worth
        return max(values, key=lambda lemma: values[lemma])

    def _find_worth(self, word: str, upos: str) -> dict[str, float]:
        """Log odds of each lemma that a form is seen with."""
        seen = self._attested.get(upos, {}).get(turkish.lower(word), {})
        return {
            lemma: sum(math.log1p(_CASE * count) for count in weigh(counts, self._bank))
            for lemma, counts in seen.items()
        }
