"""Forms of a verb that bear its polarity and modality."""

from communique.extraction.syntax.predicate import JOINED, Predicate
from communique.extraction.syntax.tree import Word


def tells_fact(word: Word) -> bool:
    """Return whether a verb form tells a fact of somebody ("-DIğI", "-AcAğI").

    Args:
        word: The verb.

    Returns:
        True for participles with a possessor.
    """
    return word.feats.get("VerbForm") == "Part" and "Person[psor]" in word.feats


def verb_words(predicate: Predicate) -> frozenset[int]:
    """Return the inflected word and those that form one verb with it.

    What is said of the object is none ("istenmeyen kişi ilan etti", "kabul edilemez buldu").

    Args:
        predicate: The predicate.

    Returns:
        Indices of words.
    """
    words, core = predicate.tree.words, predicate.core
    joined = {predicate.inflected}
    for _ in core:
        joined |= {
            i
            for i in core
            if (words[i].dep in JOINED and words[i].head in joined)
            or any(words[j].dep in JOINED and words[j].head == i for j in joined)
        }
    return frozenset(joined)
