"""Choice of a lemma: the likeliest edit script, with favour for what treebanks attest."""

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache

from communique import text as turkish
from communique.language.counts import UNKNOWN, Attested, Counts, weigh
from communique.language.scripts import apply_script
from communique.language.sounds import Sounds

VERBAL = frozenset({"VERB", "AUX"})
_KNOWN, _OFTEN, _ELSEWHERE = 2.5, 0.2, 1.0
"""Log odds that a lemma of the treebank is worth, what the log of its cases adds, and what one of
other treebanks alone is worth."""
_SHORT = 1
"""Letters of lemmas that are no evidence by themselves."""
_CASE = 10.0
"""What each case of a form with its lemma adds; the worth is the log of one and the cases."""
_SEEN = 1.3
"""Weight of that worth."""
_HOPELESS = 6.0
"""Log odds behind the likeliest script from which nothing known of a lemma makes up for it."""
_MENDED = 0.5
"""Log odds against a stem whose last sounds are put back."""


class Lemmatizer:
    """Chooses among the best scripts of each word and the lemmas that its form is seen with."""

    def __init__(
        self,
        scripts: Sequence[str],
        *,
        verbs: Mapping[str, Counts],
        others: Mapping[str, Counts],
        attested: Attested | None = None,
        bank: int = 0,
        sounds: Sounds | None = None,
    ) -> None:
        """Prepare the choice.

        Args:
            scripts: Edit scripts in the order of their ids.
            verbs: Known lemmas of verbs with their cases.
            others: Known lemmas of other words.
            attested: Parts of speech, forms and lemmas with their cases.
            bank: Id of the treebank in whose manner is parsed.
            sounds: What endings do to stems; the packaged ones by default.
        """
        self._sounds = sounds or Sounds.load()
        self._scripts = tuple(scripts)
        self._verbs, self._others = verbs, others
        self._attested, self._bank = attested or {}, bank
        self._apply = lru_cache(maxsize=50_000)(apply_script)
        self._worth = lru_cache(maxsize=50_000)(self._find_worth)
        self._favour = lru_cache(maxsize=50_000)(self._find_favour)

    def lemma(self, word: str, upos: str, best: Sequence[int], scores: Sequence[float]) -> str:
        """Return the lemma of a word.

        Args:
            word: The word.
            upos: Its part of speech.
            best: Its likeliest scripts, the best first.
            scores: Their scores.

        Returns:
            The lemma.
        """
        verbal = upos in VERBAL
        values: dict[str, float] = {}
        for script, score in zip(best, scores, strict=True):
            if score < scores[0] - _HOPELESS:
                break
            lemma = self._apply(word, self._scripts[script])
            for stem in (lemma, *self._sounds.mended(lemma, word, verbal=verbal)):
                favour = self._favour(stem, verbal)
                if stem != lemma and not favour:
                    continue
                value = float(score) + favour - (_MENDED if stem != lemma else 0.0)
                values[stem] = max(value, values.get(stem, -math.inf))
        least = min(map(float, scores)) + 1
        for lemma, worth in self._worth(word, upos).items():
            values[lemma] = values.get(lemma, least) + worth
        return max(values, key=lambda lemma: values[lemma])

    def _find_favour(self, lemma: str, verbal: bool) -> float:
        """Log odds that a lemma is worth by itself."""
        known = self._verbs if verbal else self._others
        own, every = weigh(known.get(lemma, {}), self._bank) if len(lemma) > _SHORT else (0, 0)
        return _KNOWN + _OFTEN * math.log(own) if own else _ELSEWHERE if every else 0.0

    def _find_worth(self, word: str, upos: str) -> dict[str, float]:
        """Log odds of each lemma that a form is seen with."""
        seen = self._attested.get(upos, {}).get(turkish.lower(word), {})
        return {
            lemma: _SEEN * sum(math.log1p(_CASE * count) for count in weigh(counts, self._bank))
            for lemma, counts in seen.items()
            if lemma != UNKNOWN
        }
