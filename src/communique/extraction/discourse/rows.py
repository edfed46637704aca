"""Coordinated phrases: which commas and conjunctions part two topics, and which stand inside one.

1. The separators of a phrase are found on the surface; parsers hang long rows badly.
2. From the right, each left neighbour is its own topic if it is a whole noun phrase
   ("ikili ilişkiler ve bölgesel konular"), and part of the next one if it shares that one's
   head ("savunma ve güvenlik konuları", "Irak ve Suriye'deki gelişmeler").
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from communique.extraction.syntax.stems import is_verbal, matches_stem
from communique.extraction.syntax.tree import ROOT, Tree, Word
from communique.knowledge import Grammar, Stem

_OBLIQUE = frozenset({"Loc", "Abl", "Dat", "Ins"})
_MODIFIERS = ("nmod", "amod", "acl", "det")


@dataclass(frozen=True, slots=True)
class Part:
    """Words between two separators, first and last inclusive."""

    first: int
    last: int


class RowReader:
    """Parts rows of topics."""

    def __init__(self, grammar: Grammar) -> None:
        self._words = grammar.words
        self._morphology = grammar.morphology
        keys = (("topic_joins.strong", "strong"), ("topic_joins.weak", "weak"),
                ("topic_joins.with", "with"))  # fmt: skip
        self._joins: dict[str, list[tuple[Sequence[Stem], str]]] = {}
        for key, kind in keys:
            for phrase in grammar.words[key]:
                self._joins.setdefault(phrase[0].text, []).append((phrase, kind))

    def parts(self, tree: Tree, first: int, last: int) -> list[Part]:
        """Return the topics of a phrase.

        Args:
            tree: The sentence.
            first: Index of its first word.
            last: Index of its head, its last word.

        Returns:
            One part for each topic, in order.
        """
        pieces, joins = self._pieces(tree, first, last)
        pieces = [self._unopened(tree, piece) for piece in pieces]
        if not pieces:
            return []
        found = [pieces[-1]]
        for left, join in zip(reversed(pieces[:-1]), reversed(joins), strict=True):
            right = found[0]
            if join == "strong" or self._apart(tree, left, right, join):
                found.insert(0, left)
            else:
                found[0] = Part(left.first, right.last)
        return found

    def leftward(self, tree: Tree, span: Part, barred: Callable[[int], bool]) -> Part:
        """Return a row with the parts before it that the parser hung elsewhere.

        Args:
            tree: The sentence.
            span: What is known of the row.
            barred: Whether a word can be no topic (a subject, people).

        Returns:
            The row; a comma alone makes none, it must hold a conjunction somewhere.
        """
        first, joined = self._opened(tree, self._compound(tree, span.first)), False
        before = tree.words[first - 1]
        if first > 1 and (before.head < first or _relative(before, span.last)):
            first = _begin(tree, first - 1 if _relative(before, span.last) else first)
        start = first
        while (width := self._join_before(tree, first)) and first - width > 0:
            end = first - width - 1
            ended = tree.words[first - 1].form == "," and _ends_row(tree, end, barred)
            if ended or not self._topical(tree, end, span.last) or barred(end):
                break
            joins = {phrase[0].text for phrase in self._words["topic_joins.with"]}
            named = _named(tree.words[end]) and self._shell(tree, span.last)
            if tree.words[first - 1].low in joins and not (_whole(tree.words[end]) or named):
                break
            first = self._opened(tree, _begin(tree, end))
            start = first if joined or self._conjoined(tree, first, span.last) else start
            joined = start == first
        return Part(start, span.last)

    def _compound(self, tree: Tree, first: int) -> int:
        """A bare noun before a possessed one belongs to it ("enerji konularını")."""
        word = tree.words[first]
        while first > 1 and "Person[psor]" in word.feats:
            before = tree.words[first - 1]
            if before.upos != "NOUN" or before.case not in ("", "Nom") or before.dep == "nsubj":
                break
            first, word = first - 1, before
        return first

    def _join_before(self, tree: Tree, first: int) -> int:
        """How many words of separators stand right before a word ("yanı sıra,")."""
        found = 0
        while width := self._one_before(tree, first - found):
            found += width
        return found

    def _opened(self, tree: Tree, first: int) -> int:
        """Where a part begins that a word singles out of many ("başta X olmak üzere")."""
        return first - 1 if first > 0 and self._singles_out(tree.words[first - 1]) else first

    def _unopened(self, tree: Tree, part: Part) -> Part:
        """A part without the word that singles it out of many."""
        opened = part.first < part.last and self._singles_out(tree.words[part.first])
        return Part(part.first + 1, part.last) if opened else part

    def _singles_out(self, word: Word) -> bool:
        return any(word.low == phrase[0].text for phrase in self._words["foremost"])

    def _one_before(self, tree: Tree, first: int) -> int:
        """How many words of one separator stand right before a word."""
        for width in (3, 2, 1):
            at = first - width
            if at > 0 and self._join(tree, at, first)[0] == width:
                return width
        return 0

    def _topical(self, tree: Tree, i: int, last: int) -> bool:
        word, end = tree.words[i], tree.words[last]
        if word.upos not in ("NOUN", "PROPN") and word.feats.get("VerbForm") != "Vnoun":
            return False
        if word.dep == "obl" and not word.case:
            return False  # "görüşmeler sonunda" says when
        if word.feats.get("VerbForm") == "Vnoun" and self._talk(tree, i):
            return False  # "ilişkilerin ele alınmasının yanı sıra"
        deed = word.feats.get("VerbForm") == "Vnoun" and word.case in ("", "Nom")
        alike = end.feats.get("VerbForm") == "Vnoun" and "Person[psor]" not in word.feats
        if deed and not alike and end.case not in ("", "Nom"):
            return False  # "adayı işgal etmesi ve köyleri vurması" strikes only villages
        return word.case in ("", "Nom", "Gen", end.case)

    def _talk(self, tree: Tree, i: int) -> bool:
        """Whether a deed is that of talking something over ("ele alınması")."""
        verb = tree.words[i]
        said = tree.words[verb.head] if verb.dep.startswith("compound") else verb
        talks = self._words["talked_over"]
        return any(matches_stem(said, phrase[-1], self._morphology) for phrase in talks)

    def _conjoined(self, tree: Tree, first: int, last: int) -> bool:
        pieces, _ = self._pieces(tree, first, last)
        return any(tree.words[piece.first - 1].form != "," for piece in pieces[1:])

    def _pieces(self, tree: Tree, first: int, last: int) -> tuple[list[Part], list[str]]:
        """Words between separators, and the kind of each separator."""
        pieces: list[Part] = []
        joins: list[str] = []
        start, at = first, first
        while at <= last:
            width, kind = self._join(tree, at, last)
            if not width:
                at += 1
                continue
            if at > start:
                pieces.append(Part(start, at - 1))
                joins.append(kind)
            elif joins and kind == "strong":
                joins[-1] = kind
            at += width
            start = at
        if start <= last:
            pieces.append(Part(start, last))
        return pieces, joins[: max(0, len(pieces) - 1)]

    def _join(self, tree: Tree, at: int, last: int) -> tuple[int, str]:
        """How many words from here on are a separator, and its kind."""
        for phrase, kind in self._joins.get(tree.words[at].low, ()):
            words = tree.words[at : at + len(phrase)]
            fits = len(words) == len(phrase) and at + len(phrase) <= last
            if fits and all(w.low == s.text for w, s in zip(words, phrase, strict=True)):
                return len(phrase), kind
        return 0, ""

    def _apart(self, tree: Tree, left: Part, right: Part, join: str) -> bool:
        word = tree.words[left.last]
        inside = right.first <= word.head <= right.last
        attribute = word.dep == "amod" and word.case in ("", "Nom")
        if inside and (word.dep == "acl" or attribute):
            return False  # "X'in onayladığı ve Y'yi kınayan karar", "yasa dışı ve ağır suç"
        if _infinitive(word) and _infinitive(tree.words[right.last]):
            return word.case == tree.words[right.last].case
        if word.upos in ("ADJ", "DET", "NUM", "ADV") or (is_verbal(word) and not _whole(word)):
            return False
        if word.case == "Acc" == tree.words[right.last].case:
            return True
        shell = self._shell(tree, right.last)
        if shell:
            return _named(word) or _whole(word) or _placed(tree, left)
        if all(_placed(tree, part) for part in (left, right)):
            return True  # "kuzeydeki durum ile güneydeki gelişmeler"
        if join == "with" and (not _whole(word) or self._between(tree, left, right)):
            return False
        if _named(word) and _given(tree, left, right):
            return True
        if _shares_head(tree, left, right):
            return False
        if _named(word):
            return self._names_apart(tree, right)
        if _whole(word) or _beside(tree, left, right):
            return True
        return self._bare_apart(tree, left, right)

    def _shell(self, tree: Tree, i: int) -> bool:
        return any(
            matches_stem(tree.words[i], phrase[0], self._morphology)
            for phrase in self._words["topic_heads"]
        )

    def _between(self, tree: Tree, left: Part, right: Part) -> bool:
        """Whether something is told between two ("X hükümeti ile Y arasında imzalanan anlaşma")."""
        up = tree.words[left.last].head
        between = {phrase[0].text for phrase in self._words["between"]}
        return right.first < up < right.last and tree.words[up].low in between

    def _names_apart(self, tree: Tree, right: Part) -> bool:
        """A name is a topic beside a phrase that is a name or holds none."""
        words = tree.words[right.first : right.last + 1]
        if all(_named(w) for w in words):
            return True
        between = {phrase[0].text for phrase in self._words["between"]}
        return not any(_named(w) or w.low in between for w in words)

    def _bare_apart(self, tree: Tree, left: Part, right: Part) -> bool:
        """A bare noun is a topic beside another bare noun or phrase ("göç ve enerji")."""
        words = tree.words[right.first : right.last + 1]
        if tree.words[left.last + 1].form == "," and all(_named(w) for w in words):
            return True  # "Gana'daki ateşkes, Mali"
        if left.first < left.last and right.first < right.last:
            placed = words[0].upos == "PROPN" and _locates(words[0], right)
            return placed or tree.words[left.last + 1].form == "," or not _whole(words[-1])
        if _whole(words[-1]) or any(w.case not in ("", "Nom") for w in words[:-1]):
            return False
        return (left.first == left.last) == (right.first == right.last)


def _locates(word: Word, part: Part) -> bool:
    """Whether a word says where its own part's head is ("kriz ve Suriye'deki gelişmeler")."""
    return word.case == "Loc" and word.dep == "amod" and part.first < word.head <= part.last


