"""The offices that a text gives to persons, and whose offices they are.

1. The owner named with the title; a person there stands for the side that he or she speaks for.
2. Else the owner of the office that the known person held; else that of a titled person named
   just before in the same row; else the home state for a home name, for others the state last
   named.
3. A counterpart ("Iraklı mevkidaşı X") has the office of the person told before.
4. A title that only repeats the end of a longer one of the same person is no office of its own.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from communique import text as turkish
from communique.extraction.linking.persons import same_office
from communique.extraction.mentions.mention import Mention, Titled
from communique.extraction.mentions.titles import TitleFinder
from communique.extraction.syntax.stems import matches_stem
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Actor, Grammar, Tenure
from communique.model import Node

_ENDING = 2
"""Letters of the ending of possession behind a title."""


@dataclass(frozen=True, slots=True)
class OfficeFact:
    """An office that the text gives to a person: title in its base form, class, owner."""

    person: Node
    office: str
    office_class: str
    of: Node | None
    mention: Mention


def only_bearer(facts: Iterable[OfficeFact], title: str, of: Node) -> Node | None:
    """Return who alone bears an office that ends in a title for a state or body.

    Args:
        facts: The offices of a document.
        title: The title in its base form ("büyükelçi").
        of: The state or body.

    Returns:
        The person ("ABD'nin Pekin Büyükelçisi X" for "ABD büyükelçisi"), or None.
    """
    wanted = turkish.fold(title).split()
    bearers = {}
    for fact in facts:
        end = turkish.fold(fact.office).split()[-len(wanted) :]
        if fact.of is not None and fact.of.id == of.id and _alike(end, wanted):
            bearers[fact.person.id] = fact.person
    return next(iter(bearers.values())) if len(bearers) == 1 else None


def _alike(end: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether two titles differ in no more than the ending of possession on the last word."""
    if not wanted or list(end[:-1]) != list(wanted[:-1]):
        return False
    short, long = sorted((end[-1], wanted[-1]), key=len)
    return long.startswith(short) and len(long) - len(short) <= _ENDING


def _goals(tree: Tree, mention: Mention) -> set[tuple[int, int]]:
    """Where a relative clause tells that somebody goes: no state of his own ("Fiji'ye giden X")."""
    clauses = (c for c in tree.children[mention.head] if tree.words[c].dep == "acl")
    words = (tree.words[i] for c in clauses for i in tree.subtree(c))
    return {(tree.index, w.i) for w in words if w.case in ("Dat", "Acc")}


Resolve = Callable[[Tree, Mention], Node]
"""Gives the node of a mention."""


