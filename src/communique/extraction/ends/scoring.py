"""Which pair of candidates a frame that fired relates, and how sure that is.

A conditional log-linear model over all pairs of a subject and an object candidate and the
reading that the frame says nothing here. Its weights are learnt from annotated statements by
`communique.evaluation.fitting`; features are ways of reading, not names.

*Source:* Berger, Della Pietra, Della Pietra (1996), a maximum entropy approach to NLP.
"""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from communique.errors import ModelError
from communique.extraction.ends.collecting import Candidate
from communique.extraction.ends.opinions import Opinion, Values
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.frames.mutual import MUTUAL
from communique.extraction.syntax.phrases import conjuncts, effective_case, markers
from communique.extraction.syntax.possession import SUBJECTS
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Act

WEIGHTS = Path(__file__).resolve().parents[1] / "weights" / "readings.json"
_LOOSE = frozenset({"near", "rule:near", "seen", "previous"})
"""Ways in which no case ties an end to its trigger."""
_AGENTS = frozenset({"rule:agent", "role:agent"})
"""Ways by which a word is the logical subject of the trigger."""
_MUTUAL = f"rule:{MUTUAL}"
_UNSAID = frozenset({"addressee", "side"})
"""Ways by which an end is taken from who speaks and listens."""
KEEP = 0.4
"""Least probability of a reading that is given out."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A subject and an object that a frame may relate.

    Attributes:
        subject: The subject candidate.
        object: The object candidate; for a symmetric act perhaps the rest of the subject's row.
        trigger: Features of the trigger.
        pair: Features of the two together.
        seen: What the model holds of the trigger.
    """

    subject: Candidate
    object: Candidate
    trigger: tuple[str, ...]
    pair: tuple[str, ...]
    seen: Values = ()

    @property
    def values(self) -> Values:
        """All that the model holds of it."""
        return (*self.seen, *self.subject.values, *self.object.values)

    @property
    def features(self) -> tuple[str, ...]:
        """All features."""
        return (*self.trigger, *self.subject.features, *self.object.features, *self.pair)


@dataclass(frozen=True)
class Scorer:
    """Weights by feature.

    Attributes:
        weights: The weights.
        calibration: Slope and offset from the log odds that a frame says anything to those that
            its statement is right, as found on documents kept out of the fit.
    """

    weights: Mapping[str, float]
    calibration: tuple[float, float] = (1.0, 0.0)

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
            slope, offset = map(float, data.get("calibration", (1.0, 0.0)))
            weights = {str(name): float(weight) for name, weight in data["weights"].items()}
            return cls(weights, (slope, offset))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            message = f"{path}: the weights cannot be read ({error}); install communique anew"
            raise ModelError(message) from error

    def confidence(self, likely: float) -> float:
        """Return how likely a statement is right.

        Args:
            likely: The probability of its reading.

        Returns:
            The calibrated probability, 0.01 to 0.99, rounded to four places.
        """
        slope, offset = self.calibration
        odds = math.log(max(likely, 1e-6) / max(1 - likely, 1e-6))
        sure = 1 / (1 + math.exp(-(slope * odds + offset)))
        return round(min(max(sure, 0.01), 0.99), 4)

    def score(self, features: Iterable[str], values: Values = ()) -> float:
        """Return the sum of the weights of features, and of values by their weights."""
        weights = self.weights
        found = sum([weights[name] for name in features if name in weights])
        return found + sum([weights[name] * value for name, value in values if name in weights])

    def probabilities(self, readings: Sequence[Reading]) -> list[float]:
        """Return how likely each reading of one frame is; the rest is that it says nothing.

        Args:
            readings: The readings of one frame that fired.

        Returns:
            Probabilities in their order; their sum is at most 1.
        """
        if not readings:
            return []
        # A candidate stands in many readings; its own features are weighed once.
        ends = {id(c): c for r in readings for c in (r.subject, r.object)}
        own = {key: self.score(end.features, end.values) for key, end in ends.items()}
        shared = self.score(readings[0].trigger, readings[0].seen)
        scores = [
            shared + own[id(r.subject)] + own[id(r.object)] + self.score(r.pair) for r in readings
        ]
        return self.spread(scores)

    @staticmethod
    def spread(scores: Sequence[float]) -> list[float]:
        """Return the probabilities of readings with these scores; saying nothing scores 0."""
        top = max([0.0, *scores])
        exps = [math.exp(score - top) for score in scores]
        total = sum(exps) + math.exp(-top)
        return [value / total for value in exps]


