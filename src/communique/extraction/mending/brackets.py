"""Short names in brackets: the ending before the bracket is that of both.

In "Gümrük Birliğinden (GB) ayrıldı" the name stands in the ablative, and so does its short form.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.syntax.tree import Word

_OPEN = "("
_BARE = ("", "Nom")


def with_brackets(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence, short names in brackets in the case of the full ones.

    Args:
        words: The words.

    Returns:
        The words, where an apposition right behind a bracket, bare itself, is in the case of the
        name before that bracket.
    """
    found = list(words)
    for word in words:
        if word.dep != "appos" or word.i < 2 or word.case not in _BARE:
            continue
        name = words[word.head]
        if words[word.i - 1].form == _OPEN and name.i < word.i and name.case not in _BARE:
            found[word.i] = replace(word, feats={**word.feats, "Case": name.case})
    return found
