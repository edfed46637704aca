"""Ministries of the home state by their field alone: "Dışişleri'ne çağrıldı".

A field that belongs to the word behind it ("Dışişleri Komisyonu") or to a title is no ministry.
"""

from collections.abc import Iterator, Mapping, Sequence

from communique import text as turkish
from communique.extraction.mentions.gazetteer import Entry
from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.tree import Tree
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Actor, Grammar

_INSIDE = frozenset({"nmod", "nmod:poss", "compound", "flat", "amod"})


class MinistryFinder:
    """Finds the ministries that a sentence names by their field."""

    def __init__(self, actors: Mapping[str, Actor], grammar: Grammar) -> None:
        self._grammar = grammar
        home = grammar.offices.home
        self._own = {
            turkish.lower(actor.label.rpartition(" ")[0]): Entry(actor.id, "name", (), capital=True)
            for actor in actors.values()
            if actor.type == "Organization" and actor.parent == home
        }

    def add(self, tree: Tree, mentions: Sequence[Mention]) -> list[Mention]:
        """Return the mentions of a sentence with the ministries named by their field.

        Args:
            tree: The sentence.
            mentions: Its mentions; a name that nothing is known of gives way.

        Returns:
            Mentions in order.
        """
        unknown = {m.first for m in mentions if m.first == m.last and m.source == "entity"}
        taken = {i for m in mentions for i in range(m.first, m.last + 1)}
        found = list(self._find(tree, taken - unknown))
        places = {m.first for m in found}
        kept = (m for m in mentions if m.first not in places)
        return sorted([*kept, *found], key=lambda m: m.first)

    def _find(self, tree: Tree, taken: set[int]) -> Iterator[Mention]:
        fields = self._grammar.words["home_ministries"]
        for word in tree.words:
            inside = word.head == word.i + 1 and word.dep in _INSIDE and word.case != "Gen"
            if word.i in taken or not word.capital or inside:
                continue
            if ends_phrase(tree, word.i, fields, self._grammar.morphology):
                yield from self._named(tree, word.i)

    def _named(self, tree: Tree, i: int) -> Iterator[Mention]:
        morphology, low = self._grammar.morphology, tree.words[i].low
        for field, entry in self._own.items():
            if morphology.inflects(low, field, verb=False):
                yield Mention(tree.index, i, i, i, "Organization", (i, i), (entry,))
