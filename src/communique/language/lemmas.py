"""Choice of a lemma: the likeliest edit script, with favour for lemmas that are known."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from communique.language.scripts import apply_script

VERBAL = frozenset({"VERB", "AUX"})
_FAVOUR = 2.0
"""Log odds that a known lemma is worth."""


class Lemmatizer:
    """Chooses among the best scripts of each word."""

    def __init__(
        self,
        scripts: Sequence[str],
        *,
        verbs: Iterable[str],
        others: Iterable[str],
        favour: float = _FAVOUR,
    ) -> None:
        self._scripts = tuple(scripts)
        self._verbs, self._others = frozenset(verbs), frozenset(others)
        self._favour = favour
        self._apply = lru_cache(maxsize=50_000)(apply_script)

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
        chosen, highest = word, float("-inf")
        for script, score in zip(best, scores, strict=True):
            lemma = self._apply(word, self._scripts[script])
            value = float(score) + (self._favour if lemma in known else 0.0)
            if value > highest:
                chosen, highest = lemma, value
        return chosen
