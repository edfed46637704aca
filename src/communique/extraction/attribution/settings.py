"""Joint texts and talks: where what a passive tells is said by all who met."""

from collections.abc import Sequence

from communique.extraction.attribution.reported import Setting
from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.predicate import Predicate, predicate_at
from communique.extraction.syntax.tree import Tree
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar


def setting(predicate: Predicate, mentions: Sequence[Mention], grammar: Grammar) -> Setting:
    """Return in what of several parties a passive says something.

    Args:
        predicate: The predicate.
        mentions: Names of its sentence.
        grammar: Names texts, talks, and what is joint.

    Returns:
        "text" for a joint text, "talk" for a meeting; "" where it is neither, or names its parties.
    """
    tree = predicate.tree
    around = list(predicate.dependents)
    if predicate.head_word.dep == "conj":
        around += predicate_at(tree, predicate.head_word.head).dependents
    for i in around:
        below = tree.subtree(i)
        if tree.words[i].case != "Loc" or any(m.head in below for m in mentions):
            continue
        if is_talk(tree, i, grammar):
            return "talk"
        joint = any(_is(tree, c, "joint", grammar) for c in tree.children[i])
        if joint and _is(tree, i, "utterances", grammar):
            return "text"
    return ""


def is_talk(tree: Tree, i: int, grammar: Grammar) -> bool:
    """Return whether a noun is a meeting, or the time or frame of one ("görüşme sırasında").

    Args:
        tree: The sentence.
        i: Index of the noun.
        grammar: Names meetings, and nouns for what lasts as long.
    """
    if _is(tree, i, "meetings", grammar):
        return True
    owners = (c for c in tree.children[i] if tree.words[c].dep == "nmod:poss")
    during = _is(tree, i, "during", grammar)
    return during and any(_is(tree, c, "meetings", grammar) for c in owners)


def _is(tree: Tree, i: int, key: str, grammar: Grammar) -> bool:
    return ends_phrase(tree, i, grammar.words[key], grammar.morphology)
