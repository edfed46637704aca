"""What functions of a sentence and one of its words return, kept with the sentence."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from communique.extraction.syntax.tree import Tree

T = TypeVar("T")


def per_word(read: Callable[[Tree, int], T]) -> Callable[[Tree, int], T]:
    """Have a function read each word of a sentence once.

    Args:
        read: A function of a sentence and the index of a word that depends on nothing else; what
            it returns is not changed by anybody.

    Returns:
        The same, which looks up on the sentence what it knows already.
    """
    name = f"{read.__module__}.{read.__qualname__}"

    @wraps(read)
    def known(tree: Tree, i: int) -> T:
        found = tree.read.get(name)
        if found is None:
            found = tree.read[name] = {}
        if i not in found:
            found[i] = read(tree, i)
        result: T = found[i]
        return result

    return known