def pair_up(
    match: FrameMatch,
    act: Act,
    subjects: Sequence[Candidate],
    objects: Sequence[Candidate],
    *,
    speaker: str | None,
) -> list[Reading]:
    """Return all readings of a frame.

    Args:
        match: The frame that fired.
        act: Its act.
        subjects: Candidates for the subject.
        objects: Candidates for the object.
        speaker: IRI of who speaks at the trigger.

    Returns:
        Pairs without a node in common, and for a symmetric act rows of actors split in two.
    """
    opinion = Opinion(match)
    seen = opinion.trigger()
    kind = "noun" if match.predicate.is_noun else match.predicate.clause
    shared = trigger_features(match, speaker is not None) + opinion.features("t", seen, kind)
    found = []
    nominal = match.predicate.clause == "nominal"  # its subject may hang inside the object
    agents = {c.at for c in subjects if c.at >= 0 and c.ways[0] in _AGENTS}
    for subject, object_ in product(subjects, objects):
        if subject.at < 0 and object_.at in agents and not act.symmetric:
            continue  # who does it in the words of the text does not suffer it
        taken = {node.id for node in subject.nodes}
        if (not subject.bound and not object_.bound) or _listens(act, object_, speaker):
            continue
        acted_on = {node.id for node in object_.nodes}
        if taken.isdisjoint(acted_on) or (object_.ways[0] == _MUTUAL and taken == acted_on):
            within = _within(match, subject, object_)
            if within.startswith("subject") and subject.ways[0] in _LOOSE and not nominal:
                continue  # it only owns what is told of ("Y'nin bütünlüğüne verilen destek")
            pair = _pair_features(act, subject, object_, speaker)
            one = bool(subject.side) and subject.side == object_.side
            pair = (*pair, f"p:within={within}", f"p:one side={one}")
            pair += (f"p:one side*act={one}|{act.id}",)
            found.append(Reading(subject, object_, shared, pair, seen))
    if act.symmetric or _among_themselves(match):
        for row in subjects:
            together = act.symmetric or _on_each_other(match, row)
            if len(row.nodes) > 1 and together and not _with_others(match.predicate.tree, row.at):
                one = bool(row.side)
                rest = Candidate(row.nodes[1:], ("row",), row.at, ())
                pair = (f"p:row={row.ways[0]}", f"p:row*act={row.ways[0]}|{act.id}", "p:row")
                pair += (f"p:one side={one}", f"p:one side*act={one}|{act.id}")
                found.append(Reading(row, rest, shared, pair, seen))
    return found


def _among_themselves(match: FrameMatch) -> bool:
    """Whether a row of subjects may act on each other ("X ile Y çatıştı")."""
    return any(binding.role.name in ("coagent", "between") for binding in match.object)


def _on_each_other(match: FrameMatch, row: Candidate) -> bool:
    """Whether a row stands between two, where only those who do may act on each other."""
    joint = any(binding.role.name == "coagent" for binding in match.object)
    return joint or any(way.endswith(":between") or way == "near" for way in row.ways)


def _with_others(tree: Tree, at: int) -> bool:
    """Whether something is done with all of a row ("X ve Y ile ilişkiler")."""
    if at < 0 or len(conjuncts(tree, at)) != 2 or tree.words[at].dep in SUBJECTS:
        return False
    marked = any(tree.words[i].upos == "CCONJ" for i in markers(tree, at))
    return marked or effective_case(tree, at) == "Ins"


def _listens(act: Act, object_: Candidate, speaker: str | None) -> bool:
    """Whether force or a measure would meet who only tells or hears of it, or that one's side."""
    if act.verbal or act.sign >= 0:
        return False
    way = object_.ways[0]
    tells = any(node.id == speaker and node.type == "Person" for node in object_.nodes)
    return way in _UNSAID or (tells and way in _LOOSE)


def trigger_features(match: FrameMatch, attributed: bool) -> tuple[str, ...]:
    """Return features of a trigger alone.

    Args:
        match: The frame that fired.
        attributed: Whether somebody is said to say it.

    Returns:
        Names of features.
    """
    predicate = match.predicate
    tree = predicate.tree
    last = tree.words[match.trigger[-1]]
    kind = "noun" if predicate.is_noun else predicate.clause
    return (
        "t:bias",
        f"t:act={match.frame.act}",
        f"t:frame={match.frame.id}",
        f"t:kind={kind}|{predicate.passive}",
        f"t:kind*act={kind}|{match.frame.act}",
        f"t:words={min(len(match.trigger), 3)}|{kind}",
        f"t:dep={predicate.head_word.dep}|{kind}",
        f"t:case={last.case}|{kind}",
        f"t:attributed={attributed}|{kind}",
        f"t:negated={match.negated}",
        f"t:length={min(len(tree) // 12, 4)}",
    )


def _within(match: FrameMatch, subject: Candidate, object_: Candidate) -> str:
    """Which end is a part of the other's phrase that does not hold the trigger."""
    tree, head = match.predicate.tree, match.predicate.head
    for name, inner, outer in (("subject", subject, object_), ("object", object_, subject)):
        if inner.at >= 0 <= outer.at and inner.at != outer.at:
            phrase = tree.subtree(outer.at)
            if inner.at in phrase and head not in phrase:
                return f"{name}|{inner.ways[0].split(':')[0]}"
    return ""


def _pair_features(
    act: Act, subject: Candidate, object_: Candidate, speaker: str | None
) -> tuple[str, ...]:
    if subject.at < 0 or object_.at < 0:
        order = "context"
    else:
        order = "subject first" if subject.at < object_.at else "object first"
    types = f"{subject.nodes[0].type}/{object_.nodes[0].type}"
    ways = f"{subject.ways[0]}/{object_.ways[0]}"
    said = any(node.id == speaker for node in object_.nodes)
    rules = [way for c in (subject, object_) for way in c.ways if way.startswith("rule:")]
    rule = "/".join(rules) if len(rules) == 2 else f"{len(rules)}"
    return (
        f"p:order={order}",
        f"p:ways={ways}",
        f"p:types={types}",
        f"p:types*act={types}|{act.id}",
        f"p:object speaks={said}",
        f"p:by rule={len(rules)}",
        f"p:by rule*ways={rule}",
        f"p:by rule*act={len(rules)}|{act.id}",
    )
