"""Deeds of who speaks, by their endings: "destekliyoruz", "görüşmemiz", "desteklediğimi"."""

from collections.abc import Mapping

from communique.extraction.lexicon import is_finite
from communique.extraction.matching import FrameMatch
from communique.extraction.predicate import predicate_at


def first_person(match: FrameMatch) -> bool:
    """Return whether a frame's predicate or event belongs to who speaks.

    So say its own ending ("görüşmemiz", "destekliyoruz") and, where verbs in a row leave it to
    the last one, the ending of that ("saldırıyı kınıyor, başsağlığı dilerken … çağırıyoruz").
    """
    predicate = match.predicate
    feats = predicate.word.feats
    own = predicate.head_word.feats.get("Person[psor]")
    if "1" in (feats.get("Person[psor]") or feats.get("Person"), own):
        return True
    if predicate.is_noun or predicate.passive:
        return False
    tree = predicate.tree
    if any(tree.words[c].dep.startswith("nsubj") for c in predicate.dependents):
        return False
    if predicate.clause == "converb":
        above = predicate.head_word.head
        main = predicate_at(tree, above).word if above >= 0 else predicate.word
        return is_finite(main) and main.feats.get("Person") == "1"
    if predicate.clause != "finite":
        return False
    row = [*tree.children[predicate.head], *predicate.core]
    if predicate.head_word.dep == "conj":
        row += [predicate.head_word.head, *tree.children[predicate.head_word.head]]
    later = [i for i in row if i > predicate.inflected and tree.words[i].dep in ("conj", "root")]
    return any(is_finite(tree.words[i]) and tree.words[i].feats.get("Person") == "1" for i in later)


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