def _given(tree: Tree, left: Part, right: Part) -> bool:
    """Whether a comma parts a name from what another one gets ("Mali, Peru'ya yardımlar ve …")."""
    name = tree.words[right.first]
    comma = tree.words[left.last + 1].form == ","
    return comma and _named(name) and name.case == "Dat" and _whole(tree.words[right.last])


def _placed(tree: Tree, part: Part) -> bool:
    """Whether a part says itself where its head is ("Suva sürecindeki olaylar", "Gana'da …")."""
    first = tree.words[part.first]
    if first.upos == "PROPN" and first.case == "Loc" and part.first < first.head <= part.last:
        return True
    return any(_locates(tree.words[i], part) for i in _modifiers(tree, part))


def _modifiers(tree: Tree, part: Part) -> list[int]:
    """What stands right before the head of a part, of its own."""
    return [i for i in tree.children[part.last] if part.first <= i < part.last]


def _infinitive(word: Word) -> bool:
    """Whether a word is a deed without a person ("açmayı")."""
    return word.feats.get("VerbForm") == "Vnoun" and "Person[psor]" not in word.feats


def _named(word: Word) -> bool:
    return word.upos == "PROPN"


def _whole(word: Word) -> bool:
    """Whether a noun is a phrase's head by its form: possessed or plural."""
    return "Person[psor]" in word.feats or word.feats.get("Number") == "Plur"


