"""Deeds of who speaks, by their endings: "destekliyoruz", "görüşmemiz", "desteklediğimi"."""

from collections.abc import Mapping

from communique.extraction.frames.matching import FrameMatch


def first_person(match: FrameMatch) -> bool:
    """Return whether a frame's predicate or event belongs to who speaks.

    So say its own ending ("görüşmemiz", "destekliyoruz") and, where verbs in a row leave it to
    the last one, the ending of that ("saldırıyı kınıyor, başsağlığı dilerken … çağırıyoruz").
    """
    return match.predicate.first_person


def singular(feats: Mapping[str, str]) -> bool:
    """Return whether a first person is one person, and not a side ("desteklediğimizi").

    Args:
        feats: Features of the word that says so.

    Returns:
        True for "destekliyorum", "desteklediğimi".
    """
    if feats.get("Person[psor]") == "1":
        return feats.get("Number[psor]", "Sing") == "Sing"
    return feats.get("Person") == "1" and feats.get("Number", "Sing") == "Sing"
