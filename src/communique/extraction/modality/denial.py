"""Denial that stands above a clause: in the verb or noun that speaks of the whole of it."""

from collections.abc import Iterator

from communique.extraction.modality.above import above, denies, speaks
from communique.extraction.modality.forms import tells_fact
from communique.extraction.syntax.predicate import Predicate, light_verb
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Grammar


def denied_above(predicate: Predicate, grammar: Grammar) -> bool:
    """Return whether what governs a clause says that it is not so, or not meant.

    Args:
        predicate: The predicate of the clause.
        grammar: The language.

    Returns:
        True below a denied word of intention, for deeds ("tanımayı düşünmüyor"), or of truth,
        for facts ("tanıdığı doğru değil"), and below a word of falsehood or of giving up
        ("görüştüğü haberi asılsız çıktı", "gitmekten vazgeçti").
    """
    fact = states_fact(predicate)
    denied, plain = ("untrue", "false") if fact else ("unintended", "governors")
    tree = predicate.tree
    for up in above(predicate, grammar):
        no = denies(tree, up, grammar)
        key = denied if no else plain
        if not no and predicate.is_noun:
            continue
        phrases = grammar.words[f"negation.{key}"]
        if any(speaks(tree, at, phrases, grammar.morphology) for at in _predicates(tree, up)):
            return True
    return False


def _predicates(tree: Tree, i: int) -> Iterator[int]:
    """Yield a verb and what it says somebody or something to be ("asılsız olduğunu")."""
    yield i
    yield from (c for c in tree.children[i] if tree.words[c].dep == "xcomp" and c < i)


def states_fact(predicate: Predicate) -> bool:
    """Return whether a clause tells a fact of somebody.

    Args:
        predicate: The predicate of the clause.

    Returns:
        True for "-DIğI" and "-AcAğI", also where a noun carries it ("işgal ettiği").
    """
    verb = light_verb(predicate.tree, predicate.head) if predicate.is_noun else None
    return tells_fact(predicate.word if verb is None else predicate.tree.words[verb])
