"""From the words of a role to nodes: mentions, words that point back, topics."""

from collections.abc import Callable, Sequence
from copy import copy
from functools import cached_property

from communique.extraction.discourse.groups import Group, find_groups
from communique.extraction.discourse.kinds import ACTORS
from communique.extraction.discourse.meaning import named_below, sending_state, stands_for
from communique.extraction.discourse.no_topics import (
    bare_pronoun,
    barred_from_rows,
    is_passive,
    no_topic,
    only_points,
    says_where,
)
from communique.extraction.discourse.pointing import Pointing
from communique.extraction.discourse.reflexives import antecedents, several
from communique.extraction.discourse.rows import Part
from communique.extraction.discourse.settlements import settlement_at
from communique.extraction.discourse.shared_sides import sharing
from communique.extraction.discourse.shared_titles import (
    holders_of_one_title,
    named_holders,
    only_owners,
)
from communique.extraction.discourse.state import Discourse
from communique.extraction.discourse.taking_up import TopicsTold
from communique.extraction.discourse.third_persons import named_before
from communique.extraction.discourse.this_thing import taken_up_by
from communique.extraction.discourse.told_parties import PartiesTold
from communique.extraction.discourse.topics import TopicReader
from communique.extraction.discourse.unnamed_groups import name_of, spoke_before
from communique.extraction.linking.linker import Linker
from communique.extraction.linking.named_members import countries_of, examples, named_members
from communique.extraction.mentions.finding import Mention
from communique.extraction.syntax.phrases import conjuncts, is_event
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.stems import is_finite, is_verbal
from communique.extraction.syntax.tree import ROOT, Tree
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar
from communique.model import ACTOR_TYPES, Node, NodeType


def _nobody(i: int) -> None:
    return None


