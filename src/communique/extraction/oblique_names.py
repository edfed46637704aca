"""Names of several words that stand at the head of a sentence and are no subject of it.

The parser reads the case of a name off its first word, and takes "Hakan Fidan'a teşekkür etti"
for something that Hakan Fidan did. Its last word tells better.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from communique.extraction.tree import Word

_FLAT = frozenset({"flat", "flat:name"})
_OBLIQUE = frozenset({"Acc", "Dat", "Loc", "Abl"})
"""Cases of what is no subject. The instrumental may join ("Ali Veli'yle Can Han")."""


def with_oblique_names(words: "Sequence[Word]") -> "list[Word]":
    """Return the words of a sentence with names as objects that cannot be subjects.

    Args:
        words: The words.

    Returns:
        The words, with other relations where the last word of a name bears an oblique case.
    """
    return [_mended(words, word) for word in words]


def _mended(words: "Sequence[Word]", word: "Word") -> "Word":
    if word.dep != "nsubj" or word.upos != "PROPN" or word.case not in ("", "Nom"):
        return word
    last = word
    for part in words[word.i + 1 :]:
        if part.head != word.i or part.dep not in _FLAT:
            break
        last = part
    if last is word or "'" not in last.low or last.case not in _OBLIQUE:
        return word
    return replace(word, dep="obj" if last.case == "Acc" else "obl")
