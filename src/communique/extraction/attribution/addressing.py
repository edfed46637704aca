"""To whom somebody speaks: a dative at the verb of saying, or at a verb of addressing beside it."""

from collections.abc import Iterator

from communique.extraction.syntax.phrases import effective_case, markers
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.stems import is_verbal, matches_stem
from communique.extraction.syntax.tree import Tree, Word
from communique.knowledge import Grammar

_OBLIQUE = frozenset({"obl", "iobj", "obj", "nmod"})


def addressee(
    predicate: Predicate, source: int | None, content: frozenset[int], grammar: Grammar
) -> int | None:
    """Return to whom a reporting verb says something.

    "X, Y'ye … dedi"; also by a verb of addressing in a clause beside the verb or at who speaks:
    "X, Y'ye seslenerek … dedi", "Y'ye seslenen X, … dedi".

    Args:
        predicate: The reporting verb.
        source: Who speaks, None if nobody is named.
        content: What is said.
        grammar: Has the verbs of addressing.

    Returns:
        The index of the dative, None where nobody is addressed.
    """
    tree = predicate.tree
    own = (c for c in predicate.dependents if c != source and c not in content)
    found = next((c for c in own if _dative(tree, c) and not is_verbal(tree.words[c])), None)
    if found is not None:
        return found
    beside = [*predicate.dependents, *(tree.children[source] if source is not None else ())]
    verbs = (i for i in beside if i not in content and _addresses(tree.words[i], grammar))
    return next((c for i in verbs for c in _datives(tree, i)), None)


def _addresses(word: Word, grammar: Grammar) -> bool:
    """Whether a word is a verb of addressing, in a clause beside another or at a noun."""
    if word.dep not in ("advcl", "acl", "amod"):
        return False
    verbs = (phrase[-1] for phrase in grammar.words["addressing"])
    return any(matches_stem(word, stem, grammar.morphology, verb=True) for stem in verbs)


def _datives(tree: Tree, i: int) -> Iterator[int]:
    return (c for c in tree.children[i] if c < i and _dative(tree, c))


def _dative(tree: Tree, i: int) -> bool:
    bare = tree.words[i].dep in _OBLIQUE and not markers(tree, i)
    return bare and effective_case(tree, i) == "Dat"
