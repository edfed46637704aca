"""Against whom somebody struggles, with whom there are talks, told right before the noun for it.

"Fiji'nin PKK ile mücadelede verdiği destek" helps no PKK; "X ile görüşmede … ele alındı" tells with
whom the talk was.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.mending.hanging import LIGHT
from communique.extraction.syntax.tree import Word

_LOOSE = frozenset({"obl", "obj"})


def with_struggles(
    words: Sequence[Word],
    struggles: frozenset[str],
    company: frozenset[str],
    talks: frozenset[str] = frozenset(),
) -> list[Word]:
    """Return the words of a sentence with who is struggled or talked with at the noun behind him.

    Args:
        words: The words.
        struggles: Lemmas of nouns for a struggle with somebody ("mücadele").
        company: Postpositions behind him ("ile").
        talks: Lemmas of nouns for talks ("görüşme"), beside a passive.

    Returns:
        The words, where a name that stands with such a noun, and that the parser hung beside it on
        the same verb, hangs on the noun.
    """
    found = list(words)
    for noun in words[1:]:
        if noun.upos != "NOUN" or noun.dep not in _LOOSE or noun.head < 0:
            continue
        talk = noun.lemma in talks and noun.case == "Loc" and _passive(words, noun.head)
        if noun.lemma not in struggles and not talk:
            continue
        before = words[noun.i - 1]
        marked = before.low in company and before.dep == "case" and before.head >= 0
        name = words[before.head] if marked else _first(words, before)
        with_him = marked or before.case == "Ins"
        if with_him and name.upos == "PROPN" and name.head == noun.head and name.dep in _LOOSE:
            found[name.i] = replace(name, head=noun.i, dep="nmod")
    return found


def _passive(words: Sequence[Word], verb: int) -> bool:
    """Whether a verb or its light verb is a passive ("ele alındı")."""
    core = [words[verb], *(w for w in words if w.head == verb and w.dep in LIGHT)]
    return any(w.feats.get("Voice", "").startswith("Pass") for w in core)


def _first(words: Sequence[Word], last: Word) -> Word:
    """The head of the name that ends in a word."""
    while last.dep.startswith("flat") and 0 <= last.head < last.i:
        last = words[last.head]
    return last
