"""Who does what an event noun names ("saldırısı"), where the parser hung the name elsewhere."""

from collections.abc import Callable

from communique.extraction.roles.genitives import direct_owners
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.tree import ROOT, Tree, Word

_NOMINALS = frozenset({"NOUN", "PROPN"})


def marked_before(predicate: Predicate, marks_agent: Callable[[Word], bool]) -> list[int]:
    """Return the marked name right before an event noun ("Y'nin X tarafından ilhakı").

    Args:
        predicate: The event noun.
        marks_agent: Whether a word marks an agent ("tarafından").

    Returns:
        Indices of heads.
    """
    tree, before = predicate.tree, min(predicate.core) - 1
    if before < 0 or not marks_agent(tree.words[before]):
        return []
    possessed = "Person[psor]" in predicate.head_word.feats
    return [c for c in tree.children[before] if possessed and tree.words[c].upos in _NOMINALS]


def marks_next_noun(predicate: Predicate, i: int) -> bool:
    """Return whether a word that marks an agent belongs to the event noun behind it.

    Args:
        predicate: The predicate that governs the word.
        i: Index of the word ("tarafından").

    Returns:
        True if a possessed argument of the predicate stands right behind it and its owner before.
    """
    tree = predicate.tree
    if i + 1 >= len(tree) or i + 1 not in predicate.dependents:
        return False
    word = tree.words[i + 1]
    owned = any(c < i and tree.words[c].case == "Gen" for c in tree.children[i + 1])
    return owned and "Person[psor]" in word.feats


def owners_before(predicate: Predicate) -> list[int]:
    """Return who owns an event noun although its name hangs on a word before.

    1. "X'in hava sahası ihlalleri": the genitive on the noun's own attribute.
    2. "X'in Y topraklarına saldırısı": the genitive on a phrase that has its own name.
    3. "X'in Y'nin üyeliğine itirazı": the first of two genitives on the phrase before it.

    Args:
        predicate: The event noun.

    Returns:
        Indices of heads.
    """
    tree = predicate.tree
    before = min(predicate.core) - 1
    if before < 0 or "Person[psor]" not in predicate.head_word.feats:
        return []
    word = tree.words[before]
    genitives = _genitives(tree, before)
    compound = any(
        tree.words[c].upos == "PROPN" and tree.words[c].case == "Nom" and c < before
        for c in tree.children[before]
    )
    if word.head in predicate.core and (word.case in ("", "Nom") or compound):
        return genitives[:1]
    beside = word.head in predicate.core or word.head == predicate.head_word.head != ROOT
    return genitives[:1] if beside and len(genitives) > 1 else []


def _genitives(tree: Tree, i: int) -> list[int]:
    found = [c for c in direct_owners(tree, i) if c < i]
    inner = [c for c in tree.children[i] if c < i and tree.words[c].dep.startswith("nmod")]
    return found or [g for c in inner for g in tree.children[c] if tree.words[g].case == "Gen"]
