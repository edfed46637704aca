"""Things that a pronoun takes up in the next clause: "Fiji ateşkese uydu, Gana bunu bozdu"."""

from communique.extraction.syntax.tree import ROOT, Tree
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar

_OBLIQUE = frozenset({"Acc", "Dat", "Abl"})


def taken_up_by(tree: Tree, i: int, grammar: Grammar) -> int:
    """Return the noun that a pronoun means.

    Args:
        tree: The sentence.
        i: Index of the word.
        grammar: Names the pronouns, and the things that are taken up.

    Returns:
        Index of the object of the clause before; `ROOT` if the word is no such pronoun or the
        nearest object is no such thing.
    """
    word = tree.words[i]
    if word.upos != "PRON" or word.case not in _OBLIQUE or tree.children[i]:
        return ROOT
    if all(word.lemma != phrase[-1].text for phrase in grammar.words["this_thing"]):
        return ROOT
    before = (
        other
        for other in reversed(tree.words[:i])
        if (other.dep == "obj" or (other.dep == "obl" and other.case == "Dat"))
        and other.upos in ("NOUN", "PROPN") and other.head not in (ROOT, word.head)
    )  # fmt: skip
    nearest = next(before, None)
    things = grammar.words["taken_up"]
    if nearest is None or not ends_phrase(tree, nearest.i, things, grammar.morphology):
        return ROOT
    return nearest.i
