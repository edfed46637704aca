"""Deeds in the ablative that only look denied: "yakınlaşmadan rahatsız" tells of one."""

from communique.extraction.modality.above import speaks
from communique.extraction.syntax.tree import ROOT, Tree
from communique.knowledge import Grammar


def spoken_of(tree: Tree, i: int, grammar: Grammar) -> bool:
    """Return whether a word in "-mAdAn" is a verbal noun that what follows it tells about.

    Args:
        tree: The sentence.
        i: Index of the word.
        grammar: Names the words that take such an ablative, and the ending.

    Returns:
        True for "yakınlaşmadan rahatsızlık duydu", False for "anlaşmadan ayrıldılar".
    """
    word = tree.words[i]
    noun = word.feats.get("VerbForm") == "Vnoun" and word.case == "Abl"
    endings = tuple(phrase[-1].text for phrase in grammar.words["negation.without"])
    if not noun or not word.low.endswith(endings) or word.head == ROOT:
        return False
    return speaks(tree, word.head, grammar.words["negation.about"], grammar.morphology)