def _relative(word: Word, last: int) -> bool:
    """Whether a relative clause right before a phrase was hung on the noun behind it."""
    return word.feats.get("VerbForm") == "Part" and word.dep == "acl" and word.head > last


def _ends_row(tree: Tree, i: int, barred: Callable[[int], bool]) -> bool:
    """Whether a name ends a row that opens with no topic ("A, B ve C, X'in planını reddetti")."""
    first = _begin(tree, i)
    if not _named(tree.words[i]) or first < 1 or tree.words[first - 1].upos != "CCONJ":
        return False
    at = i
    while tree.words[at].dep == "conj" and tree.words[at].head < at:
        at = tree.words[at].head
    return at < i and barred(at)


def _begin(tree: Tree, end: int) -> int:
    """Where the phrase begins that ends with a word: as far as heads stay inside it."""
    first = end
    while first > 0:
        before = tree.words[first - 1]
        astray = before.dep.startswith(("nmod", "conj")) and before.head < first
        astray = astray and before.case in _OBLIQUE and tree.words[end].case != before.case
        inside = any(first <= up <= end for up in tree.ancestors(before.i))
        if not inside and not astray:
            break
        first -= 1
    while first < end and tree.words[first].upos in ("PUNCT", "CCONJ"):
        first += 1
    return first


