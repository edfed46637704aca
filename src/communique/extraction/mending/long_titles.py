"""What describes a long title describes all of it ("imzalanan Hava Yollarının Açılması Anlaşması").

The parser hangs the clause before a title on one of its inner nouns.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.syntax.tree import Word

_APOSTROPHES = ("'", "’")


def with_long_titles(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with clauses before titles on the last noun of the title.

    Args:
        words: The words.

    Returns:
        The words, where a relative clause that hangs on a common noun written with a capital
        hangs on the noun that capitals without an ending of a name lead up to.
    """
    found = list(words)
    for word in words:
        if word.dep == "acl" and word.i < word.head and not word.capital:
            last = _last(words, word.head)
            if last != word.head and _capitals(words, word.i + 1, last):
                found[word.i] = replace(word, head=last)
    return found


def _last(words: Sequence[Word], i: int) -> int:
    """The last noun of the title that a common noun is a word of."""
    while words[i].upos in ("NOUN", "VERB") and words[i].dep == "nmod:poss":
        if words[i].head < i:
            break
        i = words[i].head
    return i


def _capitals(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether only words with capitals lead up to a noun, none of them a name with an ending."""
    inner = words[first:last]
    plain = not any(mark in word.form for word in inner for mark in _APOSTROPHES)
    return plain and all(word.capital for word in (*inner, words[last]))
