"""What a pass over the training data holds, and how long a training has run."""

import random
import time
from collections.abc import Sequence
from typing import Any


class Clock:
    """How far a training is by the clock."""

    def __init__(self, limit: float) -> None:
        self._limit, self._started = limit, time.monotonic()

    def minutes(self) -> float:
        """Return the minutes that have gone by."""
        return (time.monotonic() - self._started) / 60

    def share(self) -> float:
        """Return the share of the limit that has gone by."""
        return self.minutes() / self._limit


def times_of(times: dict[int, float], bank: int, rng: random.Random) -> int:
    """Return how often this pass holds a sentence; a part of one comes by chance."""
    whole, rest = divmod(times.get(bank, 0), 1)
    return int(whole) + (rng.random() < rest)


def sample(items: Sequence[Any], share: float, rng: random.Random) -> list[Any]:
    """Return items chosen by chance; a share over 1 repeats them."""
    whole, rest = divmod(share, 1)
    return [*items] * int(whole) + rng.sample(items, int(len(items) * rest))
