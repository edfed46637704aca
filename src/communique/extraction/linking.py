"""From mentions to nodes: which actor is meant, and why.

1. A full name: the known person of that name, else one whose name differs by transliteration
   only, else a new node.
2. A family name: the person of that name earlier in the document, else the known person whose
   office fits title and date, else the only known one of that name.
3. A title without a name: the person who bears it in the document, else the holder at the
   document's date, else the office as a new node.
4. Other names: the known node; a seat of power is its state, or the place where a place is due.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from communique import iris
from communique import text as turkish
from communique.extraction.mentions import Mention
from communique.extraction.titles import TitleFinder
from communique.extraction.tree import Tree
from communique.knowledge import Actor, Grammar, Tenure
from communique.model import Node, NodeType

SIMILAR = 88
"""Least similarity (0–100) of a given name under one family name to count as a spelling of it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A node that a mention may mean: score in 0–1 and the reason for it."""

    node: Node
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class OfficeFact:
    """An office that the text gives to a person: title in its base form, class, owner."""

    person: Node
    office: str
    office_class: str
    of: Node | None
    mention: Mention


class Linker:
    """Resolves mentions of one document; it remembers the persons named in it."""

    def __init__(
        self, actors: Mapping[str, Actor], grammar: Grammar, *, index: "PersonIndex", date: str
    ) -> None:
        self._actors = actors
        self._grammar = grammar
        self._titles = TitleFinder(grammar)
        self._index = index
        self._date = date[:10]
        self._persons: dict[str, list[Node]] = {}
        self._bearers: dict[tuple[str, str], Node] = {}
        self._facts: list[OfficeFact] = []
        self._links: dict[tuple[int, int], tuple[Candidate, ...]] = {}

    @property
    def offices(self) -> tuple[OfficeFact, ...]:
        """The offices that the text gives to named persons, in order."""
        return tuple(self._facts)

    def survey(self, trees: Sequence[Tree], mentions: Sequence[Sequence[Mention]]) -> None:
        """Note the persons and offices of a whole document before anything is resolved.

        Args:
            trees: Its sentences.
            mentions: The mentions of each.
        """
        named = [
            (tree, mention)
            for tree, row in zip(trees, mentions, strict=True)
            for mention in row
            if mention.kind == "Person" and mention.name
        ]
        for tree, mention in sorted(named, key=lambda pair: -_length(pair[1])):
            node = self.candidates(tree, mention)[0].node
            family = turkish.fold(node.label).split()[-1:]
            known = self._persons.setdefault(family[0] if family else "", [])
            if node.id not in {n.id for n in known}:
                known.append(node)
        self._links.clear()
        for tree, mention in named:
            if mention.title:
                self._note_office(tree, mention)

    def _note_office(self, tree: Tree, mention: Mention) -> None:
        assert mention.title
        person = self.candidates(tree, mention)[0].node
        of = self._owner(tree, mention, person)
        office = self._titles.text(tree, mention.title, owned=mention.of is not None)
        fact = OfficeFact(person, office, mention.title.office_class, of, mention)
        self._facts.append(fact)
        key = turkish.fold(office)
        self._bearers.setdefault((key, of.id if of else ""), person)
        self._bearers.setdefault((key, ""), person)

    def _owner(self, tree: Tree, mention: Mention, person: Node) -> Node | None:
        """Whose office it is: the body before the title, else by the person's known office."""
        if mention.of:
            return self.candidates(tree, mention.of)[0].node
        assert mention.title
        for tenure in self._tenures(person.id):
            if tenure.office_class == mention.title.office_class and tenure.of in self._actors:
                return self.known(tenure.of, "")
        for tenure in self._tenures(person.id):
            if tenure.of in self._actors:
                return self.known(tenure.of, "")
        title = mention.title
        abroad = title.office_class == "Ambassador" and title.first < title.last
        if (mention.title.home or abroad) and person.id not in self._actors:
            return self.known(self._grammar.offices.home, "")
        return None

    def _tenures(self, person: str) -> list[Tenure]:
        actor = self._actors.get(person)
        tenures = list(actor.tenures) if actor else []
        if self._date:
            tenures.sort(key=lambda t: not t.holds_at(self._date))
        return tenures

    def known(self, iri: str, mention: str) -> Node:
        """Return the node of a known actor."""
        actor = self._actors[iri]
        return Node(actor.id, actor.label, actor.type, mention, actor.aliases[:6], actor.qid)

    def known_or(self, iri: str, node: Node) -> Node:
        """Return the known actor of an IRI, or an actor named by an office of a given one."""
        if iri in self._actors:
            return self.known(iri, node.mention)
        owners = (f.of for f in self._facts if f.of and f.of.id == iri)
        return next(owners, node)

    def bearer(self, key: str) -> Node | None:
        """Return the person last named with a title that ends in a word.

        Args:
            key: Folded title noun ("bakan").

        Returns:
            The person, or None.
        """
        for fact in reversed(self._facts):
            last = turkish.fold(fact.office).split()[-1]
            if last == key or self._grammar.morphology.inflects(last, key, verb=False):
                return fact.person
        return None

    def ministry(self, key: str) -> Node | None:
        """Return the ministry of the home state whose head the document names.

        Args:
            key: Folded word that takes it up ("bakanlık").

        Returns:
            The ministry, or None if no minister is named or the word is another.
        """
        for fact in self._facts:
            body = self._grammar.offices.ministries.get(turkish.fold(fact.office))
            home = fact.of is not None and fact.of.id == self._grammar.offices.home
            if body and home and key[:6] in body:
                known = self._index.bodies.get(turkish.fold(body))
                return self.known(known[0], "") if known else self.new(body, "Organization")
        return None

    def counterpart(self, person: Node, of: Node) -> Node:
        """Return who holds a person's office in another state.

        Args:
            person: The person.
            of: The other state.

        Returns:
            The known holder at the document's date, or a new node named by the office.
        """
        fact = next((f for f in self._facts if f.person.id == person.id), None)
        if fact is None:
            return self.new(f"{of.label} mevkidaşı", "Person", of.id)
        key = turkish.fold(fact.office)
        for other in self._facts:
            same = other.office_class == fact.office_class
            if same and other.of and other.of.id == of.id and other.person.id != person.id:
                return other.person
        if self._date:
            holders = self._index.holders(of.id, key, fact.office_class, self._date)
            if len(holders) == 1:
                return self.known(holders[0], "")
        return self.new(f"{of.label} {fact.office}", "Person", of.id)

    def side_of(self, node: Node) -> str:
        """Return the IRI of the state or body that an actor belongs to, or its own."""
        for fact in reversed(self._facts):
            if fact.person.id == node.id and fact.of:
                return self.side_of(fact.of) if fact.of.id != node.id else node.id
        actor = self._actors.get(node.id)
        if actor is None or actor.type == "State":
            return node.id
        for tenure in self._tenures(node.id):
            if tenure.of in self._actors and tenure.of != node.id:
                return self._top(tenure.of)
        return self._top(node.id)

    def _top(self, iri: str) -> str:
        for _ in range(5):
            actor = self._actors.get(iri)
            if actor is None or actor.parent is None or actor.parent not in self._actors:
                return iri
            iri = actor.parent
        return iri

    def resolve(self, tree: Tree, mention: Mention, *, place: bool = False) -> Node:
        """Return the node that a mention means.

        Args:
            tree: Its sentence.
            mention: The mention.
            place: Whether a place is due, so that a capital is a city and not its state.

        Returns:
            The best candidate, with the words of the mention.
        """
        candidates = self.candidates(tree, mention)
        if place:
            places = [c for c in candidates if c.node.type == "Place"]
            return (places or candidates)[0].node
        return candidates[0].node

    def candidates(self, tree: Tree, mention: Mention) -> tuple[Candidate, ...]:
        """Return what a mention may mean, best first, with scores and reasons."""
        key = (mention.sentence, mention.first * 1000 + mention.last)
        if key not in self._links:
            words = tree.slice(mention.first, mention.last)
            found = self._candidates(tree, mention)
            ranked = sorted(found, key=lambda c: (-c.score, c.node.id))
            self._links[key] = tuple(
                replace(c, node=replace(c.node, mention=words)) for c in ranked
            )
        return self._links[key]

    def _candidates(self, tree: Tree, mention: Mention) -> list[Candidate]:
        if mention.kind == "Person":
            if mention.name:
                return self._person(tree, mention)
            return self._office_holder(tree, mention)
        if mention.source == "institution" and mention.of:
            return [self._institution(tree, mention)]
        if mention.entries:
            return self._listed(mention)
        name = self.name(tree, mention)
        kind: NodeType = mention.kind
        return [Candidate(self.new(name, kind), 0.5, "a name that no actor file knows")]

    def name(self, tree: Tree, mention: Mention) -> str:
        """Return the name proper of a mention in its base form."""
        first, last = mention.name or (mention.first, mention.last)
        word = tree.words[last]
        possessed = "Person[psor]" in word.feats or (last > first and word.upos == "NOUN")
        base = self._grammar.morphology.base_form(
            word.form, word.case, possessed=possessed, lemma=word.lemma
        )
        before = tree.slice(first, last - 1) + " " if last > first else ""
        return before + base

    def new(self, name: str, kind: NodeType, of: str = "") -> Node:
        """Return a new node of its own: its IRI is a hash of name and state."""
        key = turkish.fold(name)
        local = f"{iris.slug(key)[:40]}-{iris.digest(key, kind, of, length=8)}"
        return Node(iris.ENTITY + local, name, kind)

    def _listed(self, mention: Mention) -> list[Candidate]:
        found = []
        scores = {"name": 0.98, "metonym": 0.9, "demonym": 0.9}
        for entry in mention.entries:
            actor = self._actors[entry.actor]
            score = scores[entry.how]
            if actor.type == "Place" and entry.how == "name":
                score = 0.85
            if actor.type != mention.kind and mention.kind == "Person":
                score -= 0.3
            found.append(Candidate(self.known(actor.id, ""), score, f"known {entry.how}"))
        return found

    def _institution(self, tree: Tree, mention: Mention) -> Candidate:
        assert mention.of
        state = self.candidates(tree, mention.of)[0].node
        body = tree.slice(mention.of.last + 1, mention.last)
        word = tree.words[mention.last]
        base = self._grammar.morphology.base_form(
            body, word.case, possessed=True, lemma=word.lemma
        )
        name = f"{state.label} {base}"
        for actor in self._index.bodies.get(turkish.fold(base), ()):
            if self._top(actor) == state.id:
                return Candidate(self.known(actor, ""), 0.95, "known institution of its state")
        if known := self._index.bodies.get(turkish.fold(name)):
            return Candidate(self.known(known[0], ""), 0.95, "known institution")
        return Candidate(self.new(name, "Organization", state.id), 0.7, "institution of a state")

    def _person(self, tree: Tree, mention: Mention) -> list[Candidate]:
        name = self.name(tree, mention)
        words = turkish.fold(name).split()
        if not words:
            return [Candidate(self.new(name, "Person"), 0.3, "no word of a name")]
        listed = [e for e in mention.entries if self._actors[e.actor].type == "Person"]
        found = [
            Candidate(self.known(e.actor, ""), self._fit(e.actor, tree, mention), "known name")
            for e in listed
        ]
        if len(words) == 1:
            found += self._by_family_name(tree, mention, words[0])
        else:
            found += self._by_full_name(tree, mention, words)
        if found:
            return list({c.node.id: c for c in sorted(found, key=lambda c: c.score)}.values())
        return [Candidate(self.new(name, "Person"), 0.5, "a name that no actor file knows")]

    def _by_full_name(
        self, tree: Tree, mention: Mention, words: Sequence[str]
    ) -> Iterable[Candidate]:
        for node in self._persons.get(words[-1], ()):
            if fuzz.ratio(" ".join(words), turkish.fold(node.label)) >= SIMILAR:
                yield Candidate(node, 0.9, "named earlier in the document")
        for iri in self._index.family.get(words[-1], ()):
            given = turkish.fold(self._actors[iri].label).rsplit(" ", 1)[0]
            if fuzz.ratio(" ".join(words[:-1]), given) >= SIMILAR:
                score = self._fit(iri, tree, mention)
                yield Candidate(self.known(iri, ""), score, "a spelling of a known name")

    def _by_family_name(self, tree: Tree, mention: Mention, family: str) -> Iterable[Candidate]:
        in_document = self._persons.get(family, ())
        for node in in_document:
            longer = len(turkish.fold(node.label).split()) > 1
            fits = self._fit(node.id, tree, mention) >= 0.5 or node.id not in self._actors
            if fits or len(in_document) == 1:
                yield Candidate(node, 0.96 if longer else 0.8, "named earlier in the document")
        known = [
            (self._fit(iri, tree, mention), iri) for iri in self._index.family.get(family, ())
        ]
        best = [pair for pair in known if pair[0] >= 0.7]
        if len(known) == 1 and known[0][0] >= 0.5:
            best = known
        for score, iri in best:
            yield Candidate(self.known(iri, ""), score - 0.05, "family name, office and date fit")

    def _fit(self, iri: str, tree: Tree, mention: Mention) -> float:
        """How well a known person fits title, owner of the title and date: 0–1."""
        actor = self._actors.get(iri)
        if actor is None:
            return 0.6
        score, tenures = 0.75, actor.tenures
        if self._date and tenures:
            score += 0.1 if any(t.holds_at(self._date) for t in tenures) else -0.1
        if mention.title and tenures:
            title = turkish.fold(self._titles.text(tree, mention.title, owned=bool(mention.of)))
            same = [t for t in tenures if _same_office(t, title, mention.title.office_class)]
            score += 0.1 if same else -0.2
            if mention.of:
                owner = self.candidates(tree, mention.of)[0].node.id
                owned = any(owner in (t.of, self._top(t.of)) for t in tenures)
                score += 0.1 if owned else -0.4
        return max(0.05, min(0.97, score))

    def _office_holder(self, tree: Tree, mention: Mention) -> list[Candidate]:
        assert mention.title
        title = mention.title
        office = self._titles.text(tree, title, owned=mention.of is not None)
        key = turkish.fold(office)
        of = self.candidates(tree, mention.of)[0].node if mention.of else None
        if bearer := self._bearers.get((key, of.id if of else "")):
            return [Candidate(bearer, 0.92, "bears this title in the document")]
        if of is None and title.first == title.last and (back := self.bearer(key)):
            return [Candidate(back, 0.85, "last named with such a title")]
        if of is None and title.home:
            of = self.known(self._grammar.offices.home, "")
        if of and self._date:
            holders = self._index.holders(of.id, key, title.office_class, self._date)
            if len(holders) == 1:
                node = self.known(holders[0], "")
                return [Candidate(node, 0.85, f"held this office on {self._date}")]
        label = f"{of.label} {office}" if of and mention.of else office
        return [Candidate(self.new(label, "Person", of.id if of else ""), 0.5, "unnamed holder")]


