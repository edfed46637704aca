"""How likely a statement is right: a logistic model over how it was read.

The weights are learnt from annotated statements by `communique.extraction.training`; its
probabilities are the confidence of the records.

*Source:* logistic regression with an L2 prior; features are the ways of reading, not words.
"""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from communique.errors import ModelError
from communique.extraction.matching import FrameMatch
from communique.extraction.roles import effective_case
from communique.model import Node

WEIGHTS = Path(__file__).resolve().parent / "weights" / "confidence.json"
KEEP = 0.3
"""Least probability of a statement that is given out."""


@dataclass(frozen=True, slots=True)
class Ends:
    """Subjects and objects of a frame that fired.

    Attributes:
        subjects: Subjects.
        objects: Objects.
        how: How the subject was found.
        used: Words that fill the two.
        by: The role or way by which the object was found.
        at: Index of the word of the subject and of the object, -1 for context.
    """

    subjects: tuple[Node, ...]
    objects: tuple[Node, ...]
    how: str
    used: frozenset[int]
    by: str = ""
    at: tuple[int, int] = (-1, -1)


@dataclass(frozen=True)
class Scorer:
    """Weights by feature, and the bias."""

    weights: Mapping[str, float]
    bias: float

    @classmethod
    def load(cls, path: Path = WEIGHTS) -> "Scorer":
        """Read the packaged weights.

        Args:
            path: The JSON file.

        Returns:
            The scorer.

        Raises:
            ModelError: If the file is missing or damaged.
        """
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            return cls(data["weights"], float(data["bias"]))
        except (OSError, ValueError, KeyError, TypeError) as error:
            message = f"{path}: the weights cannot be read ({error}); install communique anew"
            raise ModelError(message) from error

    def probability(self, found: Iterable[str]) -> float:
        """Return the probability that a statement with these features is right."""
        total = self.bias + sum(self.weights.get(name, 0.0) for name in found)
        return round(1 / (1 + math.exp(-max(-30.0, min(30.0, total)))), 4)


def features(
    match: FrameMatch, ends: Ends, pair: tuple[Node, Node], *, attributed: bool
) -> tuple[str, ...]:
    """Return how a statement was read, as names of features.

    Args:
        match: The frame that fired.
        ends: How its ends were found.
        pair: Subject and object of this statement.
        attributed: Whether somebody is said to say it.

    Returns:
        Names of features that hold.
    """
    predicate = match.predicate
    tree, subject, object_ = predicate.tree, pair[0], pair[1]
    kind = match.frame.act
    trigger = "noun" if predicate.is_noun else "verb"
    found = [
        f"act={kind}",
        f"frame={match.frame.id}",
        f"subject={ends.how}",
        f"object={ends.by}",
        f"ways={ends.how}/{ends.by}",
        f"clause={predicate.clause}",
        f"clause/subject={predicate.clause}/{ends.how}",
        f"trigger={trigger}/{min(len(match.trigger), 3)}",
        f"passive={predicate.passive}/{ends.how}",
        f"types={subject.type}/{object_.type}",
        f"act/type={kind}/{object_.type}",
        f"attributed={attributed}",
        f"negated={match.negated}",
        f"length={min(len(tree) // 12, 4)}",
        f"many={min(len(ends.subjects) * len(ends.objects), 4)}",
    ]
    known = "known" if object_.qid or object_.aliases else "new"
    found.append(f"object-known={known}/{object_.type}")
    for name, at in zip(("subject", "object"), ends.at, strict=True):
        if at < 0:
            found.append(f"{name}-at=context")
            continue
        distance = predicate.head - at
        side = "before" if distance > 0 else "after"
        bucket = min(int(math.log2(abs(distance) + 1)), 5)
        found.append(f"{name}-at={side}/{bucket}")
        how = ends.how if name == "subject" else ends.by
        found.append(f"{name}-case={effective_case(tree, at)}/{how}")
        found.append(f"{name}-dep={tree.words[at].dep}")
    return tuple(found)
