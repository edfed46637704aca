"""Owners in a row that share the ending of the last one: "Fiji ve Gana'nın da katkılarıyla".

The parser may take the first of them, which has no ending, for the subject of the sentence.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.syntax.tree import Word

_SIDES = frozenset({"GPE", "ORG", "NORP"})
_PEOPLE = frozenset({"PERSON", "TITLE"})
_PASSED = frozenset({"ADJ", "DET", "NUM"})


def with_owning_rows(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with two owners joined without a comma at what they own.

    Args:
        words: The words.

    Returns:
        The words, where the first name of a state or body, which the parser made the subject,
        owns the thing right behind the second, which stands in the genitive.
    """
    found = list(words)
    for word in words:
        first = words[word.head] if word.dep == "conj" and word.head >= 0 else None
        if first is None or first.dep != "nsubj" or not _joined(words, first, word):
            continue
        owned = _owned(words, word.i + 1)
        if owned is not None and first.head != owned.i:
            found[first.i] = replace(first, head=owned.i, dep="nmod:poss")
    return found


def _joined(words: Sequence[Word], first: Word, last: Word) -> bool:
    """Whether two names of sides are joined by one word, and only the last has an ending."""
    names = first.upos == last.upos == "PROPN" and {first.ent, last.ent} <= _SIDES
    bare = first.case in ("", "Nom") and "'" not in first.low and last.case == "Gen"
    between = [w for w in words[first.i + 1 : last.i] if not w.dep.startswith("flat")]
    return names and bare and len(between) == 1 and between[0].upos == "CCONJ"


def _owned(words: Sequence[Word], at: int) -> Word | None:
    """The thing that is somebody's right behind an owner ("da önemli katkılarıyla")."""
    for word in words[at:]:
        if word.upos in _PASSED or word.dep == "advmod:emph":
            continue
        thing = word.upos == "NOUN" and word.ent not in _PEOPLE and "VerbForm" not in word.feats
        return word if thing and word.feats.get("Person[psor]") == "3" else None
    return None
