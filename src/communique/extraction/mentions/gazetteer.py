"""Known names in a sentence: aliases, demonyms and metonyms of the actors, in any inflection."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from communique import text as turkish
from communique.extraction.syntax.tree import Tree, Word
from communique.knowledge import Actor, Morphology

How = Literal["name", "demonym", "metonym"]
_SHORT = 3
"""Letters of names in capitals to which others are alike."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A name of an actor.

    Attributes:
        actor: IRI.
        how: Whether it names the actor, its people, or its seat.
        tokens: The name's folded words.
        capital: Whether it is written with a capital.
        acronym: Whether it is one word in capitals.
    """

    actor: str
    how: How
    tokens: tuple[str, ...]
    capital: bool
    acronym: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A known name in a sentence: first and last word (inclusive) and whose it may be."""

    first: int
    last: int
    entries: tuple[Entry, ...]


class Gazetteer:
    """Names indexed by their first word."""

    def __init__(self, actors: Mapping[str, Actor], morphology: Morphology) -> None:
        self._morphology = morphology
        self._by_first: dict[str, list[Entry]] = {}
        self._last: set[str] = set()
        entries = {entry for actor in actors.values() for entry in _entries(actor)}
        for entry in sorted(entries, key=lambda e: (-len(e.tokens), e.tokens, e.actor, e.how)):
            self._by_first.setdefault(entry.tokens[0], []).append(entry)
            self._last.add(entry.tokens[-1])
        # Of these, short ones that only stand in capitals: "Keita" is no form of "KEİ".
        plain = {entry.tokens[-1] for entry in entries if not entry.acronym}
        short = (entry.tokens[0] for entry in entries if len(entry.tokens[0]) <= _SHORT)
        self._capitals = frozenset(token for token in short if token not in plain)
        self._bases = lru_cache(maxsize=50_000)(self._find_bases)

    def bases(self, word: Word) -> frozenset[str]:
        """Return the known name words that a word may be an inflected form of."""
        found = self._bases(word.low, _is_acronym(word.form))
        if word.form[:1] == "I":  # "Ingiltere", as foreign keyboards write it
            found |= self._bases("i" + word.low[1:], _is_acronym(word.form))
        return found

    def _find_bases(self, low: str, acronym: bool) -> frozenset[str]:
        bare, mark = turkish.cut_suffix(low)
        folded = turkish.fold(bare)
        found = {folded}
        if not mark:
            for cut in range(len(folded) - 1, 1 if acronym else 2, -1):
                base = folded[:cut]
                chain = self._morphology.noun_chain
                if base in self._capitals and not acronym:
                    continue
                if base in self._last and chain.fullmatch(folded[cut:]):
                    found.add(base)
            if self._morphology.origins.search(folded):
                found.discard(folded[:-1])
        return frozenset(found)

    def find(self, tree: Tree) -> list[Match]:
        """Return the known names of a sentence, longest first at each place, none overlapping.

        Args:
            tree: The sentence.

        Returns:
            Matches in order.
        """
        found: list[Match] = []
        i = 0
        while i < len(tree):
            match = self._at(tree, i)
            if match is None:
                i += 1
            else:
                found.append(match)
                i = match.last + 1
        return found

    def _at(self, tree: Tree, i: int) -> Match | None:
        word = tree.words[i]
        best: list[tuple[int, Entry]] = []
        first = turkish.fold(word.low).split()[:1] if "-" in word.low else []
        for base in sorted(self.bases(word).union(first)):
            for entry in self._by_first.get(base, ()):
                if entry.capital and not word.capital:
                    continue
                last = self._end(tree, i, entry)
                if last is not None:
                    best.append((last, entry))
        if not best:
            return None
        last = max(at for at, _ in best)
        longest = [e for at, e in best if at == last]
        final = turkish.fold(tree.words[last].bare).split()[-1:]
        exact = [e for e in longest if [e.tokens[-1]] == final]
        return Match(i, last, tuple(exact or longest))

    def _end(self, tree: Tree, i: int, entry: Entry) -> int | None:
        """Index of the last word if the name stands here; hyphens and strokes part words or not."""
        at, todo = i, list(entry.tokens)
        while at < len(tree):
            word = tree.words[at]
            if word.form in _JOINTS and at > i:
                at += 1
                continue
            inner = turkish.fold(word.low).split() if "-" in word.form else [turkish.fold(word.low)]
            if len(inner) >= len(todo):
                ahead = inner[: len(todo) - 1] == todo[:-1]
                return at if ahead and self._closes(word, len(inner), todo) else None
            if not inner or inner != todo[: len(inner)]:
                return None
            todo = todo[len(inner) :]
            at += 1
        return None

    def _closes(self, word: Word, parts: int, todo: list[str]) -> bool:
        """Whether a word ends in the name's last token, in any inflection."""
        if parts == 1:
            return todo[-1] in self.bases(word)
        tail = word.low.rpartition("-")[2]
        return parts == len(todo) and todo[-1] in self._bases(tail, False)


_JOINTS = frozenset("-–/")


def _entries(actor: Actor) -> Iterable[Entry]:
    names: list[tuple[str, How]] = [(n, "name") for n in (actor.label, *actor.aliases)]
    names += [(n, "demonym") for n in actor.demonyms]
    names += [(n, "metonym") for n in actor.metonyms]
    for name, how in names:
        tokens = tuple(turkish.fold(name).split())
        if tokens and len("".join(tokens)) > 1:
            acronym = len(tokens) == 1 and name.isupper()
            yield Entry(actor.id, how, tokens, name[:1].isupper(), acronym)


def _is_acronym(form: str) -> bool:
    """Whether a form opens with capitals and goes on in small letters ("ABnin")."""
    return form[:2].isupper() and form[-1:].islower()
