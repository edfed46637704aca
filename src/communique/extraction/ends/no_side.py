"""Names near a talk that are no side of it: what it is about, and whom somebody is likened to.

"X, Y ile ilgili bir toplantı yaptı", "görüşmede Y-Z savaşı ele alındı", "X, tıpkı Y gibi, Z ile
görüştü" tell of no talk with Y; "X ve Y gibi ülkeler Z ile görüştü" tells of none between X and Y.
"""

from communique.extraction.linking.named_members import examples
from communique.extraction.syntax.phrases import conjuncts
from communique.extraction.syntax.tree import ROOT, Tree
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar

_HYPHENS = frozenset({"-", "–"})
_NOMINAL = ("nmod", "amod", "acl")


def no_side(tree: Tree, i: int, *, act: str, grammar: Grammar) -> bool:
    """Return whether a name only says what a talk is about or whom somebody is like.

    Args:
        tree: The sentence.
        i: Index of the name's head.
        act: The act.
        grammar: Names the talks, and the words behind such names.

    Returns:
        True for a name with which nobody talks by that; never for acts that are no talks.
    """
    marks = grammar.marks
    if act not in {*marks["talking_acts"], *marks["tie_acts"]}:
        return False
    at = _behind(tree, i, grammar)
    if at >= len(tree):
        return False
    if _hyphenated(tree, i) and ends_phrase(
        tree, at, grammar.words["between_states"], grammar.morphology
    ):
        return True
    if tree.words[at].low in {phrase[-1].text for phrase in grammar.words["about"]}:
        return True
    parted = at + 1 >= len(tree) or tree.words[at + 1].upos == "PUNCT"
    return parted and _likens(tree, at, grammar)


def example_row(tree: Tree, i: int, grammar: Grammar) -> bool:
    """Return whether a row of names only gives examples of those who act ("X ve Y gibi ülkeler").

    Args:
        tree: The sentence.
        i: Index of the head of the row or of the noun behind it, -1 if it stands in no words.
        grammar: The grammar.
    """
    if i >= 0 and examples(tree, i, grammar):
        return True
    if i < 0 or not _likens(tree, _behind(tree, i, grammar), grammar):
        return False
    word = tree.words[_top(tree, i)]
    noun = tree.words[word.head]
    stands = word.dep.startswith(_NOMINAL) and noun.upos == "NOUN"
    return stands and noun.case in ("", "Nom", "Gen")


def _hyphenated(tree: Tree, i: int) -> bool:
    """Whether a hyphen joins a name to another one ("Y-Z")."""
    row = conjuncts(tree, _top(tree, i))
    marks = tree.words[min(row) : max(row)]
    return len(row) == 2 and any(word.form in _HYPHENS for word in marks)


def _behind(tree: Tree, i: int, grammar: Grammar) -> int:
    """Index of the word behind a name and those in a row with it, whatever joins it to them."""
    end = max(conjuncts(tree, _top(tree, i))) + 1
    joins = {phrase[-1].text for phrase in grammar.words["comitative"]}
    while end < len(tree) and tree.words[end].low in joins:
        end += 1
    return end


def _top(tree: Tree, i: int) -> int:
    while tree.words[i].dep in ("conj", "flat") and tree.words[i].head != ROOT:
        above = tree.words[tree.words[i].head]
        if above.upos != "PROPN" or any(w.form == "," for w in tree.words[above.i : i]):
            break
        i = above.i
    return i


def _likens(tree: Tree, i: int, grammar: Grammar) -> bool:
    words = {phrase[-1].text for phrase in grammar.words["resembling"]}
    return i < len(tree) and tree.words[i].low in words
