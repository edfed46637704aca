"""Mentions of actors in a sentence: known names, entities of the model, titles, sides, groups.

1. Known names (gazetteer) and entities of the language model; the longer one wins.
2. Titles with or without a name become mentions of persons ("Rusya Savunma Bakanı Şoygu").
3. A state or its people before the word for a side is that state ("Ermeni güçleri").
4. A state before an institution that any state has makes that institution
   ("Rusya Savunma Bakanlığı"); listed groups stand for themselves.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique import text as turkish
from communique.extraction.gazetteer import Gazetteer
from communique.extraction.lexicon import is_finite, matches_stem
from communique.extraction.mention import Mention, Titled, span_head
from communique.extraction.names import NameFinder
from communique.extraction.titling import TitleAttacher
from communique.extraction.tree import Tree
from communique.knowledge import Actor, Grammar

__all__ = ["Mention", "MentionFinder", "Titled", "span_head"]


def _person(tree: Tree, i: int) -> Mention:
    return Mention(tree.index, i, i, i, "Person", (i, i), source="family name")


class MentionFinder:
    """Finds the mentions of a sentence."""

    def __init__(self, actors: dict[str, Actor], grammar: Grammar, gazetteer: Gazetteer) -> None:
        self._actors = actors
        self._grammar = grammar
        self._names = NameFinder(actors, grammar, gazetteer)
        self._titling = TitleAttacher(actors, grammar)

    def find(self, tree: Tree) -> tuple[Mention, ...]:
        """Return the mentions of a sentence.

        Args:
            tree: The sentence.

        Returns:
            Mentions in order; none overlaps another.
        """
        named = self._names.find(tree)
        with_titles = self._titling.attach(tree, named)
        return tuple(self._with_sides(tree, with_titles))

    def family_names(
        self, trees: Sequence[Tree], mentions: Sequence[Sequence[Mention]]
    ) -> set[str]:
        """Return the folded family names of the persons whom a document names in full.

        Args:
            trees: Its sentences.
            mentions: The mentions of each.

        Returns:
            Family names, by which a later mention is known for a person's.
        """
        found = set()
        for tree, row in zip(trees, mentions, strict=True):
            for mention in row:
                if mention.kind == "Person" and mention.name and mention.name[0] < mention.name[1]:
                    found.add(turkish.fold(tree.words[mention.name[1]].bare))
        return {name for name in found if len(name) > 2}

    def with_family_names(
        self, tree: Tree, mentions: Sequence[Mention], families: set[str]
    ) -> tuple[Mention, ...]:
        """Return the mentions with those added that are a known family name alone.

        Args:
            tree: The sentence.
            mentions: Its mentions.
            families: Folded family names of the document's persons.

        Returns:
            Mentions in order.
        """
        kept = list(mentions)
        for word in tree.words:
            if not word.capital or not self._is_family(word.low, families):
                continue
            at = next((m for m in kept if m.covers(word.i)), None)
            if at is None:
                kept.append(_person(tree, word.i))
            elif at.first == at.last and at.kind != "Person" and not at.entries:
                kept[kept.index(at)] = _person(tree, word.i)
        return tuple(sorted(kept, key=lambda m: m.first))

    def _is_family(self, low: str, families: set[str]) -> bool:
        bare, mark, _ = low.partition("'")
        folded = turkish.fold(bare)
        if mark or folded in families:
            return folded in families
        chain = self._grammar.morphology.noun_chain
        cuts = range(3, len(folded))
        return any(folded[:c] in families and chain.fullmatch(folded[c:]) for c in cuts)

    def _with_sides(self, tree: Tree, mentions: list[Mention]) -> Iterator[Mention]:
        offices = self._grammar.offices
        taken = {i for m in mentions for i in range(m.first, m.last + 1)}
        for mention in mentions:
            after = mention.last + 1
            owner = self._is_owner(mention)
            institution = self._institution(tree, after) if owner else 0
            if institution and not taken.intersection(range(after, after + institution)):
                last = after + institution - 1
                head = span_head(tree, mention.first, last)
                yield Mention(
                    tree.index, mention.first, last, head, "Organization", (mention.first, last),
                    of=mention, source="institution",
                )  # fmt: skip
            elif owner and (side := self._side(tree, mention, after)) and side not in taken:
                head = span_head(tree, mention.first, side)
                low = tree.words[side].lemma
                if low in offices.side_people and not mention.demonym:
                    name = (mention.first, side)
                    yield Mention(tree.index, *name, head, "Group", name, source="group")
                else:
                    yield replace(mention, last=side, head=head, source="side")
            else:
                yield mention
        yield from self._groups(tree, taken)

    def _is_owner(self, mention: Mention) -> bool:
        types = {self._actors[e.actor].type for e in mention.entries}
        return mention.kind in ("State", "Place") and bool(types & {"State", "Place"})

    def _institution(self, tree: Tree, at: int) -> int:
        """How many words from here name an institution that any state has."""
        for words in self._grammar.offices.institutions:
            row = tree.words[at : at + len(words)]
            if len(row) != len(words) or not row[0].capital:
                continue
            inner = all(w.low == t for w, t in zip(row[:-1], words[:-1], strict=True))
            morphology = self._grammar.morphology
            if inner and morphology.inflects(row[-1].bare, words[-1], verb=False):
                return len(words)
        extended = at
        while extended < len(tree) and extended - at < 3:
            word = tree.words[extended]
            if word.bare.startswith(self._grammar.offices.bodies) and word.capital:
                return extended - at + 1
            if word.low not in self._grammar.offices.inner or not word.capital:
                return 0
            extended += 1
        return 0

    def _side(self, tree: Tree, mention: Mention, at: int) -> int:
        """Index of the word for a side behind a state, 0 if there is none."""
        for i in (at, at + 1):
            if i >= len(tree) or tree.words[i].upos in ("PUNCT", "VERB", "CCONJ"):
                return 0
            word = tree.words[i]
            if not is_finite(word) and self._in_sides(word.lemma, word.low):
                return i
            if word.low not in self._grammar.offices.inner and word.upos != "ADJ":
                return 0
        return 0

    def _in_sides(self, lemma: str, low: str) -> bool:
        sides = self._grammar.offices.sides
        if lemma in sides:
            return True
        inflects = self._grammar.morphology.inflects
        return any(low.startswith(s[:3]) and inflects(low, s, verb=False) for s in sorted(sides))

    def _groups(self, tree: Tree, taken: set[int]) -> Iterator[Mention]:
        for phrase in self._grammar.offices.groups:
            start = phrase[-1].text[:1]
            for word in tree.words:
                if word.low[:1] != start and word.lemma[:1] != start:
                    continue  # it cannot end the phrase
                first = word.i - len(phrase) + 1
                if first < 0 or taken.intersection(range(first, word.i + 1)):
                    continue
                row = zip(tree.words[first : word.i + 1], phrase, strict=True)
                exact = all(matches_stem(w, s, self._grammar.morphology) for w, s in row)
                loose = all(
                    w.low.startswith(s.text)
                    for w, s in zip(tree.words[first : word.i + 1], phrase, strict=True)
                )
                if exact or loose:
                    head = span_head(tree, first, word.i)
                    name = (first, word.i)
                    taken.update(range(first, word.i + 1))
                    yield Mention(tree.index, *name, head, "Group", name, source="group")
