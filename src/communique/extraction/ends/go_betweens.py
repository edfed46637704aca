"""Through whom others act: go-betweens, and those under whose roof or by whose help it is done."""

from communique.extraction.frames.matching import FrameMatch
from communique.extraction.syntax.tree import ROOT, Tree
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar


def is_go_between(match: FrameMatch, grammar: Grammar) -> bool:
    """Return whether a frame is of an act of going between others.

    Args:
        match: The frame that fired.
        grammar: Names the acts.
    """
    words = grammar.words["going_between"]
    return any(match.frame.act == phrase[-1].text for phrase in words)


def acts_through(match: FrameMatch, i: int, grammar: Grammar) -> bool:
    """Return whether others act through a name, in another deed than the frame's.

    "Y'nin arabuluculuğunda anlaştılar": Y is no party; "Y'nin talebiyle kaldırıldı": Y has not
    lifted it.

    Args:
        match: The frame that fired.
        i: Index of the name's head.
        grammar: The grammar.
    """
    tree, own = match.predicate.tree, (ROOT, *match.predicate.core)
    if goes_between(tree, i, grammar) not in own:
        return True
    talks = match.frame.act in grammar.marks["talking_acts"]
    return not talks and goes_between(tree, i, grammar, key="at_request") not in own


def goes_between(tree: Tree, i: int, grammar: Grammar, *, key: str = "through") -> int:
    """Return the noun of somebody's through whom others act ("X'in arabuluculuğunda").

    Args:
        tree: The sentence.
        i: Index of the head of a name.
        grammar: Names such nouns.
        key: The list that names them.

    Returns:
        Index of the noun if the name owns it, else `ROOT`.
    """
    words = tree.words
    while words[i].dep == "conj" and words[i].head != ROOT:
        i = words[i].head
    noun = words[i].head
    if words[i].dep != "nmod:poss" or noun == ROOT:
        return ROOT
    if words[noun].case not in ("Loc", "Ins") and not _under_adjunct(tree, noun):
        return ROOT
    listed = ends_phrase(tree, noun, grammar.words[key], grammar.morphology)
    return noun if listed else ROOT


def _under_adjunct(tree: Tree, noun: int) -> bool:
    """Whether a bare noun stands before a circumstance ("koruması altında", "desteği olmadan")."""
    word = tree.words[noun]
    if word.head == ROOT or word.case not in ("", "Nom"):
        return False
    above = tree.words[word.head]
    converb = above.dep == "advcl" and above.feats.get("VerbForm") == "Conv"
    return converb or (above.case == "Loc" and word.dep == "nmod:poss")
