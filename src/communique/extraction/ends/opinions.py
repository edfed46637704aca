"""What the model holds of a trigger and of the words that may be its ends, as numbers.

Numbers are log odds and log probabilities, cut where more would not matter.
"""

import math
from collections.abc import Iterator

import numpy as np

from communique.extraction.frames.matching import FrameMatch
from communique.extraction.syntax.tree import Tree

CERTAIN = 0.15
"""Least probability of a word that the model offers as an end."""
SEEN = "t:seen|frame"
"""Name of the odds that the words of a frame express its act."""
_FLOOR = -6.0
_CEILING = 6.0
_OFFERED = 3
_ODDS = (-4.0, -2.0, 0.0, 2.0)
_SHARES = tuple(math.log(share) for share in (0.02, 0.1, 0.3, 0.6))
_ENDS = {"s": "subject", "o": "object"}
_NAME = frozenset({"flat", "compound", "appos", "conj"})

Values = tuple[tuple[str, float], ...]
"""Names of features with their values."""


class Opinion:
    """The model's opinion about one trigger."""

    def __init__(self, match: FrameMatch) -> None:
        self._tree: Tree = match.predicate.tree
        self._act = match.frame.act
        self._only = not match.frame.triggers
        self._core = match.predicate.core
        words = sorted({*match.trigger, *match.predicate.core})
        self._seen = self._tree.predictions
        if self._seen is not None:
            seen = self._seen
            self._word = max(words, key=lambda i: (seen.odds((i,), self._act), i))

    def trigger(self) -> Values:
        """Return how likely the words of the trigger express its act."""
        if self._seen is None:
            return ()
        odds = min(max(self._seen.odds((self._word,), self._act), _FLOOR), _CEILING)
        return (("t:seen|only" if self._only else SEEN, odds),)

    def end(self, side: str, at: int) -> Values:
        """Return how likely an end is.

        Args:
            side: "s" for the subject, "o" for the object.
            at: Index of its head, -1 if it stands elsewhere.

        Returns:
            The log probability of its words, under the side's name.
        """
        if self._seen is None:
            return ()
        likely = self._seen.end(_ENDS[side], self._word)
        if at < 0:
            return ((f"{side}:seen elsewhere", max(float(likely[-1]), _FLOOR)),)
        words = self._words(at) | (self._owners(at) if side == "s" else set())
        total = math.log(sum(math.exp(likely[i]) for i in words))
        return ((f"{side}:seen", max(total, _FLOOR)),)

    @staticmethod
    def features(side: str, found: Values, way: str) -> tuple[str, ...]:
        """Return the same as names of features: how likely by steps, and how that was found.

        Args:
            side: "s" for the subject, "o" for the object, "t" for the trigger.
            found: What `trigger` or `end` returned.
            way: How the end was found; for the trigger what kind of clause it heads.

        Returns:
            Names of features; none without a model.
        """
        if not found:
            return ()
        ((name, value),) = found
        steps = _ODDS if side == "t" else _SHARES
        step = sum(value >= least for least in steps)
        return (f"{name}={step}", f"{name}*way={step}|{way}")

    def offers(self, side: str) -> Iterator[int]:
        """Yield the words that the model takes for an end, likeliest first.

        Args:
            side: "s" for the subject, "o" for the object.

        Yields:
            Indices of heads of phrases.
        """
        if self._seen is None:
            return
        likely = self._seen.end(_ENDS[side], self._word)[:-1]
        falling = np.argsort(-likely, kind="stable")[:_OFFERED].tolist()
        for i in falling:
            if likely[i] >= math.log(CERTAIN) and i not in self._core:
                yield self._head(i)

    def _head(self, i: int) -> int:
        """The head of the name whose part a word is ("Akar" in "Hulusi Akar")."""
        word = self._tree.words[i]
        while word.dep in ("flat", "appos") and word.head >= 0:
            word = self._tree.words[word.head]
        return word.i

    def _words(self, at: int) -> set[int]:
        """The words of a phrase on any of which the model may have put its finger."""
        found, stack = {at}, [at]
        while stack:
            for child in self._tree.children[stack.pop()]:
                if self._tree.words[child].dep in _NAME and child not in found:
                    found.add(child)
                    stack.append(child)
        return found

    def _owners(self, at: int) -> set[int]:
        """The names before a plural who are meant by it ("Katar ve Mısır bakanları")."""
        tree = self._tree
        if tree.words[at].feats.get("Number") != "Plur":
            return set()
        names = (c for c in tree.children[at] if tree.words[c].upos == "PROPN")
        return {i for c in names if tree.words[c].case != "Gen" for i in self._words(c)}