def _shares_head(tree: Tree, left: Part, right: Part) -> bool:
    """Whether the parser makes the left part a modifier inside the right one.

    A possessed or plural noun does so only beside another one ("örgütler ve şebekelerin işi").
    """
    end = tree.words[left.last]
    partners = [
        tree.words[i]
        for i in range(right.first, right.last)
        if tree.words[i].dep == "conj" and left.first <= tree.words[i].head <= left.last
    ]
    if _whole(end):
        field = tree.words[end.head] if right.first <= end.head <= right.last else None
        located = field is not None and field.case == "Loc" and field.dep == "amod"
        if located and partners and not any(map(_whole, partners)):
            return True  # "savunma sanayii ve enerji alanlarındaki iş birliği"
        # "istikrarına ve huzuruna yönelik eylemi": both end as no part of their own would
        alike = end.case in _OBLIQUE and end.case != tree.words[right.last].case
        return any(
            _whole(word) and (word.case not in _OBLIQUE or (alike and word.case == end.case))
            for word in partners
        )
    at = left.last
    while tree.words[at].dep == "conj" and tree.words[at].head != ROOT:
        at = tree.words[at].head
    word = tree.words[at]
    modifies = right.first <= word.head <= right.last and word.dep.startswith(_MODIFIERS)
    return modifies or bool(partners)


def _beside(tree: Tree, left: Part, right: Part) -> bool:
    """Whether the parser sets a phrase with a possessor of its own beside the left one.

    "Kuzeydeki son durum ve yardımların ulaştırılması", but "barış ve istikrarın sağlanması".
    """
    end = tree.words[right.last]
    owned = any(w.case == "Gen" for w in tree.words[right.first : right.last])
    return owned and end.dep == "conj" and end.head == left.last


def whole_rows(tree: Tree, spans: Sequence[Part]) -> list[Part]:
    """Return spans joined where only separators stand between them.

    Args:
        tree: The sentence.
        spans: Each coordinated phrase, in order.

    Returns:
        Spans in order.
    """
    joined: list[Part] = []
    for span in spans:
        if joined:
            gap = tree.words[joined[-1].last + 1 : span.first]
            unfinished = tree.words[joined[-1].last].case in _OBLIQUE
            if unfinished or all(w.upos in ("PUNCT", "CCONJ", "ADP") for w in gap):
                joined[-1] = Part(joined[-1].first, max(span.last, joined[-1].last))
                continue
        joined.append(span)
    return joined
