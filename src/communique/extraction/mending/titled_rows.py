"""Persons behind the one title of their states: "Peru ve Şili liderleri Ana Paz ve Juan Ruz".

The parser takes the title for the head, and so the states for who acts; the persons act.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.mending.hanging import hung_on
from communique.extraction.syntax.tree import Word

_PERSON = "PERSON"


def with_titled_rows(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with rows of persons over the title that they share.

    Args:
        words: The words.

    Returns:
        The words, where the first of as many persons as own the title before them hangs where
        that hung, and the title hangs on him.
    """
    found = list(words)
    for person in words:
        if person.dep != "appos" or person.ent != _PERSON or not 0 <= person.head < person.i:
            continue
        title = words[person.head]
        owners = _row(words, _owner(words, title))
        persons = _row(words, person)
        if title.upos != "NOUN" or len(owners) < 2 or len(persons) != len(owners):
            continue
        if all(w.ent == _PERSON for w in persons):
            found[person.i] = replace(person, head=title.head, dep=title.dep)
            found[title.i] = replace(title, head=person.i, dep="nmod")
    return found


def _owner(words: Sequence[Word], title: Word) -> Word | None:
    """Whose a title is, named before it."""
    before = (w for w in hung_on(words, title.i) if w.dep == "nmod:poss" and w.i < title.i)
    return next((w for w in before if w.upos == "PROPN"), None)


def _row(words: Sequence[Word], first: Word | None) -> list[Word]:
    """A name and those coordinated with it."""
    if first is None:
        return []
    rest = (w for w in hung_on(words, first.i) if w.dep == "conj" and w.upos == "PROPN")
    return [first, *rest]
