"""With whom somebody does something in a town told with its country.

In "Ada, Can ile Fiji'nin başkenti Suva'da görüştü" and "Ada, Can ve Efe ile Fiji'nin Nadi kentinde
görüştü" the parser may take the person and the place for one row: "ile" belongs to the person, or
to the row of persons before it, and the place says where.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.mending.general import name_at
from communique.extraction.syntax.tree import Word

_PEOPLE = frozenset({"PERSON", "TITLE"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_LONG = 4
"""Words of a place with its country ("Fiji'nin başkenti Suva'da")."""


def with_met_in_town(words: Sequence[Word], company: frozenset[str]) -> list[Word]:
    """Return the words of a sentence with persons before "ile" and a place behind it apart.

    Args:
        words: The words.
        company: The word behind who takes part ("ile").

    Returns:
        The words, where the persons and the place hang on the verb that has another subject.
    """
    found = list(words)
    for mark in words[1:]:
        place = _place(words, mark.i + 1) if mark.low in company else []
        if not place or words[mark.i - 1].ent not in _PEOPLE:
            continue
        top = next(words[i] for i in place if words[i].head not in place)
        if top.dep == "amod":  # "… ile Fiji'nin Suva kentindeki krizi"
            continue
        row = _row(words, mark.i - 1)
        verb = _verb(words, top, (*row, *place))
        if verb < place[-1] or not _has_subject(words, verb, row):
            continue
        first, *others = row
        found[first] = replace(words[first], head=verb, dep="obl")
        for i in others:
            found[i] = replace(words[i], head=first, dep="conj")
        found[mark.i] = replace(mark, head=row[-1], dep="case")
        found[top.i] = replace(top, head=verb, dep="obl")
    return found


def _place(words: Sequence[Word], start: int) -> list[int]:
    """The words from a country in the genitive to a place in the locative, none in between."""
    if start >= len(words) or words[start].upos != "PROPN" or words[start].case != "Gen":
        return []
    for word in words[start + 1 : start + _LONG]:
        if word.upos not in _NOMINAL:
            return []
        if word.case == "Loc":
            return list(range(start, word.i + 1))
        if word.case not in ("", "Nom"):
            return []
    return []


def _row(words: Sequence[Word], last: int) -> list[int]:
    """Heads of the person whose name ends at a word and of one whom "ve" joins before."""
    head, start = name_at(words, last)
    if start < 2 or words[start - 1].upos != "CCONJ" or words[start - 2].ent not in _PEOPLE:
        return [head]
    return [name_at(words, start - 2)[0], head]


def _verb(words: Sequence[Word], top: Word, inside: tuple[int, ...]) -> int:
    """What a place, or the row that the parser put it into, hangs on."""
    at = top
    for _ in words:
        if at.head < 0 or (at.head not in inside and at.dep != "conj"):
            break
        at = words[at.head]
    return at.head


def _has_subject(words: Sequence[Word], verb: int, row: Sequence[int]) -> bool:
    """Whether somebody before a row is the subject of a verb."""
    doers = (w for w in words[: row[0]] if w.head == verb and w.dep == "nsubj")
    return any(w.i not in row for w in doers)
