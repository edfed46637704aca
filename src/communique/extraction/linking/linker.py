"""From mentions to nodes: which actor is meant, and why.

1. A full name: the known person of that name, else one whose name differs by transliteration
   only, else a new node.
2. A family name: the person of that name earlier in the document, else the known person whose
   office fits title and date, else the only known one of that name.
3. A title without a name: the person who bears it in the document, else the holder at the
   document's date, else the office as a new node.
4. Other names: the known node; a seat of power is its state, or the place where a place is due.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice

from communique import text as turkish
from communique.extraction.linking.appointments import Appointments, OfficeFact
from communique.extraction.linking.bygone import fit_in_time, year_of
from communique.extraction.linking.disputes import dispute_of
from communique.extraction.linking.holding import Naming
from communique.extraction.linking.nodes import Candidate
from communique.extraction.linking.office_linking import OfficeLinker
from communique.extraction.linking.persons import PersonIndex, foremost, opened_by, same_office
from communique.extraction.linking.recalling import Recalled, bodies_named, is_army
from communique.extraction.mentions.mention import Mention, about
from communique.extraction.syntax.tree import Tree
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Actor, Dispute, Grammar
from communique.model import Node

__all__ = ["Candidate", "Linker", "OfficeFact", "PersonIndex"]

KNOWN = 0.5
"""Least score at which a family name alone is a known person's and not a new one's."""
_ROW = 2
"""Words above a people in a row before the word for its side ("Türk ve Rum tarafları")."""
_FITS = "family name, office and date fit"
_UNKNOWN = "a name that no actor file knows"


class Linker(OfficeLinker):
    """Resolves mentions of one document; it remembers the persons named in it.

    Attributes:
        recalled: Bodies, states and places that common nouns may take up.
        dispute: The dispute that the document is about.
    """

    def __init__(
        self, actors: Mapping[str, Actor], grammar: Grammar, *, index: PersonIndex, date: str
    ) -> None:
        super().__init__(actors, grammar, index=index, date=date)
        self._persons: dict[str, list[Node]] = {}
        self._full: list[tuple[int, int, str]] = []
        self._told: dict[str, set[str]] = {}
        self._surfaces: dict[str, str] = {}
        self._spellings: dict[tuple[str, ...], str] = {}
        self._links: dict[tuple[int, int], tuple[Candidate, ...]] = {}
        self.recalled = Recalled((), actors, grammar)
        self.dispute: Dispute | None = None

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
        self.dispute = dispute_of(trees, self._grammar)
        self._surfaces = self.count_names(trees, mentions)
        named = [
            (tree, mention)
            for tree, row in zip(trees, mentions, strict=True)
            for mention in row
            if mention.kind == "Person" and mention.name
        ]
        for tree, mention in sorted(named, key=_firmness):
            node = self.candidates(tree, mention)[0].node
            family = turkish.fold(node.label).split()[-1:]
            known = self._persons.setdefault(family[0] if family else "", [])
            if node.id not in {n.id for n in known}:
                known.append(node)
            if mention.name_length:
                name = self.name(tree, mention)
                for word in turkish.fold(name).split():
                    self._spellings.setdefault((node.id, word), name)
                self._full.append((mention.sentence, mention.first, node.id))
            for title in mention.titles:
                self._told.setdefault(node.id, set()).add(tree.words[title.last].bare[:5])
        self._links.clear()
        reader = Appointments(
            dict(self._actors),
            self._grammar,
            resolve=self._named,
            known=self._by_its_name,
            tenures=self.tenures,
        )
        self._facts = reader.read(trees, mentions)
        self._note_bearers()
        self._links.clear()
        namings = (
            Naming((at.sentence, at.first), self.candidates(tree, at)[0].node, about(tree, at))
            for tree, at in sorted(named, key=lambda m: (m[1].sentence, m[1].first))
        )
        self._note_holders(namings, self._stays(trees, mentions))
        things, armies = (tuple(self._things(trees, mentions, armies=a)) for a in (False, True))
        self.recalled = Recalled(things, self._actors, self._grammar, armies=armies)
        self._links.clear()

    def body_at(self, tree: Tree, i: int) -> Node | None:
        """Return the body last named that a bare noun is short for ("Bakanlık"), or None."""
        return self.recalled.body(tree, i)

    def _stays(
        self, trees: Sequence[Tree], mentions: Sequence[Sequence[Mention]]
    ) -> Iterator[Naming]:
        """The states in whose seats something takes place ("Moskova'da": Rusya)."""
        for tree, row in zip(trees, mentions, strict=True):
            for mention in row:
                if mention.kind != "Person" and self._stands_for_host(tree, mention):
                    yield Naming((mention.sentence, mention.last), self.resolve(tree, mention))

    def _stands_for_host(self, tree: Tree, mention: Mention) -> bool:
        """Whether something takes place there: "Moskova'da", "Rusya ziyaretinde"."""
        behind, keys = mention.last + 1, self._grammar.words["visits"]
        if behind < len(tree) and ends_phrase(tree, behind, keys, self._grammar.morphology):
            return True
        there = tree.words[mention.last].case == "Loc"
        return there and self.resolve(tree, mention, place=True).type == "Place"

    def _things(
        self, trees: Sequence[Tree], mentions: Sequence[Sequence[Mention]], *, armies: bool
    ) -> Iterator[Naming]:
        """The bodies, states and places of a document, or those whose armies are told of.

        A capital is both state and place.
        """
        for tree, row in zip(trees, mentions, strict=True):
            for mention in chain.from_iterable(map(bodies_named, row)):
                at = (mention.sentence, mention.last)
                if armies and not is_army(tree, mention, self._grammar):
                    continue
                for place in (False,) if armies else (True, False):
                    yield Naming(at, self.resolve(tree, mention, place=place))

    def _named(self, tree: Tree, mention: Mention) -> Node:
        """The node of a mention; one that is no person is mentioned in its base form."""
        node = self.candidates(tree, mention)[0].node
        plain = mention.kind == "Person" or mention.source != "gazetteer" or mention.demonym
        return node if plain else replace(node, mention=self.name(tree, mention))

    def _by_its_name(self, iri: str) -> Node:
        """A known actor, mentioned by the name that the document uses most for it."""
        return self.known(iri, self._surfaces.get(iri, ""))

    def known_or(self, iri: str, node: Node) -> Node:
        """Return the known actor of an IRI, or an actor named by an office of a given one."""
        if iri in self._actors:
            return self.known(iri, node.mention)
        owners = (f.of for f in self._facts if f.of and f.of.id == iri)
        return next(owners, node)

    def side(self, node: Node) -> Node:
        """Return the state or body that an actor speaks for, or the actor itself."""
        iri = self.side_of(node)
        return node if iri == node.id else self.known_or(iri, node)

    def country_of(self, node: Node) -> str:
        """Return the IRI of the state in which an actor or place is at home, else of its side."""
        side = self.side_of(node)
        actor = self._actors.get(side)
        return (actor.active_in if actor else None) or side

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
            spelled = self._spelled(tree, mention, words)
            self._links[key] = tuple(
                Candidate(c.node.mentioned(spelled(c.node)), c.score, c.why) for c in ranked
            )
        return self._links[key]

    def _spelled(self, tree: Tree, mention: Mention, words: str) -> Callable[[Node], str]:
        """The words of a mention; of a person whom the text spells otherwise, only the name.

        A name that the document has in full elsewhere stays full ("Mao" of "Mao Zedong"), so that
        its own spelling can be read off beside the common one of the label.
        """
        if mention.kind != "Person" or not mention.name or mention.source == "regime":
            return lambda node: words
        name = self.name(tree, mention)
        family = turkish.fold(name).split()[-1:]

        def spelled(node: Node) -> str:
            if node.id not in self._actors or family == turkish.fold(node.label).split()[-1:]:
                return words
            return self._spellings.get((node.id, *family), name)

        return spelled

    def _candidates(self, tree: Tree, mention: Mention) -> list[Candidate]:
        if mention.kind == "Person":
            if mention.name:
                return self._person(tree, mention)
            return self._office_holder(tree, mention)
        if mention.source == "regime":
            return [self.led(mention)]
        if mention.source == "institution" and mention.of:
            return [self._institution(tree, mention)]
        if mention.source == "people" and mention.of:
            return [self._people(tree, mention)]
        if mention.entries:
            return self._standing(tree, mention) or self.listed(mention)
        if mention.first == mention.last and (body := self.recalled.body(tree, mention.last)):
            return [Candidate(body, 0.8, "the body last named that ends with that word")]
        name = self.name(tree, mention)
        if mention.source == "countries":
            name = self._in_plural(name)
        family = turkish.fold(name) if mention.kind == "Place" else ""
        unknown = Candidate(self.new(name, mention.kind), 0.5, _UNKNOWN)
        return [unknown, *self._by_family_name(tree, mention, family)]

    def _standing(self, tree: Tree, mention: Mention) -> list[Candidate]:
        """The side of a dispute that is called by the people of another state ("Türk tarafı")."""
        words, morphology = self._grammar.words["dispute_side"], self._grammar.morphology
        if self.dispute is None or not mention.demonym:
            return []
        heads = (mention.last, *islice(tree.ancestors(mention.head), _ROW))
        if not any(ends_phrase(tree, i, words, morphology) for i in heads):
            return []
        sides = (self.dispute.stands.get(entry.actor) for entry in mention.entries)
        why = "a side of the dispute"
        return [Candidate(self.known(iri, ""), 0.85, why) for iri in sides if iri]

    def _in_plural(self, name: str) -> str:
        """The name of the countries of a region for that of several ("Arap ülkesi")."""
        words = self._grammar.words
        for one, many in zip(words["one_country"], words["countries_of"], strict=True):
            if name.endswith(one[0].text):
                return name.removesuffix(one[0].text) + many[0].text
        return name

    def _people(self, tree: Tree, mention: Mention) -> Candidate:
        """The citizens of a state, by its common name ("Alman yurttaşları")."""
        assert mention.of
        state = self.candidates(tree, mention.of)[0].node
        noun = self.name(tree, replace(mention, name=(mention.last, mention.last)))
        return Candidate(self.new(f"{state.label} {noun}", "Group"), 0.8, "people of a state")

    def _institution(self, tree: Tree, mention: Mention) -> Candidate:
        assert mention.of
        state = self.candidates(tree, mention.of)[0].node
        last = mention.name[1] if mention.name else mention.last  # "Fiji Savunma Bakanlığı heyeti"
        body, word = tree.slice(mention.of.last + 1, last), tree.words[last]
        base = self._grammar.morphology.base_form(body, word.case, possessed=True, lemma=word.lemma)
        name = f"{state.label} {base}"
        for actor in self._index.bodies.get(turkish.fold(base), ()):
            if self.top(actor) == state.id:
                return Candidate(self.known(actor, ""), 0.95, "known institution of its state")
        if known := self._index.bodies.get(turkish.fold(name)):
            return Candidate(self.known(known[0], ""), 0.95, "known institution")
        return Candidate(self.new(name, "Organization", state.id), 0.7, "institution of a state")

    def _person(self, tree: Tree, mention: Mention) -> list[Candidate]:
        name = self.name(tree, mention)
        words = turkish.fold(name).split()
        if not words:
            return [Candidate(self.new(name, "Person"), 0.3, "no word of a name")]
        found = [Candidate(self.new(name, "Person"), KNOWN, _UNKNOWN)]
        for entry in mention.entries:
            if self._actors[entry.actor].type == "Person":
                score = self._fit(entry.actor, tree, mention)
                score = max(score, 0.6) if len(words) > 1 else score
                found.append(Candidate(self.known(entry.actor, ""), score, "known name"))
        if len(words) == 1:
            by_family = list(self._by_family_name(tree, mention, words[0]))
            opened = opened_by(words[0], chain(*self._persons.values())) if not by_family else None
            found += [Candidate(opened, 0.7, "opens a name here")] if opened else by_family
        else:
            found += self._by_full_name(tree, mention, name)
        return list({c.node.id: c for c in sorted(found, key=lambda c: c.score)}.values())

    def _by_full_name(self, tree: Tree, mention: Mention, name: str) -> Iterable[Candidate]:
        key = self._grammar.spelling.key
        for node in self._persons.get(turkish.fold(name).split()[-1], ()):
            if key(node.label) == key(name):
                known = node.id in self._actors
                yield Candidate(node, 0.9, "named so in the document" if known else _UNKNOWN)
        spelled = False
        for iri, why in self._index.spelled(name, self._actors):
            spelled = True
            yield Candidate(self.known(iri, ""), max(0.6, self._fit(iri, tree, mention)), why)
        if not spelled and (near := self._index.nearest(name)):
            score = self._fit(near, tree, mention) - 0.1
            yield Candidate(self.known(near, ""), score, "nearly a known name")

    def _by_family_name(self, tree: Tree, mention: Mention, family: str) -> Iterable[Candidate]:
        in_document = self._persons.get(family, ())
        recent = self._last_named({n.id for n in in_document}, mention)
        for node in in_document:
            longer = len(turkish.fold(node.label).split()) > 1
            score = 0.96 if longer else 0.8
            score -= 0 if recent in ("", node.id) else 0.03
            if mention.title and not self._may_bear(node.id, tree, mention):
                score = KNOWN - 0.05
            named = node.id not in self._actors or node.id in {p for _, _, p in self._full}
            yield Candidate(node, score, "named elsewhere in the document" if named else _FITS)
        known = [(self._fit(iri, tree, mention), iri) for iri in self._index.same_family(family)]
        best = foremost([pair for pair in known if pair[0] >= 0.7])
        if len(known) == 1 and known[0][0] > KNOWN:
            best = known
        for score, iri in best:
            yield Candidate(self.known(iri, ""), score - 0.05, _FITS)

    def _may_bear(self, iri: str, tree: Tree, mention: Mention) -> bool:
        """Whether a person may bear a title: nothing told of him or known says otherwise."""
        assert mention.title
        key = tree.words[mention.title.last].bare[:5]
        told = self._told.get(iri, set())
        if not told and iri not in self._actors:
            return True
        return key in told or (iri in self._actors and self._fit(iri, tree, mention) >= 0.6)

    def _last_named(self, persons: set[str], mention: Mention) -> str:
        """Who of some persons was last named in full before a mention, "" if nobody was."""
        here = (mention.sentence, mention.first)
        return max(((s, f, p) for s, f, p in self._full if p in persons and (s, f) < here),
                   default=(0, 0, ""))[2]  # fmt: skip

    def _fit(self, iri: str, tree: Tree, mention: Mention) -> float:
        """How well a known person fits title, owner of the title and date: 0–1."""
        actor = self._actors.get(iri)
        if actor is None:
            return 0.6
        score, tenures = 0.75, actor.tenures
        score += fit_in_time(tenures, told=year_of(tree, mention.head), date=self._date)
        if mention.title and tenures:
            title = turkish.fold(self._titles.text(tree, mention.title, owned=bool(mention.of)))
            same = [t for t in tenures if same_office(t, title, mention.title.office_class)]
            score += 0.1 if same else -0.3
            if mention.of:
                owner = self.candidates(tree, mention.of)[0].node.id
                owned = any(owner in (t.of, self.top(t.of)) for t in tenures)
                score += 0.1 if owned else -0.4
        return max(0.05, min(0.97, score))


def _firmness(named: tuple[Tree, Mention]) -> tuple[int, bool]:
    """Sorts persons named in full first, and of the others those of whom a year is told."""
    tree, mention = named
    return -mention.name_length, not year_of(tree, mention.head)
