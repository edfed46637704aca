"""What those of a row do to each other: "X ile Y birbirini suçladı", "X ve Y karşılıklı … bıraktı".

Each of them does it to each of the others.
"""

from communique.extraction.frames.matching import FrameMatch
from communique.knowledge import Act, Grammar

MUTUAL = "each other"
"""The way by which a row is found as the object of its own members."""

_SUFFERING = frozenset({"Acc", "Dat"})


def mutual(match: FrameMatch, act: Act, grammar: Grammar) -> int:
    """Return the word that says that a row of subjects acts on itself, -1 if none does.

    Args:
        match: The frame that fired.
        act: Its act.
        grammar: Names the words ("birbirini", "karşılıklı").

    Returns:
        Its index; -1 for acts that a row does together, between others or to things alone.
    """
    between = {phrase[0].text for phrase in grammar.words["going_between"]}
    together = {*grammar.marks["collective_acts"], *between}
    if "actor" not in act.objects or act.id in together:
        return -1
    tree, predicate = match.predicate.tree, match.predicate
    pronouns = {phrase[0].text for phrase in grammar.words["each_other"]}
    for binding in match.object:
        for i in binding.words:
            if tree.words[i].lemma in pronouns and tree.words[i].case in _SUFFERING:
                return i
    if act.symmetric:
        return -1
    adverbs = {phrase[0].text for phrase in grammar.words["mutually"]}
    below = {*predicate.dependents, *(c for i in predicate.core for c in tree.children[i])}
    return next((i for i in sorted(below) if tree.words[i].low in adverbs), -1)
