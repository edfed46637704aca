"""A sentence as plain words with heads: what every later step reads.

spaCy tokens are views into C arrays and slow to ask again and again; a `Tree` copies what
extraction needs once. Tests build trees by hand with `Tree.build`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from communique import text as turkish
from communique.language.acts import Predictions

ROOT = -1


@lru_cache(maxsize=4096)
def parse_feats(feats: str) -> dict[str, str]:
    """Return UD features as a mapping ("Case=Gen|Number=Sing"); do not change it."""
    return dict(pair.split("=", 1) for pair in feats.split("|") if "=" in pair)


@dataclass(frozen=True, slots=True)
class Word:
    """A token of a sentence.

    Attributes:
        i: Index in the sentence.
        form: As it stands.
        low: Turkish lower case, apostrophes unified to '.
        lemma: Turkish lower case of the lemma.
        upos: UD part of speech.
        dep: UD relation ("root" for the root).
        head: Index of the head, or -1 for the root.
        feats: UD features.
        start: First code point in the document.
        end: One past its last code point.
        ent: Entity label, or "".
        ent_start: Whether an entity begins here.
    """

    i: int
    form: str
    low: str
    lemma: str
    upos: str
    dep: str
    head: int
    feats: dict[str, str]
    start: int
    end: int
    ent: str = ""
    ent_start: bool = False

    @property
    def case(self) -> str:
        """The UD case, or ""."""
        return self.feats.get("Case", "")

    @property
    def bare(self) -> str:
        """The lower-cased form up to its apostrophe ("Türkiye'nin" -> "türkiye")."""
        return self.low.split("'", 1)[0]

    @property
    def capital(self) -> bool:
        """Whether the form begins with a capital letter."""
        return self.form[:1].isupper()


@lru_cache(maxsize=50_000)
def _starts(form: str, lemma: str) -> frozenset[str]:
    return frozenset(name[:size] for name in (form, lemma) for size in range(5))


@lru_cache(maxsize=50_000)
def beginning(stem: str) -> str:
    """Return the letters, at most four, with which every form of a stem begins.

    The last two may change before suffixes ("destek" -> "desteğ").
    """
    return stem[: max(1, min(4, len(stem) - 2))]


class Tree:
    """A parsed sentence.

    Attributes:
        words: The words in order.
        index: 0-based index of the sentence in its document.
        start: First code point in the document.
        text: The sentence's text.
        predictions: What the model sees of acts in it; None if it was not asked.
        read: What was read off each of its words already, by what it is (see `per_word`).
    """

    def __init__(
        self,
        words: Sequence[Word],
        *,
        index: int,
        start: int,
        text: str,
        predictions: Predictions | None = None,
    ) -> None:
        self.words = tuple(words)
        self.index = index
        self.start = start
        self.text = text
        self.predictions = predictions
        self.read: dict[str, dict[int, Any]] = {}

    def __len__(self) -> int:
        return len(self.words)

    @property
    def end(self) -> int:
        """One past the last code point of the sentence in the document."""
        return self.start + len(self.text)

    @cached_property
    def places(self) -> Mapping[str, tuple[int, ...]]:
        """Indices of the words by the first letters, up to four, of their forms and lemmas."""
        found: dict[str, list[int]] = {}
        for word in self.words:
            for start in _starts(word.low, word.lemma):
                found.setdefault(start, []).append(word.i)
        return {start: tuple(places) for start, places in found.items()}

    def beginnings(self, places: Iterable[int]) -> set[str]:
        """Return the first letters, up to four, of the forms and lemmas of some words."""
        words = (self.words[i] for i in places)
        return {start for word in words for start in _starts(word.low, word.lemma)} | {""}

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """Indices of each word's dependents, in order."""
        lists: list[list[int]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != ROOT:
                lists[word.head].append(word.i)
        return tuple(tuple(children) for children in lists)

    @cached_property
    def edges(self) -> tuple[tuple[int, int], ...]:
        """First and last word index of each word's subtree (inclusive, filled gaps)."""
        return tuple((row[0], row[-1]) for row in self._subtrees)

    def ancestors(self, i: int) -> Iterator[int]:
        """Yield the head of a word, its head, and so on to the root."""
        head = self.words[i].head
        for _ in range(len(self.words)):
            if head == ROOT:
                return
            yield head
            head = self.words[head].head

    def subtree(self, i: int) -> tuple[int, ...]:
        """Return the indices of a word and all below it, in order."""
        return self._subtrees[i]

    @cached_property
    def _subtrees(self) -> tuple[tuple[int, ...], ...]:
        rows: list[list[int]] = [[i] for i in range(len(self.words))]
        for i in range(len(self.words)):
            for up in self.ancestors(i):
                rows[up].append(i)
        return tuple(tuple(sorted(row)) for row in rows)

    def slice(self, first: int, last: int) -> str:
        """Return the text from one word to another, inclusive."""
        begin = self.words[first].start - self.start
        return self.text[begin : self.words[last].end - self.start]

    @classmethod
    def build(cls, rows: Sequence[Sequence[Any]], *, index: int = 0, start: int = 0) -> "Tree":
        """Build a tree by hand.

        Args:
            rows: For each word: form, lemma, upos, head (1-based, 0 = root), relation,
                features ("Case=Gen|…" or "_"), and optionally an entity label.
            index: Index of the sentence.
            start: First code point.

        Returns:
            The tree; words are joined by single spaces.
        """
        words: list[Word] = []
        at = start
        for i, (form, lemma, upos, head, dep, feats, *ent) in enumerate(rows):
            label = ent[0] if ent else ""
            begins = bool(label) and (not words or words[-1].ent != label)
            words.append(
                make_word(i, (form, lemma), upos, (dep, head - 1), feats, at, label, begins)
            )
            at += len(form) + 1
        return cls(words, index=index, start=start, text=" ".join(w.form for w in words))


def make_word(
    i: int,
    names: tuple[str, str],
    upos: str,
    link: tuple[str, int],
    feats: str,
    start: int,
    ent: str,
    ent_start: bool,
) -> Word:
    """Return a word in Turkish lower case.

    Args:
        i: Index in the sentence.
        names: Its form and lemma.
        upos: UD part of speech.
        link: Relation and index of the head.
        feats: UD features ("Case=Gen|…" or "_").
        start: First code point in the document.
        ent: Entity label, or "".
        ent_start: Whether an entity begins here.

    Returns:
        The word.
    """
    form, lemma = names
    low, base = _lowered(form, lemma)
    return Word(
        i, form, low, base, upos, link[0], link[1], parse_feats(feats),
        start, start + len(form), ent, ent_start,
    )  # fmt: skip


_UNIFY = str.maketrans(dict.fromkeys(turkish.APOSTROPHES, "'"))


@lru_cache(maxsize=50_000)
def _lowered(form: str, lemma: str) -> tuple[str, str]:
    """A form in lower case, its apostrophes unified, and a lemma in lower case."""
    return turkish.lower(form).translate(_UNIFY), turkish.lower(lemma)
