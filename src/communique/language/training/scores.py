"""Measures of parses, tokens and names; nothing here knows the model."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from communique.language.training.treebanks import Token

CORE_NAMES = frozenset({"PERSON", "GPE", "ORG", "NORP", "TITLE"})
"""Types of names that the extraction lives on."""


@dataclass(slots=True)
class ParseScores:
    """Right words by measure, punctuation and relation subtypes counted."""

    words: int = 0
    right: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(("UAS", "LAS", "UPOS", "feats", "lemma"), 0)
    )

    def add(self, gold: Token, found: Token) -> None:
        """Count one word; a lemma that the treebank leaves open counts as right."""
        self.words += 1
        head = gold.head == found.head
        self.right["UAS"] += head
        self.right["LAS"] += head and gold.dep == found.dep
        self.right["UPOS"] += gold.upos == found.upos
        self.right["feats"] += _features(gold.feats) == _features(found.feats)
        self.right["lemma"] += gold.lemma in ("_", found.lemma)

    def percent(self) -> dict[str, float]:
        """Return the share of right words for each measure."""
        return {name: percent(count, self.words) for name, count in self.right.items()}


def _features(feats: str) -> frozenset[str]:
    return frozenset(feats.split("|")) - {"_", ""}


@dataclass(slots=True)
class FoundScores:
    """Spans in the gold, spans found, and those in both."""

    gold: int = 0
    found: int = 0
    both: int = 0

    def add(self, gold: Iterable[object], found: Iterable[object]) -> None:
        """Count the spans of one text."""
        first, second = set(gold), set(found)
        self.gold += len(first)
        self.found += len(second)
        self.both += len(first & second)

    def f1(self) -> float:
        """Return the F1 in percent."""
        return percent(2 * self.both, self.gold + self.found)


def percent(part: float, whole: float) -> float:
    """Return a share in percent with two places; 0 of nothing."""
    return round(100 * part / whole, 2) if whole else 0.0


def name_spans(tags: Sequence[str], core: bool = False) -> set[tuple[int, int, str]]:
    """Return the names of BIO tags.

    Args:
        tags: The tags.
        core: Whether to keep persons, places of states, organisations, groups and titles only.

    Returns:
        First word, end and type of each name.
    """
    spans: set[tuple[int, int, str]] = set()
    start, kind = None, ""
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and tag != f"I-{kind}":
            spans.add((start, i, kind))
            start = None
        if tag.startswith("B-") or (tag.startswith("I-") and start is None):
            start, kind = i, tag[2:]
    return {span for span in spans if not core or span[2] in CORE_NAMES}


def token_offsets(forms: Iterable[str]) -> list[tuple[int, int]]:
    """Return the places of tokens in the text without its white space."""
    places, at = [], 0
    for form in forms:
        bare = len("".join(form.split()))
        places.append((at, at + bare))
        at += bare
    return places
