"""Two persons named side by side: who acts and to whom, with no comma between.

In "Şam'a giden Demirel Hafız Esad'ı uyardı" the parser takes both for one name. A family name does
not open a name, so what stands behind it names somebody else where that is a known person, too,
or a place where something is done ("Arafat Erez'de görüştü").
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from communique import text as turkish
from communique.extraction.syntax.tree import Word
from communique.knowledge import Actor

_PERSON = "PERSON"
_DEPS = {"Acc": "obj", "Dat": "obl", "Abl": "obl", "Loc": "obl", "Ins": "obl", "Gen": "nmod:poss"}
_FAR = 4
"""Words behind an owner among which what he owns stands."""


@dataclass(frozen=True, slots=True)
class PersonNames:
    """Names of known persons, folded.

    Attributes:
        families: Family names that are seldom given names.
        full: Names and aliases.
    """

    families: frozenset[str] = frozenset()
    full: frozenset[str] = frozenset()

    @classmethod
    def of(cls, actors: Iterable[Actor]) -> "PersonNames":
        """Return the names of the persons among some actors.

        Args:
            actors: The actors.

        Returns:
            Their names.
        """
        rows = [
            turkish.fold(name).split()
            for actor in actors
            if actor.type == "Person"
            for name in (actor.label, *actor.aliases)
        ]
        family = Counter(row[-1] for row in rows if len(row) > 1)
        given = Counter(row[0] for row in rows if len(row) > 1)
        often = frozenset(name for name, times in family.items() if times > given[name])
        return cls(often, frozenset(" ".join(row) for row in rows))


def with_persons_apart(
    words: Sequence[Word], names: PersonNames, company: frozenset[str]
) -> list[Word]:
    """Return the words of a sentence with persons apart who are named side by side.

    Args:
        words: The words.
        names: Names of known persons.
        company: Postpositions behind who takes part ("ile").

    Returns:
        The words, where the first one acts and the second one hangs on the verb by its case.
    """
    found = list(words)
    for word in words:
        last = _last(words, word.i) if _opens(words, word) else word.i
        if last > word.i and _is_row(words, word.i, last, names):
            found = _parted(found, word.i, last, company)
    return found


def _opens(words: Sequence[Word], word: Word) -> bool:
    """Whether a person's name begins at a word, and bare."""
    before = words[word.i - 1].ent if word.i else ""
    opens = word.ent == _PERSON and (word.ent_start or before != _PERSON)
    return opens and word.capital and "'" not in word.low


def _last(words: Sequence[Word], first: int) -> int:
    """The last word of the persons' names side by side, the second one whole."""
    last = first
    while last + 1 < len(words) and words[last + 1].ent == _PERSON and words[last + 1].capital:
        if words[last + 1].ent_start and last > first:
            break
        last += 1
    return last


def _is_row(words: Sequence[Word], first: int, last: int, names: PersonNames) -> bool:
    """Whether a family name stands there and behind it another person, or a place."""
    family = turkish.fold(words[first].low)
    if family not in names.families:
        return False
    bare = turkish.fold(words[last].bare)
    rest = " ".join([*(turkish.fold(w.low) for w in words[first + 1 : last]), bare])
    if f"{family} {rest}" in names.full:
        return False
    known = rest in names.full or rest in names.families
    return known or (last == first + 1 and words[last].case == "Loc")


def _parted(words: list[Word], first: int, last: int, company: frozenset[str]) -> list[Word]:
    row = range(first, last + 1)
    head = next((i for i in row if words[i].head not in row), first)
    joined = words[head].dep == "conj"
    verb = words[words[head].head].head if joined else words[head].head
    with_him = last + 1 < len(words) and words[last + 1].low in company
    dep = "obl" if with_him else _DEPS.get(words[last].case, "")
    to = _owned(words, last) if dep == "nmod:poss" else verb
    others = (w for w in words if w.head == verb and w.i not in row)
    if verb < 0 or to < 0 or not dep or (not joined and any(w.dep == "nsubj" for w in others)):
        return words
    found = list(words)
    for word in words:
        if word.i not in row and word.head in row:
            found[word.i] = replace(word, head=first if word.i < first else first + 1)
    for i in row[2:]:
        found[i] = replace(words[i], head=first + 1, dep="flat")
    found[first + 1] = replace(words[first + 1], head=to, dep=dep, ent_start=True)
    above, relation = (words[head].head, "conj") if joined else (verb, "nsubj")
    found[first] = replace(words[first], head=above, dep=relation)
    return found


def _owned(words: Sequence[Word], last: int) -> int:
    """The possessed noun behind an owner, or -1."""
    behind = words[last + 1 : last + 1 + _FAR]
    return next((w.i for w in behind if "Person[psor]" in w.feats and w.upos == "NOUN"), -1)
