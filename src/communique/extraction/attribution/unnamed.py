"""Verbs of saying whose speaker is nobody in particular: "belirtiliyor", "… diyenler"."""

from collections.abc import Mapping

from communique.extraction.syntax.predicate import Predicate


def general(predicate: Predicate) -> bool:
    """Return whether a passive tells what is said in general ("belirtiliyor").

    Args:
        predicate: The verb of saying.
    """
    feats = predicate.word.feats
    return feats.get("Aspect") in ("Prog", "Hab") and feats.get("Tense") != "Past"


def headless(predicate: Predicate, source: int | None, marks: Mapping[str, frozenset[str]]) -> bool:
    """Return whether those who say it are not named ("… diyenler yanılıyor").

    Args:
        predicate: The verb of saying.
        source: Who says it, if anybody is named.
        marks: Names the endings of those who do something ("enler").
    """
    word = predicate.word
    if source is not None or word.feats.get("VerbForm") != "Part":
        return False
    behind = word.low[len(word.lemma) :]
    return any(ending in behind for ending in marks["headless"])
