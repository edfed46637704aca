"""Topics: the shortest noun phrase that says what an act is about, in its base form."""

from collections.abc import Callable, Iterator, Sequence

from communique import iris
from communique import text as turkish
from communique.extraction.discourse.quote_marks import paired
from communique.extraction.discourse.rows import Part, RowReader, whole_rows
from communique.extraction.discourse.shortening import kept_words
from communique.extraction.roles.lending import lent_owner
from communique.extraction.syntax.phrases import markers
from communique.extraction.syntax.predicate import light_verb
from communique.extraction.syntax.stems import is_last_of, is_verbal, matches_stem
from communique.extraction.syntax.tree import Tree, Word
from communique.knowledge import Grammar
from communique.model import Node

LONGEST = 14
"""Words of a topic; of a longer phrase the nearest words to the head are kept."""

RELATIVE = 4
"""Words of a relative clause; without a longer one a phrase still says what it is about."""

CARRIED = 7
"""Words of a relative clause whose verb only carries its noun; a longer one tells more."""

_POINTING = frozenset({"PRON", "NUM", "DET"})
_LOOSE = frozenset({"punct", "cc", "conj", "case", "advcl", "parataxis", "appos", "discourse"})
_BEHIND = frozenset({"flat", "compound", "fixed", "compound:lvc"})
_OUTSIDE = frozenset({"nsubj", "obj", "obl", "advmod", "ccomp", "iobj", "xcomp", "csubj"})


