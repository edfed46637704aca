"""Words that express acts, and the words of their ends, as the model sees them.

Three layers of their own stand on the lower layers of the parser's encoder. For every word they
give the odds of each act, and vectors from whose products follow, for a word as a trigger, how
likely each word of the sentence is its subject, its object and the one whose claim it is.

*Source:* scaled products as in Vaswani et al. 2017; triggers and arguments in one pass as in
Wadden et al. 2019.
"""

import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from communique.errors import ModelError
from communique.language.sessions import open_session

FILE = "acts.onnx"
"""The file of these layers in the folder of a model."""
ENDS = ("subject", "object", "speaker")
"""What a trigger binds."""
KEY = "communique.acts"
"""Where a parsed document keeps the names of the acts in its `user_data`."""

Array = NDArray[np.float32]


class ActNetwork:
    """The layers, loaded."""

    def __init__(self, folder: Path, *, threads: int = 1) -> None:
        """Load them.

        Args:
            folder: Folder of the model.
            threads: Threads of the processor.

        Raises:
            ModelError: If the file is missing or damaged.
        """
        try:
            self._session = open_session(folder / FILE, threads=threads)
            described = self._session.get_modelmeta().custom_metadata_map
            self.acts: tuple[str, ...] = tuple(json.loads(described["acts"]))
        except Exception as error:
            message = f"{folder / FILE}: cannot be loaded ({error}); install communique anew"
            raise ModelError(message) from error
        self.width = self._session.get_outputs()[0].shape[-1]

    def run(self, lower: Array, first: Sequence[int], last: Sequence[int]) -> Array:
        """Return what is seen in a sentence.

        Args:
            lower: States of its pieces in the layer below, 1 x pieces x hidden.
            first: Position of the first piece of each word.
            last: Position of the last piece of each word.

        Returns:
            Words x numbers, to be read with `Predictions`.
        """
        inputs = {
            "lower": lower,
            "first": np.array([first], np.int64),
            "last": np.array([last], np.int64),
        }
        seen: Array = self._session.run(None, inputs)[0][0]
        return seen


@dataclass(frozen=True)
class Predictions:
    """What the model sees in one sentence.

    Attributes:
        acts: Names of the acts.
        values: Words x numbers: odds of the acts; for each end a vector as trigger, then for
            each end one as end, then the odds that the end is not in the sentence, then the
            odds that the act is denied.
    """

    acts: tuple[str, ...]
    values: Array

    @cached_property
    def _rank(self) -> int:
        width: int = self.values.shape[1]
        return (width - len(self.acts) - len(ENDS) - 1) // (2 * len(ENDS))

    @cached_property
    def _columns(self) -> dict[str, list[float]]:
        """The log odds of the acts that were asked for, for each word."""
        return {}

    def odds(self, words: Sequence[int], act: str) -> float:
        """Return the log odds that words express an act: those of the likeliest word.

        Args:
            words: Indices of words.
            act: The act.

        Returns:
            The log odds; far below 0 for an act that the model does not know.
        """
        if act not in self._columns:
            known = act in self.acts
            self._columns[act] = self.values[:, self.acts.index(act)].tolist() if known else []
        column = self._columns[act]
        return max([column[i] for i in words]) if column else -10.0

    def likely(self, least: float) -> Iterator[tuple[int, str]]:
        """Yield the words that are likely to express an act.

        Args:
            least: Least log odds.

        Yields:
            Index of the word and the act, in order.
        """
        seen = self.values[:, : len(self.acts)] >= least
        for word, number in zip(*np.nonzero(seen), strict=True):
            yield int(word), self.acts[number]

    def end(self, end: str, trigger: int) -> Array:
        """Return how likely each word is an end of an act.

        Args:
            end: One of `ENDS`.
            trigger: Index of the word that expresses the act.

        Returns:
            Log probabilities of the words, and at the end that of its standing elsewhere.
        """
        if end not in self._ends:
            self._ends[end] = self._table(ENDS.index(end))
        found: Array = self._ends[end][trigger]
        return found

    @cached_property
    def _ends(self) -> dict[str, Array]:
        """The tables of the ends that were asked for."""
        return {}

    def _table(self, number: int) -> Array:
        """For an end, triggers x words and elsewhere: log probabilities."""
        rank, start = self._rank, len(self.acts)
        ends = start + len(ENDS) * rank
        asked = self.values[:, start + number * rank : start + (number + 1) * rank]
        given = self.values[:, ends + number * rank : ends + (number + 1) * rank]
        absent = self.values[:, ends + len(ENDS) * rank + number]
        scores = np.column_stack([asked @ given.T / math.sqrt(rank), absent])
        scores -= scores.max(axis=1, keepdims=True)
        table: Array = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
        return table

    def denied(self, trigger: int) -> bool:
        """Whether the act of a trigger is rather denied than told."""
        return bool(self.values[trigger, -1] > 0)


def predictions(values: Any, user_data: dict[Any, Any]) -> Predictions | None:  # noqa: ANN401
    """Return what the model saw, from the columns of a parsed document.

    Args:
        values: Rows of its tensor.
        user_data: Its data, with the names of the acts.

    Returns:
        The predictions, None if no model of acts has read it.
    """
    acts = user_data.get(KEY)
    if not acts or not len(values):
        return None
    return Predictions(tuple(acts), np.asarray(values, np.float32))
