"""What a mention means by the word at which it is asked for, and which name a noun means."""

from collections.abc import Callable

from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.tree import Tree

_OBJECTS = frozenset({"obj", "obl", "iobj"})


def acts_on(tree: Tree, subject: Mention, people: Mention) -> bool:
    """Return whether a name before a comma acts on people ("Fiji, Ganalı bakanları ağırladı").

    Args:
        tree: The sentence.
        subject: The name.
        people: Holders of an office behind it.
    """
    words = tree.words
    apart = words[subject.last + 1].form == "," and words[people.head].dep in _OBJECTS
    return apart and words[subject.head].dep == "nsubj"


def sending_state(tree: Tree, mention: Mention | None, i: int) -> Mention | None:
    """Return the state whose holder of an office is acted on ("X'in büyükelçisini çekmesi").

    Args:
        tree: The sentence.
        mention: What is named at a word.
        i: Index of the word.

    Returns:
        The mention of the state, or None.
    """
    if mention is None or mention.of is None or not mention.of.covers(i) or mention.name:
        return None
    acted_on = mention.last > i and tree.words[mention.last].case == "Acc"
    return mention.of if acted_on and tree.words[i].case == "Gen" else None


def stands_for(mention: Mention, i: int) -> bool:
    """Return whether a mention is what a phrase means ("Türk" in "Türk ürünü" is not).

    Args:
        mention: The mention.
        i: Index of the head of the phrase.
    """
    return mention.covers(i) or not mention.demonym


def named_below(tree: Tree, i: int, mention_at: Callable[[int], Mention | None]) -> Mention | None:
    """Return the name in apposition to a common noun ("komşumuz Suriye").

    Args:
        tree: The sentence.
        i: Index of the noun.
        mention_at: The mention that a word belongs to.
    """
    for child in tree.children[i]:
        if tree.words[child].dep in ("appos", "flat", "flat:name"):
            mention = mention_at(child)
            if mention is not None:
                return mention
    return None
