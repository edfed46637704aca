"""Types of aircraft, by which the state that flies them is meant ("Türk F-16'sı")."""

from communique.knowledge import Grammar


def is_aircraft(low: str, grammar: Grammar) -> bool:
    """Return whether a word is a type of aircraft with its number.

    Args:
        low: The lower-cased form ("f-16'sı").
        grammar: The grammar.
    """
    types = (phrase[-1].text for phrase in grammar.words["aircraft"])
    return any(low.startswith(t) and low[len(t) : len(t) + 1].isdigit() for t in types)