class Appointments:
    """Reads the offices off the titled mentions of a document."""

    def __init__(
        self,
        actors: dict[str, Actor],
        grammar: Grammar,
        *,
        resolve: Resolve,
        known: Callable[[str], Node],
        tenures: Callable[[str], list[Tenure]],
    ) -> None:
        self._actors = actors
        self._grammar = grammar
        self._titles = TitleFinder(grammar)
        self._resolve = resolve
        self._known = known
        self._offices_of = tenures

    def read(
        self, trees: Sequence[Tree], mentions: Sequence[Sequence[Mention]]
    ) -> list[OfficeFact]:
        """Return the offices of a document.

        Args:
            trees: Its sentences.
            mentions: The mentions of each.

        Returns:
            Facts in order; none repeats or shortens another of the same person.
        """
        facts: list[OfficeFact] = []
        states: list[tuple[Node, tuple[int, int]]] = []
        for tree, row in zip(trees, mentions, strict=True):
            before: OfficeFact | None = None
            goals = {at for m in row if m.kind == "Person" for at in _goals(tree, m)}
            for mention in row:
                owner = mention if mention.kind != "Person" else mention.of
                unnamed = owner is not None and not (mention.title and mention.name)
                if owner and unnamed and (state := self._foreign(tree, owner)):
                    states.append((state, (tree.index, owner.last)))
                if mention.kind != "Person" or not mention.name:
                    continue
                abroad = [state for state, at in states if at not in goals]
                found = list(self._of_mention(tree, mention, facts, before, abroad))
                if not found:
                    found = list(self._counterpart(tree, mention, row, facts))
                for fact in found:
                    if fact.of and fact.of.type == "State" and fact.of.id != self._home:
                        states.append((fact.of, (tree.index, mention.last)))
                facts.extend(found)
                before = facts[-1] if found else before
        return list(_distinct(facts))

    @property
    def _home(self) -> str:
        return self._grammar.offices.home

    def _foreign(self, tree: Tree, mention: Mention) -> Node | None:
        if mention.source == "institution" and mention.of:
            return self._foreign(tree, mention.of)
        if mention.kind not in ("State", "Place"):
            return None
        node = self._resolve(tree, mention)
        return node if node.type == "State" and node.id != self._home else None

    def _of_mention(
        self,
        tree: Tree,
        mention: Mention,
        facts: Sequence[OfficeFact],
        before: OfficeFact | None,
        states: Sequence[Node],
    ) -> Iterator[OfficeFact]:
        if mention.title is None:
            return
        person = self._resolve(tree, mention)
        for titled in (*mention.more, Titled(mention.title, mention.of)):
            of = self._named_owner(tree, titled, facts)
            office = self._titles.text(tree, titled.title, owned=of is not None)
            office, of = self._as_held(person, titled, office, of)
            office, of = self._with_field(tree, person, titled, office, of)
            if of is None:
                of = self._unnamed_owner(tree, titled, person, office, before, states)
            yield OfficeFact(person, office, titled.title.office_class, of, mention)

    def _with_field(
        self, tree: Tree, person: Node, titled: Titled, office: str, of: Node | None
    ) -> tuple[str, Node | None]:
        """A state before the title of an envoy with a home name is where he or she is sent."""
        named = of is not None and titled.of is not None and titled.of.kind in ("State", "Place")
        if not named or not titled.title.domain or person.id in self._actors:
            return office, of
        assert of
        assert titled.of
        sent = not titled.of.demonym and "'" not in tree.words[titled.of.last].low
        if not sent or of.id == self._home or not self._is_home_name(person):
            return office, of
        written = self._titles.written(tree, titled.title, owned=True)
        return f"{tree.slice(titled.of.first, titled.of.last)} {written}", self._known(self._home)

    def _named_owner(self, tree: Tree, titled: Titled, facts: Sequence[OfficeFact]) -> Node | None:
        """The owner before the title; for a person there, the side he or she speaks for."""
        of = titled.of
        if of is None:
            return None
        if of.kind != "Person":
            return self._resolve(tree, of)
        if of.of is not None:
            return self._named_owner(tree, Titled(titled.title, of.of), facts)
        person = self._resolve(tree, of)
        told = next((f.of for f in reversed(facts) if f.person.id == person.id and f.of), None)
        if told:
            return told
        tenure = next(iter(self._offices_of(person.id)), None)
        return self._known(tenure.of) if tenure and tenure.of in self._actors else person

    def _as_held(
        self, person: Node, titled: Titled, office: str, of: Node | None
    ) -> tuple[str, Node | None]:
        """An office that is known by the name of its body ("MİT Müsteşarı" of the state)."""
        if of is None:
            return office, of
        names = {turkish.fold(f"{name} {office}") for name in (of.label, *of.aliases, of.mention)}
        held = self._offices_of(person.id)
        for tenure in held:
            for title in (tenure.office, *tenure.aliases):
                known = turkish.fold(title)
                if tenure.of != of.id and any(known.startswith(name) for name in names):
                    return title, self._known(tenure.of)
        if titled.of and titled.of.demonym and held and all(t.of != of.id for t in held):
            # a people may have two states: its name says which side, the office held says which
            key = turkish.fold(office)
            fits = [t for t in held if same_office(t, key, titled.title.office_class)]
            of = self._known(fits[0].of) if fits and fits[0].of in self._actors else of
        return office, of

    def _unnamed_owner(
        self,
        tree: Tree,
        titled: Titled,
        person: Node,
        office: str,
        before: OfficeFact | None,
        states: Sequence[Node],
    ) -> Node | None:
        title = titled.title
        held = self._offices_of(person.id)
        fits = [t for t in held if same_office(t, turkish.fold(office), title.office_class)]
        for tenure in (*fits, *held):
            if tenure.of in self._actors:
                return self._known(tenure.of)
        if person.id in self._actors or not title.home:
            return None
        home_name = self._is_home_name(person)
        if (
            before is not None
            and before.of
            and not home_name
            and self._in_row(tree, titled, before)
        ):
            return before.of
        abroad = self._titles.located(tree, title.first)
        foreign = states and (abroad or home_name is False)
        return states[-1] if foreign else self._known(self._home)

    def _is_home_name(self, person: Node) -> bool | None:
        """Whether a given name is one of the home state's; None if none is given."""
        words = turkish.fold(person.label).split()
        if len(words) < 2:
            return None
        if self._grammar.spelling.articles.intersection(words[1:]):
            return False
        return any(w in self._grammar.offices.home_names for w in words[:-1])

    def _in_row(self, tree: Tree, titled: Titled, before: OfficeFact) -> bool:
        """Whether a title follows another person's in one row of names."""
        if before.mention.sentence != tree.index:
            return False
        between = tree.words[before.mention.last + 1 : titled.first]
        return len(between) == 1 and between[0].upos in ("PUNCT", "CCONJ", "ADP")

    def _counterpart(
        self,
        tree: Tree,
        mention: Mention,
        row: Sequence[Mention],
        facts: Sequence[OfficeFact],
    ) -> Iterator[OfficeFact]:
        """The office of the person told before in another state ("Iraklı mevkidaşı X")."""
        at = mention.first - 1
        if at < 1 or not self._is_counterpart(tree, at):
            return
        owner = next((m for m in row if m.last == at - 1), None)
        if owner is None or owner.kind == "Person":
            return
        of = self._resolve(tree, owner)
        person = self._resolve(tree, mention)
        for other in reversed([m for m in row if m.last < owner.first and m.kind == "Person"]):
            bearer = self._resolve(tree, other)
            if self._speaks_for(bearer, of):
                continue
            fact = next((f for f in reversed(facts) if f.person.id == bearer.id), None)
            if fact:
                yield OfficeFact(person, fact.office, fact.office_class, of, mention)
                return
            for tenure in self._offices_of(bearer.id):
                yield OfficeFact(person, tenure.office, tenure.office_class, of, mention)
                return

    def _speaks_for(self, person: Node, state: Node) -> bool:
        return any(t.of == state.id for t in self._offices_of(person.id))

    def _is_counterpart(self, tree: Tree, i: int) -> bool:
        morphology = self._grammar.morphology
        phrases = self._grammar.words["counterparts"]
        return any(matches_stem(tree.words[i], p[-1], morphology) for p in phrases)


def _distinct(facts: Sequence[OfficeFact]) -> Iterator[OfficeFact]:
    for fact in facts:
        words = turkish.fold(fact.office).split()
        others = [f for f in facts if f is not fact and f.person.id == fact.person.id]
        longer = [f for f in others if _extends(turkish.fold(f.office).split(), words)]
        owned = [f for f in others if f.of and turkish.fold(f.office).split() == words]
        if longer or (fact.of is None and owned):
            continue
        yield fact


def _extends(longer: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a title ends in another, its linking suffix left aside."""
    if len(words) >= len(longer) or len(words) > 1:
        return False
    return bool(words) and longer[-1].startswith(words[-1])