class TopicReader:
    """Reads topics off noun phrases."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._morphology = grammar.morphology
        self._headless = tuple(grammar.marks["headless"])
        self._rows = RowReader(grammar)
        self._with = {phrase[0].text for phrase in grammar.words["topic_joins.with"]}

    def core(self, tree: Tree, i: int) -> int:
        """Return the word that a shell stands for: "Libya konusunda" is about Libya.

        Args:
            tree: The sentence.
            i: Head of the noun phrase.

        Returns:
            Index of the phrase's own head, or that of the phrase inside the shell.
        """
        for _ in range(3):
            word = tree.words[i]
            plural = word.feats.get("Number") == "Plur"
            if plural or not self.shell(tree, i):
                return i
            inner = [c for c in tree.children[i] if tree.words[c].dep.startswith(("nmod", "acl"))]
            if not inner:
                return i
            i = inner[-1]
        return i

    def shell(self, tree: Tree, i: int) -> bool:
        """Return whether a word only says that something is a topic ("konusunda")."""
        word = tree.words[i]
        return any(
            len(phrase) == 1 and matches_stem(word, phrase[0], self._morphology)
            for phrase in self._grammar.words["topic_heads"]
        )

    def span(self, tree: Tree, i: int, without: frozenset[int] = frozenset()) -> tuple[int, int]:
        """Return the first and last word (inclusive) of the phrase around a head.

        Args:
            tree: The sentence.
            i: The head.
            without: Words of the predicate, which no topic of its own contains.

        Returns:
            Word indices.
        """
        first, last = self._extent(tree, i, without)
        return max(self._named(tree, first, last), last - LONGEST + 1), last

    def _named(self, tree: Tree, first: int, last: int) -> int:
        """Where a name begins that ends a phrase: what stands before tells nothing needed.

        "… kurulmasını öngören Oruro Protokolü'nü" is about "Oruro Protokolü".
        """
        at = last
        while at > first and tree.words[at].capital and tree.words[at - 1].capital:
            at -= 1
        clause = any("VerbForm" in word.feats for word in tree.words[first:at])
        return at if clause and at < last else first

    def _extent(self, tree: Tree, i: int, without: frozenset[int]) -> tuple[int, int]:
        first = i
        members = set(self._members(tree, i, without))
        members.update(range(self._begin(tree, i, members), i))
        while first - 1 in members:
            first -= 1
        first = max([first, *(w + 1 for w in without if w < i)])
        while first < i and tree.words[first].upos in ("PUNCT", "CCONJ", "DET"):
            first += 1 + _sort(tree, first)
        last = i
        while last + 1 in members and tree.words[last + 1].dep in _BEHIND:
            last += 1
        return first, last

    def _begin(self, tree: Tree, i: int, members: set[int]) -> int:
        """Where a clause surely begins: at its genitive subject, whatever hangs elsewhere."""
        subjects = (
            c
            for c in tree.children[i]
            if c in members and tree.words[c].dep == "nsubj" and tree.words[c].case == "Gen"
        )
        return min(subjects, default=i)

    def parts(
        self,
        tree: Tree,
        heads: Sequence[int],
        *,
        without: frozenset[int] = frozenset(),
        barred: Callable[[int], bool],
    ) -> list[Part]:
        """Return the topics of a coordinated phrase, each with its words.

        Args:
            tree: The sentence.
            heads: Its heads, as the parser coordinates them, in order.
            without: Words of the predicate, which no topic of its own contains.
            barred: Whether a word can be no topic (a name, people).

        Returns:
            First and last word of each topic; shells are taken off ("Libya konusu": "Libya").
        """
        spans: list[Part] = []
        known = [Part(*self._extent(tree, i, without)) for i in heads]
        told = without | _clauses_of(tree, heads, without)
        for span in reversed(whole_rows(tree, known)):
            if not spans or span.first < spans[0].first:
                behind = span.first - 1 in told  # its own verb, or clause, ends right before it
                whole = span if behind else self._rows.leftward(tree, span, barred)
                spans.insert(0, whole)
        found = [part for span in spans for part in self._rows.parts(tree, span.first, span.last)]
        trimmed = (self._trimmed(tree, part, barred) for part in found)
        return [inner for part in trimmed if (inner := self._unshelled(tree, part))]

    def _trimmed(self, tree: Tree, part: Part, barred: Callable[[int], bool]) -> Part:
        """A topic without what only stands before it: adverbials, those it was discussed with."""
        first, last = part.first, part.last
        for i in range(first + 1, last):
            before = tree.words[i - 1]
            if tree.words[i].form == "," and before.case in ("Loc", "Abl", "Dat", "Ins"):
                first = i + 1
            if before.case == "Ins" and barred(i - 1):
                first = i
            if i > first + 1 and before.low in self._with and barred(i - 2):
                first = i
            if any(before.low == phrase[0].text for phrase in self._grammar.words["between"][:1]):
                first = i
        first = self._made(tree, first, last)
        while first < last and self._before(tree.words[first]):
            first += 1
        return Part(self._named(tree, first, last), last)

    def _before(self, word: Word) -> bool:
        """Whether a word only stands before a topic ("ayrıca", not "yeniden" of "yeniden imar")."""
        again = word.low in self._grammar.words["again"].firsts
        return word.dep in ("advmod", "discourse", "mark") and not again

    def _made(self, tree: Tree, first: int, last: int) -> int:
        """Where a phrase begins without the purpose of its making ("… yönelik imzalanan metin")."""
        made = [i for i in range(first, last) if self._carries(tree.words[i])]
        if not made:
            return first
        if made[-1] == first:
            return first + 1
        purposes = [i for i in range(first, made[-1]) if tree.words[i].upos == "ADP"]
        return purposes[-1] + 1 if purposes else first

    def _signs(self, word: Word) -> bool:
        """Whether a participle only says that an accord was made ("1979'da imzalanan")."""
        verbs = self._grammar.words["signing"]
        return is_last_of(word, verbs, self._morphology, verb=True)

    def _carries(self, word: Word) -> bool:
        """Whether a participle only carries its noun ("imzalanan anlaşma")."""
        verbs = self._grammar.words["support_verbs"]
        return word.feats.get("VerbForm") == "Part" and is_last_of(
            word, verbs, self._morphology, verb=True
        )

    def _unshelled(self, tree: Tree, part: Part) -> Part | None:
        """A topic without the noun that only says that it is one; None if nothing is left."""
        first, last = part.first, part.last
        plural = tree.words[last].feats.get("Number") == "Plur"
        named = last > first and tree.words[last - 1].upos == "PROPN"
        if (named or not plural) and self.shell(tree, last):
            last -= 1
            if last < first or tree.words[last].upos in ("DET", "PRON", "ADJ", "NUM"):
                return None
        return Part(max(first, last - LONGEST + 1), last)

    def _members(self, tree: Tree, i: int, without: frozenset[int]) -> Iterator[int]:
        yield i
        light = light_verb(tree, i)
        # A noun with an object is an event ("X'in Y'yi işgali").
        event = any(tree.words[c].dep == "obj" for c in tree.children[i])
        verbal = is_verbal(tree.words[i]) or light is not None or event
        children = tree.children[i] + (tree.children[light] if light is not None else ())
        owners = [c for c in children if _owns(tree, c)]
        for child in children:
            word = tree.words[child]
            if child in owners[:-1]:
                continue
            if child > i and word.dep not in _BEHIND:
                continue
            inside = verbal or (child == i - 1 and word.upos in ("ADV", "ADJ"))
            if word.dep in _LOOSE or (word.dep in _OUTSIDE and not inside):
                continue
            below = tree.subtree(child)
            long = len(below) > (CARRIED if self._carries(word) else RELATIVE)
            if word.dep == "acl" and not verbal and long and not _stands_inside(tree, child, i):
                continue
            if without.isdisjoint(below):
                yield from below

    def text(self, tree: Tree, i: int, without: frozenset[int] = frozenset()) -> str:
        """Return the phrase in its base form ("konularında" -> "… konuları")."""
        return self.words(tree, *self.span(tree, i, without))

    def words(self, tree: Tree, first: int, last: int, *, accusative: bool = False) -> str:
        """Return words in a row with the last one in its base form.

        Args:
            tree: The sentence.
            first: Index of the first word.
            last: Index of the last word.
            accusative: Whether the phrase is known to stand in the accusative, which is
                written like a possessive ("ilişkileri": "ilişkiler").

        Returns:
            The phrase.
        """
        word = tree.words[last]
        part = word.feats.get("VerbForm") == "Part"
        if part and word.low[:-1].endswith(self._headless):  # "yaşananları" is nobody's own
            return tree.slice(first, last)[:-1]
        owned = any(tree.words[c].dep == "nmod:poss" for c in tree.children[last])
        owned = owned or (first < last and _is_bare_noun(tree.words[last - 1]))
        if accusative and word.case in ("", "Nom") and not owned:
            plain = self._morphology.unmarked(word.form, word.lemma, accusative=True)
            if plain:
                return f"{tree.slice(first, last - 1)} {plain}" if first < last else plain
        # Of an owned noun the accusative has more behind its possessive ("yaptırımlarını").
        kinds = (self._morphology.possessed, self._morphology.plain)
        longer = tuple(e for kind in kinds for e in kind.get("Acc", ()) if len(e) > 1)
        bare = owned and word.case == "Acc" and not word.low.endswith(longer)
        base = self._morphology.base_form(
            word.form,
            "Nom" if bare else word.case,
            possessed=word.feats.get("Person[psor]") == "3",
            lemma=word.lemma,
        )
        if base == word.form and first == last and word.case in ("", "Nom"):
            base = self._morphology.unmarked(word.form, word.lemma) or base
        before = f"{tree.slice(first, last - 1)} " if first < last else ""
        return f"{before}{base}".strip(" ,;:\"“”'")

    def node(self, tree: Tree, i: int, without: frozenset[int] = frozenset()) -> Node | None:
        """Return the topic around a head as a node, None if it has no words."""
        first, last = self.span(tree, self.core(tree, i), without)
        return self.node_of(tree, first, last, without=without)

    def node_of(
        self,
        tree: Tree,
        first: int,
        last: int,
        *,
        accusative: bool = False,
        without: frozenset[int] = frozenset(),
    ) -> Node | None:
        """Return the topic that words in a row make, None if they are no words."""
        if first == last and tree.words[first].upos == "ADJ" and not tree.words[first].case:
            return None
        if self._points(tree, first, last):
            return None
        kept = kept_words(tree, first, last, without, signs=self._signs)
        label = self._label(tree, first, kept, accusative=accusative)
        label = paired(label, tree, kept[0], self._grammar)
        key = turkish.fold(label)
        if not key or not any(c.isalpha() for c in key) or len(key) < 3:
            return None
        local = f"topic-{iris.slug(key)[:48]}-{iris.digest(key, length=8)}"
        return Node(iris.ENTITY + local, label, "Topic", tree.slice(first, last))

    def _points(self, tree: Tree, first: int, last: int) -> bool:
        """Whether words only point at something ("bunlardan bir bölümü", "bunların hepsi")."""
        parts = self._grammar.words["partitives"]
        words = tree.words[first : last + 1]
        return words[0].upos == "PRON" and all(
            w.upos in _POINTING or any(matches_stem(w, p[-1], self._morphology) for p in parts)
            for w in words
        )

    def _label(self, tree: Tree, first: int, kept: Sequence[int], *, accusative: bool) -> str:
        """The words of a topic, of a long one those that say who does what."""
        begin = last = kept[-1]
        while begin - 1 in kept:
            begin -= 1
        end = self.words(tree, begin, last, accusative=accusative)
        rows: list[list[int]] = []
        for i in kept:
            if i >= begin:
                break
            if rows and rows[-1][-1] == i - 1:
                rows[-1].append(i)
            else:
                rows.append([i])
        if lent := lent_owner(tree, first, last, grammar=self._grammar):
            rows.insert(0, list(lent))
        parts = [tree.slice(row[0], row[-1]).strip(" ,;:\"“”'") for row in rows]
        return " ".join([*filter(None, parts), end])

    def marked(self, tree: Tree, i: int) -> bool:
        """Return whether a postposition governs the phrase."""
        return bool(markers(tree, i))


def _stands_inside(tree: Tree, clause: int, head: int) -> bool:
    """Whether a clause may belong to a noun in between ("yapılan mutabakat çerçevesindeki …")."""
    between = (c for c in tree.children[head] if clause < c < head)
    return any(tree.words[c].dep == "amod" and tree.words[c].case == "Loc" for c in between)


def _is_bare_noun(word: Word) -> bool:
    """Whether the noun behind a word is a compound with it ("gümrük vergileri")."""
    own = "Person[psor]" in word.feats or "'" in word.low
    return word.upos in ("NOUN", "PROPN") and word.case in ("", "Nom") and not own


def _clauses_of(tree: Tree, heads: Sequence[int], without: frozenset[int]) -> frozenset[int]:
    """Words of clauses that hold the act, before its topic ("X'in vetosuyla düşen tasarı")."""
    before = (tree.subtree(c) for i in heads for c in tree.children[i] if c < i)
    return frozenset(w for words in before if not without.isdisjoint(words) for w in words)


def _owns(tree: Tree, i: int) -> bool:
    """Whether a word is a genitive possessor; a noun has one, another belongs elsewhere."""
    word = tree.words[i]
    return word.case == "Gen" and word.dep.startswith("nmod")


def _sort(tree: Tree, i: int) -> bool:
    """Whether a determiner goes with the adjective right behind it ("her türlü saldırı")."""
    behind = tree.words[i].head
    if behind != i + 1 or tree.words[i].upos != "DET":
        return False
    return tree.words[behind].upos == "ADJ" or tree.words[behind].dep == "amod"
