"""Long topics in few words: who does what, without when, where and how.

"Azerbaycan'ın kendi toprağında aldığı tedbirler" becomes "Azerbaycan'ın aldığı tedbirler",
"X'in dün gece bir basın toplantısında Y'yi veto etmesi" becomes "X'in Y'yi veto etmesi", and
"geçen yıl gözaltına aldığı 40 tutuklu" becomes "40 tutuklu".
"""

from collections.abc import Callable, Iterator

from communique.extraction.syntax.phrases import effective_case, is_event
from communique.extraction.syntax.tree import Tree, Word

LONG = 7
"""Words of an event from which it is told without its circumstances."""
ENOUGH = 2
"""Words that say what a thing is without the clauses before it."""

_CIRCUMSTANCES = frozenset({"advmod", "advcl", "discourse", "parataxis"})
_AROUND = frozenset({"Loc", "Abl", "Ins"})
_NAMING = frozenset({"appos", "amod", "nmod:poss"})
_EMPTY = frozenset({"PUNCT", "CCONJ", "PRON", "ADP"})
_OWNERS = 4
"""Most words of who does what a clause tells."""


def _no_word(word: Word) -> bool:
    return False


def kept_words(
    tree: Tree,
    first: int,
    last: int,
    without: frozenset[int] = frozenset(),
    *,
    signs: Callable[[Word], bool] = _no_word,
) -> list[int]:
    """Return the words that tell a topic.

    Args:
        tree: The sentence.
        first: Index of the first word of its phrase.
        last: Index of the last one.
        without: Words of the predicate, whose clause tells the act and not what the topic is.
        signs: Whether a verb only says that an accord was made ("imzalanan").

    Returns:
        Indices in order; of a clause that stands before the phrase, who does what.
    """
    head = _head(tree, first, last)
    words = set(range(first, last + 1))
    if is_event(tree, head):
        if last - first >= LONG:
            words -= set(_circumstances(tree, head, words))
    else:
        words |= set(_doing(tree, head, first, without))
        words = _without_clauses(tree, head, words, signs)
    return sorted(words)


def _without_clauses(
    tree: Tree, head: int, words: set[int], signs: Callable[[Word], bool]
) -> set[int]:
    """Words without the relative clauses of a thing, if the rest says which it is.

    What is one of many is known by its clause only ("Y'yi öngören bir taslak metin"), and what
    happened by where or when it did ("Y'de meydana gelen deniz kazası"), but for an accord
    ("1979'da imzalanan barış antlaşması").
    """
    words = words.difference(*(tree.subtree(c) for c in _of_owners(tree, head, words)))
    if any(tree.words[i].upos == "DET" for i in words if i < head):
        return words
    clauses = [
        c
        for c in tree.children[head]
        if c < head and tree.words[c].dep == "acl"
        and (signs(tree.words[c]) or not _says_where_or_when(tree, c))
    ]  # fmt: skip
    rest = words.difference(*(tree.subtree(clause) for clause in clauses if clause in words))
    telling = sum(tree.words[i].upos not in _EMPTY for i in rest)
    return rest if telling >= ENOUGH else words


def _of_owners(tree: Tree, head: int, words: set[int]) -> Iterator[int]:
    """Clauses before the name of an owner, who is known by it ("savaşan Fiji'nin kararı")."""
    for owner in tree.children[head]:
        word = tree.words[owner]
        if owner > head or word.dep != "nmod:poss" or effective_case(tree, owner) != "Gen":
            continue
        one = word.feats.get("Number") != "Plur"  # "ambargo uygulayan Arap ülkelerinin kararı"
        parts = (owner, *(c for c in tree.children[owner] if tree.words[c].dep in _NAMING))
        if one and any(tree.words[i].upos == "PROPN" for i in parts):
            below = (c for c in tree.children[owner] if c < owner and c in words)
            yield from (c for c in below if tree.words[c].dep == "acl")


def _says_where_or_when(tree: Tree, clause: int) -> bool:
    """Whether a clause tells the place or the date of what it is about."""
    below = (c for c in tree.children[clause] if tree.words[c].case == "Loc")
    return any(tree.words[i].upos in ("PROPN", "NUM") for c in below for i in tree.subtree(c))


def _head(tree: Tree, first: int, last: int) -> int:
    """The word of a phrase that hangs on none of its words, the last one of several."""
    inside = range(first, last + 1)
    return next((i for i in reversed(inside) if tree.words[i].head not in inside), last)


def _circumstances(tree: Tree, head: int, words: set[int]) -> Iterator[int]:
    """Words of an event that say when, where and how, and clauses inside what it is done to."""
    for child in tree.children[head]:
        word = tree.words[child]
        below = [i for i in tree.subtree(child) if i in words]
        around = word.dep.startswith(("obl", "nmod")) and effective_case(tree, child) in _AROUND
        if child in words and child < head and (word.dep in _CIRCUMSTANCES or around):
            yield from below
        elif child in words and word.dep in ("obj", "nsubj"):
            for clause in tree.children[child]:
                if tree.words[clause].dep == "acl" and clause in words:
                    yield from (i for i in tree.subtree(clause) if i in words)


def _doing(tree: Tree, head: int, first: int, without: frozenset[int]) -> Iterator[int]:
    """Who does what in a clause right before a phrase ("X'in … aldığı" of "tedbirler").

    Of one that names nobody, where it was ("Gana'da … düzenlenen" of "saldırı"). Steps to be
    taken are told with what for ("barışın sağlanması için atılacak adımlar").
    """
    for clause in tree.children[head]:
        edge = tree.edges[clause][1]
        if tree.words[clause].dep != "acl" or edge != first - 1 or clause in without:
            continue
        ahead = tree.words[clause].feats.get("Tense") == "Fut" and first == head
        if ahead and first - tree.edges[clause][0] <= LONG:
            yield from range(tree.edges[clause][0], first)
        doer = list(_doer(tree, clause))
        if doer:
            yield from doer
            yield from range(clause, first)
        elif place := list(_place(tree, clause)):
            yield from place
            yield from [] if _counted(tree, clause) else [clause]


def _doer(tree: Tree, clause: int) -> Iterator[int]:
    """The words of a clause's subject, unless they are many or only count somebody."""
    for child in tree.children[clause]:
        subject = tree.words[child].dep == "nsubj" and effective_case(tree, child) == "Gen"
        owner = sorted(tree.subtree(child))
        if subject and child < clause and len(owner) <= _OWNERS and not _numbers(tree, child):
            yield from owner


def _counted(tree: Tree, clause: int) -> bool:
    """Whether the subject of a clause only counts somebody ("on kişinin öldüğü saldırı")."""
    return any(tree.words[c].dep == "nsubj" and _numbers(tree, c) for c in tree.children[clause])


def _numbers(tree: Tree, i: int) -> bool:
    """Whether a number stands at a noun."""
    return any(tree.words[c].dep == "nummod" for c in tree.children[i])


def _place(tree: Tree, clause: int) -> Iterator[int]:
    """The words that name where a clause's deed was ("Gana'nın başkentinde")."""
    for child in tree.children[clause]:
        words = sorted(tree.subtree(child))
        owners = (c for c in tree.children[child] if tree.words[c].case == "Gen")
        named = any(tree.words[i].upos == "PROPN" for i in (child, *owners))
        if tree.words[child].case == "Loc" and named and len(words) <= _OWNERS:
            yield from words
            return
