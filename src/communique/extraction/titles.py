"""Titles of office: "Dışişleri Bakanı", "Genel Sekreter", "Ankara Büyükelçisi"."""

from collections.abc import Iterator
from dataclasses import dataclass

from communique.extraction.tree import Tree
from communique.knowledge import Grammar
from communique.knowledge.grammar import OfficeHead


@dataclass(frozen=True, slots=True)
class Title:
    """A title in a sentence.

    Attributes:
        first: Index of its first word.
        last: Index of its head noun.
        office_class: Class of the office.
        home: Whether bare it is the home state's own office.
        plural: Whether several persons share it ("dışişleri bakanları").
    """

    first: int
    last: int
    office_class: str
    home: bool
    plural: bool


class TitleFinder:
    """Finds titles by their head nouns and the words that stand inside titles."""

    def __init__(self, grammar: Grammar) -> None:
        self._offices = grammar.offices
        self._morphology = grammar.morphology
        self._by_last: dict[str, list[OfficeHead]] = {}
        for head in grammar.offices.heads:
            self._by_last.setdefault(head.words[-1][:3], []).append(head)

    def find(self, tree: Tree) -> Iterator[Title]:
        """Yield the titles of a sentence, in order; the words of one are in no other.

        Args:
            tree: The sentence.
        """
        i = len(tree) - 1
        found: list[Title] = []
        while i >= 0:
            head = self._head(tree, i)
            if head is None:
                i -= 1
                continue
            first = self._first(tree, i - len(head.words) + 1)
            word = tree.words[i]
            plural = "lar" in word.bare[-5:] or "ler" in word.bare[-5:]
            found.append(Title(first, i, self._class(tree, head, first, i), head.home, plural))
            i = first - 1
        yield from reversed(found)

    def _class(self, tree: Tree, head: OfficeHead, first: int, last: int) -> str:
        inside = {w.bare for w in tree.words[first : last + 1]}
        if head.words[-1] == "bakan" and "yardımcısı" not in inside:
            for word, office_class in _MINISTERS.items():
                if word in inside:
                    return office_class
        return head.office_class

    def _head(self, tree: Tree, i: int) -> OfficeHead | None:
        word = tree.words[i]
        for head in self._by_last.get(word.low[:3], ()):
            first = i - len(head.words) + 1
            if first < 0:
                continue
            before = tree.words[first:i]
            if any(w.low != t for w, t in zip(before, head.words[:-1], strict=True)):
                continue
            if self._morphology.inflects(word.low, head.words[-1], verb=False):
                return head
        return None

    def _first(self, tree: Tree, at: int) -> int:
        """Walk left over the words of the title."""
        offices = self._offices
        while at > 0:
            word = tree.words[at - 1]
            joins = word.low == "ve" and at >= 2 and tree.words[at - 2].bare in offices.inner
            inner = word.bare in offices.inner or word.bare in offices.former
            if not ((inner and word.low != "ve" and "'" not in word.low) or joins):
                break
            at -= 1
        return at

    def skip(self, tree: Tree, first: int, last: int) -> int:
        """Return where the name begins in a span that may open with a title or honorific."""
        at = first
        for i in range(first, last + 1):
            low = tree.words[i].bare
            if self._head(tree, i) or low in self._offices.honorifics:
                at = i + 1
            elif low not in self._offices.inner:
                break
        return at

    def linked(self, tree: Tree, title: Title) -> bool:
        """Return whether the title's form lets a name follow ("Bakanı X", not "bakana X")."""
        word = tree.words[title.last]
        return word.case in ("", "Nom") and not title.plural

    def text(self, tree: Tree, title: Title, *, owned: bool) -> str:
        """Return the title in its base form.

        Args:
            tree: The sentence.
            title: The title.
            owned: Whether a state or body before it owns it, so that a lone noun drops its
                linking suffix ("ABD Başkanı": "Başkan").

        Returns:
            The title as a press text writes it.
        """
        words = [w.form for w in tree.words[title.first : title.last + 1]]
        word = tree.words[title.last]
        possessed = "Person[psor]" in word.feats or len(words) > 1
        base = self._morphology.base_form(
            word.form, word.case, possessed=possessed, lemma=word.lemma
        )
        head = self._head(tree, title.last)
        alone = len(words) == 1 or words[0].lower() in self._offices.former
        if head and (
            ((owned or alone) and len(words) == len(head.words) == 1)
            or (" ".join(head.words) == "genel sekreter" and len(words) == 2)
        ):
            base = _like(word.form, head.words[-1])
        return " ".join([*words[:-1], base])


_MINISTERS = {
    "dışişleri": "ForeignMinister",
    "içişleri": "InteriorMinister",
    "savunma": "DefenceMinister",
    "ab": "EUMinister",
}


def _like(form: str, base: str) -> str:
    return form[: len(base)] if form[:1].isupper() else base
