"""Mentions of actors in a sentence: known names, entities of the model, titles, sides, groups.

1. Known names (gazetteer) and entities of the language model; the longer one wins.
2. Titles with or without a name become mentions of persons ("Rusya Savunma Bakanı Şoygu").
3. States, bodies and leaders take in the words by which they are a side (`sides`).
4. The home state's ministries are named by their field alone, too (`short_ministries`).
5. Members of a body before its name are told by their own (`membership`), missions abroad by who
   sends them (`missions`), delegations by their senders or leaders (`delegations`,
   `delegation_heads`).
"""

from collections.abc import Sequence

from communique import text as turkish
from communique.extraction.mentions.belonging import with_forces
from communique.extraction.mentions.delegation_heads import with_leaders
from communique.extraction.mentions.delegations import with_delegations
from communique.extraction.mentions.gazetteer import Gazetteer
from communique.extraction.mentions.membership import with_members
from communique.extraction.mentions.mention import Mention, Titled, span_head
from communique.extraction.mentions.missions import with_senders
from communique.extraction.mentions.names import NameFinder
from communique.extraction.mentions.short_ministries import MinistryFinder
from communique.extraction.mentions.sides import SideFinder
from communique.extraction.mentions.titling import TitleAttacher
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Actor, Grammar

__all__ = ["Mention", "MentionFinder", "Titled", "span_head"]


def _person(tree: Tree, i: int) -> Mention:
    return Mention(tree.index, i, i, i, "Person", (i, i), source="family name")


class MentionFinder:
    """Finds the mentions of a sentence."""

    def __init__(self, actors: dict[str, Actor], grammar: Grammar, gazetteer: Gazetteer) -> None:
        self._grammar = grammar
        self._names = NameFinder(actors, grammar, gazetteer)
        self._titling = TitleAttacher(actors, grammar)
        self._sides = SideFinder(actors, grammar)
        self._ministries = MinistryFinder(actors, grammar)

    def find(self, tree: Tree) -> tuple[Mention, ...]:
        """Return the mentions of a sentence.

        Args:
            tree: The sentence.

        Returns:
            Mentions in order; none overlaps another.
        """
        named = self._names.find(tree)
        with_titles = self._titling.attach(tree, named)
        with_titles = list(with_members(tree, with_titles, self._grammar))
        extended = tuple(self._sides.extend(tree, with_titles))
        sides = with_delegations(tree, extended, self._grammar)
        bodies = with_senders(tree, self._ministries.add(tree, sides), self._grammar)
        own = with_forces(tree, bodies, self._grammar)
        return tuple(with_leaders(tree, own, self._grammar))

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
                    low = tree.words[mention.name[1]].low
                    found.add(turkish.fold(turkish.cut_suffix(low)[0]))
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
            elif at.first == at.last and at.kind != "Person" and _gives_way(tree, at):
                kept[kept.index(at)] = _person(tree, word.i)
        return tuple(sorted(kept, key=lambda m: m.first))

    def _is_family(self, low: str, families: set[str]) -> bool:
        bare, mark = turkish.cut_suffix(low)
        folded = turkish.fold(bare)
        if mark or folded in families:
            return folded in families
        chain = self._grammar.morphology.noun_chain
        cuts = range(3, len(folded))
        return any(folded[:c] in families and chain.fullmatch(folded[c:]) for c in cuts)


def _gives_way(tree: Tree, mention: Mention) -> bool:
    """Whether a name may be a family's: it is unknown, or a people that describes nothing.

    "Alman, saldırıyı kınadı", where Ayşe Alman was named before.
    """
    if not mention.entries or not mention.demonym:
        return not mention.entries
    i = mention.last
    word = tree.words[i]
    if word.case not in ("", "Nom"):
        return "'" in word.low
    behind = tree.words[i + 1] if i + 1 < len(tree) else None
    return behind is None or behind.upos in ("PUNCT", "CCONJ")