def _length(mention: Mention) -> int:
    return mention.name[1] - mention.name[0] if mention.name else 0


def _same_office(tenure: Tenure, title: str, office_class: str) -> bool:
    titles = {turkish.fold(t) for t in (tenure.office, *tenure.aliases)}
    generic = office_class in ("OrganizationHead", "PartyLeader", "Minister", "")
    return title in titles or (tenure.office_class == office_class and not generic)


class PersonIndex:
    """Known persons by family name and office, and known bodies by name."""

    def __init__(self, actors: Mapping[str, Actor]) -> None:
        self.family: dict[str, list[str]] = {}
        self.bodies: dict[str, list[str]] = {}
        self._by_owner: dict[str, list[Tenure]] = {}
        for actor in actors.values():
            if actor.type == "Person":
                names = {turkish.fold(n).split()[-1] for n in (actor.label, *actor.aliases) if n}
                for name in sorted(names):
                    self.family.setdefault(name, []).append(actor.id)
            elif actor.type == "Organization":
                for name in (actor.label, *actor.aliases):
                    self.bodies.setdefault(turkish.fold(name), []).append(actor.id)
            for tenure in actor.tenures:
                self._by_owner.setdefault(tenure.of, []).append(tenure)

    def holders(self, owner: str, title: str, office_class: str, date: str) -> list[str]:
        """Return the persons who held an office on a date.

        Args:
            owner: IRI of the state or body.
            title: Folded title.
            office_class: Class of the office, used where no title matches.
            date: ISO date.

        Returns:
            IRIs, sorted.
        """
        tenures = [t for t in self._by_owner.get(owner, ()) if t.holds_at(date)]
        titled = {t.person for t in tenures if title in map(turkish.fold, (t.office, *t.aliases))}
        classed = {t.person for t in tenures if _same_office(t, title, office_class)}
        return sorted(titled or classed)
