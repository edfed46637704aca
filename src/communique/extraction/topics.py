"""Topics: the shortest noun phrase that says what an act is about, in its base form."""

from collections.abc import Iterator

from communique import iris
from communique import text as turkish
from communique.extraction.lexicon import is_verbal, matches_stem
from communique.extraction.roles import markers
from communique.extraction.tree import Tree
from communique.knowledge import Grammar
from communique.model import Node

LONGEST = 14
"""Words of a topic; of a longer phrase the nearest words to the head are kept."""

_LOOSE = frozenset({"punct", "cc", "conj", "case", "advcl", "parataxis", "appos", "discourse"})
_OUTSIDE = frozenset({"nsubj", "obj", "obl", "advmod", "ccomp", "iobj", "xcomp", "csubj"})


class TopicReader:
    """Reads topics off noun phrases."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._morphology = grammar.morphology

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
            if plural or not self._is(tree, i, "topic_heads"):
                return i
            inner = [c for c in tree.children[i] if tree.words[c].dep.startswith(("nmod", "acl"))]
            if not inner:
                return i
            i = inner[-1]
        return i

    def _is(self, tree: Tree, i: int, key: str) -> bool:
        word = tree.words[i]
        return any(
            len(phrase) == 1 and matches_stem(word, phrase[0], self._morphology)
            for phrase in self._grammar.words[key]
        )

    def span(
        self, tree: Tree, i: int, without: frozenset[int] = frozenset()
    ) -> tuple[int, int]:
        """Return the first and last word (inclusive) of the phrase around a head.

        Args:
            tree: The sentence.
            i: The head.
            without: Words of the predicate, which no topic of its own contains.

        Returns:
            Word indices.
        """
        first = i
        members = set(self._members(tree, i, without))
        while first - 1 in members:
            first -= 1
        while first < i and tree.words[first].upos in ("PUNCT", "CCONJ", "DET"):
            first += 1
        last = i
        while last + 1 in members and tree.words[last + 1].dep in ("flat", "compound", "fixed"):
            last += 1
        return max(first, last - LONGEST + 1), last

    def _members(self, tree: Tree, i: int, without: frozenset[int]) -> Iterator[int]:
        yield i
        verbal = is_verbal(tree.words[i])
        for child in tree.children[i]:
            word = tree.words[child]
            if child > i and word.dep not in ("flat", "compound", "fixed", "compound:lvc"):
                continue
            if word.dep in _LOOSE or (word.dep in _OUTSIDE and not verbal):
                continue
            below = tree.subtree(child)
            if without.isdisjoint(below):
                yield from below

    def text(self, tree: Tree, i: int, without: frozenset[int] = frozenset()) -> str:
        """Return the phrase in its base form ("konularında" -> "… konuları")."""
        first, last = self.span(tree, i, without)
        word = tree.words[last]
        base = self._morphology.base_form(
            word.form,
            word.case,
            possessed="Person[psor]" in word.feats,
            lemma=word.lemma,
        )
        if base == word.form and first == last and word.case in ("", "Nom"):
            base = self._morphology.unmarked(word.form, word.lemma) or base
        if first == last:
            return base
        return f"{tree.slice(first, last - 1)} {base}".strip(" ,;:\"“”'")

    def node(self, tree: Tree, i: int, without: frozenset[int] = frozenset()) -> Node | None:
        """Return the topic around a head as a node, None if it has no words."""
        i = self.core(tree, i)
        label = self.text(tree, i, without)
        key = turkish.fold(label)
        if not key or not any(c.isalpha() for c in key) or len(key) < 3:
            return None
        local = f"topic-{iris.slug(key)[:48]}-{iris.digest(key, length=8)}"
        first, last = self.span(tree, i, without)
        return Node(iris.ENTITY + local, label, "Topic", tree.slice(first, last))

    def marked(self, tree: Tree, i: int) -> bool:
        """Return whether a postposition governs the phrase."""
        return bool(markers(tree, i))
