"""Whose side others are on: in "Fiji karşıtı güçler ayrıldı" Fiji is no subject.

A noun that describes another one and is somebody's ("karşıtı", "yanlısı") belongs to the name right
before it. A verb has one subject: what the noun describes.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.syntax.tree import Word


def with_attributed(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with names on the nouns right behind that are theirs.

    Args:
        words: The words.

    Returns:
        The words, with another head for a bare name that the parser made a second subject.
    """
    found = list(words)
    for word in words[:-1]:
        behind = words[word.i + 1]
        bare = word.upos == "PROPN" and word.dep == "nsubj" and word.case in ("", "Nom")
        owned = behind.upos == "NOUN" and behind.feats.get("Person[psor]") == "3"
        if not bare or not owned or behind.dep != "amod" or behind.head < behind.i:
            continue
        other = words[behind.head]
        if other.dep == "nsubj" and other.head == word.head:
            found[word.i] = replace(word, head=behind.i, dep="nmod:poss")
    return found
