"""Whom "kendisi" means: who is subject of the clause, or of the one that tells it."""

from collections.abc import Iterator

from communique.extraction.syntax.phrases import effective_case
from communique.extraction.syntax.tree import Tree, Word


def antecedents(tree: Tree, i: int) -> Iterator[int]:
    """Yield the subjects that a reflexive pronoun may mean, nearest first.

    "X, Y'nin kendisini davet ettiğini söyledi": X, for the subject in the genitive of the
    pronoun's own clause does something to somebody else.

    Args:
        tree: The sentence.
        i: Index of the pronoun.

    Yields:
        Indices of subjects before it.
    """
    own_clause = True
    for above in tree.ancestors(i):
        subjects = [c for c in tree.children[above] if c < i and tree.words[c].dep == "nsubj"]
        for c in subjects:
            if not own_clause or effective_case(tree, c) != "Gen":
                yield c
        own_clause = own_clause and not subjects


def several(word: Word) -> bool:
    """Return whether a reflexive pronoun means all on somebody's side ("kendilerine saldırdığını").

    Args:
        word: The pronoun.
    """
    return "Plur" in (word.feats.get("Number"), word.feats.get("Number[psor]"))
