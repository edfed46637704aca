"""What the present tense tells of what is to come: "yarın Lima'ya gidiyor"."""

from collections.abc import Container

from communique.extraction.syntax.phrases import markers
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Grammar

_WHEN = ("obl", "advmod", "nmod")


def foretold(predicate: Predicate, act: str, grammar: Grammar) -> bool:
    """Return whether a verb in the present tense stands with a time to come.

    Args:
        predicate: The predicate.
        act: The act that it tells; of journeys, a day of the week is one to come as well.
        grammar: Names such times.

    Returns:
        True for "önümüzdeki hafta gidiyor", "salı günü geliyor", not for "bugün gidiyor".
    """
    feats = predicate.word.feats
    going_on = feats.get("Aspect") == "Prog" and feats.get("Tense") == "Pres"
    if not going_on or predicate.is_noun or predicate.clause != "finite":
        return False
    tree, coming = predicate.tree, grammar.marks["future_words"]
    days = grammar.calendar["weekdays"] if act in grammar.marks["journeys"] else ()
    row = [c for c in predicate.dependents if tree.words[c].dep.startswith(_WHEN)]
    times = [c for c in row if not markers(tree, c)]  # not "gelecek için"
    return any(_names(tree, c, coming) or _names(tree, c, days) for c in times)


def _names(tree: Tree, i: int, times: Container[str]) -> bool:
    """Whether an adverbial is a time of a list, or the day or week that one tells."""
    words = [i, *(c for c in tree.children[i] if c < i)]
    return any(tree.words[w].low in times for w in words)
