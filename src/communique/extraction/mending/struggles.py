"""Against whom somebody struggles: "Fiji'nin PKK ile mücadelede verdiği destek" helps no PKK."""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.syntax.tree import Word

_LOOSE = frozenset({"obl", "obj"})


def with_struggles(
    words: Sequence[Word], struggles: frozenset[str], company: frozenset[str]
) -> list[Word]:
    """Return the words of a sentence with an opponent at the noun for the struggle behind him.

    Args:
        words: The words.
        struggles: Lemmas of nouns for a struggle with somebody ("mücadele").
        company: Postpositions behind him ("ile").

    Returns:
        The words, where a name that stands with such a noun, and that the parser hung beside it on
        the same verb, hangs on the noun.
    """
    found = list(words)
    for noun in words[1:]:
        if noun.lemma not in struggles or noun.upos != "NOUN" or noun.dep not in _LOOSE:
            continue
        before = words[noun.i - 1]
        marked = before.low in company and before.dep == "case" and before.head >= 0
        name = words[before.head] if marked else _first(words, before)
        with_him = marked or before.case == "Ins"
        if with_him and name.upos == "PROPN" and name.head == noun.head and name.dep in _LOOSE:
            found[name.i] = replace(name, head=noun.i, dep="nmod")
    return found


def _first(words: Sequence[Word], last: Word) -> Word:
    """The head of the name that ends in a word."""
    while last.dep.startswith("flat") and 0 <= last.head < last.i:
        last = words[last.head]
    return last
