"""Plans, attacks and the like told in full and then taken up by their noun alone.

"Annan planı … Rusya planı reddetti": what Russia rejects is the plan told before.
"""

from collections.abc import Iterable

from communique import text as turkish
from communique.extraction.discourse.topics import TopicReader
from communique.extraction.syntax.predicate import light_verb
from communique.extraction.syntax.tree import Tree, Word
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar
from communique.model import Node


class TopicsTold:
    """The topics of one sentence by their nouns."""

    def __init__(self, tree: Tree, grammar: Grammar, reader: TopicReader) -> None:
        self._tree, self._grammar, self._reader = tree, grammar, reader

    def taken_up(self, i: int, told: Iterable[tuple[str, Node]]) -> list[Node]:
        """Return what a bare noun takes up.

        Args:
            i: Index of the noun.
            told: Topics of sentences before, by their folded lemmas.

        Returns:
            The topic told last by this noun; none if it is indefinite or says more by itself.
        """
        word = self._tree.words[i]
        pointed = any(self._in("same", c) for c in self._tree.children[i])
        definite = pointed or word.case not in ("", "Nom") or self._plain_object(word)
        if not definite or not self.bare(i) or not self._in("taken_up", i):
            return []
        known = {**dict(told), **dict(self.topics(i))}.get(turkish.fold(word.lemma))
        return [known] if known else []

    def topics(self, before: int) -> list[tuple[str, Node]]:
        """Return what stands in full before a word.

        Args:
            before: Index of the word.

        Returns:
            Folded lemmas of the nouns with the topics, in order.
        """
        found = []
        for word in self._tree.words[:before]:
            if word.upos != "NOUN" or not self._in("taken_up", word.i) or self.bare(word.i):
                continue
            if light_verb(self._tree, word.i) is not None:  # "indirim talep etti" is a clause
                continue
            modifiers = [self._tree.words[c] for c in self._tree.children[word.i]]
            if any(m.dep.startswith(("nmod", "acl")) or m.upos == "PROPN" for m in modifiers):
                node = self._reader.node(self._tree, word.i, frozenset())
                if node is not None:
                    found.append((turkish.fold(word.lemma), node))
        return found

    def bare(self, i: int) -> bool:
        """Return whether nothing but "this", marks and particles ("ise") stands with a noun."""
        words, children = self._tree.words, self._tree.children[i]
        marks = [c for c in children if words[c].upos == "PUNCT" or words[c].dep == "case"]
        rest = [c for c in children if c not in marks and not self._in("particles", c)]
        owned = "Person[psor]" in words[i].feats and not self._plain_object(words[i])
        return not owned and all(self._in("same", c) for c in rest)

    def _plain_object(self, word: Word) -> bool:
        """Whether an object is its lemma and -ı, and so nobody's ("kararı", not "kararını").

        Without an owner before it the tagger may still see a possessive in it.
        """
        more = word.low[len(word.lemma) :]
        return word.dep == "obj" and more in self._grammar.morphology.plain.get("Acc", ())

    def _in(self, key: str, i: int) -> bool:
        return ends_phrase(self._tree, i, self._grammar.words[key], self._grammar.morphology)
