"""Titles of office: "Dışişleri Bakanı", "Genel Sekreter", "Ankara Büyükelçisi".

A title is found by its head noun; the words that stand inside titles are added to its left.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from communique import text as turkish
from communique.extraction.syntax.tree import Tree
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
        domain: Whether a place before it may be its field ("Ankara Büyükelçisi", "Ankara
            Büyükelçiliği Sözcüsü").
    """

    first: int
    last: int
    office_class: str
    home: bool
    plural: bool
    domain: bool = False


class TitleFinder:
    """Finds titles by their head nouns and the words that stand inside titles."""

    def __init__(self, grammar: Grammar) -> None:
        self._offices = grammar.offices
        self._morphology = grammar.morphology
        self._one = grammar.words["some"].alone

    def find(self, tree: Tree) -> Iterator[Title]:
        """Yield the titles of a sentence, in order; the words of one are in no other.

        Args:
            tree: The sentence.
        """
        i = len(tree) - 1
        found: list[Title] = []
        while i >= 0:
            head = self.head(tree, i)
            if head is None:
                i -= 1
                continue
            first = self._first(tree, i - len(head.words) + 1, head)
            found.append(self._title(tree, first, i, head))
            i = first - 1
        yield from reversed(found)

    def _title(self, tree: Tree, first: int, last: int, head: OfficeHead) -> Title:
        office_class = self.office_class(tree, first, last) or head.office_class
        home = head.home or office_class in self._offices.of_state
        rest = self._rest(tree.words[last].bare, head)
        plural = rest.startswith(self._offices.plurals) or self._counted(tree, last)
        abroad = first < last and tree.words[first].bare.startswith(self._offices.missions)
        return Title(first, last, office_class, home, plural, head.domain or abroad)

    def _counted(self, tree: Tree, i: int) -> bool:
        """Whether a number says that there are several ("üç Fijili bakan", not "11. Başkan")."""
        below = (tree.words[c] for c in tree.children[i] if c < i)
        numbers = (w for w in below if w.dep == "nummod" and w.upos == "NUM")
        return any(w.low not in self._one and "." not in w.form for w in numbers)

    def _rest(self, bare: str, head: OfficeHead) -> str:
        """What stands behind the head noun in a form of it."""
        stems = self._morphology.variants(head.words[-1], verb=False)
        return next((bare[len(s) :] for s in stems if bare.startswith(s)), "")

    def office_class(self, tree: Tree, first: int, last: int) -> str:
        """Return the class that a row of words names by its own words, or "".

        Args:
            tree: The sentence.
            first: Index of the first word of the title.
            last: Index of its head noun.
        """
        inside = {w.bare for w in tree.words[first:last]}
        head = tree.words[last].bare
        for rule in self._offices.classes:
            if head.startswith(rule.head) and rule.words <= inside and not rule.without & inside:
                return rule.office_class
        return ""

    def head(self, tree: Tree, i: int) -> OfficeHead | None:
        """Return the head of a title that ends in a word, None if none does."""
        word = tree.words[i]
        for head in self._offices.heads_by_start.get(word.low[:3], ()):
            first = i - len(head.words) + 1
            if first < 0:
                continue
            before = tree.words[first:i]
            if any(w.low != t for w, t in zip(before, head.words[:-1], strict=True)):
                continue
            if self._morphology.inflects(word.low, head.words[-1], verb=False):
                return head
        return None

    def several(self, tree: Tree, i: int) -> bool:
        """Return whether a word is the head of a title of several in a state ("bakanları")."""
        head = self.head(tree, i)
        if head is None or head.office_class not in self._offices.of_state:
            return False
        return self._rest(tree.words[i].bare, head).startswith(self._offices.plurals)

    def _first(self, tree: Tree, at: int, head: OfficeHead) -> int:
        """Walk left over the words of the title."""
        while at > 0:
            step = self._step(tree, at, head)
            if not step:
                break
            at -= step
        return at

    def _step(self, tree: Tree, at: int, head: OfficeHead) -> int:
        """How many words to the left of a title's first word belong to it."""
        offices = self._offices
        word = tree.words[at - 1]
        if _ordinal_cut(word.bare) in offices.qualifiers:
            return 1
        left = tree.words[at - 2] if at >= 2 else None
        if left and (word.low in offices.linking or self._listed(tree, at)):
            if self._is_field(tree, at - 1, head):
                return 3
            field = left.bare in offices.inner or head.words[-1] in offices.tied.get(left.bare, ())
            joins = field and left.ent != "PERSON" and "'" not in left.low
            return 2 if joins and self.head(tree, at - 2) is None else 0
        if word.low in offices.about and left and left.case == "Abl":
            return 2
        closed = self.head(tree, at - 1) and not self._inner_title(tree, at)
        if "'" in word.low or closed:
            return 0
        if word.bare in offices.former:
            return 1
        if word.bare in offices.tied:
            return 1 if head.words[-1] in offices.tied[word.bare] else 0
        return 1 if word.bare in offices.inner else 0

    def _is_field(self, tree: Tree, end: int, head: OfficeHead) -> bool:
        """Whether two words in a row of fields are one ("Dışişleri, Avrupa Birliği ve …")."""
        if end < 3 or tree.words[end - 3].low not in {",", *self._offices.linking}:
            return False
        words = " ".join(word.bare for word in tree.words[end - 2 : end])
        return head.words[-1] in self._offices.tied.get(words, ())

    def _listed(self, tree: Tree, at: int) -> bool:
        """A comma in a title that joins its last words by "ve"."""
        behind = {w.low for w in tree.words[at : at + 3]}
        return tree.words[at - 1].low == "," and bool(behind & self._offices.linking)

    def _inner_title(self, tree: Tree, at: int) -> bool:
        """A title inside a longer one ("Başbakan Yardımcısı", "Başkan Birinci Yardımcısı")."""
        while at + 1 < len(tree) and tree.words[at].bare in self._offices.qualifiers:
            at += 1
        return tree.words[at].bare.startswith(self._offices.deputies)

    def skip(self, tree: Tree, first: int, last: int) -> int:
        """Return where the name begins in a span that may open with a title or honorific."""
        at = first
        for i in range(first, last + 1):
            low = tree.words[i].bare
            if self.head(tree, i) or self.is_honorific(tree, i):
                at = i + 1
            elif low not in self._offices.inner:
                break
        return at

    def is_honorific(self, tree: Tree, i: int) -> bool:
        """Return whether a word is a rank or form of address before a name."""
        return tree.words[i].bare in self._offices.honorifics

    def located(self, tree: Tree, i: int) -> bool:
        """Return whether a name is where the next word is ("Bağdat'taki")."""
        low = tree.words[i].low
        return "'" in low and low.endswith(self._offices.located)

    def ours(self, tree: Tree, title: Title) -> bool:
        """Return whether who writes calls it his own ("Bakanımız", "Cumhurbaşkanımızın").

        Args:
            tree: The sentence.
            title: The title.
        """
        word = tree.words[title.last]
        if title.plural or word.case == "":
            return False
        return word.feats.get("Person[psor]") == "1" and word.feats.get("Number[psor]") == "Plur"

    def linked(self, tree: Tree, title: Title) -> bool:
        """Return whether the title's form lets a name follow ("Bakanı X", not "bakana X")."""
        word = tree.words[title.last]
        if title.plural or _counted(tree, title):
            return False
        head = self.head(tree, title.last)
        rest = self._rest(word.low, head) if head else word.low
        return not rest or rest in self._offices.possessed or word.case in ("", "Nom")

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
        words = [_ordinal_cut(w.form) for w in tree.words[title.first : title.last + 1]]
        word = tree.words[title.last]
        head = self.head(tree, title.last)
        if head and self.located(tree, title.first) and title.first < title.last:
            words[0] = turkish.strip_suffix(words[0])
            return " ".join([*words[:-1], self._singular(word.form, head)])
        if head and self.ours(tree, title):
            bare = title.first == title.last and not owned
            base = _like(word.form, head.words[-1]) if bare else self._singular(word.form, head)
            return " ".join([*words[:-1], base])
        if head:
            before = tree.words[title.first : title.last + 1 - len(head.words)]
            qualifiers = self._offices.former | self._offices.qualifiers
            if before and before[-1].bare in self._offices.about:
                before = ()
                owned = True
            if (owned or before or len(words) == len(head.words)) and all(
                _ordinal_cut(w.bare) in qualifiers for w in before
            ):
                return " ".join([*words[:-1], _like(word.form, head.words[-1])])
            if title.plural:
                return " ".join([*words[:-1], self._singular(word.form, head)])
        return self.written(tree, title, owned=owned)

    def written(self, tree: Tree, title: Title, *, owned: bool) -> str:
        """Return the title as it stands, without its case ("ABD yetkilileri" of the genitive).

        Args:
            tree: The sentence.
            title: The title.
            owned: Whether a state or body before it owns it.

        Returns:
            The title with its linking suffix and number.
        """
        words = [w.form for w in tree.words[title.first : title.last + 1]]
        word = tree.words[title.last]
        base = self._morphology.base_form(
            word.form,
            word.case,
            possessed="Person[psor]" in word.feats or len(words) > 1 or owned,
            lemma=word.lemma,
        )
        return " ".join([*words[:-1], base])

    def _singular(self, form: str, head: OfficeHead) -> str:
        """The possessed singular of a plural title ("bakanları" -> "bakanı")."""
        stem = _like(form, head.words[-1])
        vowels = [c for c in head.words[-1] if c in self._offices.harmony]
        vowel = self._offices.harmony[vowels[-1]] if vowels else ""
        link = "s" if head.words[-1][-1:] in self._offices.harmony else ""
        return stem + link + vowel


def _ordinal_cut(word: str) -> str:
    """A word without the number glued to it ("10.Yüksek")."""
    rest = word.lstrip("0123456789")
    return rest[1:] if rest != word and rest[:1] == "." and rest[1:] else word


def _like(form: str, base: str) -> str:
    """A base form with the capital of a written one."""
    return form[: len(base)] if form[:1].isupper() else base


def _counted(tree: Tree, title: Title) -> bool:
    """Whether a number says that several bear a title: no name of one follows ("iki lider")."""
    before = tree.words[title.first - 1] if title.first else None
    return before is not None and before.upos == "NUM" and before.low.isalpha()
