"""Deeds with which somebody is charged, by nobody who is named.

"Peru, Fiji'ye saldırmakla suçlanıyor" tells neither that Fiji accuses Peru nor the reverse.
"""

from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.tree import Tree


def charged(predicate: Predicate) -> bool:
    """Return whether a passive tells a deed of its subject, and names no text that says so.

    Args:
        predicate: The verb ("suçlanıyor" in "saldırmakla suçlanıyor").

    Returns:
        True if a name near it is in the charge, or who is charged.
    """
    if not predicate.passive or predicate.is_noun:
        return False
    tree = predicate.tree
    before = [c for c in predicate.dependents if c < predicate.inflected]
    text = any(tree.words[c].case == "Loc" and tree.words[c].upos == "NOUN" for c in before)
    return not text and any(_instrumental_deed(tree, c) for c in before)


def _instrumental_deed(tree: Tree, i: int) -> bool:
    """Whether a word heads an infinitive in "-mAklA", alone or as the noun of a light verb."""
    light = (c for c in tree.children[i] if tree.words[c].dep.startswith("compound"))
    words = [tree.words[w] for w in (i, *light)]
    return any(w.case == "Ins" and w.feats.get("VerbForm") == "Vnoun" for w in words)
