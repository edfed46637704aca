"""Words before a predicate: those in a case, and who holds the noun of a trigger."""

from collections.abc import Iterable

from communique.extraction.syntax.phrases import effective_case, markers
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.stems import is_verbal
from communique.extraction.syntax.tree import Tree

SUBJECTS = frozenset({"nsubj", "nsubj:cop", "csubj", "nsubj:pass", "csubj:cop"})
"""Relations of a subject."""

_CLAUSAL = frozenset({"conj", "punct", "advcl", "acl"})


def region(predicate: Predicate) -> range:
    """Return the words before a predicate, from behind the last clause that a comma closes."""
    tree = predicate.tree
    end = min(predicate.core)
    for i in range(end - 1, 0, -1):
        before = tree.words[i - 1]
        if tree.words[i].form == "," and is_verbal(before) and "Person[psor]" in before.feats:
            return range(i + 1, end)
    return range(end)


def in_case(
    tree: Tree,
    words: Iterable[int],
    case: str,
    *,
    subjects: bool = False,
    own: frozenset[int] = frozenset(),
) -> list[int]:
    """Return the noun phrases in a case, without postposition.

    Args:
        tree: The sentence.
        words: Indices to choose from.
        case: The UD case.
        subjects: Whether subjects count.
        own: Words of the predicate; as a postposition they do not mark a phrase ("Y'ye karşı").

    Returns:
        Indices in their order.
    """
    found = []
    for i in words:
        word = tree.words[i]
        if word.dep in _CLAUSAL or (word.dep in SUBJECTS and not subjects):
            continue
        if effective_case(tree, i) == case and own.issuperset(markers(tree, i)):
            found.append(i)
    return found


def holder(predicate: Predicate) -> list[int]:
    """Return whose the noun of a trigger is.

    "Türkiye'nin X'in birliğine olan desteğini yineledi": of two genitives the first.

    Args:
        predicate: The predicate.

    Returns:
        One index or none.
    """
    tree = predicate.tree
    direct = [c for c in predicate.dependents if tree.words[c].case == "Gen"]
    inside = [i for i in region(predicate) if tree.words[i].case == "Gen"]
    return direct[:1] or (inside[:1] if len(inside) > 1 else [])
