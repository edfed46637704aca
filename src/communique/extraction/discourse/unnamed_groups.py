"""People of whom no name is told: whose they are, and whether they spoke before.

"Bakanlık kaynakları" are those of the ministry told before; "kaynaklar" behind words of
"diplomatik kaynaklar" are these again.
"""

from collections.abc import Callable

from communique import text as turkish
from communique.extraction.discourse.state import Discourse
from communique.extraction.syntax.phrases import plain
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Grammar
from communique.model import Node

_SHORTEST = 4
"""Letters of a noun by which two forms of it are known to be the same ("kaynakları")."""


def spoke_before(tree: Tree, i: int, discourse: Discourse) -> Node | None:
    """Return the group that spoke last, where a bare plural takes it up.

    Args:
        tree: The sentence.
        i: Index of the noun ("kaynaklar").
        discourse: What was told before.

    Returns:
        The group, or None if somebody else spoke or the noun says more by itself.
    """
    word, last = tree.words[i], discourse.speaker
    bare = word.feats.get("Number") == "Plur" and "Person[psor]" not in word.feats
    bare = bare and all(tree.words[c].i > i or tree.words[c].dep == "det" for c in tree.children[i])
    if last is None or last.type != "Group" or not bare or len(word.lemma) < _SHORTEST:
        return None
    words = turkish.fold(last.label).split()
    return last if len(words) > 1 and words[-1].startswith(turkish.fold(word.lemma)) else None


def name_of(tree: Tree, i: int, grammar: Grammar, back: Callable[[int], list[Node]]) -> str:
    """Return what people are called of whom no name is told.

    Args:
        tree: The sentence.
        i: Index of the noun.
        grammar: The language.
        back: Returns whom a word points back to.

    Returns:
        The words of the phrase, with the full name of a body that they only point back to.
    """
    name = plain(tree, i, grammar.morphology)
    owner = i - 1
    if owner not in tree.children[i] or tree.words[owner].dep != "nmod:poss":
        return name
    bodies = [node for node in back(owner) if node.type == "Organization"]
    if len(bodies) != 1 or tree.children[owner]:
        return name
    return f"{bodies[0].label} {name.split()[-1]}"
