"""Noun phrases that belong to a predicate by their case: "Gana'ya yardım", "Fiji'nin yardımı"."""

from communique.extraction.roles.astray import (
    beside_object,
    within_clause,
)
from communique.extraction.roles.complements import inside_relative
from communique.extraction.roles.events import possessors
from communique.extraction.roles.origins import nearest_first
from communique.extraction.roles.patients import patients
from communique.extraction.syntax.phrases import (
    effective_case,
)
from communique.extraction.syntax.possession import in_case, region
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.tree import Tree

_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj"})


def oblique(predicate: Predicate, case: str) -> list[int]:
    """Return the noun phrases in a case that belong to a predicate.

    Args:
        predicate: The predicate.
        case: The case ("Dat").

    Returns:
        Indices of their heads, best first.
    """
    tree = predicate.tree
    own = in_case(tree, predicate.dependents, case, own=predicate.core)
    found = nearest_first(predicate, within_clause(predicate, own))
    if not found and predicate.is_noun and predicate.head_word.dep in _ARGUMENTS:
        beside = (c for c in tree.children[predicate.head_word.head] if c < predicate.head)
        found = in_case(tree, tuple(beside), case)
    if not found and predicate.is_noun:
        bare = (tree.words[c] for c in predicate.dependents if tree.words[c].case == "Nom")
        # Of "Y'ye asker gönderilmesi önerisi" the dative is the passive's own.
        kinds = (w.i for w in bare if "Pass" not in w.feats.get("Voice", ""))
        found = in_case(tree, tuple(g for c in kinds for g in tree.children[c]), case)
    found = found or in_case(tree, inside_relative(predicate), case)
    open_end = not found and not predicate.is_noun
    return beside_object(predicate, patients(predicate), case) if open_end else found


def possessing(predicate: Predicate) -> list[int]:
    """Return those in the genitive, or bare before an event noun, whose a predicate is.

    Args:
        predicate: The predicate.

    Returns:
        Indices of the heads of noun phrases, best first.
    """
    found = possessors(predicate)
    if predicate.is_noun and not any(effective_case(predicate.tree, i) == "Gen" for i in found):
        given = inside_relative(predicate)
        return in_case(predicate.tree, given, "Gen", subjects=True) + found
    if found or predicate.is_noun:
        return found
    tree = predicate.tree
    inside = [i for i in region(predicate) if tree.words[i].case == "Gen"]
    # "X'in yardımıyla kurdu", "X'in kuzeyine gönderildi": by whose means it is done, and where
    apart = ("Ins", "Loc", "Dat", "Abl") if predicate.passive else ("Ins",)
    inside = [i for i in inside if tree.words[tree.words[i].head].case not in apart]
    inside = [i for i in inside if not _at_relative(tree, i)]
    return inside[1:] or inside


def _at_relative(tree: Tree, i: int) -> bool:
    """Whether a word owns the circumstances of a relative clause ("X'in saldırısında ölen")."""
    noun = tree.words[tree.words[i].head]
    return noun.dep == "obl" and noun.head > noun.i and tree.words[noun.head].dep == "acl"