class Resolver:
    """Resolves the words of one sentence."""

    def __init__(
        self,
        tree: Tree,
        mentions: Sequence[Mention],
        *,
        linker: Linker,
        discourse: Discourse,
        grammar: Grammar,
    ) -> None:
        self.tree = tree
        self.mentions = mentions
        self.linker = linker
        self.discourse = discourse
        self._grammar = grammar
        self._topics = TopicReader(grammar)
        self._told = TopicsTold(tree, grammar, self._topics)
        self._pointing = Pointing(tree, mentions, linker=linker, grammar=grammar)
        self._parties = PartiesTold(
            tree, linker, self._pointing, grammar=grammar, groups=lambda: self.groups
        )
        self._known: dict[tuple[object, ...], list[Node]] = {}
        self._direct: Callable[[int], Node | None] = _nobody

    def behind(self, discourse: Discourse) -> "Resolver":
        """Return what resolves the words of the sentence from another state of the discourse."""
        if discourse == self.discourse:
            return self
        other = copy(self)
        other.discourse, other._known = discourse, {}
        return other

    def listen(self, direct: Callable[[int], Node | None]) -> None:
        """Take in who says the words of the sentence that are direct speech."""
        self._direct, self._known = direct, {}

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The mentions of the sentence in rows of coordinated ones."""
        named = [
            m
            for m in self.mentions
            if not self._only_points_back(m) and not named_holders(self.tree, m, self.mentions)
        ]
        between = self._grammar.words["between"].firsts
        return find_groups(self.tree, named, between=frozenset(between))

    def _only_points_back(self, mention: Mention) -> bool:
        """Whether a title without a name says those told before ("iki bakan")."""
        return mention.name is None and mention.of is None and self._in("parties", mention.head)

    def mention_at(self, i: int) -> Mention | None:
        """Return the mention that a word belongs to."""
        return self._mentioned.get(i)

    @cached_property
    def _mentioned(self) -> dict[int, Mention]:
        """The mention of each word, the first of those that share it."""
        return {i: m for m in reversed(self.mentions) for i in range(m.first, m.last + 1)}

    def nodes(
        self,
        i: int,
        types: frozenset[NodeType],
        *,
        place: bool = False,
        without: frozenset[int] = frozenset(),
    ) -> list[Node]:
        """Return the nodes of a noun phrase with all that is coordinated with it.

        Args:
            i: Index of its head.
            types: Types of node admitted.
            place: Whether a place is due.
            without: Words of the predicate, which no topic contains.

        Returns:
            Nodes in order, none twice; empty if none is of an admitted type.
        """
        key = (i, types, place, without)
        if key not in self._known:
            self._known[key] = []  # what points back to itself means nobody
            self._known[key] = self._resolved(i, types, place, without)
        return list(self._known[key])

    def _resolved(
        self, i: int, types: frozenset[NodeType], place: bool, without: frozenset[int]
    ) -> list[Node]:
        heads = conjuncts(self.tree, i)
        found: dict[str, Node] = {}
        if named := self._members(i, types & ACTOR_TYPES):
            return named
        if "Topic" in types and self._topical(heads):
            direct = bool(without) and not is_passive(self.tree, without)
            direct = direct and self.tree.words[i].dep in ("obj", "nsubj")
            for part in self._topic_parts(i, without):
                for node in self._part(
                    part, types, place=place, accusative=direct, without=without
                ):
                    found.setdefault(node.id, node)
            return list(found.values())
        owners = only_owners((self.mention_at(at) for at in heads), self._sharing)
        for at in heads:
            for node in [] if at in owners else self._one(at, types, place, without):
                found.setdefault(node.id, node)
        return list(found.values())

    def _members(self, i: int, types: frozenset[NodeType]) -> list[Node]:
        """Those whom the text names of a group."""
        named = examples(self.tree, i, self._grammar) if types else []
        if types and not named and self.mention_at(i) is None:
            named = named_members(self.tree, i, self._grammar)
        return [node for at in named for node in self.nodes(at, types)]

    def _topical(self, heads: Sequence[int]) -> bool:
        """Whether a phrase is about things rather than a row of names or a clause."""
        words = self.tree.words
        plain = [
            h
            for h in heads
            if self.mention_at(h) is None and named_below(self.tree, h, self.mention_at) is None
        ]
        clauses = any(is_verbal(words[h]) and not is_event(self.tree, h) for h in heads)
        return (
            bool(plain)
            and not clauses
            and not any(only_points(self.tree, h, self._grammar) for h in heads)
        )

    def _topic_parts(self, i: int, without: frozenset[int]) -> list[Part]:
        heads = conjuncts(self.tree, i, events=True)
        barred = barred_from_rows(
            self.tree, without, mention_at=self.mention_at, grammar=self._grammar
        )
        return self._topics.parts(self.tree, heads, without=without, barred=barred)

    def _part(
        self,
        part: Part,
        types: frozenset[NodeType],
        *,
        place: bool,
        accusative: bool,
        without: frozenset[int],
    ) -> list[Node]:
        """The nodes of one topic: of the name that it is, what it points back to, or its words."""
        mention = self.mention_at(part.last)
        if mention is not None and mention.first <= part.first and stands_for(mention, part.last):
            node = self.linker.resolve(self.tree, mention, place=place)
            told = part.last + 1 < len(self.tree) and self._topics.shell(self.tree, part.last + 1)
            return [node] if node.type in types or told else self._as_place(mention, types)
        back = [] if mention else [n for n in self.anaphora(part.last) if n.type in types]
        back = back or self._told.taken_up(part.last, self.discourse.topics)
        if back or says_where(self.tree, part.last, self._grammar):
            return back
        if self._in("parties", part.last):  # of whom nothing was told: anybody
            return []
        topic = self._topics.node_of(
            self.tree, part.first, part.last, accusative=accusative, without=without
        )
        return [topic] if topic else []

    def _one(
        self, i: int, types: frozenset[NodeType], place: bool, without: frozenset[int]
    ) -> list[Node]:
        mention = (
            sending_state(self.tree, self.mention_at(i), i)
            or self.mention_at(i)
            or named_below(self.tree, i, self.mention_at)
        )
        if mention is not None and mention.name is None and mention.of is None:
            if (counted := countries_of(self.tree, mention.head, self._grammar)) >= 0:
                told = self._parties.at(counted, self.discourse)
                return [node for node in told if node.type in types]
            parties = [n for n in self._parties.at(i, self.discourse) if n.type in types]
            if parties or self._only_points_back(mention):
                return parties
        if mention is not None and stands_for(mention, i):
            shared = self._sharing(mention)
            named = (self.linker.resolve(self.tree, m, place=place) for m in shared)
            found = [self._pointing.holder(mention, node, self.discourse) for node in named]
            admitted = [node for node in found if node.type in types]
            if admitted or "Topic" not in types:
                return admitted or self._owner(mention, i, types) or self._as_place(mention, types)
        if "Topic" in types and (thing := taken_up_by(self.tree, i, self._grammar)) != ROOT:
            return self.nodes(thing, types)
        if back := [node for node in self.anaphora(i) if node.type in types]:
            return back
        if "Topic" in types and (told := self._told.taken_up(i, self.discourse.topics)):
            return told
        if "Topic" in types and not no_topic(self.tree, i, self._grammar):
            topic = self._topics.node(self.tree, i, without)
            return [self._named_topic(i, topic, types)] if topic else []
        return self._settlement(i) if "Place" in types and "Topic" not in types else []

    def _settlement(self, i: int) -> list[Node]:
        """The place of a common noun where no topic is admitted ("Suva kentine")."""
        found = settlement_at(
            self.tree, i, mention_at=self.mention_at, linker=self.linker, grammar=self._grammar
        )
        return [found] if found else []

    def _owner(self, mention: Mention, i: int, types: frozenset[NodeType]) -> list[Node]:
        """The state or body in a title where a person is not admitted ("Y büyükelçisini")."""
        named = (m for m in (mention.of, mention.post) if m is not None and m.covers(i))
        nodes = (self.linker.resolve(self.tree, m) for m in named)
        return [node for node in nodes if node.type in types][:1]

    def _as_place(self, mention: Mention, types: frozenset[NodeType]) -> list[Node]:
        """A seat of power where only a place is admitted, or a place where a state is."""
        candidates = self.linker.candidates(self.tree, mention)
        return [c.node for c in candidates if c.node.type in types][:1]

    def _named_topic(self, i: int, topic: Node, types: frozenset[NodeType]) -> Node:
        """A topic that is nothing but a name is the node of that name ("Libya konusu").

        So is one that a person's name ends, whatever stands before ("X'in görüştüğü Y").
        """
        core = self._topics.core(self.tree, i)
        mention = self.mention_at(core)
        if mention is None:
            return topic
        first, last = self._topics.span(self.tree, core)
        named = mention.kind == "Person" and mention.name is not None and core == mention.head
        if named or (mention.first <= first and last <= mention.last):
            return self.linker.resolve(self.tree, mention)
        return topic

    def _sharing(self, mention: Mention) -> list[Mention]:
        """All whose the title or side of a mention is."""
        if named := named_holders(self.tree, mention, self.mentions):
            return named
        if mention.title is None or not mention.title.plural or mention.of is None:
            return [*sharing(self.tree, mention, self.groups), mention]
        words, morphology = self._grammar.words["only_in_bodies"], self._grammar.morphology
        in_bodies = ends_phrase(self.tree, mention.title.last, words, morphology)
        return holders_of_one_title(self.tree, mention, self.mentions, in_bodies=in_bodies)

    def topics(self, before: int) -> list[tuple[str, Node]]:
        """Return what a sentence tells in full that may be taken up by its noun alone.

        Args:
            before: Index of the word before which it stands.

        Returns:
            Folded lemmas of the nouns with the topics, in order.
        """
        return self._told.topics(before)

    def anaphora(self, i: int) -> list[Node]:
        """Return the nodes that a word points back to.

        Args:
            i: Index of the word ("taraflar", "mevkidaşı", "kendisi", "Bakanlık").

        Returns:
            Nodes told before; empty if it points back to nothing known.
        """
        if parties := self._parties.at(i, self.discourse) or self._parties.many(i, self.discourse):
            return parties
        if self._in("counterparts", i):
            return self._pointing.counterpart(i, self.discourse, self._subject_above(i))
        if self._pointing.says_fellow(i) and (
            met := self._pointing.fellow(i, self.discourse, self._subject_above(i))
        ):
            return met
        if self._in("reflexive", i) and (itself := self._subject_above(i)):
            return [self.side(itself) if several(self.tree.words[i]) else itself]
        if self._in("self", i) and (told := self._of_another(i) or self.discourse.subject):
            return [told]
        if self._in("first_singular", i) and (me := self._direct(i) or self.discourse.speaker):
            return [me]
        if self._in("first_plural", i) and (ours := self.ours(i)):
            return ours
        if named := named_before(self.tree, i, self.mentions, self._grammar):
            return [self.linker.resolve(self.tree, named)]
        back = any(self._in(key, i) for key in ("this_state", "neighbour")) or self._told.bare(i)
        if back and (thing := self._pointing.thing(i)):
            return [thing]
        return self._pointing.title(i, self.discourse)

    def _of_another(self, i: int) -> Node | None:
        """Who is meant where the speaker acts ("X'le görüştüm. Kendisini kutladım": X)."""
        tree, discourse = self.tree, self.discourse
        above = next((u for u in tree.ancestors(i) if is_finite(tree.words[u])), ROOT)
        if above == ROOT or not predicate_at(tree, above).first_person:
            return None
        here = [m for m in self.mentions if m.last < i and m.kind == "Person"]
        met = discourse.meeting.participants if discourse.meeting is not None else ()
        named = [self.linker.resolve(tree, m) for m in reversed(here)]
        me = self._direct(i) or discourse.first_person
        told = (n for n in (*named, *met, *reversed(discourse.persons)) if n.type == "Person")
        return next((n for n in told if me is None or n.id != me.id), None)

    def ours(self, i: int) -> list[Node]:
        """Return the side of who says "we" or "our" at a word, if that is known."""
        we = self._direct(i) or self.discourse.first_person
        return [self.side(we)] if we else []

    def _subject_above(self, i: int) -> Node | None:
        """The actor who is meant by a reflexive pronoun, if the sentence names him."""
        found = (self.nodes(c, ACTORS) for c in antecedents(self.tree, i))
        return next((nodes[0] for nodes in found if len(nodes) == 1), None)

    def pair(self, before: int) -> tuple[Node, ...]:
        """Return the two sides named last in a row of their own ("Fiji ile Gana": "iki ülke").

        Args:
            before: Index of the word before which they stand.

        Returns:
            The actors, also from an earlier sentence; empty if no two were named so.
        """
        return self._parties.pair(before, self.discourse)

    def side(self, node: Node) -> Node:
        """Return the state or body that an actor speaks for, or the actor itself."""
        return self.linker.side(node)

    def _in(self, key: str, i: int) -> bool:
        return ends_phrase(self.tree, i, self._grammar.words[key], self._grammar.morphology)

    def told(self, i: int) -> list[Node]:
        """Return the body of a common noun: told before ("kurum"), or named ("X gazetesi")."""
        return self._pointing.told(i, self.discourse)

    def can_speak(self, i: int) -> bool:
        """Return whether a word names somebody or says people or a body ("uzmanlar")."""
        named = self.tree.words[i].upos == "PROPN" or self.mention_at(i) is not None
        return named or self._in("who_speaks", i) or self._in("who_acts", i)

    def generic(self, i: int) -> Node | None:
        """Return a speaker that no name is given for as a group ("uzmanlar"), None for verbs."""
        word = self.tree.words[i]
        if is_verbal(word) or bare_pronoun(self.tree.words[i]):
            return None
        if again := spoke_before(self.tree, i, self.discourse):
            return again
        return self.linker.new(name_of(self.tree, i, self._grammar, self.anaphora), "Group")
