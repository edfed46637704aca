"""Deeds of forces that report them, or whose state does.

1. Who tells of a strike in the passive has struck: "X ordusu, hedeflerin vurulduğunu bildirdi".
2. Whose forces did something has done it: "X, askerlerinin Y'den çekildiğini duyurdu".
3. Whose forces are sent sends them, if nobody else does: "X askerleri Y'ye gönderildi".
"""

from collections.abc import Callable

from communique.extraction.roles.astray import surface
from communique.extraction.roles.complements import named_owners
from communique.extraction.roles.inner import Agents
from communique.extraction.syntax.possession import SUBJECTS
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.tree import Tree, Word

_PERSONS = frozenset({"PERSON", "TITLE"})


def reporting_force(
    predicate: Predicate, above: Predicate | None, says: Callable[[str, Word], bool]
) -> list[int]:
    """Return the army or ministry that reports a deed of force without an agent.

    Args:
        predicate: A passive predicate without a marked agent.
        above: The predicate that governs it.
        says: Whether a word is in a list of the language.

    Returns:
        Index of the subject of the verb of saying, or nothing.
    """
    tree = predicate.tree
    if above is None or predicate.clause != "nominal" or predicate.head_word.dep != "ccomp":
        return []
    if not any(says("force", tree.words[i]) for i in predicate.core):
        return []
    if not any(_is_enemy(tree, i, says) for i in surface(predicate)):
        return []
    subjects = (c for c in above.dependents if tree.words[c].dep == "nsubj" and not above.passive)
    return [c for c in subjects if any(says("forces", tree.words[i]) for i in tree.subtree(c))][:1]


def _is_enemy(tree: Tree, i: int, says: Callable[[str, Word], bool]) -> bool:
    """Whether those struck are named ("Rus mevzileri") or called so ("teröristler")."""
    named = any(tree.words[c].upos == "PROPN" for c in tree.subtree(i))
    return named or says("enemies", tree.words[i])


def own_forces(
    predicate: Predicate, found: list[int], outer: Agents, says: Callable[[str, Word], bool]
) -> list[int]:
    """Return whose forces do something, where who tells it only calls them his own.

    Args:
        predicate: The predicate.
        found: Its subjects.
        outer: Finds the subjects of the clause above.
        says: Whether a word is in a list of the language.

    Returns:
        The subjects of the clause above for "askerlerinin", else the subjects as they are.
    """
    if len(found) != 1 or predicate.clause != "nominal" or predicate.passive:
        return found
    tree, word = predicate.tree, predicate.tree.words[found[0]]
    owners = [w for w in map(tree.words.__getitem__, tree.children[word.i]) if w.i < word.i]
    named = any(w.dep == "nmod:poss" and (w.upos == "PROPN" or w.case == "Gen") for w in owners)
    if named or word.feats.get("Person[psor]") != "3" or not says("own_forces", word):
        return found
    above = outer.governor(predicate)
    telling = outer.agents(above) if above is not None and not above.passive else []
    persons = any(tree.words[i].ent in _PERSONS for i in telling)  # it is their states that act
    return found if persons else telling or found


def sent_forces(
    predicate: Predicate, _outer: Agents, says: Callable[[str, Word], bool]
) -> list[int]:
    """Return whose forces a passive tells of.

    Args:
        predicate: What is done with them ("gönderildi").
        says: Whether a word is in a list of the language.

    Returns:
        Indices of the names of their owners; nothing for an active verb.
    """
    words = predicate.tree.words
    if not predicate.passive:
        return []
    heads = [*surface(predicate), *(i for i in predicate.core if words[i].dep in SUBJECTS)]
    forces = [i for i in heads if says("own_forces", words[i])]
    return named_owners(predicate.tree, forces)
