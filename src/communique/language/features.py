"""Choice of a word's features: the likeliest set among those that its part of speech is seen with.

The network scores each feature by itself, so what it thinks likely of each need not go together.
Sets that the treebank in whose manner is parsed uses often are favoured.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from communique.language.counts import Counts, weigh

Array = NDArray[np.float32]
_PRIOR = 0.3
"""Weight of the log of how often a set is seen."""
_ELSEWHERE = 0.003
"""What a case in another treebank counts."""


class FeatureSets:
    """Decodes the feature scores of a sentence."""

    def __init__(
        self,
        feats: Mapping[str, Sequence[str]],
        upos: Sequence[str],
        *,
        seen: Mapping[str, Mapping[str, Counts]],
        bank: int,
    ) -> None:
        """Prepare the sets.

        Args:
            feats: Values of each feature in the order of the scores, "_" first.
            upos: Parts of speech in the order of their ids.
            seen: For each part of speech its sets as UD writes them, with their counts.
            bank: Id of the treebank in whose manner is parsed.
        """
        ends = np.cumsum([len(values) for values in feats.values()]).tolist()
        columns = {
            (name, value): start + i
            for (name, values), start in zip(feats.items(), [0, *ends[:-1]], strict=True)
            for i, value in enumerate(values)
        }
        self._names: list[tuple[str, ...]] = []
        self._sets: list[Array] = []
        self._priors: list[Array] = []
        for tag in upos:
            sets = seen.get(tag) or {"_": {}}
            names = tuple(sets)
            matrix = np.zeros((len(names), ends[-1] if ends else 0), np.float32)
            for row, written in enumerate(names):
                values = dict(pair.split("=", 1) for pair in written.split("|") if "=" in pair)
                for name in feats:
                    matrix[row, columns[name, values.get(name, "_")]] = 1.0
            counts = [weigh(sets[name], bank) for name in names]
            weights = np.array([own + _ELSEWHERE * every for own, every in counts])
            self._names.append(tuple("" if name == "_" else name for name in names))
            self._sets.append(np.ascontiguousarray(matrix.T))
            self._priors.append((_PRIOR * np.log(weights + 1e-3)).astype(np.float32))

    def decode(self, scores: Array, tags: Sequence[int]) -> tuple[str, ...]:
        """Return the features of the words of a sentence.

        Args:
            scores: Scores of all values of all features: words x values.
            tags: Ids of the words' parts of speech.

        Returns:
            Features as UD writes them, "" if none.
        """
        places = np.array(tags)
        found = [""] * len(tags)
        for tag in set(tags):
            rows = np.flatnonzero(places == tag)
            best = (scores[rows] @ self._sets[tag] + self._priors[tag]).argmax(axis=1)
            for row, number in zip(rows.tolist(), best.tolist(), strict=True):
                found[row] = self._names[tag][number]
        return tuple(found)
