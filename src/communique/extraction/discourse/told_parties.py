"""Whom a text means by the two or more parties that it told before ("taraflar", "iki bakan").

1. Those who met; their states or bodies where the word says so ("iki ülke"), or where somebody
   else acts on them.
2. The sides of the dispute that the document is about, unless only other states met.
3. Both sides of what was told last; two persons, or two states, named in a row of their own or
   told of last ("X, Y'yi suçladı. İki lider …").
"""

from collections.abc import Callable, Sequence

from communique import text as turkish
from communique.extraction.discourse.groups import Group
from communique.extraction.discourse.kinds import ACTORS
from communique.extraction.discourse.pointing import Pointing
from communique.extraction.discourse.state import Discourse, Meeting
from communique.extraction.linking.linker import Linker
from communique.extraction.syntax.tree import Tree
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar
from communique.model import Node


class PartiesTold:
    """Resolves the words for parties of one sentence.

    Args:
        tree: The sentence.
        linker: Resolves its mentions.
        pointing: Resolves its other words that point back.
        grammar: The language.
        groups: Gives the rows of names of the sentence.
    """

    def __init__(
        self,
        tree: Tree,
        linker: Linker,
        pointing: Pointing,
        *,
        grammar: Grammar,
        groups: Callable[[], Sequence[Group]],
    ) -> None:
        self._tree = tree
        self._linker = linker
        self._pointing = pointing
        self._grammar = grammar
        self._groups = groups

    def at(self, i: int, discourse: Discourse) -> list[Node]:
        """Return who is meant by a word.

        Args:
            i: Index of the word.
            discourse: What was told before.

        Returns:
            The parties, or their states; empty if the word says none or none are known.
        """
        if not self._in("parties", i):
            return []
        meeting = discourse.meeting
        if sides := self._disputing(i, meeting):
            return sides
        acted_on = self._tree.words[i].case not in ("", "Nom", "Gen") and self._in("party_sides", i)
        if meeting is None:
            return self._unmet(i, discourse, acted_on=acted_on)
        told = list(meeting.participants)
        sides = self._sides(told)
        meant = acted_on or self._in("party_states", i)
        found = sides if meant and len(sides) == len(told) else told
        states = [side for side in sides if side.type == "State"]
        if acted_on and len(states) > 1:  # who went between them is no party himself
            found = states
        return found[:2] if self._in("party_pairs", i) else found

    def many(self, i: int, discourse: Discourse) -> list[Node]:
        """Return the states told of together last, or the group of them ("bu ülkeler").

        Args:
            i: Index of the word.
            discourse: What was told before.

        Returns:
            The actors; empty if the word says none or a group was told of that are no states.
        """
        if not self._in("these_states", i):
            return []
        countries = tuple(self._grammar.offices.countries)
        groups = (n for n in discourse.many if n.type == "Group")
        others = any(not turkish.lower(n.label).split()[-1].startswith(countries) for n in groups)
        return [] if others else list(discourse.many)

    def pair(self, before: int, discourse: Discourse) -> tuple[Node, ...]:
        """Return the two sides named last in a row of their own ("Fiji ile Gana": "iki ülke").

        Args:
            before: Index of the word before which they stand.
            discourse: What was told before.

        Returns:
            The actors, also from an earlier sentence; empty if no two were named so.
        """
        for group in reversed(self._groups()):
            if group.last < before and len(group.mentions) == 2:
                nodes = tuple(self._linker.resolve(self._tree, m) for m in group.mentions)
                if all(node.type in ACTORS for node in nodes):
                    return nodes
        return discourse.pair

    def _unmet(self, i: int, discourse: Discourse, *, acted_on: bool) -> list[Node]:
        """Who is meant where nobody met."""
        pair = self.pair(i, discourse)
        word = self._tree.words[i]
        if self._in("party_sides", i) and word.case == "Gen" and word.dep == "nsubj":
            sides = self._sides(discourse.ends)  # "tarafların çekilmesi gerektiğini"
            return sides if len(sides) == 2 else []
        if acted_on:
            two = pair if self._in("party_pairs", i) else ()
            return list(discourse.sides or two)
        if not self._in("party_states", i):
            return self._pointing.two_persons(i) or self._two_told(i, discourse)
        states = [side for side in self._sides(pair or discourse.ends) if side.type == "State"]
        return states if len(states) == len(pair or discourse.ends) else []

    def _two_told(self, i: int, discourse: Discourse) -> list[Node]:
        """The two persons told of last, where the word says persons ("iki lider")."""
        if not self._in("party_pairs", i) or self._in("party_sides", i):
            return []
        if discourse.ends and all(node.type == "Person" for node in discourse.ends):
            return list(discourse.ends)
        apart = len(self._sides(discourse.persons)) == 2
        return list(discourse.persons) if apart else []

    def _disputing(self, i: int, meeting: Meeting | None) -> list[Node]:
        """The sides of the dispute, unless only other states met."""
        dispute = self._linker.dispute
        if dispute is None or not self._in("party_sides", i):
            return []
        if meeting is not None:
            met = self._sides(meeting.participants)
            if all(side.type == "State" and side.id not in dispute.sides for side in met):
                return []
        return [self._linker.known(iri, "") for iri in dispute.sides]

    def _sides(self, nodes: Sequence[Node]) -> list[Node]:
        """The states or bodies that actors speak for, none twice."""
        return list({side.id: side for side in map(self._linker.side, nodes)}.values())

    def _in(self, key: str, i: int) -> bool:
        return ends_phrase(self._tree, i, self._grammar.words[key], self._grammar.morphology)
