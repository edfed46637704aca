"""From titles without a name to nodes: who holds the office, or the office itself.

1. The person who bears it in the document by its words.
2. Of those named in the document, who is known to bear it (`holding`).
3. The holder at the document's date.
4. The state where a title says no more ("Rus lider"), else the office as a new node.
"""

from abc import abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import replace

from communique import text as turkish
from communique.extraction.linking.appointments import OfficeFact, only_bearer
from communique.extraction.linking.holding import LEADER, Holders, Naming, Sought
from communique.extraction.linking.named_members import countries_of
from communique.extraction.linking.nodes import Candidate, Nodes
from communique.extraction.linking.persons import PersonIndex, same_office
from communique.extraction.mentions.mention import Mention
from communique.extraction.mentions.titles import TitleFinder
from communique.extraction.syntax.tree import Tree
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Actor, Grammar
from communique.model import Node


class OfficeLinker(Nodes):
    """Resolves the titles of one document; it remembers who bears which.

    Attributes:
        unnamed: IRIs of holders of an office of whom neither name, state nor body is told.
    """

    def __init__(
        self, actors: Mapping[str, Actor], grammar: Grammar, *, index: PersonIndex, date: str
    ) -> None:
        super().__init__(actors, grammar, date=date, same=index.same)
        self.unnamed: set[str] = set()
        self._unnamed: list[tuple[tuple[int, int], str, Node]] = []
        self._titles = TitleFinder(grammar)
        self._index = index
        self._bearers: dict[tuple[str, str], Node] = {}
        self._facts: list[OfficeFact] = []
        self._note_holders(())

    @abstractmethod
    def candidates(self, tree: Tree, mention: Mention) -> tuple[Candidate, ...]:
        """Return what a mention may mean, best first, with scores and reasons."""

    @abstractmethod
    def body_at(self, tree: Tree, i: int) -> Node | None:
        """Return the body last named that a bare noun is short for ("Bakanlık"), or None."""

    def _note_bearers(self) -> None:
        for fact in self._facts:
            key = turkish.fold(fact.office)
            self._bearers.setdefault((key, fact.of.id if fact.of else ""), fact.person)
            self._bearers.setdefault((key, ""), fact.person)

    def _note_holders(self, namings: Iterable[Naming], stays: Iterable[Naming] = ()) -> None:
        self._holders = Holders(
            tuple(namings), self._facts, stays=tuple(stays), tenures=self.tenures, top=self.top,
            date=self._date, morphology=self._grammar.morphology,
        )  # fmt: skip

    def bearer(self, key: str, at: tuple[int, int]) -> Node | None:
        """Return the person last named with a title that ends in a word, by `Holders.titled`."""
        return self._holders.titled(key, at)

    def person_of(self, side: Node, at: tuple[int, int]) -> Node | None:
        """Return the person last named who belongs to a state or body ("Kanadalı konuk").

        Args:
            side: The state or body.
            at: Sentence and word before which he or she is named.
        """
        return self._holders.last_of(lambda person: self.side_of(person) == side.id, at)

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

    def counterpart(self, person: Node, of: Node, at: tuple[int, int]) -> Node:
        """Return who holds a person's office in another state.

        Args:
            person: The person.
            of: The other state.
            at: Sentence and word where he or she is spoken of.

        Returns:
            The person who is of that state himself, else who is named in the document, else the
            known holder at its date, else a new node named by the office.
        """
        if self.side_of(person) == of.id:
            return person
        if named := self._holders.counterpart(person, of.id, at):
            return named
        fact = next((f for f in self._facts if f.person.id == person.id), None)
        if fact is None:
            title = self._grammar.words["counterpart_title"][0][0].text
            return self.new(f"{of.label} {title}", "Person", of.id)
        office = self._whole_office(person, fact.office, fact.office_class)
        if self._date:
            key = turkish.fold(office)
            holders = self._index.holders(of.id, key, fact.office_class, self._date)
            if len(holders) == 1:
                return self.known(holders[0], "")
        return self.new(f"{of.label} {office}", "Person", of.id)

    def _whole_office(self, person: Node, title: str, office_class: str) -> str:
        """The office that a known person holds whom a text gives its last word ("Bakan")."""
        short = turkish.fold(title)
        if " " in short:
            return title
        held = (t for t in self.tenures(person.id) if same_office(t, short, office_class))
        return next((tenure.office for tenure in held if tenure.office), title)

    def side_of(self, node: Node) -> str:
        """Return the IRI of the state or body that an actor belongs to, or its own."""
        for fact in reversed(self._facts):
            if fact.person.id == node.id and fact.of:
                return self.side_of(fact.of) if fact.of.id != node.id else node.id
        actor = self._actors.get(node.id)
        if actor is None:
            return self.top(node.id)
        for tenure in self.tenures(node.id):
            if tenure.of in self._actors and tenure.of != node.id:
                return self.top(tenure.of)
        return self.top(node.id)

    def _office_holder(self, tree: Tree, mention: Mention) -> list[Candidate]:
        assert mention.title
        title, home = mention.title, self._grammar.offices.home
        key = turkish.fold(self._titles.text(tree, title, owned=mention.of is not None))
        of = self.candidates(tree, mention.of)[0].node if mention.of else None
        sought = Sought(key, title.office_class, (mention.sentence, mention.first))
        guest = of is None and self._is_guest(tree, mention)
        if of is None and self._titles.ours(tree, title):
            return [self._our_own(tree, mention, sought)]
        if not title.plural:
            bare = of is None and title.home and (key, home) in self._bearers
            bearer = self._bearers.get((key, home if bare else of.id if of else ""))
            if of is None and not bare and title.first == title.last:
                bearer = bearer if self._holders.sole(key) else None
            own = mention.of is None and title.home
            later = own and bearer and self._holders.only_later(bearer, sought.at, home)
            if bearer and not later and not guest:
                return [Candidate(bearer, 0.92, "bears this title in the document")]
            named = self._of_side(tree, mention, sought, of) if of else None
            named = named or (None if of else self._last_titled(tree, mention, sought, guest))
            if named:
                return [Candidate(named, 0.85, "last named with such a title or known to bear it")]
        free = of is None and not guest and not title.plural
        if free and (met := self._unnamed_abroad(key, sought.at)):
            return [Candidate(met, 0.7, "last told of with such a title, and not named")]
        if of is None and title.home and not guest:
            of = self.known(home, "")
        single = of is None and not title.plural and title.first < title.last
        if single and (body := self.body_at(tree, title.first)):
            return [self._holder_at(tree, mention, body)]
        return [self._unnamed_holder(tree, mention, sought, of)]

    def _our_own(self, tree: Tree, mention: Mention, sought: Sought) -> Candidate:
        """Who bears a title that who writes calls his own: nobody from abroad ("Bakanımız")."""
        home = self._grammar.offices.home
        if named := self._holders.of_side(sought, home) or self._holders.known(sought, side=home):
            return Candidate(named, 0.85, "bears this title of the home state")
        return self._unnamed_holder(tree, mention, sought, self.known(home, ""))

    def _unnamed_abroad(self, key: str, at: tuple[int, int]) -> Node | None:
        """The one holder of such an office who was told of, without a name, in a sentence before.

        "Fiji Dışişleri Bakanı geldi. Bakan, ülkesinin …": nobody if two were, or ours.
        """
        fits = {
            node.id: node
            for told, office, node in self._unnamed
            if told[0] < at[0] and _ends_in(office, key)
        }
        ours = any(self.side_of(node) == self._grammar.offices.home for node in fits.values())
        return next(iter(fits.values())) if len(fits) == 1 and not ours else None

    def _is_guest(self, tree: Tree, mention: Mention) -> bool:
        """Whether a title is none of the home state ("Konuk bakan", "iki ülkenin bakanları")."""
        if countries_of(tree, mention.head, self._grammar) >= 0:
            return True
        return self._behind(tree, mention, "guests")

    def _behind(self, tree: Tree, mention: Mention, key: str) -> bool:
        """Whether a title stands behind a word of a list."""
        words, at = self._grammar.words[key], mention.first - 1
        return at >= 0 and ends_phrase(tree, at, words, self._grammar.morphology)

    def _of_side(self, tree: Tree, mention: Mention, sought: Sought, of: Node) -> Node | None:
        """Who bears a title of a state or body; a former holder is no other one's successor."""
        first = {sought.key.split()[0], tree.words[max(0, mention.first - 1)].bare}
        personal = mention.of is not None and mention.of.kind == "Person"
        if personal or first & self._grammar.offices.former:
            return None
        return self._holders.of_side(sought, of.id)

    def _last_titled(
        self, tree: Tree, mention: Mention, sought: Sought, guest: bool
    ) -> Node | None:
        """Who bears a title that nobody owns: last named with it, else known to bear it."""
        assert mention.title
        title, home = mention.title, self._grammar.offices.home
        single = title.first == title.last
        abroad = (self._holders.host(sought.at) or home) if guest else ""
        if self._behind(tree, mention, "hosts") and (host := self._holders.host(sought.at)):
            leader = replace(sought, office_class=LEADER)
            return self._holders.known(sought, side=host) or self._holders.known(leader, side=host)
        back = self._holders.titled(sought.key, sought.at, but=abroad) if single else None
        at_home = title.home and not guest
        if back and not (at_home and self._holders.only_later(back, sought.at, home)):
            return back
        if title.first and tree.words[title.first - 1].upos in ("DET", "NUM"):
            return None
        if not at_home:
            return self._holders.known(sought, but=abroad)
        minister = single and title.office_class == "Minister"
        known = self._holders.known(sought, side=home)
        return known or (self._holders.known(sought) if minister else None)

    def _unnamed_holder(
        self, tree: Tree, mention: Mention, sought: Sought, of: Node | None
    ) -> Candidate:
        """Who bears a title by date, or the state or office itself."""
        assert mention.title
        title, offices = mention.title, self._grammar.offices
        own = tree.words[title.last].bare.startswith(tuple(offices.own_groups))
        if of and self._date and not title.plural:
            holders = self._index.holders(of.id, sought.key, title.office_class, self._date)
            if len(holders) == 1:
                known = self.known(holders[0], "")
                return Candidate(known, 0.85, f"held this office on {self._date}")
        office = self._titles.text(tree, title, owned=mention.of is not None)
        if of and not title.plural and (same := only_bearer(self._facts, office, of)):
            return Candidate(same, 0.8, "the only one who bears such a title in the document")
        if mention.post and mention.of is None and title.plural:
            of = self.candidates(tree, mention.post)[0].node
        if of and ((title.plural and not own) or self._is_side(tree, mention, of)):
            return Candidate(of, 0.8, "unnamed holders stand for their state or body")
        written = self._titles.written(tree, title, owned=mention.of is not None)
        written = office if self._titles.ours(tree, title) else written
        label = f"{of.label} {written}" if of and mention.of else written
        node = self.new(label, "Person", of.id if of else "")
        if of is None:
            self.unnamed.add(node.id)
        elif of.type == "State" and not title.plural:
            self._unnamed.append(((mention.sentence, mention.first), sought.key, node))
        return Candidate(node, 0.5, "unnamed holder")

    def _holder_at(self, tree: Tree, mention: Mention, body: Node) -> Candidate:
        """Who holds an office of a body that stands before it by its last word alone."""
        assert mention.title
        title = replace(mention.title, first=mention.title.last)
        written = self._titles.written(tree, title, owned=True)
        node = self.new(f"{body.label} {written}", "Person", body.id)
        return Candidate(node, 0.5, "unnamed holder of an office of a body told before")

    def _is_side(self, tree: Tree, mention: Mention, of: Node) -> bool:
        """Whether a title without a name says no more than its state ("Rus lider", "Rus elçi")."""
        title = mention.title
        if title is None or mention.of is None or title.first != title.last or of.type != "State":
            return False
        grammar = self._grammar
        leading = title.office_class in grammar.offices.of_state and not title.domain
        leading = leading or ends_phrase(
            tree, title.last, grammar.words["speaks_for"], grammar.morphology
        )
        return title.office_class == LEADER or (mention.of.demonym and leading)


def _ends_in(office: str, title: str) -> bool:
    """Whether an office ends in a title ("dışişleri bakanı" in "bakan", its deputy's does not)."""
    words, end = office.split(), title.split()
    tail = words[-len(end) :] if end else []
    return len(tail) == len(end) > 0 and tail[:-1] == end[:-1] and tail[-1].startswith(end[-1])
