"""Forms of a verb that bear its polarity and modality."""

from communique.extraction.syntax.predicate import JOINED, Predicate, light_verb
from communique.extraction.syntax.tree import ROOT, Word


def tells_fact(word: Word) -> bool:
    """Return whether a verb form tells a fact of somebody ("-DIğI", "-AcAğI").

    Args:
        word: The verb.

    Returns:
        True for participles with a possessor.
    """
    return word.feats.get("VerbForm") == "Part" and "Person[psor]" in word.feats


def describes_name(predicate: Predicate) -> bool:
    """Return whether a fact tells something of a name ("düşman saydığı Peru'yu tehdit etti").

    Args:
        predicate: The predicate of the clause.
    """
    tree, noun = predicate.tree, predicate.modified
    if noun == ROOT or tree.words[noun].upos != "PROPN":
        return False
    verb = light_verb(tree, predicate.head) if predicate.is_noun else None
    return tells_fact(predicate.word if verb is None else tree.words[verb])


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
