"""A mention: words of a sentence that name an actor or place."""

from dataclasses import dataclass

from communique.extraction.mentions.gazetteer import Entry
from communique.extraction.mentions.titles import Title
from communique.extraction.syntax.tree import ROOT, Tree
from communique.model import NodeType


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a sentence that name an actor or place.

    Attributes:
        sentence: Index of the sentence.
        first: Index of the first word.
        last: Index of the last word, inclusive.
        head: Index of the syntactic head.
        kind: What it is taken for.
        name: First and last word of the name proper (inclusive), None if it has none.
        entries: Whose name it may be.
        title: The title, if it has one.
        of: The state, organisation or person that the title or institution belongs to.
        source: How it was found: gazetteer, entity, title, side, institution, group.
        more: Further titles of the same person.
        post: Where an envoy is posted ("Ankara büyükelçisi").
    """

    sentence: int
    first: int
    last: int
    head: int
    kind: NodeType
    name: tuple[int, int] | None
    entries: tuple[Entry, ...] = ()
    title: Title | None = None
    of: "Mention | None" = None
    source: str = "gazetteer"
    more: "tuple[Titled, ...]" = ()
    post: "Mention | None" = None

    def covers(self, i: int) -> bool:
        """Return whether a word belongs to the mention."""
        return self.first <= i <= self.last

    def body_of(self, title: Title) -> bool:
        """Return whether it is a body in whose name a title stands, and more behind that."""
        whole = self.first <= title.first and title.last < self.last
        return whole and self.kind == "Organization"

    @property
    def titles(self) -> tuple[Title, ...]:
        """All its titles."""
        own = (self.title,) if self.title else ()
        return (*own, *(titled.title for titled in self.more))

    @property
    def name_length(self) -> int:
        """Words of the name proper behind its first."""
        return self.name[1] - self.name[0] if self.name else 0

    @property
    def demonym(self) -> bool:
        """Whether it only names a people or its adjective."""
        return bool(self.entries) and all(entry.how == "demonym" for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Titled:
    """A title in a sentence and whose office it is.

    Attributes:
        title: The title.
        of: The state, organisation or person before it, if one is named.
        post: Where an envoy is posted, if the title says it.
    """

    title: Title
    of: Mention | None
    post: Mention | None = None

    @property
    def first(self) -> int:
        """Index of the first word, that of the state or body before it if there is one."""
        return self.of.first if self.of and self.of.kind != "Person" else self.title.first

    @property
    def start(self) -> int:
        """Index of the first word with any owner, also a person."""
        return self.of.first if self.of else self.title.first


def span_head(tree: Tree, first: int, last: int) -> int:
    """Return the word of a span whose head lies outside it; the first such word.

    Args:
        tree: The sentence.
        first: Index of the first word.
        last: Index of the last word, inclusive.

    Returns:
        Index of the syntactic head.
    """
    heads = [
        i
        for i in range(first, last + 1)
        if tree.words[i].head == ROOT or not first <= tree.words[i].head <= last
    ]
    return heads[0] if heads else last


def about(tree: Tree, mention: Mention) -> bool:
    """Return whether a sentence is about somebody: the subject of its main clause.

    Args:
        tree: The sentence.
        mention: Who is named in it.

    Returns:
        True for a subject in the nominative right below the root.
    """
    word = tree.words[mention.head]
    below = word.head != ROOT and tree.words[word.head].head == ROOT
    return below and word.dep == "nsubj" and word.case in ("", "Nom")
