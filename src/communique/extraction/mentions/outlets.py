"""Short names that a body of politics shares with a news agency ("AP'nin haberine göre")."""

from communique.extraction.syntax.stems import matches_stem
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Grammar

_REACH = 4
"""Words behind a name that tell that it is told something or tells it."""


def is_outlet(tree: Tree, i: int, grammar: Grammar) -> bool:
    """Return whether a name is that of a news agency, by what stands behind it.

    Args:
        tree: The sentence.
        i: Index of the name's only word.
        grammar: Names the agencies and the words for their work.

    Returns:
        True before its news or staff, where somebody speaks to it, and for those that only in
        capitals are one ("SANA" is no town).
    """
    word = tree.words[i]
    capitals = {phrase[0].text for phrase in grammar.words["outlets_in_capitals"]}
    if word.bare in capitals and word.form.partition("'")[0].isupper():
        return any(c.islower() for c in tree.text)
    if not any(word.bare == phrase[0].text for phrase in grammar.words["outlets"]):
        return False
    if word.case not in ("", "Nom", "Gen", "Dat"):
        return False
    key, reach = ("told_to_outlets", _REACH) if word.case == "Dat" else ("of_outlets", 2)
    stems = [phrase[0] for phrase in grammar.words[key]]
    behind = tree.words[i + 1 : i + 1 + reach]
    return any(matches_stem(w, stem, grammar.morphology) for w in behind for stem in stems)
