"""Who only tells of one that goes between others: "X, Y'nin arabuluculuğunu övdü"."""

from communique.extraction.ends.go_betweens import is_go_between
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.syntax.phrases import markers
from communique.extraction.syntax.predicate import Predicate, light_verb
from communique.extraction.syntax.stems import is_verbal
from communique.extraction.syntax.tree import ROOT, Tree
from communique.knowledge import Grammar


def praises(match: FrameMatch, i: int, grammar: Grammar) -> bool:
    """Return whether a name only speaks of what another does who goes between ("Y'nin çabası").

    Args:
        match: The frame that fired.
        i: Index of the name's head.
        grammar: The grammar.
    """
    tree, word = match.predicate.tree, match.predicate.head_word
    nouns = (word.i, word.head) if word.dep == "nmod:poss" else (word.i,)
    owned = any(tree.words[c].case == "Gen" for n in nouns for c in tree.children[n])
    return owned and only_tells(match, i, grammar)


def only_tells(match: FrameMatch, i: int, grammar: Grammar) -> bool:
    """Return whether a name only speaks of who goes between others.

    "X, Y'nin arabuluculuğunu övdü": Y does not mediate for X.

    Args:
        match: The frame that fired.
        i: Index of the name's head.
        grammar: The grammar.

    Returns:
        True for whom a verb that tells of the event noun has beside it.
    """
    predicate = match.predicate
    if not predicate.is_noun or not is_go_between(match, grammar):
        return False
    tree = predicate.tree
    above = verb_above(tree, predicate.head)
    while tree.words[i].dep == "conj" and tree.words[i].head != ROOT:
        i = tree.words[i].head
    apart = i in tree.children[above] and predicate.head not in tree.subtree(i)
    return above != ROOT and apart and _told_of(predicate, grammar)


def tells_of_go_between(match: FrameMatch, grammar: Grammar) -> bool:
    """Return whether somebody only speaks of who goes between others ("Y'nin çabasını övdü").

    Args:
        match: The frame that fired.
        grammar: The grammar.
    """
    between = match.predicate.is_noun and is_go_between(match, grammar)
    return between and _told_of(match.predicate, grammar)


def _told_of(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether an event noun is an object, dative or reason ("çabasını övdü", "çabası için")."""
    tree, at, case = predicate.tree, predicate.head, predicate.word.case
    if tree.words[at].dep == "nmod:poss" and case in ("", "Nom"):  # "arabuluculuk çabası"
        at = tree.words[at].head
        case = tree.words[at].case
    reasons = {phrase[-1].text for phrase in grammar.words["reasons"]}
    because = any(tree.words[m].low in reasons for m in markers(tree, at))
    return because or (not markers(tree, at) and case in ("Acc", "Dat"))


def verb_above(tree: Tree, i: int) -> int:
    """Return the word at the head of the clause that a word stands in.

    Args:
        tree: The sentence.
        i: Index of the word.

    Returns:
        Index of that word, `ROOT` if nothing stands above.
    """
    verbal = (up for up in tree.ancestors(i) if up != ROOT and _heads_clause(tree, up))
    return next(verbal, ROOT)


def _heads_clause(tree: Tree, i: int) -> bool:
    word = tree.words[i]
    return is_verbal(word) or word.head == ROOT or light_verb(tree, i) is not None
